//! Those outside with whom the office works (*kolaborator*): journalists, media, health influencers,
//! speakers. Who they are, what was agreed, what stands in the way, and what was made together.
//!
//! A decider. Whoever is paid is named as such: an agreement for money holds the word that discloses it.

mod decide;
mod event;
mod refusal;

use std::collections::BTreeSet;

use crate::calendar::{Date, Instant};
use crate::ids::{CollaboratorId, ContentId, Version};
use crate::people::{Actor, Role, Who};
use crate::text::{Name, Words, coded};

pub use decide::{allowed, decide};
pub use event::{Entry, Event, apply, fold};
pub use refusal::Refusal;

/// Nobody has more agreements than this.
pub const MOST_AGREEMENTS: usize = 100;

coded! {
    /// What somebody does.
    Kind {
        Journalist = "journalist",
        Media = "media",
        Influencer = "influencer",
        Speaker = "speaker",
    }
}

coded! {
    /// One thing that somebody can do to an entry of the register.
    Act {
        Register = "register",
        Edit = "edit",
        /// Write down what was agreed.
        Agree = "agree",
        /// An agreement ends earlier.
        End = "end",
        /// Something that is published was made together.
        Credit = "credit",
        Uncredit = "uncredit",
        /// Put away: nothing new is done together.
        Archive = "archive",
        Restore = "restore",
    }
}

/// Who it is. `W` is a text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card<W> {
    pub kind: Kind,
    pub name: W,
    /// The paper, the channel or the house that they speak for.
    pub organisation: Option<Name>,
    /// What they know about.
    pub field: Option<Name>,
    /// How they are reached.
    pub contact: Option<W>,
    /// A tie to the house, its suppliers or its rivals, in words; nothing where none is known.
    pub conflict: Option<W>,
    /// They are sent releases.
    pub releases: bool,
}

impl<W> Card<W> {
    /// The same with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Card<V> {
        Card {
            kind: self.kind,
            name: f(self.name),
            organisation: self.organisation,
            field: self.field,
            contact: self.contact.map(&mut *f),
            conflict: self.conflict.map(&mut *f),
            releases: self.releases,
        }
    }
}

/// What was agreed, from day to day, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    pub what: Name,
    pub from: Date,
    pub until: Date,
    /// They get money or something that is worth money.
    pub paid: bool,
    /// The word that says so in public: *kerja sama*.
    pub disclosure: Option<Name>,
}

impl Agreement {
    /// Does it hold on this day?
    pub fn holds(&self, on: Date) -> bool {
        self.from <= on && on <= self.until
    }
}

/// One command. `W` is a text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command<W> {
    Register {
        id: CollaboratorId,
        card: Card<W>,
    },
    Edit {
        card: Card<W>,
    },
    Agree(Agreement),
    /// The agreement with this number, from 0, ends on a day.
    End {
        nth: u16,
        on: Date,
    },
    Credit {
        content: ContentId,
    },
    Uncredit {
        content: ContentId,
    },
    Archive {},
    Restore {},
}

impl<W> Command<W> {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Register { .. } => Act::Register,
            Command::Edit { .. } => Act::Edit,
            Command::Agree(_) => Act::Agree,
            Command::End { .. } => Act::End,
            Command::Credit { .. } => Act::Credit,
            Command::Uncredit { .. } => Act::Uncredit,
            Command::Archive {} => Act::Archive,
            Command::Restore {} => Act::Restore,
        }
    }

    /// The same command with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Command<V> {
        match self {
            Command::Register { id, card } => Command::Register { id, card: card.map(f) },
            Command::Edit { card } => Command::Edit { card: card.map(f) },
            Command::Agree(agreement) => Command::Agree(agreement),
            Command::End { nth, on } => Command::End { nth, on },
            Command::Credit { content } => Command::Credit { content },
            Command::Uncredit { content } => Command::Uncredit { content },
            Command::Archive {} => Command::Archive {},
            Command::Restore {} => Command::Restore {},
        }
    }
}

/// An entry of the register as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collaborator {
    pub id: CollaboratorId,
    pub version: Version,
    pub card: Card<Words>,
    pub agreements: Vec<Agreement>,
    /// What was made together.
    pub items: BTreeSet<ContentId>,
    pub archived: bool,
    pub at: Instant,
    pub by: Who,
}

impl Collaborator {
    /// The agreement that holds on a day; one for money first.
    pub fn agreed(&self, on: Date) -> Option<&Agreement> {
        self.agreements.iter().filter(|one| one.holds(on)).max_by_key(|one| one.paid)
    }

    /// The word that must stand in what is made together on a day.
    pub fn disclosure(&self, on: Date) -> Option<&Name> {
        self.agreed(on).filter(|one| one.paid)?.disclosure.as_ref()
    }
}

/// May this actor keep the register?
pub fn keeps(actor: &Actor) -> bool {
    matches!(actor.role(), Some(Role::Head | Role::Officer | Role::CustomerCare))
}

/// May this actor read it, with names and ways to reach them?
pub fn reads(actor: &Actor) -> bool {
    let above = matches!(actor.role(), Some(Role::DutyManager | Role::Director));
    *actor == Actor::Desk || keeps(actor) || above
}
