//! Joins the rows of a long message; gives up waiting for a part that does not come.

use super::Row;
use super::udh::part;
use crate::dedupe::digest;
use crate::sms::Short;
use crate::{Inbound, What};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// What stands for a part that did not come.
const MISSING: &str = " […] ";
/// 3GPP knows no more than 255 parts.
const PARTS: u32 = 255;

/// What the rows of a table became.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// Each message with the numbers of its rows: to be marked as processed once it is stored.
    pub messages: Vec<(Inbound, Vec<i64>)>,
    /// Rows whose message is not complete and may still be.
    pub waiting: Vec<i64>,
}

/// Joins rows. A part that is missing `patience` after the youngest row of its message is given up.
pub fn join(rows: &[Row], zone: &TimeZone, now: Timestamp, patience: SignedDuration) -> Joined {
    let mut groups: BTreeMap<Key<'_>, Vec<Vec<&Row>>> = BTreeMap::new();
    for row in rows {
        put(row, groups.entry(key(row)).or_default());
    }
    let mut joined = Joined::default();
    for group in groups.into_values().flatten() {
        let ids: Vec<i64> = group.iter().map(|row| row.id).collect();
        let parts = parts(&group);
        let complete = parts.len() as u64 == u64::from(count(group[0]));
        let youngest = group.iter().filter_map(|row| instant(row.received, zone)).max();
        let late = youngest.is_none_or(|last| now.duration_since(last) > patience);
        if complete || late {
            joined.messages.push((message(&group, &parts, zone), ids));
        } else {
            joined.waiting.extend(ids);
        }
    }
    joined.messages.sort_by_key(|(_, ids)| ids.iter().min().copied());
    joined.waiting.sort_unstable();
    joined
}

/// Some telephones give every message the same reference: other words at a place that is taken
/// are another message.
fn put<'r>(row: &'r Row, messages: &mut Vec<Vec<&'r Row>>) {
    let fits = |message: &&mut Vec<&Row>| {
        !message.iter().any(|known| position(known) == position(row) && known.text != row.text)
    };
    match messages.iter_mut().find(fits) {
        Some(message) => message.push(row),
        None => messages.push(vec![row]),
    }
}

/// What rows of one message have in common.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'r> {
    Whole(i64),
    Long { sender: &'r str, smsc: &'r str, reference: String, count: u32 },
}

fn key(row: &Row) -> Key<'_> {
    let reference = match (&row.message, part(&row.udh)) {
        _ if count(row) < 2 => return Key::Whole(row.id),
        (Some(message), _) => message.clone(),
        (None, Some(part)) => format!("udh {}", part.reference),
        (None, None) => return Key::Whole(row.id),
    };
    Key::Long { sender: &row.sender, smsc: &row.smsc, reference, count: count(row) }
}

fn count(row: &Row) -> u32 {
    let told = row.count.filter(|count| *count > 1);
    told.or_else(|| part(&row.udh).map(|part| part.count)).unwrap_or(1).min(PARTS)
}

fn position(row: &Row) -> u32 {
    let told = row.position.filter(|_| row.count.is_some_and(|count| count > 1));
    told.or_else(|| part(&row.udh).map(|part| part.position)).unwrap_or(1)
}

/// The words by their place in the message; a part that came twice counts once.
fn parts<'r>(group: &[&'r Row]) -> BTreeMap<u32, &'r str> {
    group.iter().rev().map(|row| (position(row), row.text.as_str())).collect()
}

fn message(group: &[&Row], parts: &BTreeMap<u32, &str>, zone: &TimeZone) -> Inbound {
    let first = group[0];
    let whole = count(first);
    let text: String =
        (1..=whole).map(|place| parts.get(&place).copied().unwrap_or(MISSING)).collect();
    let received = first.received.to_string();
    let id = first.id.to_string();
    // The numbers of rows begin anew with a new table, so they alone are no id.
    let fields = [id.as_str(), &received, &first.sender, &text];
    let id = hex::encode(&digest(fields.iter().map(|field| field.as_bytes()))[..16]);
    let mut piece = Short {
        account: first.recipient.clone(),
        id,
        from: first.sender.clone(),
        text: text.clone(),
        at: instant(first.received, zone),
    }
    .piece();
    if first.class == 127 {
        piece.what = What::Automatic { text };
    }
    piece
}

fn instant(local: DateTime, zone: &TimeZone) -> Option<Timestamp> {
    local.to_zoned(zone.clone()).ok().map(|zoned| zoned.timestamp())
}
