//! How a command meets the row of its round.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{ChecklistCode, RoundId, UnitCode, Version, WordsId};
use domain::observation::checklist::Checklist;
use domain::observation::round::{
    Entry, Event, Facts, Findings, Round, apply, begin, finish, names_somebody, stop,
};
use domain::observation::{Refusal, checklist};
use domain::people::Actor;
use domain::rules::{Rules, Shift};
use domain::shift::{Facts as Hours, Turn, turn_at};
use domain::text::{Body, Words};
use store::StoreError;
use store::observation::{checklist as checklists, round as rows};
use store::vault::{Sealed, SubjectKey, seal_words, subject};

use super::super::refused;
use crate::act::Decider;
use crate::sealing::Written;
use crate::{Desk, DeskError};

/// What somebody wants.
#[derive(Clone, Debug)]
pub enum Wish {
    Begin { checklist: ChecklistCode, unit: UnitCode },
    Finish(Findings<Body>),
    Stop,
}

/// One command on its way to one round.
pub struct Deed {
    desk: Desk,
    actor: Actor,
    id: RoundId,
    wish: Wish,
    now: Instant,
    /// One for each text.
    words: Vec<WordsId>,
    fresh_key: [u8; 32],
}

/// The row with what its decision needs; before it is begun there is no round.
pub struct Loaded {
    checklist: Option<Checklist>,
    round: Option<Round>,
    key: SubjectKey,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: RoundId, wish: Wish) -> Self {
        let texts = if let Wish::Finish(findings) = &wish { findings.texts().count() } else { 0 };
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            wish,
            now: desk.now(),
            words: desk.fresh_ids(texts).into_iter().map(WordsId::new).collect(),
            fresh_key: desk.fresh(),
        }
    }

    fn written(&self, event: Event, sealed: Vec<Sealed>) -> Written<Entry> {
        Written { entry: Entry { event, by: self.actor.who(), at: self.now }, sealed }
    }

    async fn begun(
        &self,
        tx: &mut Tx<'_>,
        known: &checklist::Checklist,
        unit: &UnitCode,
    ) -> Result<Written<Entry>, DeskError> {
        let organisation = store::hospital::organisation(tx, self.desk.scope()).await?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let Turn { day, shift } = turn(&rules, self.now);
        let facts = Facts { id: self.id, unit: unit.clone(), day, shift };
        let event = begin(known, &self.actor, facts).map_err(refused)?;
        match organisation.unit(unit) {
            Some(_) => Ok(self.written(event, Vec::new())),
            None => Err(DeskError::Unknown { field: "unit" }),
        }
    }

    async fn finished(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
        findings: &Findings<Body>,
    ) -> Result<Written<Entry>, DeskError> {
        let known = row.round.as_ref().ok_or(DeskError::NotFound)?;
        let (sealed, kept) = self.sealed(&row.key, findings);
        let event = finish(known, &self.actor, kept, self.now).map_err(refused)?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        if !findings.own.iter().all(|own| rules.knows(&own.topic)) {
            return Err(DeskError::Unknown { field: "topic" });
        }
        let people = store::people::list(tx, self.desk.scope()).await?;
        let names = || people.iter().map(|person| person.name.as_str());
        match findings.texts().any(|text| names_somebody(text.as_str(), names())) {
            true => Err(Refusal::NamesSomebody.into()),
            false => Ok(self.written(event, sealed)),
        }
    }

    /// The findings with their texts sealed: what the rules see, and what the vault keeps.
    fn sealed(
        &self,
        key: &SubjectKey,
        findings: &Findings<Body>,
    ) -> (Vec<Sealed>, Findings<Words>) {
        let mut kept = Vec::new();
        let mut ids = self.words.iter();
        let findings = findings.clone().map(&mut |body: Body| {
            let id = ids.next().expect("an id was drawn for each text of these findings");
            let sealed = seal_words(key, self.desk.scope(), *id, body.as_str());
            let words = sealed.words;
            kept.push(sealed);
            words
        });
        (kept, findings)
    }
}

/// The turn of the day; where the rules leave a gap, the morning of this day.
fn turn(rules: &Rules, now: Instant) -> Turn {
    let hours = Hours { now, calendar: &rules.calendar, shifts: &rules.shifts };
    let day = rules.calendar.day_of(now);
    turn_at(now, &hours).unwrap_or(Turn { day, shift: Shift::Morning })
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let round = rows::find(tx, scope, self.id).await?;
        let checklist = match &self.wish {
            Wish::Begin { checklist, .. } => checklists::find(tx, scope, checklist).await?,
            _ => None,
        };
        if checklist.is_none() && round.is_none() {
            return Ok(None);
        }
        let key = subject(tx, scope, vault, rows::subject(self.id), self.fresh_key).await?;
        Ok(Some(Loaded { checklist, round, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.round.as_ref().map_or(Version(0), |round| round.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let known = || row.round.as_ref().ok_or(DeskError::NotFound);
        Ok(match &self.wish {
            Wish::Begin { unit, .. } => {
                let list = row.checklist.as_ref().ok_or(DeskError::NotFound)?;
                vec![self.begun(tx, list, unit).await?]
            }
            Wish::Finish(findings) => vec![self.finished(tx, row, findings).await?],
            Wish::Stop => {
                let event = stop(known()?, &self.actor).map_err(refused)?;
                event.map(|event| self.written(event, Vec::new())).into_iter().collect()
            }
        })
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        written: Vec<Written<Entry>>,
    ) -> Result<Loaded, DeskError> {
        let scope = self.desk.scope();
        let entries = Written::keep(tx, scope, row.key.subject(), written).await?;
        let round = entries.iter().fold(row.round, apply);
        let missing = StoreError::Damaged { what: "history of a round" };
        let round = round.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &round, &entries).await?;
        Ok(Loaded { round: Some(round), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
