//! What people say of the Page elsewhere: recommendations, and posts in which it is named.

use super::author::author;
use super::feed::feed;
use crate::meta::{Place, id, moment, words};
use crate::{Inbound, Reason, Thread, What};
use serde_json::Value;

/// A recommendation, or a comment or reaction under one.
pub(super) fn rating(place: &Place<'_>, value: &Value) -> Inbound {
    if value["item"] != "rating" {
        return feed(place, value);
    }
    let ids = ["open_graph_story_id", "review_id", "post_id"];
    let Some(provider_id) = ids.iter().find_map(|key| id(&value[key])) else {
        return place.unsupported(value, Reason::NoId);
    };
    let what = match value["verb"].as_str().unwrap_or_default() {
        "add" | "edit" | "edited" => What::Rating {
            recommends: recommends(value),
            text: value["review_text"].as_str().map(words).filter(|text| !text.is_empty()),
        },
        "remove" | "delete" => What::Deleted,
        _ => What::Unsupported(Reason::UnknownEvent),
    };
    Inbound {
        thread: Some(Thread::Comments { media: None, root: provider_id.clone() }),
        from: author(value),
        at: moment(&value["edited_time"]).or_else(|| moment(&value["created_time"])),
        ..place.piece(provider_id, what)
    }
}

/// By its word, else by the stars of former years.
fn recommends(value: &Value) -> Option<bool> {
    match value["recommendation_type"].as_str().map(str::to_ascii_lowercase).as_deref() {
        Some("positive") => Some(true),
        Some("negative") => Some(false),
        _ => value["rating"].as_i64().map(|stars| stars > 3),
    }
}

/// The Page was named in a post or in a comment.
pub(super) fn mention(place: &Place<'_>, value: &Value) -> Inbound {
    let Some(media) = id(&value["post_id"]) else {
        return place.unsupported(value, Reason::NoId);
    };
    let comment = id(&value["comment_id"]);
    let provider_id = comment.clone().unwrap_or_else(|| media.clone());
    let text = value["message"].as_str().map(words).filter(|text| !text.is_empty());
    let what = match value["verb"].as_str() {
        Some("remove" | "delete") => What::Deleted,
        _ => What::Mention { media: media.clone(), comment, text },
    };
    Inbound {
        thread: Some(Thread::Comments { media: Some(media), root: provider_id.clone() }),
        from: author(value),
        at: moment(&value["edited_time"]).or_else(|| moment(&value["created_time"])),
        ..place.piece(provider_id, what)
    }
}
