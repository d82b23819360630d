//! What a survey showed, as far as an improvement was learned from it.

use crate::calendar::Date;
use crate::ids::{QuestionKey, SurveyCode, SurveyId, UnitCode};

/// One low unsur of one result, frozen as it stood when the improvement began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub survey: SurveyId,
    /// The code under which the survey is found; it never changes.
    pub code: SurveyCode,
    /// The days of the result, both counted.
    pub from: Date,
    pub until: Date,
    pub unsur: QuestionKey,
    /// `None`: the hospital as a whole.
    pub unit: Option<UnitCode>,
    /// The index of the unsur then, in hundredths: 2,500 to 10,000.
    pub index: i64,
}
