//! Days, months and working days as one hospital counts them.

mod holidays;
mod month;
mod span;
mod zone;

use std::collections::BTreeSet;

use jiff::SignedDuration;
pub use jiff::Timestamp as Instant;
use jiff::civil::Weekday;
pub use jiff::civil::{Date, DateTime};

pub use holidays::{
    DayKind, DayOff, Holiday, LineFlaw, LineWhy, MOST_DAYS, YEARS, days_off, days_off_2026,
    holidays_2026,
};
pub use month::Month;
pub use span::{Span, Unit};
pub use zone::{Week, Zone};

/// The days of one hospital: where it stands, which days its offices are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub zone: Zone,
    pub week: Week,
    pub holidays: BTreeSet<Holiday>,
    /// Whether *cuti bersama* counts as a day off; hospitals differ, so it is their rule.
    pub joint_leave_counts: bool,
}

/// The day so many days after another; before it where the number is below zero.
pub fn days_after(day: Date, days: i32) -> Date {
    day.saturating_add(jiff::Span::new().days(days))
}

/// A day and every day whole weeks after it, as far as a calendar can name days.
pub fn weeks_from(day: Date) -> impl Iterator<Item = Date> {
    day.series(jiff::Span::new().weeks(1))
}

/// The day so many months after another; the last day of a shorter month.
pub fn months_after(day: Date, months: u16) -> Date {
    day.saturating_add(jiff::Span::new().months(months))
}

impl Calendar {
    /// The calendar to begin with: offices open from Monday to Friday, joint leave is a day off
    /// (as for civil servants), the holidays of the years that are known.
    pub fn indonesian(zone: Zone) -> Calendar {
        let holidays = holidays_2026().into_iter().collect();
        Calendar { zone, week: Week::FiveDays, holidays, joint_leave_counts: true }
    }

    /// When `span` after `start` ends.
    ///
    /// Hours and days are elapsed time. Working days follow the custom of public offices: the day
    /// of the start does not count, and the last millisecond of the last working day is still in time.
    pub fn after(&self, start: Instant, span: Span) -> Instant {
        match span.elapsed() {
            Some(elapsed) => start.checked_add(elapsed).unwrap_or(Instant::MAX),
            None => self.end_of(self.working_day_after(self.day_of(start), span.amount)),
        }
    }

    /// The `amount`-th working day after `day`; `day` itself when `amount` is 0.
    pub fn working_day_after(&self, day: Date, amount: u32) -> Date {
        match amount.checked_sub(1) {
            None => day,
            Some(skipped) => {
                let days = day.series(jiff::Span::new().days(1)).skip(1);
                let mut open = days.filter(|each| self.is_working(*each));
                open.nth(skipped as usize).unwrap_or(Date::MAX)
            }
        }
    }

    /// Working days after `first` up to and with `last`; 0 when `last` is not later.
    pub fn working_days_between(&self, first: Date, last: Date) -> u32 {
        let days = first.series(jiff::Span::new().days(1)).skip(1).take_while(|each| *each <= last);
        let open = days.filter(|each| self.is_working(*each)).count();
        u32::try_from(open).unwrap_or(u32::MAX)
    }

    /// Whether the offices are open on `date`.
    pub fn is_working(&self, date: Date) -> bool {
        let free = match self.week {
            Week::FiveDays => matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday),
            Week::SixDays => date.weekday() == Weekday::Sunday,
        };
        let national = self.holidays.contains(&Holiday::national(date));
        let joint = self.joint_leave_counts && self.holidays.contains(&Holiday::joint_leave(date));
        !(free || national || joint)
    }

    /// Date and time of day at the hospital.
    pub fn local(&self, instant: Instant) -> DateTime {
        self.zone.offset().to_datetime(instant)
    }

    /// The hospital's date at `instant`.
    pub fn day_of(&self, instant: Instant) -> Date {
        self.local(instant).date()
    }

    /// The hospital's month at `instant`.
    pub fn month_of(&self, instant: Instant) -> Month {
        Month::of(self.day_of(instant))
    }

    /// The first instant of `date` and the first instant of the next day (half open).
    pub fn day_bounds(&self, date: Date) -> (Instant, Instant) {
        let next = date.tomorrow().map_or(Instant::MAX, |next| self.at(next, 0, 0));
        (self.at(date, 0, 0), next)
    }

    /// The first instant of `month` and the first instant of the next month (half open).
    pub fn month_bounds(&self, month: Month) -> (Instant, Instant) {
        (self.at(month.start(), 0, 0), self.day_bounds(month.end()).1)
    }

    /// `hour` and `minute` after the hospital's midnight of `date`. Indonesia has no summer time,
    /// so 24:00 is the next midnight and nothing needs to be refused.
    pub fn at(&self, date: Date, hour: u8, minute: u8) -> Instant {
        let passed = SignedDuration::from_secs(i64::from(hour) * 3600 + i64::from(minute) * 60);
        let midnight = date.at(0, 0, 0, 0);
        let instant =
            midnight.checked_add(passed).and_then(|at| self.zone.offset().to_timestamp(at));
        instant.unwrap_or(Instant::MAX)
    }

    fn end_of(&self, date: Date) -> Instant {
        let next = self.day_bounds(date).1;
        next.checked_sub(SignedDuration::from_millis(1)).unwrap_or(next)
    }
}
