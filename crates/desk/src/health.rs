//! How it goes at every door: what came and left, what waits, what the provider says, and a light
//! that says in one word whether somebody has to look.

mod broken;
mod check;
mod gathered;
pub(crate) mod key;
mod light;
mod polled;
mod usual;

use domain::calendar::Instant;
use domain::people::Actor;
use domain::rules::Channel;

pub use broken::{Broken, Why};
pub use check::{EVERY_HOURS, check, check_due};
pub use light::{Light, Remark, Severity};
pub use store::health::{Check, Layer, Token};
pub use usual::Slot;

use crate::{Desk, DeskError, people};
use gathered::Gathered;
use light::Signs;

/// Ways in that need no provider: they are always open.
const OPEN_BY_THEMSELVES: [Channel; 6] = [
    Channel::Web,
    Channel::Telephone,
    Channel::InPerson,
    Channel::Box,
    Channel::Kiosk,
    Channel::Letter,
];

/// One door, as a person of the office sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorHealth {
    /// The connection's own name; for a door without one, the code of its channel.
    pub name: String,
    /// The code of a channel; `None` where the configuration does not say which kind it is.
    pub channel: Option<&'static str>,
    /// It is a connection of the configuration.
    pub connected: bool,
    /// Its provider forbids what it does.
    pub unofficial: bool,
    /// It hears only what its provider has been subscribed to, in three layers.
    pub subscribed: bool,
    pub light: Light,
    /// What made the light, the worst first.
    pub remarks: Vec<Remark>,
    pub last_in: Option<Instant>,
    pub last_out: Option<Instant>,
    /// What last went wrong, and since when.
    pub trouble: Option<Trouble>,
    /// Arrivals that nobody could read.
    pub unread: u32,
    /// Messages that have not left.
    pub waiting: u32,
    /// Messages that were given up.
    pub dead: u32,
    /// The last 24 hours, the current one at the end; empty without a connection.
    pub day: Vec<Slot>,
    /// Cases of the last four weeks, where these are what is counted and whoever asks sees them.
    pub cases: Option<u32>,
    /// What the provider said when it was last asked.
    pub check: Option<Check>,
    pub broken: Option<Broken>,
    /// Which secrets the configuration holds; never what they are.
    pub secrets: Vec<Secret>,
}

/// A secret of the configuration by its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secret {
    pub key: &'static str,
    pub there: bool,
}

/// A code of `outbox-reason`, and when it was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub reason: String,
    pub since: Instant,
}

/// Every door: connections by name, broken ones after them, then those that need no provider.
///
/// # Errors
/// `Forbidden` for anybody outside the office, audit and administration.
pub async fn look(desk: &Desk, actor: &Actor) -> Result<Vec<DoorHealth>, DeskError> {
    if !matches!(actor, Actor::Desk) {
        people::office(actor)?;
    }
    let gathered = gathered::all(desk, desk.sight(actor)).await?;
    let sees = desk.sight(actor).reach != domain::people::Reach::Nothing;
    let now = desk.now();
    let connected = desk.0.connections.iter().map(|one| connected(one, &gathered, now));
    let broken = desk.0.broken.iter().map(|one| shut(one, &gathered, now));
    let open = OPEN_BY_THEMSELVES.into_iter().map(|one| open(one, &gathered, sees));
    Ok(connected.chain(broken).chain(open).collect())
}

/// How many doors are red: for whoever has to repair them.
///
/// # Errors
/// `Forbidden` for anybody outside the office, audit and administration.
pub async fn red(desk: &Desk, actor: &Actor) -> Result<u32, DeskError> {
    people::office(actor)?;
    let gathered = gathered::signs(desk).await?;
    let now = desk.now();
    let red = |name: &str| {
        let remarks = light::remarks(&gathered.signs(name), now);
        light::light(&remarks) == Light::Red
    };
    let names = desk.0.connections.iter().map(|one| one.name.as_str());
    let dark = names.filter(|name| red(name)).count() + desk.0.broken.len();
    Ok(u32::try_from(dark).unwrap_or(u32::MAX))
}

fn connected(connection: &channel::Connection, seen: &Gathered, now: Instant) -> DoorHealth {
    let name = connection.name.as_str();
    let door = door(name, &seen.signs(name), now);
    let entrance = crate::arrival::channel_of(connection.kind());
    DoorHealth {
        channel: entrance.map(|entrance| entrance.code()),
        unofficial: connection.kind().is_unofficial(),
        subscribed: connection.meta().is_some(),
        day: usual::day(seen.hours(name), now),
        check: seen.check(name).cloned(),
        secrets: secrets(connection),
        ..counted(door, name, seen)
    }
}

fn shut(broken: &Broken, seen: &Gathered, now: Instant) -> DoorHealth {
    let signs = Signs { broken: true, ..seen.signs(&broken.name) };
    let door = door(&broken.name, &signs, now);
    DoorHealth { broken: Some(broken.clone()), ..counted(door, &broken.name, seen) }
}

fn open(channel: Channel, seen: &Gathered, sees: bool) -> DoorHealth {
    let heard = seen.heard.iter().find(|heard| heard.channel == channel);
    DoorHealth {
        channel: Some(channel.code()),
        connected: false,
        last_in: heard.map(|heard| heard.last),
        cases: sees.then_some(heard.map_or(0, |heard| heard.count)),
        ..DoorHealth::of(channel.code(), Vec::new())
    }
}

fn door(name: &str, signs: &Signs<'_>, now: Instant) -> DoorHealth {
    DoorHealth::of(name, light::remarks(signs, now))
}

fn counted(door: DoorHealth, name: &str, seen: &Gathered) -> DoorHealth {
    let signs = seen.signs(name);
    let (dead, waiting) = (signs.dead, signs.waiting);
    let (last_in, last_out, trouble) =
        (seen.last_in(name), seen.last_out(name), seen.trouble(name));
    DoorHealth { last_in, last_out, trouble, unread: signs.unread, waiting, dead, ..door }
}

fn secrets(connection: &channel::Connection) -> Vec<Secret> {
    if let Some(held) = connection.renewable().filter(|_| connection.kind().only_publishes()) {
        let key = if held.granted { "refresh_token" } else { "access_token" };
        return vec![Secret { key, there: !held.key.is_empty() }];
    }
    let Some(account) = connection.meta() else { return Vec::new() };
    let app = account.app_secrets.iter().any(|secret| !secret.is_empty());
    vec![
        Secret { key: "app_secret", there: app },
        Secret { key: "verify_token", there: !account.verify_token.is_empty() },
        Secret { key: "access_token", there: !account.access_token.is_empty() },
    ]
}

impl DoorHealth {
    /// The word by which advice is chosen: the code of a channel, or `publishes` for an account on which
    /// the house only publishes.
    pub fn kind(&self) -> &'static str {
        let unheard = if self.broken.is_none() { "publishes" } else { "" };
        self.channel.unwrap_or(unheard)
    }

    fn of(name: &str, remarks: Vec<Remark>) -> Self {
        Self {
            name: name.to_owned(),
            channel: None,
            connected: true,
            unofficial: false,
            subscribed: false,
            light: light::light(&remarks),
            remarks,
            last_in: None,
            last_out: None,
            trouble: None,
            unread: 0,
            waiting: 0,
            dead: 0,
            day: Vec::new(),
            cases: None,
            check: None,
            broken: None,
            secrets: Vec::new(),
        }
    }
}
