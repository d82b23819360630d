//! The 24-hour report is frozen as it is sent, and every case in it remembers that it was told.

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::case::Command;
use domain::ids::CaseId;
use domain::people::Actor;
use domain::report::window;
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
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { freeze(tx, &desk, date).await })
    });
    desk.store().db.write(PATIENCE, job).await
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

async fn freeze(tx: &mut Tx<'_>, desk: &Desk, date: Date) -> Result<(), DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    if store::report::daily(tx, scope, date).await?.is_some() {
        return Ok(());
    }
    let rules = desk.rules_in_force(tx, now).await?;
    let (from, until) = window(date, &rules);
    let lines = stock::lines_at(tx, desk, (from, until), until).await?;
    let hospital = store::hospital::load(tx, scope).await?.ok_or(DeskError::NotFound)?.hospital;
    let serial = store::serial::next(tx, scope, "letter", date.year()).await?;
    let sealed = store::seal::newest(tx, scope).await?;
    let frozen = FrozenDaily {
        report: domain::report::daily(&lines, date, &rules),
        number: number::given(&hospital.letter_number, serial, date),
        compiled_at: now,
        position: sealed.map_or(0, |checkpoint| checkpoint.position),
    };
    store::report::put_daily(tx, scope, &frozen).await?;
    Ok(())
}
