//! How a command meets the row of its round.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{ChecklistCode, SubjectId, UnitCode};
use domain::observation::Refusal;
use domain::observation::round::{
    Event, Facts, Findings, Round, begin, finish, names_somebody, stop,
};
use domain::rules::{Rules, Shift};
use domain::shift::{Facts as Hours, Turn, turn_at};
use domain::text::Body;
use store::observation::{checklist as checklists, round as rows};

use super::super::refused;
use crate::DeskError;
use crate::life::{self, Living, Step};
use crate::sealing::Texts;

/// What somebody wants.
#[derive(Clone, Debug)]
pub enum Wish {
    Begin { checklist: ChecklistCode, unit: UnitCode },
    Finish(Findings<Body>),
    Stop,
}

/// One command on its way to one round.
pub(super) type Deed = life::Deed<Round>;

impl Deed {
    async fn begun(
        &self,
        tx: &mut Tx<'_>,
        (checklist, unit): (&ChecklistCode, &UnitCode),
    ) -> Result<Event, DeskError> {
        let scope = self.scope();
        let list = checklists::find(tx, scope, checklist).await?.ok_or(DeskError::NotFound)?;
        let organisation = store::hospital::organisation(tx, scope).await?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let Turn { day, shift } = turn(&rules, self.now);
        let facts = Facts { id: self.id, unit: unit.clone(), day, shift };
        let event = begin(&list, &self.actor, facts).map_err(refused)?;
        match organisation.unit(unit) {
            Some(_) => Ok(event),
            None => Err(DeskError::Unknown { field: "unit" }),
        }
    }

    async fn finished(
        &self,
        tx: &mut Tx<'_>,
        known: &Round,
        (findings, texts): (&Findings<Body>, &mut Texts),
    ) -> Result<Event, DeskError> {
        let pen = self.pen(tx, Some(known)).await?;
        let kept = findings.clone().map(&mut pen.seal(texts));
        let event = finish(known, &self.actor, kept, self.now).map_err(refused)?;
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        if !findings.own.iter().all(|own| rules.knows(&own.topic)) {
            return Err(DeskError::Unknown { field: "topic" });
        }
        let people = store::people::list(tx, self.scope()).await?;
        let names = || people.iter().map(|person| person.name.as_str());
        match findings.texts().any(|text| names_somebody(text.as_str(), names())) {
            true => Err(Refusal::NamesSomebody.into()),
            false => Ok(event),
        }
    }
}

/// The turn of the day; where the rules leave a gap, the morning of this day.
fn turn(rules: &Rules, now: Instant) -> Turn {
    let hours = Hours { now, calendar: &rules.calendar, shifts: &rules.shifts };
    let day = rules.calendar.day_of(now);
    turn_at(now, &hours).unwrap_or(Turn { day, shift: Shift::Morning })
}

impl Living for Round {
    type Wish = Wish;

    const HISTORY: &'static str = "history of a round";

    fn texts(wish: &Wish) -> Option<usize> {
        match wish {
            Wish::Finish(findings) => Some(findings.texts().count()),
            Wish::Begin { .. } | Wish::Stop => Some(0),
        }
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        known.is_some() || matches!(deed.wish, Wish::Begin { .. })
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let there = || known.ok_or(DeskError::NotFound);
        match &deed.wish {
            Wish::Begin { checklist, unit } => Ok(vec![deed.begun(tx, (checklist, unit)).await?]),
            Wish::Finish(findings) => {
                Ok(vec![deed.finished(tx, there()?, (findings, texts)).await?])
            }
            Wish::Stop => {
                let event = stop(there()?, &deed.actor).map_err(refused)?;
                Ok(event.into_iter().collect())
            }
        }
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}
