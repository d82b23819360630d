//! When the program asks a channel what it has counted: once a day, from the day after something came to
//! stand until four weeks later; later where the channel did not answer.

use jiff::SignedDuration;

use crate::calendar::Instant;
use crate::consent::Outlet;
use crate::ids::ContentId;
use crate::text::coded;

/// Channels take up to two days to count; before the first there is nothing.
pub const FIRST_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// Four weeks, and the day on which the last of them is told.
pub const UNTIL: SignedDuration = SignedDuration::from_hours(29 * 24);
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// The first pause after a channel that did not answer; each one doubles, up to a day.
const PAUSE: SignedDuration = SignedDuration::from_mins(30);
const DOUBLINGS: u32 = 5;

coded! {
    /// Why nothing was told.
    Trouble {
        /// The key does not open the account any more.
        TokenDead = "token_dead",
        /// The account may not ask.
        NotPermitted = "not_permitted",
        /// The channel knows no such post, or did not understand.
        Refused = "refused",
        Limit = "limit",
        Unreachable = "unreachable",
        /// The account has no more credit with the channel.
        Unpaid = "unpaid",
        /// Of what may be asked for money nothing is left.
        Spent = "spent",
        /// It answered, and had counted nothing yet.
        Nothing = "nothing",
    }
}

/// What there is to ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub content: ContentId,
    pub outlet: Outlet,
    /// The connection through which it was put out.
    pub connection: String,
    /// The channel's own name of it.
    pub provider: String,
    /// How often in a row the channel did not answer.
    pub tries: u32,
}

/// When it is asked again, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looked {
    pub next_at: Instant,
    pub tries: u32,
    pub trouble: Option<Trouble>,
}

impl Look {
    /// After an answer, or none; `wish` is how long the channel wants to be left alone.
    pub fn after(&self, trouble: Option<Trouble>, wish: SignedDuration, now: Instant) -> Looked {
        let tries = match trouble {
            None | Some(Trouble::Nothing) => 0,
            Some(_) => self.tries.saturating_add(1),
        };
        let pause = match trouble {
            Some(Trouble::Limit | Trouble::Unreachable) => {
                let doubled = 2_i32.pow(self.tries.min(DOUBLINGS));
                PAUSE.saturating_mul(doubled).max(wish).min(DAY)
            }
            _ => DAY,
        };
        Looked { next_at: now.checked_add(pause).unwrap_or(now), tries, trouble }
    }
}
