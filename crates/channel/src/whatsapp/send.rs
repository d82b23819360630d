//! What WhatsApp takes: free words of 4096 bytes within a day, a template at any time.

use super::identity::is_scoped;
use crate::meta::{Account, Call, Manner, Piece, Subscribed, Upload, Uploads, plain_id};
use crate::split::split;
use crate::window::{Allowed, allowed};
use crate::{Kind, Outgoing, TemplateCall, Way, Why};
use domain::approval::Paper;
use serde_json::{Value, json};

/// Of one message. WhatsApp counts characters; bytes are never fewer.
pub const MESSAGE_LIMIT: usize = 4096;
/// Of our own token that comes back with each status.
const TOKEN_LIMIT: usize = 512;

const SUBSCRIBED: Subscribed = Subscribed {
    object: "whatsapp_business_account",
    fields: &["messages"],
    asset: |account| account.business_id.as_deref(),
};

const UPLOADS: Uploads = Uploads { takes, upload, id: "id" };
/// Pictures are JPEG or PNG of 5 MB; documents may have 100 MB, more than any file of a case.
const PICTURE_LIMIT: usize = 5_000_000;

pub(crate) const MANNER: Manner = Manner {
    parts,
    call,
    uploads: Some(UPLOADS),
    subscribed: SUBSCRIBED,
    templates: true,
    hides: None,
    publishes: None,
};

fn takes(way: &Way, paper: &Paper) -> bool {
    let known = picture(paper) || paper.media_type == "application/pdf";
    let small = !picture(paper) || paper.bytes.len() <= PICTURE_LIMIT;
    known && small && matches!(way, Way::Direct | Way::Quote { .. })
}

fn picture(paper: &Paper) -> bool {
    matches!(paper.media_type.as_str(), "image/jpeg" | "image/png")
}

fn upload(account: &str, paper: &Paper) -> Upload {
    let product = ("messaging_product", "whatsapp".to_owned());
    Upload {
        path: format!("{account}/media"),
        fields: vec![product, ("type", paper.media_type.clone())],
        file: "file",
    }
}

fn parts<'t>(way: &Way, text: &'t str) -> Vec<&'t str> {
    match way {
        Way::Template(_) => vec![text],
        _ => split(text, MESSAGE_LIMIT),
    }
}

fn call(account: &Account, outgoing: &Outgoing<'_>, piece: Piece<'_>) -> Result<Call, Why> {
    let mut body = match &outgoing.way {
        Way::Template(template) => filled(template, outgoing.text.text())?,
        Way::Direct | Way::Quote { .. } => {
            let window = &outgoing.window;
            match allowed(Kind::WhatsApp, window.heard, window.now, false) {
                Allowed::TemplateOnly { since } | Allowed::Closed { since } => {
                    return Err(Why::WindowClosed { since });
                }
                Allowed::Always | Allowed::Open { .. } | Allowed::HumanAgent { .. } => {}
            }
            said(piece)
        }
        Way::PrivateReply { .. } | Way::PublicReply { .. } => return Err(Why::BadRequest),
    };
    body["messaging_product"] = json!("whatsapp");
    body["recipient_type"] = json!("individual");
    let to = plain_id(&outgoing.to.id)?;
    body[if is_scoped(to) { "recipient" } else { "to" }] = json!(to);
    if let (Way::Quote { message }, 0) = (&outgoing.way, outgoing.part) {
        body["context"] = json!({ "message_id": message });
    }
    if outgoing.client_token.len() <= TOKEN_LIMIT {
        body["biz_opaque_callback_data"] = json!(outgoing.client_token);
    }
    Ok(Call { path: format!("{}/messages", plain_id(&account.account_id)?), body })
}

fn said(piece: Piece<'_>) -> Value {
    match piece {
        Piece::Words(part) => {
            json!({ "type": "text", "text": { "body": part, "preview_url": false } })
        }
        Piece::File { id, paper } if picture(paper) => {
            json!({ "type": "image", "image": { "id": id } })
        }
        Piece::File { id, paper } => {
            json!({ "type": "document", "document": { "id": id, "filename": paper.name } })
        }
    }
}

/// Only what stands in the cleared text may fill the gaps. Meta takes no line breaks there.
fn filled(template: &TemplateCall, cleared: &str) -> Result<Value, Why> {
    let lawful = |word: &String| {
        let plain =
            !word.is_empty() && !word.contains(['\n', '\r', '\t']) && !word.contains("     ");
        plain && cleared.contains(word.as_str())
    };
    if template.name.is_empty() || !template.parameters.iter().all(lawful) {
        return Err(Why::BadRequest);
    }
    let words: Vec<Value> =
        template.parameters.iter().map(|word| json!({ "type": "text", "text": word })).collect();
    let components =
        if words.is_empty() { json!([]) } else { json!([{ "type": "body", "parameters": words }]) };
    Ok(json!({
        "type": "template",
        "template": {
            "name": template.name,
            "language": { "code": template.language },
            "components": components,
        },
    }))
}
