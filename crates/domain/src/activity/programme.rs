//! The programme of a year and what came of it: what was planned by month, what was held, moved or
//! cancelled, and how many people it reached.

use super::{Activity, Stage};
use crate::calendar::{Calendar, Instant};
use crate::text::coded;

coded! {
    /// Who counted those who came.
    CountedBy {
        /// The committee, by hand.
        Committee = "committee",
        /// The door, ticket by ticket.
        Door = "door",
    }
}

/// How many people an activity reached, and who counted them: the one or the other, never both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    pub people: u32,
    pub by: CountedBy,
}

/// What was counted by hand where somebody did, otherwise those who came through the door; `None` while
/// nobody has counted, and for what was cancelled. A hand count of nobody gives way to a door that
/// somebody passed.
pub fn reach(known: &Activity, door: Option<u32>) -> Option<Reach> {
    let hand = known.present().map(|people| Reach { people, by: CountedBy::Committee });
    let door = door.map(|people| Reach { people, by: CountedBy::Door });
    let somebody = |one: &Reach| one.people > 0;
    match known.stage {
        Stage::Cancelled => None,
        _ => hand.filter(somebody).or(door.filter(somebody)).or(hand),
    }
}

/// What became of one activity of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub held: bool,
    pub cancelled: bool,
    /// It was, or is to be, on another day than the one that was approved first.
    pub moved: bool,
    /// Its end has passed and nobody wrote down what came of it.
    pub silent: bool,
}

/// The sums of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub planned: u32,
    pub held: u32,
    pub moved: u32,
    pub cancelled: u32,
    /// Everybody who came, all activities together; whoever came twice counts twice.
    pub reached: u32,
}

impl Sums {
    /// Of the activities that were planned, so many percent were held, a half rounded up; `None` when
    /// nothing was planned.
    /// What was cancelled stays planned, or a year of cancellations would be a year without fault.
    pub fn realised(&self) -> Option<u32> {
        (self.held * 200 + self.planned).checked_div(self.planned * 2)
    }
}

/// How one activity stands.
pub fn standing(known: &Activity, calendar: &Calendar, now: Instant) -> Standing {
    let held = matches!(known.stage, Stage::Held | Stage::Evaluated);
    let cancelled = known.stage == Stage::Cancelled;
    let day = |at: Instant| calendar.day_of(at);
    Standing {
        held,
        cancelled,
        moved: day(known.planned_for()) != day(known.plan.starts),
        silent: !held && !cancelled && now >= known.plan.ends,
    }
}

/// The sums over the activities of a year, each with what [`reach`] says of it.
pub fn sums<'a>(
    all: impl IntoIterator<Item = (&'a Activity, Option<Reach>)>,
    calendar: &Calendar,
    now: Instant,
) -> Sums {
    all.into_iter().fold(Sums::default(), |sums, (known, reached)| {
        let one = standing(known, calendar, now);
        Sums {
            planned: sums.planned + 1,
            held: sums.held + u32::from(one.held),
            moved: sums.moved + u32::from(one.moved),
            cancelled: sums.cancelled + u32::from(one.cancelled),
            reached: sums.reached.saturating_add(reached.map_or(0, |one| one.people)),
        }
    })
}
