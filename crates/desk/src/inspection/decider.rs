//! How a command meets the row of its audit.

use db::Tx;
use domain::case::Case;
use domain::ids::{InspectionId, PersonId, SubjectId};
use domain::inspection::{
    Answered, Drawn, Event, Facts, Inspection, Method, Refusal, Sample, Sheet, begin, check, close,
    drawn, stop,
};
use domain::observation::round::names_somebody;
use domain::people::{Actor, Who};
use domain::rules::Rules;
use domain::sop::Sop;
use domain::text::Body;
use store::inspection as rows;

use super::checklist::subject;
use super::population::{bounds, population};
use super::{New, lots, refused};
use crate::life::{self, Living, Step};
use crate::report::accused::names;
use crate::sealing::Texts;
use crate::{Desk, DeskError};

/// What somebody wants.
#[derive(Clone, Debug)]
pub(super) enum Wish {
    Begin(New),
    Check(Sheet<Body>),
    Close(Body),
    Stop,
}

/// What somebody wants, with what was drawn for it.
pub struct Wanted {
    wish: Wish,
    /// For a sample that nobody asked to draw again.
    seed: u64,
}

/// One command on its way to one audit.
pub(super) type Deed = life::Deed<Inspection>;

/// One command, with a fresh seed.
pub(super) fn deed(desk: &Desk, actor: &Actor, id: InspectionId, wish: Wish) -> Deed {
    let mut seed = [0; 8];
    seed.copy_from_slice(&desk.fresh()[..8]);
    Deed::new(desk, actor, id, Wanted { wish, seed: u64::from_be_bytes(seed) })
}

impl Deed {
    async fn begun(&self, tx: &mut Tx<'_>, new: &New) -> Result<Event, DeskError> {
        let rules = self.desk.rules_in_force(tx, self.now).await?;
        let (subject, sop, clauses) = subject(tx, &self.desk, (new.sop, &rules), self.now).await?;
        let sample = match new.occasions {
            true => Sample::occasions(new.size),
            false => self.sample(tx, (sop.as_ref(), &rules), new).await?,
        };
        let today = rules.calendar.day_of(self.now);
        let facts = Facts { id: self.id, today, subject, clauses, size: new.size, sample };
        begin(&self.actor, new.period, new.questions.clone(), facts).map_err(refused)
    }

    /// The cases that are drawn, of those that this actor may see.
    async fn sample(
        &self,
        tx: &mut Tx<'_>,
        (sop, rules): (Option<&Sop>, &Rules),
        new: &New,
    ) -> Result<Sample, DeskError> {
        let span = bounds(rules, new.period);
        let cases = population(tx, &self.desk, sop, span).await?;
        let (seen, hidden): (Vec<Case>, Vec<Case>) =
            cases.into_iter().partition(|case| names(&self.actor, case));
        let seed = new.seed.unwrap_or(self.wish.seed);
        let population: Vec<Drawn> =
            seen.iter().map(|case| Drawn { number: case.number, case: case.id }).collect();
        Ok(Sample {
            method: Method::ChaCha20,
            seed,
            population: number(population.len()),
            withheld: number(hidden.len()),
            cases: drawn(population, new.size, lots(seed)),
        })
    }

    async fn checked(
        &self,
        tx: &mut Tx<'_>,
        known: &Inspection,
        (sheet, texts): (&Sheet<Body>, &mut Texts),
    ) -> Result<Option<Event>, DeskError> {
        let pen = self.pen(tx, Some(known)).await?;
        let sealed = |one: Answered<Body>| one.map(&mut pen.seal(texts));
        let answers = sheet.answers.iter().cloned().map(sealed).collect();
        let touched = self.touched(tx, known, sheet.place).await?;
        let kept = Sheet { place: sheet.place, answers };
        let event = check(known, &self.actor, kept, touched).map_err(refused)?;
        let people = store::people::list(tx, self.scope()).await?;
        let mut remarks = sheet.answers.iter().filter_map(|one| one.remark.as_ref());
        let names = || people.iter().map(|person| person.name.as_str());
        match remarks.any(|text| names_somebody(text.as_str(), names())) {
            true => Err(Refusal::NamesSomebody.into()),
            false => Ok(event),
        }
    }

    /// Did this actor do something in the case at this place? A case that became protected since it
    /// was drawn is out of sight.
    async fn touched(
        &self,
        tx: &mut Tx<'_>,
        known: &Inspection,
        place: usize,
    ) -> Result<bool, DeskError> {
        if known.begun.sample.is_of_occasions() {
            return Ok(false);
        }
        let drawn = known.begun.sample.cases.get(place).ok_or(DeskError::NotFound)?;
        let case = store::case::load(tx, self.scope(), drawn.case).await?;
        case.filter(|case| names(&self.actor, case)).ok_or(DeskError::NotFound)?;
        let own: Option<PersonId> = self.actor.staff().map(|staff| staff.id);
        let history = store::case::history(tx, self.scope(), drawn.case).await?;
        Ok(history.iter().any(|entry| own.is_some_and(|own| entry.by == Who::Person(own))))
    }

    async fn closed(
        &self,
        tx: &mut Tx<'_>,
        known: &Inspection,
        (summary, texts): (&Body, &mut Texts),
    ) -> Result<Event, DeskError> {
        let pen = self.pen(tx, Some(known)).await?;
        close(known, &self.actor, pen.write(summary.as_str(), texts)).map_err(refused)
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Living for Inspection {
    type Wish = Wanted;

    const HISTORY: &'static str = "history of an audit";

    fn texts(wanted: &Wanted) -> Option<usize> {
        match &wanted.wish {
            Wish::Check(sheet) => {
                Some(sheet.answers.iter().filter(|one| one.remark.is_some()).count())
            }
            Wish::Close(_) => Some(1),
            Wish::Begin(_) | Wish::Stop => Some(0),
        }
    }

    fn subject(deed: &Deed, _: Option<&Self>) -> Option<SubjectId> {
        Some(rows::subject(deed.id))
    }

    fn meets(deed: &Deed, known: Option<&Self>) -> bool {
        known.is_some() || matches!(deed.wish.wish, Wish::Begin(_))
    }

    async fn decide(
        deed: &Deed,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> Result<Vec<Event>, DeskError> {
        let there = || known.ok_or(DeskError::NotFound);
        let event = match &deed.wish.wish {
            Wish::Begin(new) => Some(deed.begun(tx, new).await?),
            Wish::Check(sheet) => deed.checked(tx, there()?, (sheet, texts)).await?,
            Wish::Close(summary) => Some(deed.closed(tx, there()?, (summary, texts)).await?),
            Wish::Stop => stop(there()?, &deed.actor).map_err(refused)?,
        };
        Ok(event.into_iter().collect())
    }

    async fn save(deed: &Deed, tx: &mut Tx<'_>, step: Step<'_, Self>) -> Result<(), DeskError> {
        Ok(rows::save(tx, deed.scope(), step.known, step.entries).await?)
    }
}
