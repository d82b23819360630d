//! Verdicts that are kept, so that many cases are counted at once: made behind the pages, and on the
//! spot for what has changed since.

use std::collections::BTreeSet;

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::compliance::Judged;
use domain::ids::RulesRevision;
use domain::sop::Sop;
use store::verdict::{self, Span};

use crate::act::boxed;
use crate::report::stock;
use crate::{Desk, DeskError, PATIENCE};

/// How many cases are judged in one transaction, and how many in one round.
const STEP: usize = 200;
const ROUND: usize = 20_000;

/// Judges what nobody has judged since it changed, at most so many in a round, the oldest first.
///
/// # Errors
/// What the database said; what was judged before it stays.
pub(crate) async fn refresh(desk: &Desk) -> Result<(), DeskError> {
    for _ in 0..ROUND / STEP {
        let worker = desk.clone();
        let job = boxed(move |tx: &mut Tx<'_>| {
            let desk = worker.clone();
            Box::pin(async move { step(tx, &desk).await })
        });
        if desk.store().db.write(PATIENCE, job).await? < STEP {
            return Ok(());
        }
    }
    Ok(())
}

async fn step(tx: &mut Tx<'_>, desk: &Desk) -> Result<usize, DeskError> {
    let span = Span { from: Instant::MIN, until: Instant::MAX, now: desk.now() };
    let found = fresh(tx, desk, span, STEP).await?;
    for judged in &found {
        verdict::put(tx, desk.scope(), judged).await?;
    }
    Ok(found.len())
}

/// The verdicts on the cases received in the span; only on those that ran under an edition of `sop`,
/// where one is named.
///
/// # Errors
/// What the database said.
pub(crate) async fn judged(
    tx: &mut Tx<'_>,
    desk: &Desk,
    sop: Option<&Sop>,
    span: Span,
) -> Result<Vec<Judged>, DeskError> {
    let mut found = verdict::of_span(tx, desk.scope(), span).await?;
    found.extend(fresh(tx, desk, span, usize::MAX).await?);
    let Some(sop) = sop else { return Ok(found) };
    let revisions = found.iter().map(|judged| judged.revision).collect();
    let governed = governed(tx, desk, sop, revisions).await?;
    found.retain(|judged| governed.contains(&judged.revision));
    Ok(found)
}

/// Those of the revisions that an edition of `sop` made.
pub(super) async fn governed(
    tx: &mut Tx<'_>,
    desk: &Desk,
    sop: &Sop,
    revisions: BTreeSet<RulesRevision>,
) -> Result<BTreeSet<RulesRevision>, DeskError> {
    let mut governed = BTreeSet::new();
    for revision in revisions {
        if sop.governs(&*desk.rules_of(tx, revision).await?) {
            governed.insert(revision);
        }
    }
    Ok(governed)
}

/// The cases of the span of which nothing that still holds is kept, judged now.
pub(super) async fn fresh(
    tx: &mut Tx<'_>,
    desk: &Desk,
    span: Span,
    most: usize,
) -> Result<Vec<Judged>, DeskError> {
    let cases: Vec<Case> = verdict::stale(tx, desk.scope(), span, most).await?;
    let mut histories = stock::histories(tx, desk, &cases).await?;
    let mut revisions = stock::Revisions::new(desk);
    let mut found = Vec::with_capacity(cases.len());
    for case in &cases {
        let rules = revisions.of(tx, case).await?;
        let history = histories.remove(&case.id).unwrap_or_default();
        found.push(Judged::of(case, &history, &rules, span.now));
    }
    Ok(found)
}
