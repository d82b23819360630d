//! Fonnte: one flat object a message.

use super::jid::{Heard, unsupported};
use crate::meta::{id, moment, parse, words};
use crate::{Attachment, AttachmentKind, Inbound, Reason, Unread, What};
use serde_json::Value;

pub(super) fn read(raw: &[u8]) -> Result<Vec<Inbound>, Unread> {
    let body = parse(raw)?;
    if body.get("device").is_none() {
        return Err(Unread::OtherObject);
    }
    let account = id(&body["device"]).unwrap_or_default();
    let Some(sender) = id(&body["sender"]) else {
        return Ok(vec![unsupported(account, &body, Reason::UnknownEvent)]);
    };
    let group = text(&body, "member").is_some();
    let heard = Heard {
        account,
        id: id(&body["inboxid"]).or_else(|| id(&body["id"])),
        chat: if group { "@g.us".to_owned() } else { sender },
        name: text(&body, "name"),
        at: moment(&body["timestamp"]),
    };
    let what = message(&body);
    Ok(vec![heard.piece(&body, what)])
}

fn message(body: &Value) -> What {
    let attachments: Vec<Attachment> = file(body).into_iter().chain(place(body)).collect();
    // A pressed button says `button`, and in `text` which one.
    let words = text(body, "text").or_else(|| text(body, "message"));
    let words = words.or_else(|| text(body, "choices"));
    match (words, attachments) {
        (None, none) if none.is_empty() => What::Unsupported(Reason::NoWords),
        (text, attachments) => What::Message { text, attachments, reply_to: None },
    }
}

fn file(body: &Value) -> Option<Attachment> {
    let extension = text(body, "extension").unwrap_or_default();
    let kind = match extension.to_lowercase().as_str() {
        "jpg" | "jpeg" | "png" | "webp" | "gif" => AttachmentKind::Image,
        "mp4" | "3gp" | "mov" => AttachmentKind::Video,
        "ogg" | "opus" | "mp3" | "m4a" | "aac" => AttachmentKind::Audio,
        _ => AttachmentKind::File,
    };
    let name = text(body, "filename").map(|name| format!("{name}.{extension}"));
    Some(Attachment {
        kind,
        url: Some(text(body, "url")?),
        file_name: name,
        ..Attachment::default()
    })
}

fn place(body: &Value) -> Option<Attachment> {
    let title = Some(text(body, "location")?);
    Some(Attachment { kind: AttachmentKind::Location, title, ..Attachment::default() })
}

fn text(body: &Value, key: &str) -> Option<String> {
    body[key].as_str().map(words).filter(|text| !text.trim().is_empty())
}
