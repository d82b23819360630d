//! Was the signed procedure kept in the cases of a month, and where not?

use db::Tx;
use domain::calendar::Month;
use domain::case::Case;
use domain::compliance::{ClauseResult, ClauseSummary, Verdict, Why, summary};
use domain::ids::CaseNumber;
use domain::people::Actor;

use super::accused::names;
use super::stock;
use crate::act::read_as;
use crate::{Desk, DeskError};

/// The procedure in force, and how each of its clauses fared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procedure {
    pub procedure: domain::rules::Procedure,
    pub clauses: Vec<ClauseStanding>,
}

/// One clause over the cases of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseStanding {
    pub summary: ClauseSummary,
    /// Cases in which it was not kept. Protected ones are counted, and never named.
    pub deviating: Vec<Deviation>,
}

/// A case in which a clause was not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    pub case: CaseNumber,
    pub why: Why,
    /// The entries of its history that show it, counted from 1.
    pub because: Vec<u32>,
}

/// The procedure over the cases that were received in `month`, as known now.
///
/// # Errors
/// `Forbidden` for whoever has no business with reports, `NotFound` for a month to come.
pub async fn procedure(desk: &Desk, actor: &Actor, month: Month) -> Result<Procedure, DeskError> {
    super::may_read(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { standing(tx, &desk, &actor, month).await })
    })
    .await
}

async fn standing(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    month: Month,
) -> Result<Procedure, DeskError> {
    let now = desk.now();
    let rules = desk.rules_in_force(tx, now).await?;
    let (start, end) = stock::bounds(&rules, month, now)?;
    let cases = store::case::alive_between(tx, desk.scope(), start, end).await?;
    let own = |case: &Case| (start..end).contains(&case.intake.received_at);
    let judged = stock::judged(tx, desk, cases.into_iter().filter(own).collect()).await?;
    let results: Vec<Vec<ClauseResult>> = judged.iter().map(|each| each.results.clone()).collect();
    let sums = summary(&results);
    let clause = |clause| {
        let found = sums.iter().find(|sum| sum.clause == clause).copied();
        let of = judged.iter().filter(|each| names(actor, &each.case));
        ClauseStanding {
            summary: found.unwrap_or(blank(clause)),
            deviating: of.filter_map(|each| deviation(clause, each)).collect(),
        }
    };
    let clauses = rules.procedure.clauses.iter().copied().map(clause).collect();
    Ok(Procedure { procedure: rules.procedure.clone(), clauses })
}

fn blank(clause: domain::rules::Clause) -> ClauseSummary {
    ClauseSummary { clause, kept: 0, broken: 0, pending: 0, not_applicable: 0 }
}

fn deviation(clause: domain::rules::Clause, judged: &stock::Judged) -> Option<Deviation> {
    let broken = judged
        .results
        .iter()
        .find(|result| result.clause == clause && result.verdict == Verdict::Broken)?;
    let because = broken.because.clone();
    Some(Deviation { case: judged.case.number, why: broken.why, because })
}
