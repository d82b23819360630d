//! The words of a message and what hangs on it, so that an officer sees what was said.

use super::card;
use crate::meta::{id, words};
use crate::{Attachment, AttachmentKind, Reason};
use serde_json::Value;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spoken {
    pub text: Option<String>,
    pub attachments: Vec<Attachment>,
}

/// Reads the words of a message of any type, or says why there are none.
pub(super) fn spoken(message: &Value) -> Result<Spoken, Reason> {
    let kind = message["type"].as_str().unwrap_or_default();
    let body = &message[kind];
    let media = |kind| media(kind, body);
    Ok(match kind {
        "text" => only(text(&body["body"])),
        "button" => only(text(&body["text"]).or_else(|| text(&body["payload"]))),
        "interactive" => only(pressed(body)),
        "image" => media(AttachmentKind::Image),
        "video" => media(AttachmentKind::Video),
        "audio" if body["voice"] == true => media(AttachmentKind::Voice),
        "audio" => media(AttachmentKind::Audio),
        "voice" => media(AttachmentKind::Voice),
        "document" => media(AttachmentKind::File),
        "sticker" => media(AttachmentKind::Sticker),
        "location" => with(card::place(body)),
        "contacts" => Spoken { text: None, attachments: card::people(body) },
        "order" => Spoken { text: text(&body["text"]), attachments: vec![card::order(body)] },
        "request_welcome" => return Err(Reason::Referral),
        "unsupported" | "unknown" => return Err(Reason::OnlyInApp),
        _ => return Err(Reason::UnknownEvent),
    })
}

fn only(text: Option<String>) -> Spoken {
    Spoken { text, attachments: Vec::new() }
}

fn with(attachment: Attachment) -> Spoken {
    Spoken { text: None, attachments: vec![attachment] }
}

pub(super) fn text(value: &Value) -> Option<String> {
    value.as_str().map(words).filter(|text| !text.is_empty())
}

fn media(kind: AttachmentKind, body: &Value) -> Spoken {
    if !body.is_object() {
        return Spoken::default();
    }
    let attachment = Attachment {
        kind,
        url: text(&body["url"]),
        media_id: id(&body["id"]),
        mime: text(&body["mime_type"]),
        sha256: text(&body["sha256"]),
        file_name: text(&body["filename"]),
        title: None,
    };
    Spoken { text: text(&body["caption"]), attachments: vec![attachment] }
}

/// A pressed button, a chosen line, a filled form.
fn pressed(body: &Value) -> Option<String> {
    let chosen = &body["list_reply"];
    let button = text(&body["button_reply"]["title"]);
    let line = || {
        let parts = [text(&chosen["title"]), text(&chosen["description"])];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join("\n"))
    };
    button.or_else(line).or_else(|| form(&body["nfm_reply"]))
}

/// The fields of a form. They come as a text that ought to be JSON; else that text itself.
fn form(reply: &Value) -> Option<String> {
    let raw = text(&reply["response_json"]).or_else(|| text(&reply["body"]))?;
    match serde_json::from_str(&raw) {
        Ok(Value::Object(fields)) => {
            let told = fields.iter().filter(|(name, _)| *name != "flow_token");
            let line = |(name, value): (&String, &Value)| match value {
                Value::String(text) => format!("{name}: {text}"),
                other => format!("{name}: {other}"),
            };
            let lines: Vec<String> = told.map(line).collect();
            let whole = words(&lines.join("\n"));
            (!whole.is_empty()).then_some(whole).or_else(|| text(&reply["body"]))
        }
        _ => Some(raw),
    }
}
