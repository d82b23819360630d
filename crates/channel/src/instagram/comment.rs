//! Public words: comments under our posts, and places where our account is named.

use super::read::unsupported;
use crate::meta::{id, moment, words};
use crate::{Handle, Inbound, Reason, Thread, What};
use serde_json::Value;

pub fn comment(account: &str, value: &Value, live: bool) -> Inbound {
    // The id stands in `id`, in bodies of Facebook Login in `comment_id`.
    let Some(provider_id) = id(&value["id"]).or_else(|| id(&value["comment_id"])) else {
        return unsupported(account, value, Reason::NoId);
    };
    let root = id(&value["parent_id"]).unwrap_or_else(|| provider_id.clone());
    let from = id(&value["from"]["id"])
        .map(|id| Handle { id, name: value["from"]["username"].as_str().map(words) });
    let own = from.as_ref().is_some_and(|from| from.id == account);
    Inbound {
        account: account.to_owned(),
        provider_id,
        thread: Some(Thread::Comments { media: id(&value["media"]["id"]), root }),
        from,
        at: moment(&value["created_time"]).or_else(|| moment(&value["timestamp"])),
        what: said(value, own, live),
    }
}

fn said(value: &Value, own: bool, live: bool) -> What {
    let text = value["text"].as_str().map(words).filter(|text| !text.is_empty());
    match text {
        _ if own => What::Echo { text, attachments: Vec::new() },
        Some(text) => What::Comment { text, live },
        None => What::Unsupported(Reason::NoWords),
    }
}

/// A mention brings ids alone; who wrote and what has to be fetched.
pub fn mention(account: &str, value: &Value) -> Inbound {
    let Some(media) = id(&value["media_id"]) else {
        return unsupported(account, value, Reason::NoId);
    };
    let comment = id(&value["comment_id"]);
    let provider_id = comment.clone().unwrap_or_else(|| media.clone());
    Inbound {
        account: account.to_owned(),
        thread: Some(Thread::Comments { media: Some(media.clone()), root: provider_id.clone() }),
        provider_id,
        from: None,
        at: None,
        what: What::Mention { media, comment },
    }
}
