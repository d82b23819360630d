//! Who found that something is to be made better, where it was neither a complaint, a survey nor a
//! round.

use crate::calendar::Date;
use crate::ids::{InspectionId, MeetingId};

/// What an improvement was begun from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A question of an internal audit that was not kept in some case.
    Audit {
        inspection: InspectionId,
        /// Its place on the checklist, from 0.
        question: u8,
        /// The day on which the improvement was begun.
        day: Date,
    },
    /// A decision of an evaluation meeting.
    Meeting {
        meeting: MeetingId,
        /// The day of the meeting.
        day: Date,
    },
}

impl Origin {
    /// The stable name of this sort of origin.
    pub fn code(&self) -> &'static str {
        match self {
            Origin::Audit { .. } => "audit",
            Origin::Meeting { .. } => "meeting",
        }
    }

    /// The id of the audit or the meeting.
    pub fn bits(&self) -> u128 {
        match self {
            Origin::Audit { inspection, .. } => inspection.bits(),
            Origin::Meeting { meeting, .. } => meeting.bits(),
        }
    }

    /// The day of it.
    pub fn day(&self) -> Date {
        match self {
            Origin::Audit { day, .. } | Origin::Meeting { day, .. } => *day,
        }
    }
}
