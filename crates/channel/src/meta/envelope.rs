//! What every body of Meta's hooks has in common: an object, its entries, and what happened in each.

use super::{id, messenger, moment, parse};
use crate::dedupe::digest;
use crate::{Inbound, Reason, Unread, What};
use jiff::Timestamp;
use serde_json::Value;

/// Where a change stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// The id of the entry: ours, or that of the business that holds it.
    pub account: &'a str,
    /// When the provider sent it; for what has no time of its own.
    pub sent: Option<Timestamp>,
}

/// How one product of Meta writes.
#[derive(Clone, Copy)]
pub(crate) struct Product {
    pub object: &'static str,
    pub change: fn(&Place<'_>, &Value) -> Vec<Inbound>,
}

impl Product {
    /// Reads a body: one object or an array of them, with entries in any of the three shapes
    /// (`changes[]`, `messaging[]` or `standby[]`, flat `field` and `value`).
    pub fn read(&self, bytes: &[u8]) -> Result<Vec<Inbound>, Unread> {
        match parse(bytes)? {
            Value::Array(bodies) => {
                Ok(bodies.iter().flat_map(|body| self.one_of_many(body)).collect())
            }
            body => self.body(&body),
        }
    }

    fn one_of_many(&self, body: &Value) -> Vec<Inbound> {
        let nowhere = Place { account: "", sent: None };
        self.body(body).unwrap_or_else(|_| vec![nowhere.unsupported(body, Reason::UnknownBody)])
    }

    fn body(&self, body: &Value) -> Result<Vec<Inbound>, Unread> {
        if body["object"] != self.object {
            return Err(Unread::OtherObject);
        }
        let entries = body["entry"].as_array().ok_or(Unread::NoEntry)?;
        Ok(entries.iter().flat_map(|entry| self.entry(entry)).collect())
    }

    fn entry(&self, entry: &Value) -> Vec<Inbound> {
        let account = id(&entry["id"]).unwrap_or_default();
        let place = Place { account: &account, sent: moment(&entry["time"]) };
        let pieces = |key: &str| entry[key].as_array().into_iter().flatten();
        let changes = pieces("changes").flat_map(|piece| (self.change)(&place, piece));
        // While another program holds the conversation, its messages come as `standby`.
        let messages = pieces("messaging").chain(pieces("standby"));
        let messages = messages.flat_map(|piece| messenger::read(&place, piece));
        let flat = entry.get("field").into_iter().flat_map(|_| (self.change)(&place, entry));
        let read: Vec<Inbound> = changes.chain(messages).chain(flat).collect();
        let known = ["changes", "messaging", "standby"].iter().any(|key| entry[key].is_array());
        if read.is_empty() && !known {
            return vec![place.unsupported(entry, Reason::UnknownEntry)];
        }
        read
    }
}

impl Place<'_> {
    /// A piece with nothing but its event.
    pub fn piece(&self, provider_id: String, what: What) -> Inbound {
        Inbound {
            account: self.account.to_owned(),
            provider_id,
            thread: None,
            from: None,
            also: Vec::new(),
            at: None,
            what,
        }
    }

    /// A piece that is kept for a person; its id is the digest of what it holds.
    pub fn unsupported(&self, piece: &Value, reason: Reason) -> Inbound {
        self.piece(own_id(piece), What::Unsupported(reason))
    }
}

/// The id of a piece to which the provider gives none: made of what it holds.
pub(crate) fn own_id(piece: &Value) -> String {
    hex::encode(digest([piece.to_string().as_bytes()].into_iter()))
}
