//! The 24-hour report is frozen as it is sent, and every case in it remembers that it was told.

use std::sync::Arc;

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::case::Command;
use domain::ids::{CaseId, Version};
use domain::people::Actor;
use domain::report::{DailyReport, window};
use domain::rules::Rules;
use jiff::SignedDuration;
use store::report::FrozenDaily;

use super::{number, stock};
use crate::act::boxed;
use crate::case::{Request, Target, apply};
use crate::{Desk, DeskError, PATIENCE};

/// A case that was typed just before the report's hour may still be on its way into the database
/// when the hour strikes; a command waits no longer than this.
const GRACE: SignedDuration = SignedDuration::from_secs(PATIENCE.as_secs() as i64);

/// A report is drawn up anew so often when something comes to it, before the next round does it.
const TRIES: usize = 3;

/// Days that are caught up after the program stood still.
const CAUGHT_UP: i32 = 31;

/// Freezes every 24-hour report whose hour has come, the oldest first.
///
/// # Errors
/// Whatever stopped it; the next round takes up what is left.
pub(crate) async fn compile_due(desk: &Desk) -> Result<(), DeskError> {
    for date in due(desk).await? {
        compile_daily(desk, date).await?;
    }
    Ok(())
}

async fn due(desk: &Desk) -> Result<Vec<Date>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let rules = desk.rules_in_force(tx, desk.now()).await?;
            let frozen = store::report::daily_list(tx, desk.scope(), 1).await?;
            let last = frozen.first().map(|heading| heading.date);
            Ok(between(last, latest(&rules, desk.now())))
        })
    });
    desk.store().db.read(job).await
}

/// The youngest date whose report can be complete.
fn latest(rules: &Rules, now: Instant) -> Date {
    let today = rules.calendar.day_of(now);
    let (_, until) = window(today, rules);
    match until.checked_add(GRACE) {
        Ok(complete) if complete <= now => today,
        _ => today.yesterday().unwrap_or(today),
    }
}

/// The dates after `last` up to and with `latest`; only `latest` where there was none before.
fn between(last: Option<Date>, latest: Date) -> Vec<Date> {
    let Some(last) = last else { return vec![latest] };
    let oldest = latest.saturating_sub(jiff::Span::new().days(CAUGHT_UP - 1));
    let first = last.tomorrow().unwrap_or(latest).max(oldest);
    first.series(jiff::Span::new().days(1)).take_while(|date| *date <= latest).collect()
}

/// Freezes the report of one date, once. The cases are marked first and the row comes last, so
/// that a round that broke off is taken up again; a case that is marked already stays as it is.
pub(crate) async fn compile_daily(desk: &Desk, date: Date) -> Result<(), DeskError> {
    for case in told(desk, date).await? {
        let request = Request { command: Command::Report {}, seen: None, key: None };
        apply(desk, &Actor::Clock, Target::Id(case), request).await?;
    }
    for _ in 0..TRIES {
        let Some(draft) = drafted(desk, date).await? else { return Ok(()) };
        if frozen(desk, draft).await? {
            return Ok(());
        }
    }
    Err(DeskError::Stale { now: Version(0), kinds: Vec::new() })
}

/// The cases that were entered in the hours of this report, protected ones too: the management
/// learns of each, if only of its number.
async fn told(desk: &Desk, date: Date) -> Result<Vec<CaseId>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let scope = desk.scope();
            if store::report::daily(tx, scope, date).await?.is_some() {
                return Ok(Vec::new());
            }
            let (from, until) = window(date, &*desk.rules_in_force(tx, desk.now()).await?);
            let cases = store::case::alive_between(tx, scope, from, until).await?;
            let entered =
                cases.into_iter().filter(|case| (from..until).contains(&case.intake.recorded_at));
            Ok(entered.map(|case| case.id).collect())
        })
    });
    desk.store().db.read(job).await
}

/// A report, and by what it is known whether it still holds.
struct Draft {
    report: DailyReport,
    rules: Arc<Rules>,
    /// Up to where the journal was sealed.
    position: u64,
    /// How much of the journal lay behind that, of what the report tells of.
    behind: u64,
}

