//! The catalogue of customer-service indicators: what an office measures of its own service, beside
//! the national indicator. An SPO names those that its unit is held to, each with the hospital's own
//! target; no law sets one but for the grades (Permenkes 30/2022, INM 12: at least 80 % together).

use crate::text::coded;

coded! {
    /// One indicator of the catalogue. All are shares of something counted in one month.
    Measure {
        /// Complaints and questions whose first answer reached the sender within
        /// [`FIRST_ANSWER_HOURS`].
        FirstAnswer = "first_answer",
        /// Red complaints that kept the limit of their grade, counted as the national indicator does.
        AnswerRed = "answer_red",
        AnswerYellow = "answer_yellow",
        AnswerGreen = "answer_green",
        /// Cases of which an answer was sent back to its author. Fewer is better.
        Returned = "returned_answers",
        /// Those who said after the closing that they were helped.
        Satisfaction = "satisfaction_after_closing",
        /// Incoming calls that somebody picked up when it rang.
        CallsAnswered = "calls_answered",
        /// People of the office who attended a training within [`TRAINED_MONTHS`].
        TrainedStaff = "trained_staff",
    }
}

/// Hours from hearing to a first answer: the rhythm of the report to the management (RS SMC), and
/// half of what the procedure allows for an answer that is not medical (RSUD Banyumas, clause 7).
pub const FIRST_ANSWER_HOURS: i64 = 24;

/// A training counts for a year.
pub const TRAINED_MONTHS: i32 = 12;

/// No target is above this.
pub const MOST_PERCENT: u8 = 100;

impl Measure {
    /// Is the target a ceiling?
    pub fn is_ceiling(self) -> bool {
        self == Measure::Returned
    }
}

/// An indicator that an SPO names, with what it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aim {
    pub measure: Measure,
    /// At least so many percent; at most, where [`Measure::is_ceiling`].
    pub percent: u8,
}

impl Aim {
    /// Is it met by so many hundredths of a percent?
    pub fn is_met(self, hundredths: i64) -> bool {
        let asked = i64::from(self.percent) * 100;
        if self.measure.is_ceiling() { hundredths <= asked } else { hundredths >= asked }
    }
}
