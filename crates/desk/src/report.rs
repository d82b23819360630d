//! What the management reads every 24 hours, and the director every month: figures first, then
//! the same figures as paper.

pub(crate) mod accused;
mod clippings;
mod compile;
pub(crate) mod document;
mod hours;
mod invitation;
mod issues;
mod number;
mod procedure;
mod receipt;
mod measures;
mod social;
pub(crate) mod stock;

use db::Tx;
use domain::calendar::{Date, Instant, Month};
use domain::indicator::Sheet;
use domain::people::{Actor, Role};
use domain::report::{DailyReport, Line, MonthlyReport};

pub use clippings::{Wanted as ClippingsWanted, clippings, clippings_document};
pub(crate) use compile::compile_due;
pub use document::{daily_document, monthly_document, pdf, xlsx};
pub use invitation::invitation_ics;
pub use issues::{issues, issues_document};
pub use measures::{NamedAim, Service, service, service_document};
pub use number::given as letter_number;
pub use procedure::{ClauseStanding, Deviation, Procedure, procedure};
pub use receipt::receipt_document;
pub(crate) use social::counted;
pub use social::{social, social_document};

use crate::act::{boxed, read_as};
use crate::{Desk, DeskError};
use hours::hours;

/// A list of reports shows no more than this many.
const LISTED: usize = 400;

/// A 24-hour report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Daily {
    pub report: DailyReport,
    /// As it was sent. What is not frozen may still change.
    pub frozen: bool,
    /// Empty while it is not frozen.
    pub number: String,
    pub compiled_at: Instant,
    /// What witnesses the journal as it was sealed then: its entries, and the first bytes of the root.
    pub sealed: Option<String>,
}

/// A monthly report as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monthly {
    pub report: MonthlyReport,
    /// Every case of the month that may be named to the reader, in the order of receipt.
    pub register: Vec<Line>,
    /// The pattern of the hospital with room for the serial, which the office fills in.
    pub number: String,
}

/// The report of the 24 hours that end on `date`: as it was sent, or as it would be sent now. Who is
/// accused in a case reads nothing of it, frozen or not.
///
/// # Errors
/// `Forbidden` for whoever has no business with reports, `NotFound` for a day to come.
pub async fn daily(desk: &Desk, actor: &Actor, date: Date) -> Result<Daily, DeskError> {
    may_read(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let known = known_daily(tx, &desk, date).await?;
            let own = accused::cases(tx, &desk, &actor).await?;
            let report = known.report.hiding(|line| own.contains(&line.case));
            Ok(Daily { report, ..known })
        })
    })
    .await
}

async fn known_daily(tx: &mut Tx<'_>, desk: &Desk, date: Date) -> Result<Daily, DeskError> {
    if let Some(frozen) = store::report::daily(tx, desk.scope(), date).await? {
        let (report, number, compiled_at) = (frozen.report, frozen.number, frozen.compiled_at);
        let sealed = store::seal::at_position(tx, desk.scope(), frozen.position).await?;
        let sealed = sealed.map(|signed| format!("{}:{}", signed.position, signed.short()));
        return Ok(Daily { report, frozen: true, number, compiled_at, sealed });
    }
    let now = desk.now();
    let rules = desk.rules_in_force(tx, now).await?;
    let (from, until) = hours(tx, desk, date, &rules).await?;
    if now < from {
        return Err(DeskError::NotFound);
    }
    let lines = stock::lines_at(tx, desk, (from, until), until.min(now)).await?;
    let report = domain::report::daily(&lines, date, (from, until));
    Ok(Daily { report, frozen: false, number: String::new(), compiled_at: now, sealed: None })
}

/// The days of which there is a frozen report, the youngest first.
///
/// # Errors
/// `Forbidden` for whoever has no business with reports.
pub async fn daily_list(desk: &Desk, actor: &Actor) -> Result<Vec<Date>, DeskError> {
    may_read(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::report::daily_list(tx, scope, LISTED).await?) })
    });
    let found = desk.store().db.read(job).await?;
    Ok(found.into_iter().map(|heading| heading.date).collect())
}

/// The report of a month, counted anew from rows and histories. A case that may not be named to the
/// reader is protected in it.
///
/// # Errors
/// `Forbidden` for whoever has no business with reports, `NotFound` for a month to come.
pub async fn monthly(desk: &Desk, actor: &Actor, month: Month) -> Result<Monthly, DeskError> {
    may_read(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { stock::monthly(tx, &desk, &actor, month).await })
    })
    .await
}

/// The national indicator of a month (Permenkes 30/2022, INM 12): the very sheet that stands in
/// the monthly report.
///
/// # Errors
/// As [`monthly`].
pub async fn indicator(desk: &Desk, actor: &Actor, month: Month) -> Result<Sheet, DeskError> {
    may_read(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { stock::indicator(tx, &desk, month).await })
    });
    desk.store().db.read(job).await
}

/// Reports are for the office itself, and for those who direct, manage or examine it.
pub(crate) fn may_read(actor: &Actor) -> Result<(), DeskError> {
    let Some(staff) = actor.staff() else {
        return match actor {
            Actor::Complainant => Err(DeskError::Forbidden),
            _ => Ok(()),
        };
    };
    let above =
        matches!(staff.role, Role::Director | Role::Management | Role::Quality | Role::Auditor);
    match above || staff.role.is_humas() || staff.delegation.is_some() {
        true => Ok(()),
        false => Err(DeskError::Forbidden),
    }
}
