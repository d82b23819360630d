//! What WhatsApp takes: free words of 4096 bytes within a day, a template at any time.

use super::identity::is_scoped;
use crate::meta::{Account, Call, Manner, Subscribed, plain_id};
use crate::split::split;
use crate::window::{Allowed, allowed};
use crate::{Kind, Outgoing, TemplateCall, Way, Why};
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

pub(crate) const MANNER: Manner =
    Manner { parts, call, subscribed: SUBSCRIBED, templates: true, hides: None };

fn parts<'t>(way: &Way, text: &'t str) -> Vec<&'t str> {
    match way {
        Way::Template(_) => vec![text],
        _ => split(text, MESSAGE_LIMIT),
    }
}

fn call(account: &Account, outgoing: &Outgoing<'_>, part: &str) -> Result<Call, Why> {
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
            json!({ "type": "text", "text": { "body": part, "preview_url": false } })
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
