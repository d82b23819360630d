//! How a command meets the row of its audit.

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::ids::{InspectionId, PersonId, Version, WordsId};
use domain::inspection::{
    Drawn, Entry, Event, Facts, Inspection, Method, Refusal, Sample, Sheet, apply, begin, check,
    close, drawn, stop,
};
use domain::observation::round::names_somebody;
use domain::people::{Actor, Who};
use domain::rules::Rules;
use domain::sop::Sop;
use domain::text::{Body, Words};
use store::StoreError;
use store::inspection as rows;
use store::vault::{Sealed, SubjectKey, seal_words, subject as key_of};

use super::checklist::subject;
use super::population::{bounds, population};
use super::{New, lots, refused};
use crate::act::Decider;
use crate::report::accused::names;
use crate::sealing::Written;
use crate::{Desk, DeskError};

/// What somebody wants.
#[derive(Clone, Debug)]
pub(super) enum Wish {
    Begin(New),
    Check(Sheet<Body>),
    Close(Body),
    Stop,
}

impl Wish {
    fn texts(&self) -> usize {
        match self {
            Wish::Check(sheet) => sheet.answers.iter().filter(|one| one.remark.is_some()).count(),
            Wish::Close(_) => 1,
            Wish::Begin(_) | Wish::Stop => 0,
        }
    }
}

/// One command on its way to one audit.
pub(super) struct Deed {
    desk: Desk,
    actor: Actor,
    id: InspectionId,
    wish: Wish,
    now: Instant,
    /// One for each text.
    words: Vec<WordsId>,
    fresh_key: [u8; 32],
    /// For a sample that nobody asked to draw again.
    seed: u64,
}

/// The row with what its decision needs; before it is begun there is no audit.
pub(super) struct Loaded {
    audit: Option<Inspection>,
    key: SubjectKey,
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, id: InspectionId, wish: Wish) -> Self {
        let mut seed = [0; 8];
        seed.copy_from_slice(&desk.fresh()[..8]);
        Self {
            desk: desk.clone(),
            actor: actor.clone(),
            id,
            now: desk.now(),
            words: desk.fresh_ids(wish.texts()).into_iter().map(WordsId::new).collect(),
            wish,
            fresh_key: desk.fresh(),
            seed: u64::from_be_bytes(seed),
        }
    }

    fn written(&self, event: Event, sealed: Vec<Sealed>) -> Vec<Written<Entry>> {
        vec![Written { entry: Entry { event, by: self.actor.who(), at: self.now }, sealed }]
    }

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
        let seed = new.seed.unwrap_or(self.seed);
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
        row: &Loaded,
        sheet: &Sheet<Body>,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        let known = row.audit.as_ref().ok_or(DeskError::NotFound)?;
        let (sealed, answers) = self.sealed(&row.key, sheet);
        let touched = self.touched(tx, known, sheet.place).await?;
        let kept = Sheet { place: sheet.place, answers };
        let event = check(known, &self.actor, kept, touched).map_err(refused)?;
        let people = store::people::list(tx, self.desk.scope()).await?;
        let mut remarks = sheet.answers.iter().filter_map(|one| one.remark.as_ref());
        let names = || people.iter().map(|person| person.name.as_str());
        match remarks.any(|text| names_somebody(text.as_str(), names())) {
            true => Err(Refusal::NamesSomebody.into()),
            false => Ok(event.map_or_else(Vec::new, |event| self.written(event, sealed))),
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
        let case = store::case::load(tx, self.desk.scope(), drawn.case).await?;
        case.filter(|case| names(&self.actor, case)).ok_or(DeskError::NotFound)?;
        let own: Option<PersonId> = self.actor.staff().map(|staff| staff.id);
        let history = store::case::history(tx, self.desk.scope(), drawn.case).await?;
        Ok(history.iter().any(|entry| own.is_some_and(|own| entry.by == Who::Person(own))))
    }

    /// The answers with their texts sealed: what the rules see, and what the vault keeps.
    fn sealed(
        &self,
        key: &SubjectKey,
        sheet: &Sheet<Body>,
    ) -> (Vec<Sealed>, Vec<domain::inspection::Answered<Words>>) {
        let mut kept = Vec::new();
        let mut ids = self.words.iter();
        let mut seal = |body: Body| {
            let id = ids.next().expect("an id was drawn for each remark of this sheet");
            let sealed = seal_words(key, self.desk.scope(), *id, body.as_str());
            let words = sealed.words;
            kept.push(sealed);
            words
        };
        let answers = sheet.answers.iter().cloned().map(|one| one.map(&mut seal)).collect();
        (kept, answers)
    }

    fn closed(&self, row: &Loaded, summary: &Body) -> Result<Vec<Written<Entry>>, DeskError> {
        let known = row.audit.as_ref().ok_or(DeskError::NotFound)?;
        let sealed = seal_words(&row.key, self.desk.scope(), self.words[0], summary.as_str());
        let event = close(known, &self.actor, sealed.words).map_err(refused)?;
        Ok(self.written(event, vec![sealed]))
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Written<Entry>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let audit = rows::find(tx, scope, self.id).await?;
        if audit.is_none() && !matches!(self.wish, Wish::Begin(_)) {
            return Ok(None);
        }
        let key = key_of(tx, scope, vault, rows::subject(self.id), self.fresh_key).await?;
        Ok(Some(Loaded { audit, key }))
    }

    fn version(row: &Loaded) -> Version {
        row.audit.as_ref().map_or(Version(0), |audit| audit.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Loaded,
    ) -> Result<Vec<Written<Entry>>, DeskError> {
        match &self.wish {
            Wish::Begin(new) => Ok(self.written(self.begun(tx, new).await?, Vec::new())),
            Wish::Check(sheet) => self.checked(tx, row, sheet).await,
            Wish::Close(summary) => self.closed(row, summary),
            Wish::Stop => {
                let known = row.audit.as_ref().ok_or(DeskError::NotFound)?;
                let event = stop(known, &self.actor).map_err(refused)?;
                Ok(event.map_or_else(Vec::new, |event| self.written(event, Vec::new())))
            }
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
        let audit = entries.iter().fold(row.audit, apply);
        let missing = StoreError::Damaged { what: "history of an audit" };
        let audit = audit.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, scope, &audit, &entries).await?;
        Ok(Loaded { audit: Some(audit), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