/// All the reading and counting, while others write; `None` when the report is frozen already.
async fn drafted(desk: &Desk, date: Date) -> Result<Option<Draft>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let scope = desk.scope();
            if store::report::daily(tx, scope, date).await?.is_some() {
                return Ok(None);
            }
            let rules = desk.rules_in_force(tx, desk.now()).await?;
            let (from, until) = window(date, &rules);
            // Looked up before the cases: what comes between is seen when the report is frozen.
            let sealed = store::seal::newest(tx, scope).await?;
            let position = sealed.map_or(0, |checkpoint| checkpoint.position);
            let behind = store::journal::behind(tx, scope, position, until).await?;
            let lines = stock::lines_at(tx, &desk, (from, until), until).await?;
            let report = domain::report::daily(&lines, date, &rules);
            Ok(Some(Draft { report, rules, position, behind }))
        })
    });
    desk.store().db.read(job).await
}

/// Gives the draft its number and keeps it; `false` when something has come to it meanwhile.
async fn frozen(desk: &Desk, draft: Draft) -> Result<bool, DeskError> {
    let work = Arc::new((desk.clone(), draft));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = Arc::clone(&work);
        Box::pin(async move { freeze(tx, &work.0, &work.1).await })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn freeze(tx: &mut Tx<'_>, desk: &Desk, draft: &Draft) -> Result<bool, DeskError> {
    let (scope, now, date) = (desk.scope(), desk.now(), draft.report.date);
    if store::report::daily(tx, scope, date).await?.is_some() {
        return Ok(true);
    }
    let until = draft.report.until;
    let behind = store::journal::behind(tx, scope, draft.position, until).await?;
    if behind != draft.behind || desk.rules_in_force(tx, now).await? != draft.rules {
        return Ok(false);
    }
    let hospital = store::hospital::load(tx, scope).await?.ok_or(DeskError::NotFound)?.hospital;
    let serial = store::serial::next(tx, scope, "letter", date.year()).await?;
    let frozen = FrozenDaily {
        report: draft.report.clone(),
        number: number::given(&hospital.letter_number, serial, date),
        compiled_at: now,
        position: draft.position,
    };
    store::report::put_daily(tx, scope, &frozen).await?;
    Ok(true)
}

#[cfg(all(test, feature = "testing"))]
mod tests {
    use domain::rules::{Channel, Kind};
    use domain::text::Body;

    use super::*;
    use crate::receive::{NewIntake, receive};
    use crate::testing::TestDesk;

    async fn said(desk: &TestDesk, key: &str) {
        let words = Body::parse("Antrean lama.").expect("words");
        let new = NewIntake::of(Kind::Complaint, Channel::Web, words);
        receive(desk, &Actor::Complainant, new, key).await.expect("a desk at work");
    }

    crate::on_each_engine! {
        async fn what_comes_beneath_a_draft_is_not_left_out(desk: &TestDesk) {
            let noon = desk.now();
            let date = "2026-03-03".parse().expect("a date");
            said(desk, "a").await;
            desk.clock.advance_hours(25);
            let morning = desk.now();
            let early = drafted(desk, date).await.expect("a desk at work").expect("a day that is over");
            assert_eq!(early.report.received.len(), 1);
            // A node whose clock is behind.
            desk.clock.set(noon);
            said(desk, "b").await;
            desk.clock.set(morning);
            assert!(!frozen(desk, early).await.expect("a desk at work"), "a case would have been left out");
            crate::audit::seal(desk).await.expect("a desk at work");
            let draft = drafted(desk, date).await.expect("a desk at work").expect("a day that is over");
            said(desk, "c").await;
            crate::audit::seal(desk).await.expect("a desk at work");
            assert!(frozen(desk, draft).await.expect("a desk at work"), "what is of the next day changes nothing");
            assert!(drafted(desk, date).await.expect("a desk at work").is_none());
            let kept = super::super::daily(desk, &Actor::Desk, date).await.expect("a desk at work");
            assert_eq!((kept.frozen, kept.report.received.len()), (true, 2));
        }
    }
}
