//! An issue about a partner (*mitra*: insurer, supplier, clinic) is put before them: what they are asked,
//! by which way and until when, that they have it, and what they said. A partner is never made to answer
//! here; the clock only says what is outstanding.

use crate::calendar::Instant;
use crate::ids::PartnerId;
use crate::text::{Name, Words, coded};

/// Partners are asked in an issue no more often than this.
pub const MOST_REFERRALS: usize = 50;

coded! {
    /// By which way a partner is asked.
    Way {
        /// Printed with the letterhead, and carried there.
        Letter = "letter",
        /// To the address of the register, through the outbox.
        Email = "email",
        /// Somebody has telephoned.
        Telephone = "telephone",
    }
}

/// What a partner is asked. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral<W> {
    pub partner: PartnerId,
    pub words: W,
    pub way: Way,
    /// Until when an answer is hoped for.
    pub due: Instant,
}

impl<W> Referral<W> {
    /// The same with its text put through `f`.
    pub fn map<V>(self, f: impl FnOnce(W) -> V) -> Referral<V> {
        Referral { partner: self.partner, words: f(self.words), way: self.way, due: self.due }
    }
}

/// A question to a partner as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referred {
    pub no: u16,
    pub referral: Referral<Words>,
    pub asked_at: Instant,
    /// Who took it there, and when that was noted.
    pub received: Option<(Name, Instant)>,
    pub answered: Option<(Words, Instant)>,
}

impl Referred {
    /// Does it still wait for an answer?
    pub fn is_open(&self) -> bool {
        self.answered.is_none()
    }

    /// Is the answer overdue?
    pub fn is_late(&self, now: Instant) -> bool {
        self.is_open() && self.referral.due < now
    }

    /// When the partner had it: receipt was noted, or an answer came without.
    pub fn received_at(&self) -> Option<Instant> {
        let received = self.received.as_ref().map(|(_, at)| *at);
        received.or(self.answered.map(|(_, at)| at))
    }
}

/// What the register says of the partner that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// One that rests is not asked.
    pub active: bool,
    pub email: bool,
}
