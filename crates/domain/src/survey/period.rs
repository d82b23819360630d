//! Over which days a result is counted.

use crate::calendar::Date;

/// From one day to another, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: Date,
    pub until: Date,
}

impl Period {
    /// A year (`2026`), a semester (`2026-S1`), a quarter (`2026-Q3`, also `2026-T3` for
    /// *triwulan*) or a month (`2026-11`).
    pub fn parse(text: &str) -> Option<Period> {
        let (year, part) = match text.trim().split_once('-') {
            Some((year, part)) => (year, part),
            None => (text.trim(), "S0"),
        };
        let year: i16 = year.parse().ok().filter(|year| (2000..=2100).contains(year))?;
        let (months, which) = match part.split_at_checked(1)? {
            ("S", "0") => (12, 1),
            ("S" | "s", which) => (6, which.parse().ok()?),
            ("Q" | "q" | "T" | "t", which) => (3, which.parse().ok()?),
            _ => (1, part.parse().ok()?),
        };
        Period::of(year, months, which)
    }

    /// The months behind each other that belong to the `which`th part of a year.
    fn of(year: i16, months: i8, which: i8) -> Option<Period> {
        if !(1..=12 / months).contains(&which) {
            return None;
        }
        let from = Date::new(year, (which - 1) * months + 1, 1).ok()?;
        let until = Date::new(year, which * months, 1).ok()?.last_of_month();
        Some(Period { from, until })
    }

    /// The quarter of a day.
    pub fn quarter_of(day: Date) -> Period {
        let first = (day.month() - 1) / 3 * 3 + 1;
        let from = jiff::civil::date(day.year(), first, 1);
        Period { from, until: jiff::civil::date(day.year(), first + 2, 1).last_of_month() }
    }

    /// The days of this period on which there can have been answers: none before the survey was
    /// made, none after today.
    pub fn within(self, began: Date, today: Date) -> Period {
        Period { from: self.from.max(began), until: self.until.min(today) }
    }

    /// All days that a survey can have.
    pub fn whole() -> Period {
        Period { from: jiff::civil::date(2000, 1, 1), until: jiff::civil::date(2100, 12, 31) }
    }
}
