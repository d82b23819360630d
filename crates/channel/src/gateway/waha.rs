//! WAHA: an event with a payload. The same message may come under the number and under the hidden
//! id of its author; the end of its id is the same (waha#1627).

use super::jid::{Heard, unsupported};
use crate::meta::{id, moment, parse, words};
use crate::{Attachment, AttachmentKind, CallEvent, Inbound, Reason, ReplyTo, State, Unread, What};
use serde_json::Value;

pub(super) fn read(raw: &[u8]) -> Result<Vec<Inbound>, Unread> {
    match parse(raw)? {
        Value::Array(events) => Ok(events.iter().flat_map(event).collect()),
        body if body["event"].is_string() => Ok(event(&body)),
        _ => Err(Unread::OtherObject),
    }
}

fn event(body: &Value) -> Vec<Inbound> {
    let payload = &body["payload"];
    let account = id(&body["me"]["id"]).or_else(|| id(&body["session"])).unwrap_or_default();
    let own = payload["fromMe"] == true;
    let other = id(&payload["from"]).filter(|_| !own).or_else(|| id(&payload["to"]));
    let heard = |what: What, message: Option<String>| {
        Heard {
            account: account.clone(),
            id: message.as_deref().map(tail),
            chat: other.clone().unwrap_or_default(),
            name: id(&payload["_data"]["notifyName"]).or_else(|| id(&payload["_data"]["pushName"])),
            at: moment(&payload["timestamp"]).or_else(|| moment(&body["timestamp"])),
        }
        .piece(body, what)
    };
    let own_id = || id(&payload["id"]);
    let call = |event| vec![heard(What::Call { by_us: false, event }, own_id())];
    match body["event"].as_str().unwrap_or_default() {
        "message" | "message.any" => vec![heard(message(payload, own), own_id())],
        "message.ack" => state(payload).map(|what| heard(what, own_id())).into_iter().collect(),
        "message.revoked" => {
            let revoked = id(&payload["revokedMessageId"]).or_else(|| id(&payload["before"]["id"]));
            vec![heard(What::Deleted, revoked.or_else(own_id))]
        }
        "message.edited" => {
            vec![heard(edited(payload), id(&payload["editedMessageId"]).or_else(own_id))]
        }
        "message.reaction" => {
            let emoji = id(&payload["reaction"]["text"]);
            vec![heard(What::Reaction { emoji }, id(&payload["reaction"]["messageId"]))]
        }
        "call.received" => call(CallEvent::Began),
        "call.accepted" => call(CallEvent::Accepted),
        "call.rejected" => call(CallEvent::Rejected),
        "session.status" => vec![about_us(account, body, payload)],
        event if NOISE.iter().any(|noise| event.starts_with(noise)) => Vec::new(),
        _ => vec![unsupported(account, body, Reason::UnknownEvent)],
    }
}

/// What concerns nobody's words: who types, who is in which group, what the engine says to itself.
const NOISE: [&str; 7] =
    ["presence.", "group.", "label.", "chat.", "engine.", "state.change", "poll.vote"];

fn message(payload: &Value, own: bool) -> What {
    let text = payload["body"].as_str().map(words).filter(|text| !text.is_empty());
    let attachments: Vec<Attachment> = media(payload).into_iter().chain(place(payload)).collect();
    let reply_to = id(&payload["replyTo"]["id"]).map(|id| ReplyTo::Message(tail(&id)));
    match (text, attachments, own) {
        (None, none, _) if none.is_empty() => What::Unsupported(Reason::NoWords),
        (text, attachments, true) => What::Echo { text, attachments },
        (text, attachments, false) => What::Message { text, attachments, reply_to },
    }
}

fn media(payload: &Value) -> Option<Attachment> {
    if payload["hasMedia"] != true {
        return None;
    }
    let media = &payload["media"];
    let mime = id(&media["mimetype"]);
    let kind = match mime.as_deref().and_then(|mime| mime.split('/').next()) {
        Some("image") => AttachmentKind::Image,
        Some("video") => AttachmentKind::Video,
        Some("audio") => AttachmentKind::Audio,
        _ => AttachmentKind::File,
    };
    let (url, file_name) = (id(&media["url"]), id(&media["filename"]));
    Some(Attachment { kind, url, mime, file_name, ..Attachment::default() })
}

fn place(payload: &Value) -> Option<Attachment> {
    let place = &payload["location"];
    let title = Some(format!("{}, {}", id(&place["latitude"])?, id(&place["longitude"])?));
    Some(Attachment { kind: AttachmentKind::Location, title, ..Attachment::default() })
}

fn edited(payload: &Value) -> What {
    match payload["body"].as_str().map(words) {
        Some(text) => What::Edited { text, count: None },
        None => What::Unsupported(Reason::NoWords),
    }
}

fn state(payload: &Value) -> Option<What> {
    let state = match payload["ack"].as_i64()? {
        -1 => State::Failed(-1),
        1 => State::Sent,
        2 => State::Delivered,
        3 => State::Read,
        4 => State::Played,
        _ => return None,
    };
    Some(What::Status { state, token: None, price: None })
}

fn about_us(account: String, body: &Value, payload: &Value) -> Inbound {
    let event = id(&payload["status"]).unwrap_or_default();
    let mut piece = unsupported(account, body, Reason::UnknownEvent);
    piece.at = moment(&body["timestamp"]);
    piece.what = What::AccountState { event, detail: payload.to_string() };
    piece
}

/// `false_628…@c.us_3EB0` ends in the message's own id.
fn tail(id: &str) -> String {
    id.rsplit('_').next().unwrap_or(id).to_owned()
}
