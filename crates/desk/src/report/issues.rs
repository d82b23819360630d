//! The issues of a month, counted anew from rows.

use db::Tx;
use domain::calendar::{Instant, Month};
use domain::ids::IssueId;
use domain::issue::Issue;
use domain::people::Actor;
use domain::report::{IssueLine, IssueMonth, ReferralLine, issues as counted};
use locale::Language;
use paper::{Document, Paper};

use super::document::drawn;
use super::{may_read, stock};
use crate::act::boxed;
use crate::issue::partner_name;
use crate::{Desk, DeskError};

/// More issues than these no hospital has had.
const MOST: usize = 10_000;
/// Statements about one issue that are looked through for the first.
const STATEMENTS: usize = 200;

/// The issues of a month.
///
/// # Errors
/// `Forbidden` for whoever has no business with reports, `NotFound` for a month to come.
pub async fn issues(desk: &Desk, actor: &Actor, month: Month) -> Result<IssueMonth, DeskError> {
    may_read(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let now = desk.now();
            let rules = desk.rules_in_force(tx, now).await?;
            let span = stock::bounds(&rules, month, now)?;
            let found = store::issue::before(tx, desk.scope(), (span.1, MOST)).await?;
            let mut lines = Vec::new();
            let alive = |known: &&Issue| known.closed_at.is_none_or(|at| at >= span.0);
            for known in found.iter().filter(|known| !known.drill).filter(alive) {
                lines.push(line(tx, &desk, known).await?);
            }
            Ok(counted(month, lines, span, now))
        })
    });
    desk.store().db.read(job).await
}

/// The same as a document.
///
/// # Errors
/// What the database said.
pub async fn issues_document(
    desk: &Desk,
    found: &IssueMonth,
    wish: (Language, Paper),
) -> Result<Document, DeskError> {
    drawn(desk, wish, |setting| paper::report::issues(found, setting)).await
}

async fn line(tx: &mut Tx<'_>, desk: &Desk, known: &Issue) -> Result<IssueLine, DeskError> {
    let voices = store::mention::voices(tx, desk.scope(), known.id).await?;
    let judged = known.assessment.as_ref();
    let mut referrals = Vec::with_capacity(known.referrals.len());
    for one in &known.referrals {
        let name = partner_name(tx, desk, one.referral.partner).await?;
        referrals.extend(name.map(|partner| ReferralLine {
            partner,
            asked_at: one.asked_at,
            received_at: one.received_at(),
            answered_at: one.answered.map(|(_, at)| at),
        }));
    }
    Ok(IssueLine {
        referrals,
        id: known.id,
        title: known.title.clone(),
        level: judged.map(|judged| judged.level),
        truth: judged.map(|judged| judged.truth),
        detected_at: known.detected_at,
        assess_due: known.first_due(),
        assessed_at: known.assessed_at,
        said_at: said_at(tx, desk, known.id).await?,
        closed_at: known.closed_at,
        outcome: known.outcome,
        mentions: voices.mentions,
        authors: voices.authors,
        cases: u32::try_from(known.cases.len()).unwrap_or(u32::MAX),
    })
}

async fn said_at(
    tx: &mut Tx<'_>,
    desk: &Desk,
    issue: IssueId,
) -> Result<Option<Instant>, DeskError> {
    let wanted = (issue, STATEMENTS);
    let all = store::statement::of_issue(tx, desk.scope(), wanted).await?;
    let public = all.iter().filter_map(|one| one.public_from()).filter(|at| *at <= desk.now());
    Ok(public.min())
}
