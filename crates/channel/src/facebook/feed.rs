//! What happens on the Page's wall: comments, visitors' posts, reactions, and what becomes of them.

use super::author::author;
use crate::meta::{Place, id, moment, words};
use crate::{Attachment, AttachmentKind, Inbound, Reason, Thread, What};
use serde_json::Value;

pub(super) fn feed(place: &Place<'_>, value: &Value) -> Inbound {
    match value["item"].as_str().unwrap_or_default() {
        "comment" => on(place, value, &["comment_id"], said),
        "reaction" | "like" => on(place, value, &["comment_id", "post_id"], reacted),
        "post" | "status" | "photo" | "video" | "share" | "link" | "note" | "album" | "event" => {
            on(place, value, &["post_id"], said)
        }
        _ => place.unsupported(value, Reason::UnknownEvent),
    }
}

/// Something about the comment or post whose id stands under one of these keys.
fn on(place: &Place<'_>, value: &Value, keys: &[&str], what: fn(&Value, bool) -> What) -> Inbound {
    let Some(provider_id) = keys.iter().find_map(|key| id(&value[key])) else {
        return place.unsupported(value, Reason::NoId);
    };
    let from = author(value);
    let own = from.as_ref().is_some_and(|from| from.id == place.account);
    Inbound {
        thread: Some(thread(value, &provider_id)),
        from,
        at: moment(&value["edited_time"]).or_else(|| moment(&value["created_time"])),
        ..place.piece(provider_id, what(value, own))
    }
}

fn thread(value: &Value, provider_id: &str) -> Thread {
    let post = id(&value["post_id"]);
    // The parent of a first comment is the post itself.
    let parent = id(&value["parent_id"]).filter(|parent| Some(parent) != post.as_ref());
    Thread::Comments { media: post, root: parent.unwrap_or_else(|| provider_id.to_owned()) }
}

fn said(value: &Value, own: bool) -> What {
    let text = value["message"].as_str().map(words).filter(|text| !text.is_empty());
    match value["verb"].as_str().unwrap_or_default() {
        "add" | "edit" | "edited" if own => What::Echo { text, attachments: attached(value) },
        "add" => {
            let attachments = attached(value);
            match text {
                None if attachments.is_empty() => What::Unsupported(Reason::NoWords),
                text => What::Comment { text: text.unwrap_or_default(), attachments, live: false },
            }
        }
        "edit" | "edited" => What::Edited { text: text.unwrap_or_default(), count: None },
        "remove" | "delete" => What::Deleted,
        "hide" => What::Hidden { hidden: true },
        "unhide" => What::Hidden { hidden: false },
        _ => What::Unsupported(Reason::UnknownEvent),
    }
}

fn attached(value: &Value) -> Vec<Attachment> {
    let kinds = [
        ("photo", AttachmentKind::Image),
        ("video", AttachmentKind::Video),
        ("link", AttachmentKind::Share),
    ];
    let one = |(key, kind): (&str, AttachmentKind)| {
        let url = value[key].as_str().map(words).filter(|url| !url.is_empty())?;
        Some(Attachment { kind, url: Some(url), ..Attachment::default() })
    };
    let more = value["photos"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let more = more.map(|url| Attachment {
        kind: AttachmentKind::Image,
        url: Some(words(url)),
        ..Attachment::default()
    });
    kinds.into_iter().filter_map(one).chain(more).collect()
}

fn reacted(value: &Value, _own: bool) -> What {
    let emoji = value["reaction_type"].as_str().unwrap_or("like");
    match value["verb"].as_str().unwrap_or_default() {
        "add" | "edit" | "edited" => What::Reaction { emoji: Some(words(emoji)) },
        "remove" | "delete" => What::Reaction { emoji: None },
        _ => What::Unsupported(Reason::UnknownEvent),
    }
}
