//! How a command meets the row of its note.

use db::Tx;
use domain::coaching::{
    Agreed, Coaching, Event, Resource, acknowledge, end, reads, replies, write,
};
use domain::ids::SubjectId;
use domain::text::Body;
use domain::training::{Trainee, catalogue};
use store::coaching as rows;

use super::{Wanted, refused};
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// What somebody wants.
#[derive(Clone, Debug)]
pub enum Wish {
    Write(Wanted),
    Acknowledge(Option<Body>),
    Reply(Body),
    End,
}

/// One command on its way to one note.
pub(super) type Deed = life::Deed<Coaching>;

impl Deed {
    async fn noted(
        &self,
        tx: &mut Tx<'_>,
        wanted: &Wanted,
        texts: &mut Texts,
    ) -> Result<Event, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let people = store::people::list(tx, self.scope()).await?;
        let here = people.into_iter().filter(|person| person.disabled.is_none());
        let trainees: Vec<Trainee> =
            here.map(|person| Trainee { id: person.id, units: person.units }).collect();
        let pen = self.pen(tx, None).await?;
        let agreed = Agreed {
            people: wanted.people.clone(),
            goals: pen.write(wanted.goals.as_str(), texts),
            step: pen.write(wanted.step.as_str(), texts),
            until: wanted.until,
            resources: wanted.resources.clone(),
        };
        let today = rules.calendar.day_of(self.now);
        let event = write(&self.actor, (self.id, agreed), (&trainees, today)).map_err(refused)?;
        self.there(tx, &wanted.resources).await?;
        Ok(event)
    }

    /// Everything to learn from is there.
    async fn there(&self, tx: &mut Tx<'_>, resources: &[Resource]) -> Result<(), DeskError> {
        let scope = self.scope();
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

    /// What an answer to a note leads to.
    async fn replied(
        &self,
        tx: &mut Tx<'_>,
        known: &Coaching,
        (text, texts): (&Body, &mut Texts),
    ) -> Result<Event, DeskError> {
        let person = replies(known, &self.actor).map_err(refused)?;
        let pen = self.pen(tx, Some(known)).await?;
        Ok(Event::Replied { person, words: pen.write(text.as_str(), texts) })
    }
}

impl Living for Coaching {
    type Wish = Wish;

    const HISTORY: &'static str = "history of coaching";

    fn texts(_: &Wish) -> Option<usize> {
        Some(2)
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        match known {
            Some(known) => reads(known, &deed.actor),
            None => matches!(deed.wish, Wish::Write(_)),
        }
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let there = || known.ok_or(DeskError::NotFound);
        match &deed.wish {
            Wish::Write(_) if known.is_some() => Ok(Vec::new()),
            Wish::Write(wanted) => Ok(vec![deed.noted(tx, wanted, texts).await?]),
            Wish::Acknowledge(reply) => {
                let mut events = acknowledge(there()?, &deed.actor).map_err(refused)?;
                if let Some(text) = reply.as_ref().filter(|_| !events.is_empty()) {
                    events.push(deed.replied(tx, there()?, (text, texts)).await?);
                }
                Ok(events)
            }
            Wish::Reply(text) => Ok(vec![deed.replied(tx, there()?, (text, texts)).await?]),
            Wish::End => end(there()?, &deed.actor).map_err(refused),
        }
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}
