//! One message: from a person to us, or our own, typed on the telephone beside us.

use super::call;
use super::identity::{author, of};
use super::spoken::{Spoken, spoken};
use crate::meta::{Place, id, moment, own_id, words};
use crate::{Attachment, Identity, Inbound, Reason, ReplyTo, Thread, What};
use serde_json::Value;

pub(super) fn heard(place: &Place<'_>, value: &Value, message: &Value) -> Inbound {
    let who = author(&message["from"], &message["from_user_id"], &value["contacts"]);
    let (about, what) = event(message);
    let (provider_id, what) = known(message, about, what);
    let group = id(&message["group_id"]).is_some();
    let with = who.key().filter(|_| !group).map(str::to_owned);
    Inbound {
        thread: with.map(|with| Thread::Direct { with }),
        from: who.handle(None),
        also: who.all(),
        at: moment(&message["timestamp"]),
        ..place.piece(provider_id, if group { What::Unsupported(Reason::Group) } else { what })
    }
}

/// What we said ourselves. An edit of it is an echo with its own id: the words that stand now.
pub(super) fn echoed(place: &Place<'_>, message: &Value) -> Inbound {
    let whom = of(&message["to"], &message["to_user_id"]);
    let (about, what) = event(message);
    let (provider_id, what) = match what {
        What::Message { text, attachments, .. } => (about, What::Echo { text, attachments }),
        What::Edited { text, .. } => {
            (id(&message["id"]), What::Echo { text: Some(text), attachments: Vec::new() })
        }
        other => (about, other),
    };
    let (provider_id, what) = known(message, provider_id, what);
    Inbound {
        thread: whom.key().map(|with| Thread::Direct { with: with.to_owned() }),
        from: of(&message["from"], &Value::Null).handle(None),
        at: moment(&message["timestamp"]),
        ..place.piece(provider_id, what)
    }
}

/// Without an id the piece is known by what it holds, and not taken for a message.
fn known(message: &Value, about: Option<String>, what: What) -> (String, What) {
    match (about, what) {
        (Some(about), what) => (about, what),
        (None, What::Unsupported(reason)) => (own_id(message), What::Unsupported(reason)),
        (None, _) => (own_id(message), What::Unsupported(Reason::NoId)),
    }
}

/// About which message, and what happened.
pub(super) fn event(message: &Value) -> (Option<String>, What) {
    let own = || id(&message["id"]);
    match message["type"].as_str().unwrap_or_default() {
        "reaction" => {
            let emoji = message["reaction"]["emoji"].as_str().filter(|emoji| !emoji.is_empty());
            let about = id(&message["reaction"]["message_id"]);
            (about, What::Reaction { emoji: emoji.map(words) })
        }
        "edit" => edited(&message["edit"]),
        "revoke" => (id(&message["revoke"]["original_message_id"]), What::Deleted),
        "system" => (own(), system(&message["system"])),
        "interactive" if message["interactive"]["type"] == "call_permission_reply" => {
            (own(), call::permission(&message["interactive"]["call_permission_reply"]))
        }
        _ => (own(), said(message)),
    }
}

fn said(message: &Value) -> What {
    match spoken(message) {
        Ok(Spoken { text, attachments }) if text.is_some() || !attachments.is_empty() => {
            let reply_to = id(&message["context"]["id"]).map(ReplyTo::Message);
            What::Message { text, attachments, reply_to }
        }
        Ok(_) => What::Unsupported(Reason::NoWords),
        Err(reason) => What::Unsupported(reason),
    }
}

fn edited(edit: &Value) -> (Option<String>, What) {
    let text = spoken(&edit["message"]).ok().and_then(|now| now.text.or(title(now.attachments)));
    let what = What::Edited { text: text.unwrap_or_default(), count: None };
    (id(&edit["original_message_id"]), what)
}

fn title(attachments: Vec<Attachment>) -> Option<String> {
    attachments.into_iter().find_map(|each| each.title.or(each.file_name))
}

/// A new number, a new id, or a new telephone.
fn system(system: &Value) -> What {
    let new = |key: &str| id(&system[key]);
    match system["type"].as_str().unwrap_or_default() {
        "user_changed_number" | "customer_changed_number" | "user_changed_user_id" => {
            let number = new("wa_id").or_else(|| new("new_wa_id")).map(Identity::WhatsApp);
            let scoped = new("user_id").map(Identity::BusinessScoped);
            let parent = new("parent_user_id").map(Identity::ParentScoped);
            let now: Vec<Identity> = [number, scoped, parent].into_iter().flatten().collect();
            if now.is_empty() {
                What::Unsupported(Reason::NoId)
            } else {
                What::IdentityChanged { now }
            }
        }
        "customer_identity_changed" => What::IdentityChanged { now: Vec::new() },
        _ => What::Unsupported(Reason::UnknownEvent),
    }
}
