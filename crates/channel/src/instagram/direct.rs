//! Direct messages and what happens to them: taken back, edited, reacted to, read.

use super::read::unsupported;
use crate::meta::{id, moment, words};
use crate::{Attachment, AttachmentKind, Handle, Inbound, Reason, ReplyTo, Thread, What};
use serde_json::Value;

pub fn read(account: &str, piece: &Value) -> Inbound {
    let sender = id(&piece["sender"]["id"]);
    let own = piece["message"]["is_echo"] == true || sender.as_deref() == Some(account);
    let with = if own { id(&piece["recipient"]["id"]) } else { sender.clone() };
    let (provider_id, what) = event(piece, own);
    // Without an id of its own the piece is known by what it holds.
    let (provider_id, what) = match provider_id {
        Some(id) => (id, what),
        None => (unsupported(account, piece, Reason::NoId).provider_id, without_id(what)),
    };
    Inbound {
        account: account.to_owned(),
        provider_id,
        thread: with.map(|with| Thread::Direct { with }),
        from: sender.map(|id| Handle { id, name: None }),
        at: moment(&piece["timestamp"]),
        what,
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
    if let Some(message) = part("message") {
        (mid(message), said(message, own))
    } else if let Some(edit) = part("message_edit") {
        (mid(edit), edited(edit))
    } else if let Some(reaction) = part("reaction") {
        (mid(reaction), reacted(reaction))
    } else if let Some(read) = part("read") {
        (mid(read), What::Seen)
    } else if let Some(pressed) = part("postback") {
        (mid(pressed), pressed_button(pressed))
    } else if part("referral").is_some() {
        (None, What::Unsupported(Reason::Referral))
    } else {
        (None, What::Unsupported(Reason::UnknownEvent))
    }
}

fn said(message: &Value, own: bool) -> What {
    let is = |key: &str| message[key] == true;
    let text = message["text"].as_str().map(words).filter(|text| !text.is_empty());
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

fn edited(edit: &Value) -> What {
    // Instagram writes the number as text, Messenger as number and under another name.
    let count = ["num_edit", "num_edits"].iter().find_map(|key| id(&edit[key]));
    What::Edited {
        text: words(edit["text"].as_str().unwrap_or_default()),
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

fn attachment(value: &Value) -> Attachment {
    let payload = &value["payload"];
    Attachment {
        kind: kind(value["type"].as_str().unwrap_or_default()),
        url: payload["url"].as_str().map(words),
        title: payload["title"].as_str().map(words),
    }
}

fn kind(name: &str) -> AttachmentKind {
    match name {
        "image" => AttachmentKind::Image,
        "video" => AttachmentKind::Video,
        "audio" => AttachmentKind::Audio,
        "file" => AttachmentKind::File,
        "ig_post" | "media" => AttachmentKind::Post,
        "reel" | "ig_reel" => AttachmentKind::Reel,
        "story" | "ig_story" => AttachmentKind::Story,
        "story_mention" => AttachmentKind::StoryMention,
        "like_heart" | "sticker" => AttachmentKind::Sticker,
        "share" => AttachmentKind::Share,
        _ => AttachmentKind::Other,
    }
}
