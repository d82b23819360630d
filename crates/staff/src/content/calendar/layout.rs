//! How the days are laid out: a month or a week as a grid, a month as a list.

use domain::calendar::{Date, Month, days_after};
use locale::Words;
use web::paths;

use crate::report::month;

/// How the days are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Month,
    Week,
    List,
}

/// An address and what it is called.
pub type Link = (String, String);

impl Layout {
    const ALL: [Layout; 3] = [Layout::Month, Layout::Week, Layout::List];

    /// The code in addresses and phrases.
    pub fn code(self) -> &'static str {
        match self {
            Layout::Month => "bulan",
            Layout::Week => "pekan",
            Layout::List => "daftar",
        }
    }

    /// A layout from its code; nothing that is known is a month.
    pub fn of(code: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|one| Some(one.code()) == code).unwrap_or(Layout::Month)
    }

    /// Weeks under each other.
    pub fn is_grid(self) -> bool {
        self != Layout::List
    }

    /// So many items of a day are shown, and the others counted.
    pub fn shown(self) -> usize {
        match self {
            Layout::Month => 3,
            Layout::Week => 12,
            Layout::List => 5,
        }
    }

    /// The first and the last day around this one.
    pub fn around(self, day: Date) -> (Date, Date) {
        match self {
            Layout::Week => {
                let monday = days_after(day, -i32::from(since_monday(day)));
                (monday, days_after(monday, 6))
            }
            _ => (Month::of(day).start(), Month::of(day).end()),
        }
    }

    /// Where the days around this one are.
    pub fn path(self, day: Date) -> String {
        match self {
            Layout::Month => paths::content_month(&month::text(Month::of(day))),
            Layout::Week => paths::content_week(&day.to_string()),
            Layout::List => paths::content_agenda(&month::text(Month::of(day))),
        }
    }

    /// The same days in each layout.
    pub fn all(day: Date) -> Vec<(&'static str, String)> {
        Self::ALL.into_iter().map(|one| (one.code(), one.path(day))).collect()
    }

    /// What lies before and after.
    pub fn beside(self, (first, last): (Date, Date), t: &Words) -> (Link, Link) {
        let (before, after) = (self.path(days_after(first, -1)), self.path(days_after(last, 1)));
        match self {
            Layout::Week => ((before, t.calendar_week_previous()), (after, t.calendar_week_next())),
            _ => ((before, t.calendar_previous()), (after, t.calendar_next())),
        }
    }

    /// What the days are called.
    pub fn title(self, (first, last): (Date, Date), t: &Words) -> String {
        match self {
            Layout::Week => t.calendar_week(t.date(first), t.date(last)),
            _ => t.month_of(first),
        }
    }
}

/// How many days of its week lie before this one.
pub fn since_monday(day: Date) -> u8 {
    day.weekday().to_monday_zero_offset().unsigned_abs()
}
