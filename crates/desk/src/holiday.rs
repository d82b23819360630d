//! Days off, and the deadlines that move with them. A day counts for every running clock at once,
//! for each under the revision of its own case; a report that was frozen stays as it was sent.

mod moved;

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::{Date, DayOff, days_off_2026};
use domain::house::{self, Aspect, Deed, Subject};
use domain::people::Actor;
use jiff::{SignedDuration, tz::TimeZone};

pub use moved::Moved;

use crate::act::boxed;
use crate::error::Unfit;
use crate::house::{News, record, work};
use crate::people::managing;
use crate::{Desk, DeskError, PATIENCE};

/// No clock runs longer than this over days on which nobody works.
const LONGEST_CLOCK: SignedDuration = SignedDuration::from_hours(180 * 24);

/// The days off of a year.
#[derive(Clone, Debug)]
pub struct Year {
    pub year: i16,
    pub days: Vec<DayOff>,
    /// The hospital keeps this year itself; else these days are built in, or there are none.
    pub kept: bool,
    /// Whether joint leave is a day off, by the rules in force.
    pub joint_leave_counts: bool,
}

/// What shall be done.
#[derive(Clone, Debug)]
pub enum Change {
    /// Days that are there already take the new name and kind.
    Add(Vec<DayOff>),
    Remove(Date),
}

/// What a change does, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub added: Vec<DayOff>,
    /// Before and after.
    pub changed: Vec<(DayOff, DayOff)>,
    pub removed: Vec<DayOff>,
    pub moved: Moved,
}

/// The days off of a year; without one, of this year.
///
/// # Errors
/// `Forbidden` for those who do not read how the house is set up.
pub async fn year(desk: &Desk, actor: &Actor, year: Option<i16>) -> Result<Year, DeskError> {
    if !house::may_read(actor) {
        return Err(DeskError::Forbidden);
    }
    let (worker, now) = (desk.clone(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let calendar = desk.rules_in_force(tx, now).await?.calendar.clone();
            let year = year.unwrap_or(calendar.day_of(now).year());
            let of_year = |days: Vec<DayOff>| -> Vec<DayOff> {
                days.into_iter().filter(|day| day.date.year() == year).collect()
            };
            let own = of_year(store::holidays::list(tx, desk.scope()).await?);
            let kept = !own.is_empty();
            let days = if kept { own } else { of_year(days_off_2026()) };
            let joint_leave_counts = calendar.joint_leave_counts;
            Ok(Year { year, days, kept, joint_leave_counts })
        })
    });
    desk.store().db.read(job).await
}

/// What a change would do, with the deadlines that would move; nothing is written.
///
/// # Errors
/// As [`change`].
pub async fn preview(desk: &Desk, actor: &Actor, change: Change) -> Result<Outcome, DeskError> {
    if !house::may_change(actor) {
        return Err(DeskError::Forbidden);
    }
    let work = work(desk, actor, change);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = work.clone();
        Box::pin(async move {
            let (desk, _, change) = &*work;
            let plan = Plan::of(store::holidays::list(tx, desk.scope()).await?, change)?;
            let moving = moved::by(tx, desk, &plan.after).await?;
            Ok(Outcome { moved: moved::counted(&moving), ..plan.outcome })
        })
    });
    desk.store().db.read(job).await
}

