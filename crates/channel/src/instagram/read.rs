//! Reads a webhook body into pieces. Whatever is not known becomes a piece with a reason.

use super::{comment, direct};
use crate::dedupe::digest;
use crate::meta::{id, parse};
use crate::{Inbound, Reason, Unread, What};
use serde_json::Value;

/// Reads a body of Instagram's webhook: one object or an array of them, with entries in any of the
/// three shapes (`changes[]`, `messaging[]` or `standby[]`, flat `field` and `value`).
///
/// # Errors
/// [`Unread`] only when the body as a whole is not Instagram's.
pub fn read(bytes: &[u8]) -> Result<Vec<Inbound>, Unread> {
    match parse(bytes)? {
        Value::Array(bodies) => Ok(bodies.iter().flat_map(one_of_many).collect()),
        body => read_body(&body),
    }
}

fn one_of_many(body: &Value) -> Vec<Inbound> {
    read_body(body).unwrap_or_else(|_| vec![unsupported("", body, Reason::UnknownBody)])
}

fn read_body(body: &Value) -> Result<Vec<Inbound>, Unread> {
    if body["object"] != "instagram" {
        return Err(Unread::OtherObject);
    }
    let entries = body["entry"].as_array().ok_or(Unread::NoEntry)?;
    Ok(entries.iter().flat_map(read_entry).collect())
}

fn read_entry(entry: &Value) -> Vec<Inbound> {
    let account = id(&entry["id"]).unwrap_or_default();
    let pieces = |key: &str| entry[key].as_array().into_iter().flatten();
    let changes = pieces("changes").map(|piece| change(&account, piece));
    // While another program holds the conversation, its messages come as `standby`.
    let messages =
        pieces("messaging").chain(pieces("standby")).map(|piece| direct::read(&account, piece));
    let flat = entry.get("field").map(|_| change(&account, entry));
    let read: Vec<Inbound> = changes.chain(messages).chain(flat).collect();
    let known = ["changes", "messaging", "standby"].iter().any(|key| entry[key].is_array());
    if read.is_empty() && !known {
        return vec![unsupported(&account, entry, Reason::UnknownEntry)];
    }
    read
}

fn change(account: &str, change: &Value) -> Inbound {
    let value = &change["value"];
    match change["field"].as_str() {
        Some("comments") => comment::comment(account, value, false),
        Some("live_comments") => comment::comment(account, value, true),
        Some("mentions") => comment::mention(account, value),
        // The test button of the app's dashboard sends a direct message as a change.
        _ if value.get("sender").is_some() => direct::read(account, value),
        _ => unsupported(account, change, Reason::UnknownField),
    }
}

/// A piece that is kept for a person; its id is the digest of what it holds.
pub fn unsupported(account: &str, piece: &Value, reason: Reason) -> Inbound {
    let text = piece.to_string();
    Inbound {
        account: account.to_owned(),
        provider_id: hex::encode(digest([text.as_bytes()].into_iter())),
        thread: None,
        from: None,
        at: None,
        what: What::Unsupported(reason),
    }
}
