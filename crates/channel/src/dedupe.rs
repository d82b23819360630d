//! Keys by which the same thing, delivered again, is known to be the same.

use crate::{CallEvent, Identity, Inbound, State, TemplateChange, What};
use sha2::{Digest, Sha256};

/// The key of one piece: equal for every delivery of it, in whatever batch or order.
pub fn dedupe_key(connection: &str, inbound: &Inbound) -> [u8; 32] {
    let id = &inbound.provider_id;
    let parts = [connection, &inbound.account, sort(&inbound.what), id];
    let mut fields: Vec<String> = parts.map(str::to_owned).to_vec();
    fields.extend(change(inbound));
    digest(fields.iter().map(String::as_bytes))
}

/// The key of a raw body, before anybody has read it.
pub fn body_key(connection: &str, body: &[u8]) -> [u8; 32] {
    digest([connection.as_bytes(), b"body", body].into_iter())
}

pub(crate) fn digest<'a>(fields: impl Iterator<Item = &'a [u8]>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for field in fields {
        // The length in front keeps ("ab", "c") apart from ("a", "bc").
        hash.update((field.len() as u64).to_be_bytes());
        hash.update(field);
    }
    hash.finalize().into()
}

fn sort(what: &What) -> &'static str {
    match what {
        What::Message { .. } => "message",
        What::Echo { .. } => "echo",
        What::History { .. } => "history",
        What::Deleted => "deleted",
        What::Edited { .. } => "edited",
        What::Reaction { .. } => "reaction",
        What::Comment { .. } => "comment",
        What::Hidden { .. } => "hidden",
        What::Rating { .. } => "rating",
        What::Mention { .. } => "mention",
        What::Seen => "seen",
        What::Status { .. } => "status",
        What::Call { .. } => "call",
        What::IdentityChanged { .. } => "identity",
        What::Preference { .. } => "preference",
        What::TemplateState { .. } => "template",
        What::AccountState { .. } => "account",
        What::ProviderError { .. } => "error",
        What::Unsupported(_) => "unsupported",
        What::Automatic { .. } => "automatic",
    }
}

/// What tells two events about one subject apart.
fn change(inbound: &Inbound) -> Vec<String> {
    let at = inbound.at.map_or(0, |at| at.as_millisecond()).to_string();
    let who = inbound.from.as_ref().map(|from| from.id.clone()).unwrap_or_default();
    match &inbound.what {
        What::Edited { text, count: Some(count) } => vec![text.clone(), count.to_string()],
        What::Edited { text, count: None } => vec![text.clone(), at],
        What::Echo { text, .. } => vec![text.clone().unwrap_or_default()],
        What::Reaction { emoji } => vec![who, emoji.clone().unwrap_or_default(), at],
        What::Hidden { hidden } => vec![hidden.to_string(), at],
        What::Rating { text, .. } => vec![text.clone().unwrap_or_default(), at],
        What::Mention { text: Some(text), .. } => vec![text.clone()],
        What::Seen => vec![who],
        What::Status { state, .. } => [fate(*state)].into_iter().chain(readers(inbound)).collect(),
        What::Call { event, .. } => vec![call(*event)],
        What::TemplateState { change, .. } => vec![template(change), at],
        What::AccountState { .. } | What::ProviderError { .. } => vec![at],
        _ => Vec::new(),
    }
}

/// In a group each reader reports alone.
fn readers(inbound: &Inbound) -> impl Iterator<Item = String> {
    inbound.also.iter().filter_map(Identity::lasting).map(str::to_owned)
}

fn fate(state: State) -> String {
    match state {
        State::Sent => "sent".to_owned(),
        State::Delivered => "delivered".to_owned(),
        State::Read => "read".to_owned(),
        State::Played => "played".to_owned(),
        State::Deleted => "deleted".to_owned(),
        State::Failed(code) => format!("failed {code}"),
    }
}

fn call(event: CallEvent) -> String {
    match event {
        CallEvent::Began => "began".to_owned(),
        CallEvent::Accepted => "accepted".to_owned(),
        CallEvent::Rejected => "rejected".to_owned(),
        CallEvent::Ended { seconds } => format!("ended {}", seconds.unwrap_or(0)),
        CallEvent::Permission { granted } => format!("permission {granted}"),
    }
}

fn template(change: &TemplateChange) -> String {
    match change {
        TemplateChange::Status { status, .. } => format!("status {status}"),
        TemplateChange::Category(category) => format!("category {category}"),
        TemplateChange::Quality(quality) => format!("quality {quality}"),
        TemplateChange::Content => "content".to_owned(),
    }
}
