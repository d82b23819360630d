//! What the house writes to the holder of a ticket by itself.

use jiff::SignedDuration;

use super::{Registration, Stage, Terms};
use crate::calendar::Instant;
use crate::text::coded;

coded! {
    /// A message to the holder of a ticket.
    Notice {
        Registered = "registered",
        Waiting = "waiting",
        Promoted = "promoted",
        /// One day before.
        Day = "day",
        /// Two hours before.
        Hours = "hours",
        /// It begins at another time.
        Moved = "moved",
        /// It does not take place.
        Off = "off",
    }
}

impl Notice {
    /// How long before the beginning a reminder leaves.
    pub fn before(self) -> Option<SignedDuration> {
        match self {
            Notice::Day => Some(SignedDuration::from_hours(24)),
            Notice::Hours => Some(SignedDuration::from_hours(2)),
            _ => None,
        }
    }
}

/// What is to be sent now, once. Nobody is reminded who registered when the reminder would already
/// have left, and of what was called off or moved everybody hears first.
pub fn due_notice(known: &Registration, terms: &Terms) -> Option<Notice> {
    let waits = matches!(known.stage(), Stage::Seated | Stage::Waiting);
    if !waits || known.erased || terms.now >= known.starts.max(terms.starts) {
        return None;
    }
    if terms.off {
        let heard = known.notified.iter().any(|(notice, _)| *notice == Notice::Off);
        return (!heard).then_some(Notice::Off);
    }
    if known.starts != terms.starts {
        return Some(Notice::Moved);
    }
    let seated = known.stage() == Stage::Seated;
    [Notice::Hours, Notice::Day].into_iter().find(|notice| seated && reminds(*notice, known, terms))
}

fn reminds(notice: Notice, known: &Registration, terms: &Terms) -> bool {
    let Some(leaves) = leaves(notice, terms.starts) else { return false };
    // The reminder of the day is of no use once that of the hours has left.
    let passed =
        notice == Notice::Day && Some(terms.now) >= self::leaves(Notice::Hours, terms.starts);
    let sent = known.notified.contains(&(notice, terms.starts));
    !passed
        && !sent
        && terms.now >= leaves
        && terms.now < terms.starts
        && known.registered_at < leaves
}

fn leaves(notice: Notice, starts: Instant) -> Option<Instant> {
    starts.checked_sub(notice.before()?).ok()
}
