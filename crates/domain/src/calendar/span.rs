//! How long something may take.

use jiff::SignedDuration;

use crate::text::coded;

const HOUR: i64 = 60 * 60;

/// An amount of time in the unit in which its rule is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    pub amount: u32,
    pub unit: Unit,
}

coded! {
    /// Units of a limit. The national indicator counts *jam* and *hari* (elapsed), LAPOR! counts
    /// *hari kerja*: the unit belongs to the rule and is never converted.
    Unit {
        Hours = "hours",
        /// Elapsed days of 24 hours.
        Days = "days",
        /// Days on which the offices are open; the day of the start does not count.
        WorkingDays = "working_days",
    }
}

impl Span {
    /// `amount` hours.
    pub const fn hours(amount: u32) -> Span {
        Span { amount, unit: Unit::Hours }
    }

    /// `amount` times 24 hours.
    pub const fn days(amount: u32) -> Span {
        Span { amount, unit: Unit::Days }
    }

    /// `amount` working days.
    pub const fn working_days(amount: u32) -> Span {
        Span { amount, unit: Unit::WorkingDays }
    }

    /// The length in elapsed time; `None` for working days, whose length depends on the calendar.
    pub fn elapsed(self) -> Option<SignedDuration> {
        let amount = i64::from(self.amount);
        match self.unit {
            Unit::Hours => Some(SignedDuration::from_secs(amount * HOUR)),
            Unit::Days => Some(SignedDuration::from_secs(amount * 24 * HOUR)),
            Unit::WorkingDays => None,
        }
    }
}
