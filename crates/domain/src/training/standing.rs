//! How what somebody can do stands to what their work asks for, on one day.

use super::Level;
use super::attainment::Attained;
use crate::calendar::{Date, days_after};
use crate::text::coded;

/// So many days before its end an attainment is due to be renewed.
pub const SOON: i32 = 60;

coded! {
    /// One cell of the matrix. Derived when somebody asks, never stored.
    Standing {
        /// This role needs no level of it.
        NotAsked = "not_asked",
        /// Nothing was ever attested.
        Missing = "missing",
        /// What was attested is over.
        Expired = "expired",
        /// Attested, but lower than the target.
        Below = "below",
        /// On target, and over within [`SOON`] days.
        Expiring = "expiring",
        /// On target.
        Met = "met",
    }
}

impl Standing {
    /// Asks for something to be done: training, or a renewal.
    pub fn is_open(self) -> bool {
        !matches!(self, Standing::NotAsked | Standing::Met)
    }
}

/// The standing of one person in one competence on a day.
pub fn standing(held: Option<&Attained>, target: Option<Level>, today: Date) -> Standing {
    let Some(target) = target else { return Standing::NotAsked };
    let Some(held) = held.filter(|held| held.level != Level::None) else {
        return Standing::Missing;
    };
    match held.until {
        _ if !held.holds(today) => Standing::Expired,
        _ if held.level < target => Standing::Below,
        Some(until) if until <= days_after(today, SOON) => Standing::Expiring,
        _ => Standing::Met,
    }
}

/// How many levels are missing to the target; what is over counts as nothing.
pub fn gap(held: Option<&Attained>, target: Option<Level>, today: Date) -> u8 {
    let held = held.filter(|held| held.holds(today)).map_or(0, |held| held.level.number());
    target.map_or(0, Level::number).saturating_sub(held)
}