/// Adds or removes days off, and derives the deadlines of all open cases anew.
///
/// # Errors
/// `Forbidden` for all but administrator and head; `NotFound` for a day that is not kept;
/// `Unfit` where the last kept day of a year would bring back the built-in ones.
pub async fn change(desk: &Desk, actor: &Actor, change: Change) -> Result<Outcome, DeskError> {
    if !house::may_change(actor) {
        return Err(DeskError::Forbidden);
    }
    let work = work(desk, actor, change);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = work.clone();
        Box::pin(async move {
            let (desk, actor, change) = &*work;
            let (scope, now) = (desk.scope(), desk.now());
            let actor = managing(tx, scope, actor, now).await?;
            let plan = Plan::of(store::holidays::list(tx, scope).await?, change)?;
            if plan.outcome == Outcome::default() {
                return Ok(plan.outcome);
            }
            let moving = moved::by(tx, desk, &plan.after).await?;
            plan.write(tx, desk).await?;
            for (case, clocks) in &moving {
                store::case::project(tx, scope, case, clocks.after()).await?;
            }
            let changes = plan.outcome.changes();
            let news = News { deed: Deed::DaysOffChanged, subject: Subject::House, changes };
            record(tx, scope, (actor.who(), now), news).await?;
            Ok(Outcome { moved: moved::counted(&moving), ..plan.outcome })
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// A change against what the hospital keeps.
struct Plan {
    before: BTreeMap<Date, DayOff>,
    after: Vec<DayOff>,
    outcome: Outcome,
}

impl Plan {
    fn of(kept: Vec<DayOff>, change: &Change) -> Result<Self, DeskError> {
        let before: BTreeMap<Date, DayOff> = kept.into_iter().map(|day| (day.date, day)).collect();
        let mut after = before.clone();
        let mut outcome = Outcome::default();
        match change {
            Change::Add(days) => days.iter().for_each(|day| {
                own_year(&mut after, day.date.year());
                match after.insert(day.date, day.clone()) {
                    None => outcome.added.push(day.clone()),
                    Some(old) if old != *day => outcome.changed.push((old, day.clone())),
                    Some(_) => {}
                }
            }),
            Change::Remove(date) => {
                own_year(&mut after, date.year());
                outcome.removed.extend(Some(after.remove(date).ok_or(DeskError::NotFound)?));
                let built_in = days_off_2026().iter().any(|day| day.date.year() == date.year());
                if built_in && !after.keys().any(|day| day.year() == date.year()) {
                    return Err(DeskError::Unfit { field: "date", why: Unfit::LastOfYear });
                }
            }
        }
        Ok(Self { before, after: after.into_values().collect(), outcome })
    }

    async fn write(&self, tx: &mut Tx<'_>, desk: &Desk) -> Result<(), DeskError> {
        for day in self.after.iter().filter(|day| self.before.get(&day.date) != Some(*day)) {
            store::holidays::keep(tx, desk.scope(), day).await?;
        }
        for day in &self.outcome.removed {
            store::holidays::remove(tx, desk.scope(), day.date).await?;
        }
        self.unjudge(tx, desk).await
    }

    /// Whatever ran over one of these days was judged by another calendar.
    async fn unjudge(&self, tx: &mut Tx<'_>, desk: &Desk) -> Result<(), DeskError> {
        let changed = self.outcome.changed.iter().map(|(old, _)| old);
        let days = self.outcome.added.iter().chain(changed).chain(&self.outcome.removed);
        let Some(first) = days.map(|day| day.date).min() else { return Ok(()) };
        let from = first.saturating_sub(LONGEST_CLOCK).to_zoned(TimeZone::UTC);
        let from = from.map_err(|_| DeskError::Unfit { field: "date", why: Unfit::LastOfYear })?;
        Ok(store::verdict::forget_since(tx, desk.scope(), from.timestamp()).await?)
    }
}

/// Whoever keeps one day of a year keeps them all: those that were built in are taken over.
fn own_year(days: &mut BTreeMap<Date, DayOff>, year: i16) {
    if days.keys().any(|day| day.year() == year) {
        return;
    }
    let built_in = days_off_2026().into_iter().filter(|day| day.date.year() == year);
    days.extend(built_in.map(|day| (day.date, day)));
}

impl Outcome {
    fn changes(&self) -> Vec<Option<house::Change>> {
        let change = |before: &str, after: &str| house::Change::of(Aspect::DayOff, before, after);
        let added = self.added.iter().map(|day| change("", &said(day)));
        let changed = self.changed.iter().map(|(old, new)| change(&said(old), &said(new)));
        let removed = self.removed.iter().map(|day| change(&said(day), ""));
        added.chain(changed).chain(removed).collect()
    }
}

/// As the history keeps it: `2026-03-20 national Nyepi`.
fn said(day: &DayOff) -> String {
    format!("{} {} {}", day.date, day.kind.code(), day.name)
}
