//! Counts of complaints and of those handled on time.

use super::Percent;
use crate::rules::Grade;

/// Complaints counted, and how many of them were on time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub on_time: u32,
    pub counted: u32,
}

/// Tallies by grade of risk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    pub red: Tally,
    pub yellow: Tally,
    pub green: Tally,
    /// Complaints whose risk nobody has graded yet. The indicator excludes no complaint, so they
    /// count; without a limit they cannot be on time.
    pub ungraded: Tally,
}

impl Tally {
    /// The share on time; `None` when nothing was counted.
    pub fn percent(self) -> Option<Percent> {
        Percent::of(self.on_time, self.counted)
    }

    /// One complaint more.
    pub fn with(self, on_time: bool) -> Tally {
        Tally { on_time: self.on_time + u32::from(on_time), counted: self.counted + 1 }
    }

    /// Both together.
    pub fn plus(self, other: Tally) -> Tally {
        let on_time = self.on_time + other.on_time;
        Tally { on_time, counted: self.counted + other.counted }
    }
}

impl Tallies {
    /// The tally of a grade; of the ungraded for `None`.
    pub fn of(&self, grade: Option<Grade>) -> Tally {
        match grade {
            Some(Grade::Red) => self.red,
            Some(Grade::Yellow) => self.yellow,
            Some(Grade::Green) => self.green,
            None => self.ungraded,
        }
    }

    /// One complaint more.
    pub fn with(self, grade: Option<Grade>, on_time: bool) -> Tallies {
        let tally = self.of(grade).with(on_time);
        match grade {
            Some(Grade::Red) => Tallies { red: tally, ..self },
            Some(Grade::Yellow) => Tallies { yellow: tally, ..self },
            Some(Grade::Green) => Tallies { green: tally, ..self },
            None => Tallies { ungraded: tally, ..self },
        }
    }

    /// Both together.
    pub fn plus(self, other: Tallies) -> Tallies {
        Tallies {
            red: self.red.plus(other.red),
            yellow: self.yellow.plus(other.yellow),
            green: self.green.plus(other.green),
            ungraded: self.ungraded.plus(other.ungraded),
        }
    }

    /// Numerator and denominator of the indicator.
    pub fn total(&self) -> Tally {
        self.red.plus(self.yellow).plus(self.green).plus(self.ungraded)
    }

    /// The indicator: all complaints on time / all complaints (Permenkes 30/2022, INM 12).
    pub fn pooled(&self) -> Option<Percent> {
        self.total().percent()
    }

    /// The older formula (KKM + KKK + KKH) / 3. A grade without complaints has no percentage, so
    /// the mean is taken over the grades that had some.
    pub fn mean_of_grades(&self) -> Option<Percent> {
        Percent::mean(&[self.red, self.yellow, self.green].map(|each| (each.on_time, each.counted)))
    }
}
