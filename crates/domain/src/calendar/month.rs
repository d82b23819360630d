//! A month of the civil calendar, the unit of recaps and of the national indicator.

use jiff::civil::Date;

use super::YEARS;

/// A month of a year; ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: Date,
}

impl Month {
    /// The month `number` (1 to 12) of `year`; `None` when there is no such month.
    pub fn new(year: i16, number: i8) -> Option<Month> {
        Date::new(year, number, 1).ok().map(|first| Month { first })
    }

    /// A month as it is written, `2026-11`; `None` for any other text, and for a year outside of [`YEARS`].
    pub fn parse(text: &str) -> Option<Month> {
        let digits = |part: &str, long: usize| {
            part.len() == long && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let (year, number) = text.split_once('-')?;
        if !digits(year, 4) || !digits(number, 2) {
            return None;
        }
        let year: i16 = year.parse().ok().filter(|year| YEARS.contains(year))?;
        Month::new(year, number.parse().ok()?)
    }

    /// The month in which `date` lies.
    pub fn of(date: Date) -> Month {
        Month { first: date.first_of_month() }
    }

    /// Its year.
    pub fn year(self) -> i16 {
        self.first.year()
    }

    /// Its number, 1 to 12.
    pub fn number(self) -> i8 {
        self.first.month()
    }

    /// Its first day.
    pub fn start(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn end(self) -> Date {
        self.first.last_of_month()
    }

    /// The month after it; the last month that a calendar can name follows itself.
    pub fn next(self) -> Month {
        self.end().tomorrow().map_or(self, Month::of)
    }

    /// The month before it; the first month that a calendar can name precedes itself.
    pub fn previous(self) -> Month {
        self.first.yesterday().map_or(self, Month::of)
    }
}
