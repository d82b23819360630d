//! What Instagram and Messenger let leave alike: how late, and to whom.

use super::door::plain_id;
use super::{Account, Call, Piece};
use crate::window::{Allowed, allowed, allowed_privately};
use crate::{Kind, Outgoing, Way, Why};
use serde_json::{Value, json};

/// Leave to send, and under which of Meta's tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leave {
    Plain,
    HumanAgent,
}

/// Whether this message may leave now. A private reply has seven days from the comment; a public
/// one has no end.
pub(crate) fn leave(kind: Kind, account: &Account, outgoing: &Outgoing<'_>) -> Result<Leave, Why> {
    let window = &outgoing.window;
    match &outgoing.way {
        Way::PublicReply { .. } => Ok(Leave::Plain),
        Way::PrivateReply { .. } => granted(allowed_privately(window.heard, window.now)),
        Way::Template(_) => Err(Why::BadRequest),
        Way::Direct | Way::Quote { .. } => {
            let people = outgoing.human && account.human_agent;
            granted(allowed(kind, window.heard, window.now, people))
        }
    }
}

fn granted(allowed: Allowed) -> Result<Leave, Why> {
    match allowed {
        Allowed::Always | Allowed::Open { .. } => Ok(Leave::Plain),
        Allowed::HumanAgent { .. } => Ok(Leave::HumanAgent),
        Allowed::Closed { since } | Allowed::TemplateOnly { since } => {
            Err(Why::WindowClosed { since })
        }
    }
}

/// The length law of a message that cannot be cut.
pub(crate) fn fits(length: usize, max: usize) -> Result<(), Why> {
    if length <= max { Ok(()) } else { Err(Why::TooLong { max }) }
}

/// A direct message to this recipient.
pub(crate) fn direct(account: &Account, recipient: Value, piece: Piece<'_>) -> Result<Call, Why> {
    let message = match piece {
        Piece::Words(text) => json!({ "text": text }),
        Piece::File { id, paper } => {
            let sort = if paper.media_type.starts_with("image/") { "image" } else { "file" };
            json!({ "attachment": { "type": sort, "payload": { "attachment_id": id } } })
        }
    };
    let body = json!({ "recipient": recipient, "message": message });
    Ok(Call { path: format!("{}/messages", plain_id(&account.account_id)?), body })
}
