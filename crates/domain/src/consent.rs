//! Permission to publish (*izin publikasi*): somebody, or the guardian of a child, allows one exact
//! material for stated purposes and channels, from one day to another. They may take it back at any
//! time; from then on the hospital has 3 x 24 hours to take everything down (UU 27/2022).
//!
//! A decider. Names and what was said lie in the vault. That a permission has run out is derived.

mod decide;
mod event;
mod outlet;
mod refusal;

use std::collections::BTreeSet;

use jiff::SignedDuration;

use crate::calendar::{Date, Instant};
use crate::ids::{ConsentId, ContentId, PersonId, Version};
use crate::people::{Actor, Role, Who};
use crate::text::{Name, Words, coded};

pub use decide::{Facts, decide};
pub use event::{Entry, Event, apply, fold};
pub use outlet::{Outlet, Permalink};
pub use refusal::Refusal;

/// From the withdrawal until nothing may stand any more, in hours (UU 27/2022: 3 x 24).
pub const TAKE_DOWN_HOURS: i64 = 72;

coded! {
    /// One thing that somebody can do to a permission.
    Act {
        Give = "give",
        Withdraw = "withdraw",
        /// Say that one place stands empty, with the proof.
        TakeDown = "take_down",
        /// One more place, at which it came to stand while the permission was taken back.
        Find = "find",
    }
}

coded! {
    /// What a publication is for.
    Purpose {
        Service = "service",
        Activity = "activity",
        Announcement = "announcement",
        Education = "education",
        Story = "story",
        Campaign = "campaign",
        Crisis = "crisis",
    }
}

coded! {
    /// How it was signed.
    Signature {
        Paper = "paper",
        Screen = "screen",
    }
}

coded! {
    /// How a permission stands on a day.
    Standing {
        Upcoming = "upcoming",
        Valid = "valid",
        Expired = "expired",
        /// Taken back, and something still stands.
        Withdrawn = "withdrawn",
        /// Taken back, and nothing stands any more.
        Settled = "settled",
    }
}

/// What was permitted, and how. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<W> {
    /// The name of whoever is seen, heard or told of.
    pub person: W,
    /// A child, or somebody who does not decide alone: a guardian signs (UU 27/2022, 25 and 26).
    pub minor: bool,
    pub guardian: Option<W>,
    /// The exact photo, film or story.
    pub material: W,
    pub purposes: BTreeSet<Purpose>,
    pub outlets: BTreeSet<Outlet>,
    /// The first and the last day, both counted.
    pub from: Date,
    pub until: Date,
    /// They may be recognised: name or face.
    pub identified: bool,
    /// It was read out that a refusal changes nothing about the care.
    pub care_read: bool,
    /// It was read out that the permission may be taken back.
    pub withdrawal_read: bool,
    pub signature: Signature,
    pub signed_on: Date,
    pub witness: PersonId,
    /// Where the signed paper lies.
    pub filed: Option<Name>,
}

impl<W> Given<W> {
    /// The same with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Given<V> {
        Given {
            person: f(self.person),
            guardian: self.guardian.map(&mut *f),
            material: f(self.material),
            minor: self.minor,
            purposes: self.purposes,
            outlets: self.outlets,
            from: self.from,
            until: self.until,
            identified: self.identified,
            care_read: self.care_read,
            withdrawal_read: self.withdrawal_read,
            signature: self.signature,
            signed_on: self.signed_on,
            witness: self.witness,
            filed: self.filed,
        }
    }
}

/// One command. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Give {
        id: ConsentId,
        given: Given<W>,
    },
    Withdraw {
        said: W,
    },
    TakeDown {
        place: u16,
        proof: W,
    },
    /// It was on its way out when the permission was taken back.
    Find {
        place: Place,
    },
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Give { .. } => Act::Give,
            Command::Withdraw { .. } => Act::Withdraw,
            Command::TakeDown { .. } => Act::TakeDown,
            Command::Find { .. } => Act::Find,
        }
    }

    /// The same command with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Give { id, given } => Command::Give { id, given: given.map(f) },
            Command::Withdraw { said } => Command::Withdraw { said: f(said) },
            Command::TakeDown { place, proof } => Command::TakeDown { place, proof: f(proof) },
            Command::Find { place } => Command::Find { place },
        }
    }
}

/// A place at which the material stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub content: ContentId,
    pub outlet: Outlet,
    pub link: Permalink,
}

/// A place that stands empty again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleared {
    pub at: Instant,
    pub by: Who,
    pub proof: Words,
}

/// The permission was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    pub at: Instant,
    pub said: Words,
    /// Where the material stood at that moment; `None` while it still does.
    pub places: Vec<(Place, Option<Cleared>)>,
}

impl Withdrawal {
    /// When nothing may stand any more.
    pub fn due(&self) -> Instant {
        let hours = SignedDuration::from_hours(TAKE_DOWN_HOURS);
        self.at.checked_add(hours).unwrap_or(Instant::MAX)
    }

    /// How many places somebody still has to clear.
    pub fn open(&self) -> usize {
        self.places.iter().filter(|(_, cleared)| cleared.is_none()).count()
    }
}

/// A permission as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    pub id: ConsentId,
    pub version: Version,
    pub given: Given<Words>,
    pub at: Instant,
    pub by: Who,
    pub withdrawal: Option<Withdrawal>,
}

/// What somebody wants to do with the material.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    pub purpose: Purpose,
    pub outlet: Outlet,
    pub on: Date,
}

/// Why a permission does not cover a use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    Withdrawn,
    NotYet { from: Date },
    Ended { until: Date },
    Purpose { purpose: Purpose },
    Outlet { outlet: Outlet },
}

impl Consent {
    /// How it stands on a day.
    pub fn standing(&self, today: Date) -> Standing {
        match &self.withdrawal {
            Some(withdrawal) if withdrawal.open() == 0 => Standing::Settled,
            Some(_) => Standing::Withdrawn,
            None if today < self.given.from => Standing::Upcoming,
            None if today > self.given.until => Standing::Expired,
            None => Standing::Valid,
        }
    }

    /// Does it cover this use?
    ///
    /// # Errors
    /// The first thing that it does not cover.
    pub fn covers(&self, wanted: Use) -> Result<(), Gap> {
        let given = &self.given;
        match () {
            () if self.withdrawal.is_some() => Err(Gap::Withdrawn),
            () if !given.outlets.contains(&wanted.outlet) => {
                Err(Gap::Outlet { outlet: wanted.outlet })
            }
            () if !given.purposes.contains(&wanted.purpose) => {
                Err(Gap::Purpose { purpose: wanted.purpose })
            }
            () if wanted.on < given.from => Err(Gap::NotYet { from: given.from }),
            () if wanted.on > given.until => Err(Gap::Ended { until: given.until }),
            () => Ok(()),
        }
    }
}

/// May this actor take permissions, and take them back on somebody's word?
pub fn manages(actor: &Actor) -> bool {
    matches!(actor.role(), Some(Role::Head | Role::Officer | Role::CustomerCare))
}

/// May this actor read the register of permissions?
pub fn reads(actor: &Actor) -> bool {
    let above = matches!(actor.role(), Some(Role::DutyManager | Role::Director | Role::Auditor));
    manages(actor) || above || *actor == Actor::Desk
}

/// May this actor read the names in it? Whoever audits looks at the register, not at patients.
pub fn reads_names(actor: &Actor) -> bool {
    reads(actor) && actor.role() != Some(Role::Auditor)
}
