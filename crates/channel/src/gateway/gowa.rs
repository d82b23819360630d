//! GOWA: an event with a payload; media are paths on the gateway's own disk, or objects.

use super::jid::{Heard, unsupported};
use crate::meta::{id, moment, parse, words};
use crate::{Attachment, AttachmentKind, CallEvent, Inbound, Reason, ReplyTo, State, Unread, What};
use serde_json::Value;

pub(super) fn read(raw: &[u8]) -> Result<Vec<Inbound>, Unread> {
    let body = parse(raw)?;
    let Some(event) = body["event"].as_str() else { return Err(Unread::OtherObject) };
    let payload = &body["payload"];
    let account = id(&body["device_id"]).unwrap_or_default();
    let pieces = match event {
        "message" => vec![heard(&body, id(&payload["id"]), message(payload))],
        "message.ack" => acks(&body),
        "message.revoked" => {
            let revoked = id(&payload["revoked_message_id"]).or_else(|| id(&payload["id"]));
            vec![heard(&body, revoked, What::Deleted)]
        }
        "message.edited" => {
            let edited = id(&payload["original_message_id"]).or_else(|| id(&payload["id"]));
            let text = payload["body"].as_str().map(words).unwrap_or_default();
            vec![heard(&body, edited, What::Edited { text, count: None })]
        }
        "message.reaction" => {
            let about = id(&payload["reacted_message_id"]).or_else(|| id(&payload["id"]));
            vec![heard(&body, about, What::Reaction { emoji: id(&payload["reaction"]) })]
        }
        "call.offer" => {
            let what = What::Call { by_us: false, event: CallEvent::Began };
            vec![heard(&body, id(&payload["call_id"]), what)]
        }
        event if NOISE.iter().any(|noise| event.starts_with(noise)) => Vec::new(),
        _ => vec![unsupported(account, &body, Reason::UnknownEvent)],
    };
    Ok(pieces)
}

/// What concerns nobody's words: who types, who is in which group, how chats are sorted.
const NOISE: [&str; 6] = ["chat_presence", "presence", "group.", "newsletter.", "label.", "chat."];

fn heard(body: &Value, message: Option<String>, what: What) -> Inbound {
    let payload = &body["payload"];
    let name = id(&payload["from_name"]).or_else(|| id(&payload["sender_display_name"]));
    let own = payload["is_from_me"] == true;
    let other = id(&payload["from"]).filter(|_| !own).or_else(|| id(&payload["chat_id"]));
    // In some versions the chat of a message is our own device; a group is always named.
    let group = id(&payload["chat_id"]).filter(|chat| chat.ends_with("@g.us"));
    Heard {
        account: id(&body["device_id"]).unwrap_or_default(),
        id: message,
        chat: group.or(other).unwrap_or_default(),
        name,
        at: moment(&payload["timestamp"]).or_else(|| moment(&body["timestamp"])),
    }
    .piece(body, what)
}

fn acks(body: &Value) -> Vec<Inbound> {
    // We write to no group, so what was read there is none of ours.
    if body["payload"]["chat_id"].as_str().is_some_and(|chat| chat.ends_with("@g.us")) {
        return Vec::new();
    }
    let state = match body["payload"]["receipt_type"].as_str() {
        Some("delivered") => State::Delivered,
        Some("read") => State::Read,
        Some("played") => State::Played,
        _ => return Vec::new(),
    };
    let ids = body["payload"]["ids"].as_array().into_iter().flatten().filter_map(id);
    ids.map(|message| {
        let what = What::Status { state, token: None, price: None };
        heard(body, Some(message), what)
    })
    .collect()
}

fn message(payload: &Value) -> What {
    const MEDIA: [(&str, AttachmentKind); 6] = [
        ("image", AttachmentKind::Image),
        ("video", AttachmentKind::Video),
        ("video_note", AttachmentKind::Video),
        ("audio", AttachmentKind::Audio),
        ("document", AttachmentKind::File),
        ("sticker", AttachmentKind::Sticker),
    ];
    let media = MEDIA.iter().filter_map(|(key, kind)| media(&payload[key], *kind));
    let others = [place(&payload["location"]), contact(&payload["contact"])];
    let attachments: Vec<Attachment> = media.chain(others.into_iter().flatten()).collect();
    let caption = || MEDIA.iter().find_map(|(key, _)| id(&payload[key]["caption"]));
    let text = payload["body"].as_str().map(words).filter(|text| !text.is_empty());
    let reply_to = id(&payload["replied_to_id"]).map(ReplyTo::Message);
    match (text.or_else(caption), attachments, payload["is_from_me"] == true) {
        (None, none, _) if none.is_empty() => What::Unsupported(Reason::NoWords),
        (text, attachments, true) => What::Echo { text, attachments },
        (text, attachments, false) => What::Message { text, attachments, reply_to },
    }
}

/// A path on the gateway's disk, or an object with an address.
fn media(value: &Value, kind: AttachmentKind) -> Option<Attachment> {
    let url = id(value).or_else(|| id(&value["url"])).or_else(|| id(&value["path"]))?;
    let file_name = url.rsplit('/').next().filter(|_| kind == AttachmentKind::File);
    let file_name = file_name.map(str::to_owned);
    Some(Attachment { kind, url: Some(url), file_name, ..Attachment::default() })
}

fn place(value: &Value) -> Option<Attachment> {
    let (latitude, longitude) = (id(&value["degreesLatitude"])?, id(&value["degreesLongitude"])?);
    let name = id(&value["name"]).map(|name| format!("{name} ")).unwrap_or_default();
    let title = Some(format!("{name}{latitude}, {longitude}"));
    Some(Attachment { kind: AttachmentKind::Location, title, ..Attachment::default() })
}

fn contact(value: &Value) -> Option<Attachment> {
    let number = id(&value["phone_number"]).unwrap_or_default();
    let title = Some(format!("{} {number}", id(&value["displayName"])?).trim().to_owned());
    Some(Attachment { kind: AttachmentKind::Contact, title, ..Attachment::default() })
}
