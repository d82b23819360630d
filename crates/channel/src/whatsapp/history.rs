//! What was said before the number was connected. It is shown, and sets nothing in motion.

use super::message::event;
use crate::meta::{Place, id, moment, own_id};
use crate::{Handle, Inbound, Reason, Thread, What};
use serde_json::Value;

pub(super) fn read(place: &Place<'_>, value: &Value) -> Vec<Inbound> {
    let parts = value["history"].as_array().into_iter().flatten();
    parts.flat_map(|part| chapter(place, part)).collect()
}

fn chapter(place: &Place<'_>, part: &Value) -> Vec<Inbound> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut pieces: Vec<Inbound> = Vec::new();
    for thread in list(&part["threads"]) {
        let with = id(&thread["id"]);
        pieces.extend(list(&thread["messages"]).iter().map(|one| before(place, &with, one)));
    }
    let refused = list(&part["errors"]);
    let refused =
        refused.iter().filter_map(|error| error["code"].as_i64().map(|code| (error, code)));
    pieces.extend(refused.map(|(error, code)| Inbound {
        at: place.sent,
        ..place.piece(own_id(error), What::ProviderError { code })
    }));
    pieces
}

fn before(place: &Place<'_>, with: &Option<String>, message: &Value) -> Inbound {
    let from = id(&message["from"]);
    let own = from != *with;
    let (about, what) = event(message);
    let what = match (&about, what) {
        (None, _) => What::Unsupported(Reason::NoId),
        (_, What::Message { text, attachments, .. }) => What::History { own, text, attachments },
        (_, What::Edited { text, .. }) => {
            What::History { own, text: Some(text), attachments: Vec::new() }
        }
        (_, What::Unsupported(reason)) => What::Unsupported(reason),
        // Reactions, withdrawals and calls of former times change nothing now.
        _ => What::History { own, text: None, attachments: Vec::new() },
    };
    Inbound {
        thread: with.clone().map(|with| Thread::Direct { with }),
        from: from.map(|id| Handle { id, name: None }),
        at: moment(&message["timestamp"]),
        ..place.piece(about.unwrap_or_else(|| own_id(message)), what)
    }
}
