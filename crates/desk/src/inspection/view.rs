//! Audits as one actor may see them: words opened, names in place, and beside each question what the
//! program itself finds for the same clause.

use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use domain::compliance::{ClauseFigures, Judged, figures};
use domain::ids::{CaseId, WordsId};
use domain::inspection::{Act, Answer, Answered, Inspection, Object, Stage, may};
use domain::people::Actor;
use domain::text::Words;
use store::verdict::Span;

use super::population::bounds;
use crate::case::names as people;
use crate::improvement;
use crate::report::accused::names;
use crate::said::Said;
use crate::sop::judged;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of an audit.
#[derive(Clone, Debug)]
pub struct View {
    pub inspection: Inspection,
    /// Who began it.
    pub lead: Option<String>,
    /// This actor may fill in its sheets, and it runs.
    pub audits: bool,
    /// The cases of the sample in their order; empty in a list.
    pub cases: Vec<Looked>,
    pub summary: Option<String>,
    /// One for each question; `None` for a free one, and for a clause that the program does not
    /// judge. Empty in a list.
    pub computed: Vec<Option<Computed>>,
    /// What was begun from it; empty in a list.
    pub improvements: Vec<improvement::View>,
}

/// One case of the sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    pub place: usize,
    pub what: Object,
    /// `None` until it is filled in, and of what became protected.
    pub sheet: Option<Vec<Told>>,
}

/// An answer with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub answer: Answer,
    /// `None` where nobody said anything, or once erased.
    pub remark: Option<String>,
}

/// What the program finds for a clause: how often it was kept, of how many that are decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Computed {
    /// In the cases of the sample.
    pub sample: (u32, u32),
    /// In every case of the days.
    pub all: (u32, u32),
}

/// Views of several audits, without their sheets.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Inspection>,
) -> Result<Vec<View>, DeskError> {
    let known = people::load(tx, desk.scope()).await?;
    let audits = actor.role().is_some_and(|role| may(role, Act::Audit));
    let view = |inspection: Inspection| View {
        lead: known.person(inspection.begun.lead).map(str::to_owned),
        audits: audits && inspection.stage == Stage::Running,
        cases: Vec::new(),
        summary: None,
        computed: Vec::new(),
        improvements: Vec::new(),
        inspection,
    };
    Ok(found.into_iter().map(view).collect())
}

/// One audit with its sheets.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Inspection,
) -> Result<View, DeskError> {
    let remarks = found.sheets.values().flatten().filter_map(|one| one.remark);
    let ids: Vec<WordsId> = remarks.chain(found.summary).map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let cases = cases(tx, desk, actor, (&found, &said)).await?;
    let computed = computed(tx, desk, &found).await?;
    let summary = found.summary.and_then(|words| said.text(words.id));
    let view = gather(tx, desk, actor, vec![found]).await?.pop().ok_or(DeskError::NotFound)?;
    Ok(View { cases, computed, summary, ..view })
}

async fn cases(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (found, said): (&Inspection, &Said),
) -> Result<Vec<Looked>, DeskError> {
    let told = |one: &Answered<Words>| Told {
        answer: one.answer,
        remark: one.remark.and_then(|words| said.text(words.id)),
    };
    let looked = |place: usize, what: Object| {
        let sheet = found.sheets.get(&place).filter(|_| what != Object::Protected);
        Looked { place, what, sheet: sheet.map(|sheet| sheet.iter().map(told).collect()) }
    };
    let sample = &found.begun.sample;
    if sample.is_of_occasions() {
        let places = 0..sample.places();
        return Ok(places.map(|place| looked(place, Object::Occasion(place + 1))).collect());
    }
    let mut all = Vec::with_capacity(sample.cases.len());
    for (place, drawn) in sample.cases.iter().enumerate() {
        let case = store::case::load(tx, desk.scope(), drawn.case).await?;
        let open = case.is_some_and(|case| names(actor, &case));
        all.push(looked(place, if open { Object::Case(drawn.number) } else { Object::Protected }));
    }
    Ok(all)
}

/// Judges the cases of the same days under the same procedure, as known now.
async fn computed(
    tx: &mut Tx<'_>,
    desk: &Desk,
    found: &Inspection,
) -> Result<Vec<Option<Computed>>, DeskError> {
    let begun = &found.begun;
    let free = begun.questions.iter().all(|question| question.clause.is_none());
    if free || begun.sample.is_of_occasions() {
        return Ok(vec![None; begun.questions.len()]);
    }
    let sop = match begun.subject.sop {
        Some(id) => store::sop::load(tx, desk.scope(), id).await?,
        None => None,
    };
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let (from, until) = bounds(&rules, begun.period);
    let all = judged(tx, desk, sop.as_ref(), Span { from, until, now: desk.now() }).await?;
    let sampled: BTreeSet<CaseId> = begun.sample.cases.iter().map(|one| one.case).collect();
    let every: Vec<&Judged> = all.iter().collect();
    let own: Vec<&Judged> = all.iter().filter(|each| sampled.contains(&each.id)).collect();
    let (every, own) = (shares(&every), shares(&own));
    let of = |shares: &BTreeMap<u8, (u32, u32)>, clause| shares.get(&clause).copied();
    let one = |clause: u8| {
        let all = of(&every, clause)?;
        Some(Computed { sample: of(&own, clause).unwrap_or_default(), all })
    };
    Ok(begun.questions.iter().map(|question| one(question.clause?)).collect())
}

/// Kept and decided by the number of the step, all duties of a step together.
fn shares(cases: &[&Judged]) -> BTreeMap<u8, (u32, u32)> {
    let all = figures(cases, |_| false);
    all.iter().fold(BTreeMap::new(), |mut shares, clause: &ClauseFigures| {
        let (kept, total) = shares.entry(clause.number).or_default();
        *kept += clause.kept;
        *total += clause.total;
        shares
    })
}
