//! A decree as its row holds it, and what follows from its dates.

use super::Member;
use crate::calendar::Date;
use crate::ids::{DecreeId, Version};
use crate::text::{Name, Reference, coded};

/// No team has more members over all its days.
pub const MOST_SEATS: u16 = 200;

coded! {
    /// What somebody is in the team.
    Part {
        Patron = "patron",
        Chair = "chair",
        Deputy = "deputy",
        Secretary = "secretary",
        Member = "member",
    }
}

coded! {
    /// Where a decree stands on a day. Derived, never stored.
    Standing {
        /// Signed, and its first day has not come.
        Planned = "planned",
        InForce = "in_force",
        /// Its last day is over.
        Expired = "expired",
        Withdrawn = "withdrawn",
        Replaced = "replaced",
    }
}

/// What stands at the head of a decree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// As the hospital numbered it.
    pub number: Reference,
    pub title: Name,
    pub signed_on: Date,
    /// The first day on which it holds.
    pub from: Date,
    /// The last one; without one until it is withdrawn or replaced.
    pub until: Option<Date>,
}

/// A membership; its number never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub no: u16,
    pub member: Member,
}

/// How a decree ended before its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The first day on which it no longer holds.
    pub on: Date,
    /// The number of the decree that replaced it.
    pub replaced_by: Option<Reference>,
}

/// A decree as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decree {
    pub id: DecreeId,
    pub version: Version,
    pub terms: Terms,
    /// In the order in which they were written down.
    pub seats: Vec<Seat>,
    pub ended: Option<Ending>,
}

impl Decree {
    pub(super) fn begun(id: DecreeId, terms: Terms) -> Self {
        Decree { id, version: Version(0), terms, seats: Vec::new(), ended: None }
    }

    /// Does it hold on this day?
    pub fn holds_on(&self, day: Date) -> bool {
        self.standing(day) == Standing::InForce
    }

    /// Where it stands on a day.
    pub fn standing(&self, day: Date) -> Standing {
        let ended = self.ended.as_ref().filter(|ending| ending.on <= day);
        match ended {
            Some(ending) if ending.replaced_by.is_some() => Standing::Replaced,
            Some(_) => Standing::Withdrawn,
            None if day < self.terms.from => Standing::Planned,
            None if self.terms.until.is_some_and(|until| until < day) => Standing::Expired,
            None => Standing::InForce,
        }
    }

    /// Who sat in the team on a day: nobody on a day on which the decree does not hold. The patron
    /// first, the members last.
    pub fn sat_on(&self, day: Date) -> Vec<&Seat> {
        let sat = |seat: &&Seat| {
            let until = seat.member.until;
            seat.member.from <= day && until.is_none_or(|until| day <= until)
        };
        let holds = self.holds_on(day);
        let mut seats: Vec<&Seat> = self.seats.iter().filter(|seat| holds && sat(seat)).collect();
        seats.sort_by_key(|seat| (seat.member.part, seat.no));
        seats
    }
}

/// The decrees that hold on a day, each with those who sit there then.
pub fn team(all: &[Decree], day: Date) -> Vec<(&Decree, Vec<&Seat>)> {
    let holding = all.iter().filter(|decree| decree.holds_on(day));
    holding.map(|decree| (decree, decree.sat_on(day))).collect()
}
