//! The telephone, as Asterisk tells of it: events of its manager interface, or its call records.

mod call;
mod event;
mod line;
mod piece;
mod record;
mod tail;
mod way_out;

pub use call::{Call, Outcome, join};
pub use event::Events;
pub use line::{Line, LineError};
pub use piece::{calls, pieces};
pub use record::records;
pub use tail::{Lines, tail};
pub use way_out::NoWayOut;

use crate::Secret;
use crate::email::{Account, BadUrl, Server, Tls};
use crate::meta::Patience;
use std::path::PathBuf;

use jiff::tz::TimeZone;

#[derive(Clone, Debug)]
pub struct Settings {
    /// Our own name for it.
    pub name: String,
    /// The clock of the exchange.
    pub zone: TimeZone,
    /// Numbers and extensions of the hospital's own: who calls from them is staff.
    pub own: Vec<String>,
    pub source: Source,
    pub patience: Patience,
}

/// Where the exchange tells of its calls.
#[derive(Clone, Debug)]
pub enum Source {
    /// Its manager interface. It tells nothing of the time in which nobody listened.
    Manager { host: String, port: u16, user: String, secret: Secret },
    /// The file into which it writes a line for each call.
    Records { file: PathBuf },
}

impl Source {
    /// `ami://user:secret@host:5038`
    ///
    /// # Errors
    /// [`BadUrl`]; also when it names no account, because the exchange lets nobody in without.
    pub fn manager(url: &str) -> Result<Self, BadUrl> {
        let server = Server::parse(url, ("ami", 5038), ("amis", 5039))?;
        let Account { user, password } = server.account.ok_or(BadUrl::NotAUrl)?;
        match server.tls {
            Tls::FromTheStart => Err(BadUrl::OtherScheme),
            _ => Ok(Self::Manager { host: server.host, port: server.port, user, secret: password }),
        }
    }
}

/// Reads events of the manager interface: blocks of `Name: value` with an empty line behind each.
/// What is no call record is let be.
pub fn read(settings: &Settings, raw: &[u8]) -> Vec<Call> {
    let mut events = Events::new(settings.clone());
    let mut calls = events.feed(raw);
    calls.extend(events.feed(b"\n\n"));
    join(calls)
}
