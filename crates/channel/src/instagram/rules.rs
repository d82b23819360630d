//! What Instagram lets leave: how long, how late, and to whom.

use crate::meta::Account;
use crate::{Outgoing, Way, Why};
use jiff::SignedDuration;

/// Of one direct message, in bytes.
pub const MESSAGE_LIMIT: usize = 1000;
/// Of one public comment, in characters.
pub const COMMENT_LIMIT: usize = 2200;

const OPEN: SignedDuration = SignedDuration::from_hours(24);
const FOR_PEOPLE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Leave to send, and under which of Instagram's tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    Plain,
    HumanAgent,
}

/// Whether this message may leave now.
///
/// Within 24 hours of the complainant's last message anything may. Up to seven days only what a
/// person typed, if Meta granted the feature. A private reply has seven days from the comment.
pub fn leave(account: &Account, outgoing: &Outgoing<'_>) -> Result<Leave, Why> {
    let window = &outgoing.window;
    let heard = window.heard.ok_or(Why::WindowClosed { since: None });
    match &outgoing.way {
        Way::PublicReply { .. } => Ok(Leave::Plain),
        Way::PrivateReply { .. } => within(outgoing, heard?, FOR_PEOPLE).map(|()| Leave::Plain),
        Way::Direct => {
            let heard = heard?;
            let people = outgoing.human && account.human_agent;
            match within(outgoing, heard, OPEN) {
                Ok(()) => Ok(Leave::Plain),
                Err(_) if people => within(outgoing, heard, FOR_PEOPLE).map(|()| Leave::HumanAgent),
                Err(why) => Err(why),
            }
        }
    }
}

fn within(
    outgoing: &Outgoing<'_>,
    heard: jiff::Timestamp,
    span: SignedDuration,
) -> Result<(), Why> {
    if outgoing.window.now.duration_since(heard) < span {
        return Ok(());
    }
    Err(Why::WindowClosed { since: heard.checked_add(span).ok() })
}

/// The length law of the ways that take one message only.
pub fn fits(way: &Way, text: &str) -> Result<(), Why> {
    let (length, max) = match way {
        Way::Direct => return Ok(()),
        Way::PrivateReply { .. } => (text.len(), MESSAGE_LIMIT),
        Way::PublicReply { .. } => (text.chars().count(), COMMENT_LIMIT),
    };
    if length <= max { Ok(()) } else { Err(Why::TooLong { max }) }
}

/// An id that may stand in an address: letters, digits, `_`, `-`, `=`, `.`, never a way out of it.
pub fn plain_id(id: &str) -> Result<&str, Why> {
    let lawful = |byte: u8| byte.is_ascii_alphanumeric() || b"_-=.".contains(&byte);
    let dots = id.bytes().all(|byte| byte == b'.');
    if dots || !id.bytes().all(lawful) { Err(Why::BadRecipient) } else { Ok(id) }
}
