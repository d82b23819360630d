//! The manager interface of Asterisk (AMI): a stream of events, cut anywhere by the network.

use super::{Call, Settings};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// An event is short; what is longer is none.
const EVENT: usize = 64 * 1024;

/// Puts events together as their bytes come in.
#[derive(Clone, Debug)]
pub struct Events {
    settings: Settings,
    rest: Vec<u8>,
}

impl Events {
    pub fn new(settings: Settings) -> Self {
        Self { settings, rest: Vec::new() }
    }

    /// The calls that are complete with these bytes.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Call> {
        self.rest.extend(bytes.iter().filter(|byte| **byte != b'\r'));
        let mut calls = Vec::new();
        while let Some(end) = self.rest.windows(2).position(|two| two == b"\n\n") {
            let event: Vec<u8> = self.rest.drain(..end + 2).collect();
            calls.extend(call(&self.settings, &String::from_utf8_lossy(&event)));
        }
        let excess = self.rest.len().saturating_sub(EVENT);
        self.rest.drain(..excess);
        calls
    }
}

/// The call of a `Cdr` event.
fn call(settings: &Settings, event: &str) -> Option<Call> {
    let get = |name: &str| {
        let mut fields = event.lines().filter_map(|line| line.split_once(':'));
        let value = fields.find(|(key, _)| key.trim().eq_ignore_ascii_case(name))?.1.trim();
        (!value.is_empty()).then(|| value.replace('\0', ""))
    };
    if get("Event")? != "Cdr" {
        return None;
    }
    let id = get("LinkedID").or_else(|| get("UniqueID"))?;
    let source = get("Source").unwrap_or_default();
    let seconds = get("BillableSeconds").and_then(|text| text.parse().ok()).unwrap_or(0);
    let disposition = get("Disposition").unwrap_or_default();
    Some(Call {
        name: get("CallerID").and_then(|id| name(&id)),
        to: get("Destination").unwrap_or_default(),
        at: get("StartTime").and_then(|text| instant(&text, &settings.zone)),
        by_us: settings.own.contains(&source),
        ..Call::new(id, &source, &disposition, seconds)
    })
}

/// `"BUDI" <0812…>`
pub(super) fn name(caller_id: &str) -> Option<String> {
    let name = caller_id.split('<').next()?.trim().trim_matches('"').trim();
    let says = name.chars().any(char::is_alphabetic);
    says.then(|| name.chars().take(120).collect())
}

pub(super) fn instant(local: &str, zone: &TimeZone) -> Option<Timestamp> {
    let local: DateTime = local.trim().parse().ok()?;
    local.to_zoned(zone.clone()).ok().map(|zoned| zoned.timestamp())
}
