//! What was seen on a round, as far as an improvement was learned from it.

use crate::calendar::Date;
use crate::ids::{RoundId, UnitCode};

/// One finding of one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    pub round: RoundId,
    pub unit: UnitCode,
    /// A category of the hospital's rules, as complaints have them.
    pub topic: String,
    /// The day of the round.
    pub day: Date,
}
