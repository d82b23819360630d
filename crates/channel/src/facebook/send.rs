//! What a Page takes: messages of 2000 bytes, comments of 8000 characters.

use crate::meta::{Account, Call, Leave, Manner, Subscribed, direct, fits, leave, plain_id};
use crate::split::split;
use crate::{Kind, Outgoing, Way, Why};
use serde_json::{Value, json};

/// Of one message, in bytes.
pub const MESSAGE_LIMIT: usize = 2000;
/// Of one public comment, in characters.
pub const COMMENT_LIMIT: usize = 8000;

const SUBSCRIBED: Subscribed = Subscribed {
    object: "page",
    fields: &["messages", "feed", "mention", "ratings"],
    asset: |account| Some(&account.account_id),
};

pub(crate) const MANNER: Manner =
    Manner { parts, call, subscribed: SUBSCRIBED, templates: false, hides: Some("is_hidden") };

fn parts<'t>(way: &Way, text: &'t str) -> Vec<&'t str> {
    match way {
        Way::Direct | Way::Quote { .. } => split(text, MESSAGE_LIMIT),
        _ => split(text, usize::MAX),
    }
}

fn call(account: &Account, outgoing: &Outgoing<'_>, part: &str) -> Result<Call, Why> {
    let recipient = match &outgoing.way {
        Way::PublicReply { comment } => {
            fits(part.chars().count(), COMMENT_LIMIT)?;
            let path = format!("{}/comments", plain_id(comment)?);
            return Ok(Call { path, body: json!({ "message": part }) });
        }
        Way::PrivateReply { comment } => {
            fits(part.len(), MESSAGE_LIMIT)?;
            private(account, plain_id(comment)?)
        }
        _ => json!({ "id": plain_id(&outgoing.to.id)? }),
    };
    let leave = leave(Kind::Facebook, account, outgoing)?;
    let mut call = direct(account, recipient, part)?;
    call.body["messaging_type"] = json!("RESPONSE");
    if leave == Leave::HumanAgent {
        call.body["messaging_type"] = json!("MESSAGE_TAG");
        call.body["tag"] = json!("HUMAN_AGENT");
    }
    Ok(call)
}

/// A visitor's own post on our wall carries the Page's id in front; everything else is a comment.
fn private(account: &Account, id: &str) -> Value {
    let post = id.split_once('_').is_some_and(|(page, _)| page == account.account_id);
    if post { json!({ "post_id": id }) } else { json!({ "comment_id": id }) }
}
