//! The hospital around its complaint desk: what it stands for, who was appointed by decree, with
//! whom it works, what the desk needs to stand on, and what those who are served need and expect.
//!
//! Five small registers of one make ([`Register`]). Nothing in them is deleted: an edition is
//! replaced, a decree is withdrawn, a partner rests, an item is taken out of use, and what was
//! before stays in the history.

pub mod creed;
pub mod decree;
pub mod expectation;
pub mod facility;
pub mod partner;
mod refusal;
mod register;

pub use creed::Creed;
pub use decree::Decree;
pub use expectation::Expectation;
pub use facility::Facility;
pub use partner::Partner;
pub use refusal::Refusal;
pub use register::{Facts, MOST_ENTRIES, Register, decide, fold};

pub use crate::history::{Entry, Event};
use crate::people::{Actor, Role};

/// Who writes decrees, partners and facilities down: the head of public relations, the
/// administrator, and the house itself (its command line).
pub fn keeps(actor: &Actor) -> bool {
    *actor == Actor::Desk || matches!(actor.role(), Some(Role::Head | Role::Admin))
}

/// Who reads them: everybody of the staff. A decree is made known to those whom it binds, and
/// whoever forwards a complaint looks for the partner.
pub fn reads(actor: &Actor) -> bool {
    *actor == Actor::Desk || actor.staff().is_some()
}

/// A command whose result already holds succeeds and changes nothing.
fn unless<E>(holds: bool, event: E) -> Vec<E> {
    if holds { Vec::new() } else { vec![event] }
}
