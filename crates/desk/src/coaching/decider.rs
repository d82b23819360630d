//! How a command meets the row of its note.

use db::Tx;
use domain::calendar::Instant;
use domain::coaching::{
    Agreed, Coaching, Entry, Event, Resource, acknowledge, apply, end, reads, replies, write,
};
use domain::ids::{CoachingId, Version, WordsId};
use domain::people::Actor;
use domain::text::{Body, Words};
use domain::training::{Trainee, catalogue};
use store::StoreError;
use store::coaching as rows;
use store::vault::{Sealed, SubjectKey, seal_words, subject};

use super::{Wanted, refused};
use crate::act::Decider;
use crate::sealing::Written;
use crate::{Desk, DeskError};

/// What somebody wants.
#[derive(Clone, Debug)]
pub enum Wish {
    Write(Wanted),
    Acknowledge(Option<Body>),
    Reply(Body),
    End,
}

/// One command on its way to one note.
pub struct Deed {
    desk: Desk,
    actor: Actor,
    id: CoachingId,
    wish: Wish,
    now: Instant,
    /// One for each of two texts.
    words: [WordsId; 2],
    fresh_key: [u8; 32],
}

/// The row with the key of its words; before it is written there is no note.
pub struct Loaded {
    known: Option<Coaching>,
    key: SubjectKey,
}

/// Entries with the texts that they bring into the vault.
impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: CoachingId, wish: Wish) -> Self {
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            wish,
            now: desk.now(),
            words: [desk.fresh_id(), desk.fresh_id()].map(WordsId::new),
            fresh_key: desk.fresh(),
        }
    }

    fn written(&self, event: Event, sealed: Vec<Sealed>) -> Written<Entry> {
        Written { entry: Entry { event, by: self.actor.who(), at: self.now }, sealed }
    }

    fn sealed(&self, key: &SubjectKey, nth: usize, text: &Body) -> Sealed {
        seal_words(key, self.desk.scope(), self.words[nth], text.as_str())
    }

    async fn noted(
        &self,
        tx: &mut Tx<'_>,
        key: &SubjectKey,
        wanted: &Wanted,
    ) -> Result<Written<Entry>, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let people = store::people::list(tx, self.desk.scope()).await?;
        let here = people.into_iter().filter(|person| person.disabled.is_none());
        let trainees: Vec<Trainee> =
            here.map(|person| Trainee { id: person.id, units: person.units }).collect();
        let sealed = [self.sealed(key, 0, &wanted.goals), self.sealed(key, 1, &wanted.step)];
        let [goals, step]: [Words; 2] = [sealed[0].words, sealed[1].words];
        let agreed = Agreed {
            people: wanted.people.clone(),
            goals,
            step,
            until: wanted.until,
            resources: wanted.resources.clone(),
        };
        let today = rules.calendar.day_of(self.now);
        let event = write(&self.actor, (self.id, agreed), (&trainees, today)).map_err(refused)?;
        self.there(tx, &wanted.resources).await?;
        Ok(self.written(event, sealed.into()))
    }

    /// Everything to learn from is there.
    async fn there(&self, tx: &mut Tx<'_>, resources: &[Resource]) -> Result<(), DeskError> {
        let scope = self.desk.scope();
        let known = catalogue(store::training::list(tx, scope).await?);
        for resource in resources {
            let there = match resource {
                Resource::Competence(code) => known.iter().any(|one| one.code == *code),
                Resource::Sop(id) => store::sop::load(tx, scope, *id)
                    .await?
                    .is_some_and(|sop| sop.in_force(self.now).is_some()),
                Resource::Session(id) => {
                    store::training::session::find(tx, scope, *id).await?.is_some()
                }
                Resource::Link(link) => {
                    let link = link.as_str();
                    link.starts_with("https://") || link.starts_with("http://")
                }
            };
            there.then_some(()).ok_or(DeskError::Unknown { field: "resources" })?;
        }
        Ok(())
    }

    fn replied(
        &self,
        known: &Coaching,
        (key, text): (&SubjectKey, &Body),
    ) -> Result<Written<Entry>, DeskError> {
        let person = replies(known, &self.actor).map_err(refused)?;
        let sealed = self.sealed(key, 0, text);
        Ok(self.written(Event::Replied { person, words: sealed.words }, vec![sealed]))
    }

    fn plain(&self, events: Vec<Event>) -> Vec<Written<Entry>> {
        events.into_iter().map(|event| self.written(event, Vec::new())).collect()
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let known = rows::find(tx, scope, self.id).await?;
        let mine = known.as_ref().is_some_and(|known| reads(known, &self.actor));
        let begins = known.is_none() && matches!(self.wish, Wish::Write(_));
        if !mine && !begins {
            return Ok(None);
        }
        let key = subject(tx, scope, vault, rows::subject(self.id), self.fresh_key).await?;
        Ok(Some(Loaded { known, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.known.as_ref().map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let known = || row.known.as_ref().ok_or(DeskError::NotFound);
        match &self.wish {
            Wish::Write(_) if row.known.is_some() => Ok(Vec::new()),
            Wish::Write(wanted) => Ok(vec![self.noted(tx, &row.key, wanted).await?]),
            Wish::Acknowledge(reply) => {
                let events = acknowledge(known()?, &self.actor).map_err(refused)?;
                let mut written = self.plain(events);
                if let Some(text) = reply.as_ref().filter(|_| !written.is_empty()) {
                    written.push(self.replied(known()?, (&row.key, text))?);
                }
                Ok(written)
            }
            Wish::Reply(text) => Ok(vec![self.replied(known()?, (&row.key, text))?]),
            Wish::End => Ok(self.plain(end(known()?, &self.actor).map_err(refused)?)),
        }
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let entries = Written::keep(tx, scope, row.key.subject(), written).await?;
        let known = entries.iter().fold(row.known, apply);
        let missing = StoreError::Damaged { what: "history of coaching" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &known, &entries).await?;
        Ok(Loaded { known: Some(known), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
