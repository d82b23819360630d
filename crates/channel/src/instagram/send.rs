//! What Instagram takes: direct messages of 1000 bytes, replies to comments of 2200 characters.

use crate::meta::{
    Account, Call, Leave, Manner, Piece, Publishes, Subscribed, direct, fits, leave, plain_id,
};
use crate::split::split;
use crate::{Kind, Outgoing, Way, Why};
use serde_json::json;

/// Of one direct message, in bytes.
pub const MESSAGE_LIMIT: usize = 1000;
/// Of one public comment, in characters.
pub const COMMENT_LIMIT: usize = 2200;

const SUBSCRIBED: Subscribed = Subscribed {
    object: "instagram",
    fields: &["messages", "comments", "mentions"],
    asset: |account| Some(&account.account_id),
};

pub(crate) const MANNER: Manner = Manner {
    parts,
    call,
    uploads: None,
    subscribed: SUBSCRIBED,
    templates: false,
    hides: Some("hide"),
    publishes: Some(Publishes::Instagram),
};

fn parts<'t>(way: &Way, text: &'t str) -> Vec<&'t str> {
    match way {
        Way::Direct | Way::Quote { .. } => split(text, MESSAGE_LIMIT),
        _ => split(text, usize::MAX),
    }
}

fn call(account: &Account, outgoing: &Outgoing<'_>, piece: Piece<'_>) -> Result<Call, Why> {
    let Piece::Words(part) = piece else { return Err(Why::BadRequest) };
    let recipient = match &outgoing.way {
        Way::PublicReply { comment } => {
            fits(part.chars().count(), COMMENT_LIMIT)?;
            let path = format!("{}/replies", plain_id(comment)?);
            return Ok(Call { path, body: json!({ "message": part }) });
        }
        Way::PrivateReply { comment } => {
            fits(part.len(), MESSAGE_LIMIT)?;
            json!({ "comment_id": plain_id(comment)? })
        }
        _ => json!({ "id": plain_id(&outgoing.to.id)? }),
    };
    let leave = leave(Kind::Instagram, account, outgoing)?;
    let mut call = direct(account, recipient, piece)?;
    if leave == Leave::HumanAgent {
        call.body["tag"] = json!("HUMAN_AGENT");
    }
    Ok(call)
}
