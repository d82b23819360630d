//! Public words: comments under our posts, and places where our account is named.

use crate::meta::{Place, id, moment, words};
use crate::{Handle, Identity, Inbound, Reason, Thread, What};
use serde_json::Value;

pub(super) fn comment(place: &Place<'_>, value: &Value, live: bool) -> Inbound {
    // The id stands in `id`, in bodies of Facebook Login in `comment_id`.
    let Some(provider_id) = id(&value["id"]).or_else(|| id(&value["comment_id"])) else {
        return place.unsupported(value, Reason::NoId);
    };
    let root = id(&value["parent_id"]).unwrap_or_else(|| provider_id.clone());
    let author = &value["from"];
    let from =
        id(&author["id"]).map(|id| Handle { id, name: author["username"].as_str().map(words) });
    let own = from.as_ref().is_some_and(|from| from.id == place.account);
    Inbound {
        thread: Some(Thread::Comments { media: id(&value["media"]["id"]), root }),
        from,
        also: id(&author["self_ig_scoped_id"]).map(Identity::InstagramScoped).into_iter().collect(),
        at: moment(&value["created_time"]).or_else(|| moment(&value["timestamp"])),
        ..place.piece(provider_id, said(value, own, live))
    }
}

fn said(value: &Value, own: bool, live: bool) -> What {
    let text = value["text"].as_str().map(words).filter(|text| !text.is_empty());
    let attachments = Vec::new();
    match text {
        _ if own => What::Echo { text, attachments },
        Some(text) => What::Comment { text, attachments, live },
        None => What::Unsupported(Reason::NoWords),
    }
}

/// A mention brings ids alone; who wrote and what has to be fetched.
pub(super) fn mention(place: &Place<'_>, value: &Value) -> Inbound {
    let Some(media) = id(&value["media_id"]) else {
        return place.unsupported(value, Reason::NoId);
    };
    let comment = id(&value["comment_id"]);
    let provider_id = comment.clone().unwrap_or_else(|| media.clone());
    Inbound {
        thread: Some(Thread::Comments { media: Some(media.clone()), root: provider_id.clone() }),
        ..place.piece(provider_id, What::Mention { media, comment, text: None })
    }
}
