//! What arrives at a door: stored and fsynced first, answered then, read afterwards.

mod answered;
mod author;
mod call;
mod echo;
mod enclosed;
pub mod hook;
mod known;
mod look;
mod note;
pub mod poll;
mod reading;
mod reread;
mod sign;
mod status;
mod told;
mod voice;

use std::sync::Arc;

use channel::{Connection, body_key, meta};
use domain::calendar::Instant;
use domain::ids::ArrivalId;
use domain::people::Actor;
use store::arrival::{Arrival, Filter, State, Stored};

pub use look::{Done, Opened, about, belongs, entered, look, set_aside, waiting};
pub use note::{ChannelNote, notes};
pub use reread::{Again, reread};
pub(crate) use sign::observe;
pub use store::arrival::State as ArrivalState;
pub use store::arrival::hand::Deed as ArrivalDeed;
pub(crate) use voice::{channel_of, enter_mention};

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// What a hook's signature says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hook {
    /// No such connection, or none with a secret: there is nothing here.
    Unknown,
    /// Missing, doubled or wrong signature: nothing is stored.
    Forged,
    Good,
}

/// An arrival as a person sees it.
#[derive(Clone, Debug)]
pub struct ArrivalItem {
    pub id: ArrivalId,
    pub connection: String,
    pub state: &'static str,
    pub became: Option<String>,
    pub reason: Option<String>,
    pub arrived_at: Instant,
}

/// Checks the signature of a post over its raw bytes.
pub fn verified(desk: &Desk, connection: &str, body: &[u8], signatures: &[&[u8]]) -> Hook {
    let known = desk.connection(connection).and_then(Connection::meta);
    match known.filter(|known| !known.app_secrets.is_empty()) {
        None => Hook::Unknown,
        Some(known) => {
            let header = meta::only(signatures.iter().copied());
            match meta::verify(&known.app_secrets, body, header) {
                true => Hook::Good,
                false => Hook::Forged,
            }
        }
    }
}

/// The challenge to give back: `None` where there is no such connection, `Some(None)` for a wrong
/// token.
pub fn handshake(
    desk: &Desk,
    connection: &str,
    params: &[(String, String)],
) -> Option<Option<String>> {
    let known = desk.connection(connection)?.meta()?;
    Some(meta::handshake(&known.verify_token, params))
}

/// Stores a verified post, exactly as it came; `Ok` means that it is on the disk. The same bytes
/// again are known and stored once: `false`.
///
/// # Errors
/// `Unavailable` when it could not be made durable: then the provider must send it again.
pub async fn arrive(
    desk: &Desk,
    connection: &str,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
) -> Result<bool, DeskError> {
    let arrival = Arc::new(Arrival {
        id: ArrivalId::new(desk.fresh_id()),
        connection: connection.to_owned(),
        dedupe: body_key(connection, &body),
        headers,
        body,
        at: desk.now(),
    });
    let (scope, vault) = (desk.scope(), desk.store().vault.clone());
    let job = boxed(move |tx| {
        let (arrival, vault) = (Arc::clone(&arrival), vault.clone());
        Box::pin(async move {
            let stored = store::arrival::store(tx, scope, &vault, &arrival).await?;
            Ok(stored == Stored::New)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// How many arrivals are read at a time.
const BATCH: usize = 100;

/// Reads what has arrived and was not read yet; gives how many. One that does not open any more is
/// for a person, and keeps none of the others from being read.
///
/// # Errors
/// The first thing that stopped an arrival; those behind it were read all the same.
pub async fn read_all(desk: &Desk) -> Result<usize, DeskError> {
    let (scope, vault) = (desk.scope(), desk.store().vault.clone());
    let job = boxed(move |tx| {
        let vault = vault.clone();
        Box::pin(async move {
            let (mut waiting, mut damaged) = (Vec::new(), Vec::new());
            for listed in store::arrival::unread(tx, scope, BATCH).await? {
                match store::arrival::open(tx, scope, &vault, listed.id).await? {
                    Some(arrival) => waiting.push(arrival),
                    None => damaged.push(listed.id),
                }
            }
            Ok((waiting, damaged))
        })
    });
    let (waiting, damaged): (Vec<Arrival>, Vec<ArrivalId>) = desk.store().db.read(job).await?;
    let count = waiting.len() + damaged.len();
    if !damaged.is_empty() {
        unopened(desk, Arc::new(damaged)).await?;
    }
    reading::all(desk, waiting).await.map(|()| count)
}

async fn unopened(desk: &Desk, damaged: Arc<Vec<ArrivalId>>) -> Result<(), DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx| {
        let damaged = Arc::clone(&damaged);
        Box::pin(async move {
            for id in damaged.iter() {
                store::arrival::mark_unread(tx, scope, *id, "damaged").await?;
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Arrivals for people, newest first: all, of one connection, or in one state.
///
/// # Errors
/// `Forbidden` for anybody outside the office, audit and administration.
pub async fn list(
    desk: &Desk,
    actor: &Actor,
    connection: Option<String>,
    state: Option<State>,
) -> Result<(Vec<ArrivalItem>, u64), DeskError> {
    crate::people::office(actor)?;
    let (worker, asks) = (desk.clone(), Arc::new((actor.clone(), connection)));
    let job = boxed(move |tx| {
        let (desk, asks) = (worker.clone(), Arc::clone(&asks));
        Box::pin(async move {
            let (scope, (actor, connection)) = (desk.scope(), &*asks);
            let filter = Filter { connection: connection.as_deref(), state, after: None };
            let mut items = Vec::new();
            for row in store::arrival::list(tx, scope, filter, 200).await? {
                items.push(told::told(tx, &desk, actor, item(row)).await?);
            }
            Ok((items, store::arrival::count(tx, scope, filter).await?))
        })
    });
    desk.store().db.read(job).await
}

fn item(row: store::arrival::Listed) -> ArrivalItem {
    ArrivalItem {
        id: row.id,
        connection: row.connection,
        state: row.state.code(),
        became: row.became,
        reason: row.reason,
        arrived_at: row.at,
    }
}
