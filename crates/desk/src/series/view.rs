//! Series as the staff may see them: reasons opened for those who read them, cases by their numbers.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{CaseId, CaseNumber, WordsId};
use domain::people::{Actor, Who};
use domain::series::{Act, Series, Standing, allowed, reads_words};

use crate::case::{Names, names};
use crate::said::Said;
use crate::wording::Voice;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of a series.
#[derive(Clone, Debug)]
pub struct View {
    pub series: Series,
    pub standing: Standing,
    /// On whose page it was proposed; `None` out of the reader's sight.
    pub case: Option<CaseNumber>,
    /// The earlier cases within the reader's sight.
    pub cases: Vec<CaseNumber>,
    /// `None` for whoever reads no reasons, or once erased; so are the next four.
    pub answered: Option<String>,
    pub why: Option<String>,
    pub returned: Option<String>,
    pub ended: Option<String>,
    /// What the complainant is to be told, while it holds.
    pub notice: Option<String>,
    /// Who proposed it.
    pub author: Option<String>,
    /// Who approved it.
    pub approver: Option<String>,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
    /// As of when.
    pub now: Instant,
}

/// Views of several series.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Series>,
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let said = match reads_words(actor, desk.now()) {
        true => Said::open(tx, desk, &texts(&found)).await?,
        false => Said::default(),
    };
    let mut views = Vec::with_capacity(found.len());
    for series in found {
        views.push(view(tx, desk, actor, (series, &names, &said)).await?);
    }
    Ok(views)
}

async fn view(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (series, names, said): (Series, &Names, &Said),
) -> Result<View, DeskError> {
    let now = desk.now();
    let rules = desk.rules_in_force(tx, now).await?;
    let today = rules.calendar.day_of(now);
    let mut cases = Vec::new();
    for id in &series.grounds.cases {
        cases.extend(number(tx, desk, actor, *id).await?);
    }
    let name = |who: Who| names.author(who).name;
    Ok(View {
        standing: series.standing(today),
        case: number(tx, desk, actor, series.about.case).await?,
        cases,
        answered: said.text(series.grounds.answered.id),
        why: said.text(series.grounds.why.id),
        returned: series.returned.and_then(|words| said.text(words.id)),
        ended: series.ended.and_then(|(words, _)| said.text(words.id)),
        notice: match series.holds(today) && reads_words(actor, now) {
            true => notice(tx, desk, &series).await?,
            false => None,
        },
        author: name(series.author),
        approver: series.approved.and_then(|(by, _)| name(by)),
        allowed: allowed(&series, actor, (now, today)),
        now,
        series,
    })
}

/// The number of a case, if the reader's sight reaches it.
async fn number(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    id: CaseId,
) -> Result<Option<CaseNumber>, DeskError> {
    let scope = desk.scope();
    let Some(case) = store::case::load(tx, scope, id).await? else { return Ok(None) };
    let seen = store::case::seen(tx, scope, &desk.sight(actor), case.number).await?;
    Ok(seen.map(|case| case.number))
}

/// The sentence of the hospital, in the language of the complainant.
async fn notice(
    tx: &mut Tx<'_>,
    desk: &Desk,
    series: &Series,
) -> Result<Option<String>, DeskError> {
    let case = store::case::load(tx, desk.scope(), series.about.case).await?;
    let Some(case) = case else { return Ok(None) };
    let voice = Voice::of(tx, desk, case.intake.language).await?;
    Ok(Some(voice.series_notice(case.number, series.grounds.until)))
}

fn texts(found: &[Series]) -> Vec<WordsId> {
    let of = |one: &Series| {
        let grounds = [one.grounds.answered, one.grounds.why].into_iter();
        let later = one.returned.into_iter().chain(one.ended.map(|(why, _)| why));
        grounds.chain(later).map(|words| words.id).collect::<Vec<_>>()
    };
    found.iter().flat_map(of).collect()
}
