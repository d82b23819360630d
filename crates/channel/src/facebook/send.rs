//! What a Page takes: messages of 2000 bytes, comments of 8000 characters.

use crate::meta::{
    Account, Call, Leave, Manner, Piece, Publishes, Subscribed, Upload, Uploads, direct, fits,
    leave, plain_id,
};
use crate::split::split;
use crate::{Kind, Outgoing, Way, Why};
use domain::approval::Paper;
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

/// What Messenger takes: 25 MB, pictures 8 MB (Meta, Attachment Upload API).
const UPLOADS: Uploads = Uploads { takes, upload, id: "attachment_id" };
const PICTURE_LIMIT: usize = 8_000_000;

pub(crate) const MANNER: Manner = Manner {
    parts,
    call,
    uploads: Some(UPLOADS),
    subscribed: SUBSCRIBED,
    templates: false,
    hides: Some("is_hidden"),
    publishes: Some(Publishes::Page),
};

/// A private reply is one message, and a comment is for everybody.
fn takes(way: &Way, paper: &Paper) -> bool {
    let small = !picture(paper) || paper.bytes.len() <= PICTURE_LIMIT;
    small && matches!(way, Way::Direct | Way::Quote { .. })
}

fn upload(account: &str, paper: &Paper) -> Upload {
    let sort = if picture(paper) { "image" } else { "file" };
    let message = json!({ "attachment": { "type": sort, "payload": { "is_reusable": false } } });
    Upload {
        path: format!("{account}/message_attachments"),
        fields: vec![("message", message.to_string())],
        file: "filedata",
    }
}

fn picture(paper: &Paper) -> bool {
    paper.media_type.starts_with("image/")
}

fn parts<'t>(way: &Way, text: &'t str) -> Vec<&'t str> {
    match way {
        Way::Direct | Way::Quote { .. } => split(text, MESSAGE_LIMIT),
        _ => split(text, usize::MAX),
    }
}

fn call(account: &Account, outgoing: &Outgoing<'_>, piece: Piece<'_>) -> Result<Call, Why> {
    let words = || match piece {
        Piece::Words(words) => Ok(words),
        Piece::File { .. } => Err(Why::BadRequest),
    };
    let recipient = match &outgoing.way {
        Way::PublicReply { comment } => {
            let part = words()?;
            fits(part.chars().count(), COMMENT_LIMIT)?;
            let path = format!("{}/comments", plain_id(comment)?);
            return Ok(Call { path, body: json!({ "message": part }) });
        }
        Way::PrivateReply { comment } => {
            fits(words()?.len(), MESSAGE_LIMIT)?;
            private(account, plain_id(comment)?)
        }
        _ => json!({ "id": plain_id(&outgoing.to.id)? }),
    };
    let leave = leave(Kind::Facebook, account, outgoing)?;
    let mut call = direct(account, recipient, piece)?;
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
