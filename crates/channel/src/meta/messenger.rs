//! Direct messages of Instagram and of Messenger, and what happens to them: taken back, edited,
//! reacted to, delivered, read.

use super::attached::attachment;
use super::envelope::{Place, own_id};
use super::{id, moment, words};
use crate::{Attachment, Handle, Inbound, Reason, ReplyTo, State, Thread, What};
use serde_json::Value;

/// Usually one piece; a report of delivery may be about several messages.
pub(crate) fn read(place: &Place<'_>, piece: &Value) -> Vec<Inbound> {
    let mids: Vec<String> =
        piece["delivery"]["mids"].as_array().into_iter().flatten().filter_map(id).collect();
    if mids.is_empty() {
        return vec![one(place, piece)];
    }
    let delivered = || What::Status { state: State::Delivered, token: None, price: None };
    mids.into_iter().map(|mid| told(place, piece, false, (Some(mid), delivered()))).collect()
}

fn one(place: &Place<'_>, piece: &Value) -> Inbound {
    let own = piece["message"]["is_echo"] == true
        || id(&piece["sender"]["id"]).as_deref() == Some(place.account);
    told(place, piece, own, event(piece, own))
}

fn told(
    place: &Place<'_>,
    piece: &Value,
    own: bool,
    (provider_id, what): (Option<String>, What),
) -> Inbound {
    let sender = id(&piece["sender"]["id"]);
    let with = if own { id(&piece["recipient"]["id"]) } else { sender.clone() };
    // Without an id of its own the piece is known by what it holds.
    let (provider_id, what) = match provider_id {
        Some(id) => (id, what),
        None => (own_id(piece), without_id(what)),
    };
    Inbound {
        thread: with.map(|with| Thread::Direct { with }),
        from: sender.map(|id| Handle { id, name: None }),
        at: moment(&piece["timestamp"]),
        ..place.piece(provider_id, what)
    }
}

fn without_id(what: What) -> What {
    match what {
        What::Unsupported(reason) => What::Unsupported(reason),
        _ => What::Unsupported(Reason::NoId),
    }
}

fn event(piece: &Value, own: bool) -> (Option<String>, What) {
    let part = |key: &str| piece.get(key).filter(|value| value.is_object());
    let mid = |value: &Value| id(&value["mid"]);
    let any = |keys: &[&str]| keys.iter().any(|key| part(key).is_some());
    if let Some(message) = part("message") {
        (mid(message), said(message, own))
    } else if let Some(edit) = part("message_edit") {
        (mid(edit), edited(edit, own))
    } else if let Some(reaction) = part("reaction") {
        (mid(reaction), reacted(reaction))
    } else if let Some(read) = part("read") {
        // Messenger says up to when, Instagram up to which message.
        (mid(read).or_else(|| id(&read["watermark"])), What::Seen)
    } else if let Some(pressed) = part("postback") {
        // An older Messenger gives no id; with its time and its author a press is known all the same.
        (Some(mid(pressed).unwrap_or_else(|| own_id(piece))), pressed_button(pressed))
    } else if any(&["referral", "optin"]) {
        (None, What::Unsupported(Reason::Referral))
    } else if any(&["pass_thread_control", "take_thread_control", "request_thread_control"]) {
        (None, What::Unsupported(Reason::Handover))
    } else {
        (None, What::Unsupported(Reason::UnknownEvent))
    }
}

fn said(message: &Value, own: bool) -> What {
    let is = |key: &str| message[key] == true;
    let text = text(message);
    let attachments: Vec<Attachment> =
        message["attachments"].as_array().into_iter().flatten().map(attachment).collect();
    if is("is_deleted") {
        What::Deleted
    } else if is("is_self") {
        What::Unsupported(Reason::ToSelf)
    } else if own {
        What::Echo { text, attachments }
    } else if is("is_unsupported") {
        What::Unsupported(Reason::OnlyInApp)
    } else if text.is_none() && attachments.is_empty() {
        What::Unsupported(Reason::NoWords)
    } else {
        What::Message { text, attachments, reply_to: reply_to(&message["reply_to"]) }
    }
}

fn text(value: &Value) -> Option<String> {
    value["text"].as_str().map(words).filter(|text| !text.is_empty())
}

fn edited(edit: &Value, own: bool) -> What {
    if own {
        return What::Echo { text: text(edit), attachments: Vec::new() };
    }
    // Instagram writes the number as text, Messenger as number and under another name.
    let count = ["num_edit", "num_edits"].iter().find_map(|key| id(&edit[key]));
    What::Edited {
        text: text(edit).unwrap_or_default(),
        count: count.and_then(|count| count.parse().ok()),
    }
}

fn reacted(reaction: &Value) -> What {
    let emoji = ["emoji", "reaction"].iter().find_map(|key| reaction[key].as_str());
    let taken_back = reaction["action"] == "unreact";
    What::Reaction { emoji: emoji.filter(|_| !taken_back).map(words) }
}

/// A pressed button says what stands on it.
fn pressed_button(pressed: &Value) -> What {
    match pressed["title"].as_str().or_else(|| pressed["payload"].as_str()) {
        Some(title) => {
            What::Message { text: Some(words(title)), attachments: Vec::new(), reply_to: None }
        }
        None => What::Unsupported(Reason::NoWords),
    }
}

fn reply_to(value: &Value) -> Option<ReplyTo> {
    if let Some(story) = value.get("story") {
        let url = story["url"].as_str().map(words);
        return Some(ReplyTo::Story { id: id(&story["id"]), url });
    }
    id(&value["mid"]).map(ReplyTo::Message)
}
