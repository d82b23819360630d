//! How it goes at every door: what came and left, what waits, and a light that says it in one word.

use axum::{Json, extract::State, http::StatusCode};
use desk::Desk;
use desk::health::{self, DoorHealth};
use serde::Serialize;
use utoipa::ToSchema;

use crate::caller::Caller;
use crate::fault::Fault;
use crate::problem::Problem;
use crate::stamp::Stamp;

/// Every door: connections by name, broken ones, then those that need no provider.
#[derive(Serialize, ToSchema)]
pub struct Channels {
    items: Vec<Door>,
    total: usize,
}

/// One door.
#[derive(Serialize, ToSchema)]
struct Door {
    /// The name of the connection; for a door without one, the code of its channel.
    name: String,
    /// `instagram`, `telephone`, ...; nothing where a broken configuration does not say.
    channel: Option<&'static str>,
    /// It is a connection of the configuration.
    connected: bool,
    /// `green`, `yellow` or `red`.
    light: &'static str,
    /// What made the light, the worst first: `token_dead`, `silent`, `unread`, ...
    remarks: Vec<&'static str>,
    last_in: Option<String>,
    last_out: Option<String>,
    /// What last went wrong.
    trouble: Option<Trouble>,
    /// Arrivals that nobody could read.
    unread: u32,
    /// Messages that have not left.
    waiting: u32,
    /// Messages that were given up.
    dead: u32,
    /// Cases of the last four weeks, for doors without a connection.
    cases: Option<u32>,
    /// The last 24 hours.
    day: Vec<Hour>,
    /// What the provider said when it was last asked.
    check: Option<Check>,
    /// Which key of the configuration is to be set right.
    broken: Option<Broken>,
    /// Which secrets the configuration holds; never what they are.
    secrets: Vec<Secret>,
}

#[derive(Serialize, ToSchema)]
struct Trouble {
    reason: String,
    since: String,
}

#[derive(Serialize, ToSchema)]
struct Hour {
    at: String,
    count: u32,
    /// The median of the same hour of the same weekday in four weeks.
    usual: u32,
}

#[derive(Serialize, ToSchema)]
struct Check {
    at: String,
    /// `lasting`, `alive`, `dead`, `unreachable` or `unknown`.
    token: &'static str,
    expires_at: Option<String>,
    /// `on`, `off` or `unknown`.
    callback: &'static str,
    fields: &'static str,
    installed: &'static str,
    /// Events that the app does not ask for.
    missing: Vec<String>,
}

#[derive(Serialize, ToSchema)]
struct Broken {
    key: String,
    /// `missing`, `unknown`, `value` or `unreadable`.
    why: &'static str,
    detail: String,
}

#[derive(Serialize, ToSchema)]
struct Secret {
    key: &'static str,
    there: bool,
}

/// How it goes at every door.
#[utoipa::path(get, path = "/channels", tag = "channel",
    responses((status = 200, body = Channels), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Channels>, Fault> {
    let doors = health::look(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    let items: Vec<Door> = doors.into_iter().map(|door| shown(door, stamp)).collect();
    Ok(Json(Channels { total: items.len(), items }))
}

/// Asks every provider now how it stands with the key and the subscription.
#[utoipa::path(post, path = "/channels/check", tag = "channel",
    responses((status = 204), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn check(State(desk): State<Desk>, caller: Caller) -> Result<StatusCode, Fault> {
    health::check(&desk, &caller.actor).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn shown(door: DoorHealth, stamp: Stamp) -> Door {
    let hour =
        |slot: &health::Slot| Hour { at: stamp.at(slot.at), count: slot.count, usual: slot.usual };
    let secret = |one: &health::Secret| Secret { key: one.key, there: one.there };
    Door {
        name: door.name,
        channel: door.channel,
        connected: door.connected,
        light: door.light.code(),
        remarks: door.remarks.iter().map(|remark| remark.code()).collect(),
        last_in: stamp.maybe(door.last_in),
        last_out: stamp.maybe(door.last_out),
        trouble: door.trouble.map(|one| Trouble { reason: one.reason, since: stamp.at(one.since) }),
        unread: door.unread,
        waiting: door.waiting,
        dead: door.dead,
        cases: door.cases,
        day: door.day.iter().map(hour).collect(),
        check: door.check.map(|check| answered(check, stamp)),
        broken: door.broken.map(broken),
        secrets: door.secrets.iter().map(secret).collect(),
    }
}

fn answered(check: health::Check, stamp: Stamp) -> Check {
    Check {
        at: stamp.at(check.at),
        token: check.token.code(),
        expires_at: stamp.maybe(check.expires_at),
        callback: check.callback.code(),
        fields: check.fields.code(),
        installed: check.installed.code(),
        missing: check.missing,
    }
}

fn broken(broken: health::Broken) -> Broken {
    Broken { key: broken.key, why: broken.why.code(), detail: broken.detail }
}

/// What the providers said about our own accounts and templates, the newest first.
#[derive(Serialize, ToSchema)]
pub struct Notes {
    items: Vec<Note>,
}

#[derive(Serialize, ToSchema)]
struct Note {
    connection: String,
    at: String,
    /// `template_rejected`, `template_quality_low`, `account`, ...
    sort: &'static str,
    /// The provider's own word for it.
    kind: String,
    /// In the provider's words.
    words: String,
}

/// What the providers said about our own accounts.
#[utoipa::path(get, path = "/channels/notes", tag = "channel",
    responses((status = 200, body = Notes), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn notes(State(desk): State<Desk>, caller: Caller) -> Result<Json<Notes>, Fault> {
    let found = desk::arrival::notes(&desk, &caller.actor, None).await?;
    let stamp = Stamp::here(&desk).await?;
    let note = |one: desk::arrival::ChannelNote| Note {
        at: stamp.at(one.at),
        sort: one.sort(),
        connection: one.connection,
        kind: one.kind,
        words: one.words,
    };
    Ok(Json(Notes { items: found.into_iter().map(note).collect() }))
}
