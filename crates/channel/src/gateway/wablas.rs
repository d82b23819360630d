//! Wablas: a form or an object a message. `sender` is our own device, `phone` the person.

use super::jid::{Heard, unsupported};
use super::pairs;
use crate::meta::{id, moment, parse, words};
use crate::{Attachment, AttachmentKind, Inbound, Reason, Unread, What};
use serde_json::{Map, Value};

pub(super) fn read(raw: &[u8]) -> Result<Vec<Inbound>, Unread> {
    let body = parse(raw).or_else(|_| of_form(raw))?;
    if body.get("phone").is_none() {
        return Err(Unread::OtherObject);
    }
    let account = id(&body["sender"]).unwrap_or_default();
    let Some(phone) = id(&body["phone"]) else {
        return Ok(vec![unsupported(account, &body, Reason::UnknownEntry)]);
    };
    let yes =
        |key: &str| matches!(id(&body[key]).as_deref(), Some("1" | "true")) || body[key] == true;
    let heard = Heard {
        account,
        id: id(&body["id"]),
        chat: if yes("isGroup") { "@g.us".to_owned() } else { phone },
        name: text(&body, "pushName"),
        at: moment(&body["timestamp"]),
    };
    let what = message(&body, yes("isFromMe"));
    Ok(vec![heard.piece(&body, what)])
}

fn of_form(raw: &[u8]) -> Result<Value, Unread> {
    let form = std::str::from_utf8(raw).map_err(|_| Unread::OtherObject)?;
    let fields: Map<String, Value> =
        pairs(form).into_iter().map(|(key, value)| (key, Value::String(value))).collect();
    Ok(Value::Object(fields))
}

fn message(body: &Value, own: bool) -> What {
    let kind = match text(body, "messageType").as_deref() {
        Some("image") => AttachmentKind::Image,
        Some("video") => AttachmentKind::Video,
        Some("audio") => AttachmentKind::Audio,
        _ => AttachmentKind::File,
    };
    let url = text(body, "url").or_else(|| text(body, "file"));
    let file = url.map(|url| Attachment {
        kind,
        url: Some(url),
        mime: text(body, "mimeType"),
        ..Attachment::default()
    });
    let attachments: Vec<Attachment> = file.into_iter().collect();
    match (text(body, "message"), attachments, own) {
        (None, none, _) if none.is_empty() => What::Unsupported(Reason::NoWords),
        (text, attachments, true) => What::Echo { text, attachments },
        (text, attachments, false) => What::Message { text, attachments, reply_to: None },
    }
}

fn text(body: &Value, key: &str) -> Option<String> {
    body[key].as_str().map(words).filter(|text| !text.trim().is_empty())
}
