//! Doors at which nobody knocks: we go and look. What is found is stored with the mark of how far
//! we have looked, in one transaction; only then the other side is told that we have it.

mod exchange;
mod gammu;
mod mail;

use std::sync::Arc;
use std::time::Duration;

use channel::{Settings, body_key};
use domain::ids::ArrivalId;
use store::arrival::{Arrival, Stored};
use store::poll::Post;

pub use exchange::{Listening, listen, still};
pub(super) use mail::is_part;

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// How long a node keeps a door to itself without saying so again: longer than it waits at it.
const HOLD_MS: i64 = 180_000;

/// How one look ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Another node looks after this door.
    Elsewhere,
    /// So many things came that nobody had seen before.
    Found {
        new: usize,
        /// There is more: look again at once.
        more: bool,
    },
}

/// Why a look came to nothing. The door is looked at again later.
#[derive(Debug, thiserror::Error)]
pub enum PollFault {
    #[error(transparent)]
    Mail(#[from] channel::email::PollError),
    #[error(transparent)]
    Tables(#[from] channel::sms::gammu::TableError),
    #[error(transparent)]
    Line(#[from] channel::phone::LineError),
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The door passed to another node while we looked.
    #[error("another node has taken the door over")]
    Lost,
}

impl PollFault {
    /// Stable key of the sentence that a person reads.
    pub fn code(&self) -> &'static str {
        use channel::email::PollError as Mail;
        use channel::phone::LineError as Line;
        use channel::sms::gammu::TableError as Tables;
        match self {
            Self::Mail(Mail::NoConnection | Mail::Broken)
            | Self::Tables(Tables::NoConnection)
            | Self::Line(Line::NoConnection | Line::Broken) => "no_connection",
            Self::Mail(Mail::Silent) | Self::Tables(Tables::Silent) | Self::Line(Line::Silent) => {
                "silent"
            }
            Self::Mail(Mail::LoginRefused | Mail::NoAccount) | Self::Line(Line::LoginRefused) => {
                "login_refused"
            }
            Self::Mail(Mail::NoEncryption) => "no_encryption",
            Self::Mail(Mail::NotImap) => "not_imap",
            Self::Mail(Mail::NoFolder) => "no_folder",
            Self::Tables(Tables::OtherTables) => "other_tables",
            Self::Line(Line::NoFile | Line::NoExchange) => "no_file",
            Self::Desk(_) => "database",
            Self::Lost => "elsewhere",
        }
    }
}

/// The connections that have to be looked at.
pub fn polled(desk: &Desk) -> Vec<String> {
    let polled = desk.connections().filter(|each| each.kind().is_polled());
    polled.map(|each| each.name.clone()).collect()
}

/// Looks once: fetches what came, stores it, and says so. `holder` names this node.
///
/// # Errors
/// [`PollFault`]; how far we had looked stays as it was.
pub async fn look(desk: &Desk, connection: &str, holder: u128) -> Result<Look, PollFault> {
    let post = Post { connection, holder };
    if !hold(desk, post).await? {
        return Ok(Look::Elsewhere);
    }
    let looked = match desk.connection(connection).map(|known| &known.door) {
        Some(Settings::Email(settings)) => mail::look(desk, post, settings).await,
        Some(Settings::Gammu(settings)) => gammu::look(desk, post, settings).await,
        Some(Settings::Telephone(settings)) => exchange::look(desk, post, settings).await,
        _ => return Err(DeskError::NotFound.into()),
    };
    tell(desk, post, looked.as_ref().err().map(PollFault::code)).await?;
    looked
}

/// Can this door tell us that something came? Others are looked at more often.
pub fn calls(desk: &Desk, connection: &str) -> bool {
    let kind = desk.connection(connection).map(channel::Connection::kind);
    kind == Some(channel::Kind::Email)
}

/// Waits at a door that can call us, at most this long: `true` when there is something. Where it
/// cannot, the time passes.
///
/// # Errors
/// [`PollFault`]
pub async fn wait(desk: &Desk, connection: &str, longest: Duration) -> Result<bool, PollFault> {
    match desk.connection(connection).map(|known| &known.door) {
        Some(Settings::Email(settings)) => mail::wait(settings, longest).await,
        _ => {
            tokio::time::sleep(longest).await;
            Ok(true)
        }
    }
}

/// Gives a door up, at the end of this node.
///
/// # Errors
/// What the database said; the hold then ends by itself.
pub async fn release(desk: &Desk, connection: &str, holder: u128) -> Result<(), DeskError> {
    let (scope, connection) = (desk.scope(), connection.to_owned());
    let job = boxed(move |tx| {
        let connection = connection.clone();
        Box::pin(async move {
            let post = Post { connection: &connection, holder };
            Ok(store::poll::release(tx, scope, post).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn hold(desk: &Desk, post: Post<'_>) -> Result<bool, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let (connection, holder) = (post.connection.to_owned(), post.holder);
    let job = boxed(move |tx| {
        let connection = connection.clone();
        Box::pin(async move {
            let post = Post { connection: &connection, holder };
            Ok(store::poll::hold(tx, scope, post, (now, HOLD_MS)).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn tell(desk: &Desk, post: Post<'_>, trouble: Option<&'static str>) -> Result<(), DeskError> {
    let (scope, connection, holder) = (desk.scope(), post.connection.to_owned(), post.holder);
    let job = boxed(move |tx| {
        let connection = connection.clone();
        Box::pin(async move {
            let post = Post { connection: &connection, holder };
            Ok(store::poll::tell(tx, scope, post, trouble).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn cursor(desk: &Desk, connection: &str) -> Result<Option<String>, DeskError> {
    let (scope, connection) = (desk.scope(), connection.to_owned());
    let job = boxed(move |tx| {
        let connection = connection.clone();
        Box::pin(async move { Ok(store::poll::cursor(tx, scope, &connection).await?) })
    });
    desk.store().db.read(job).await
}

/// One thing that was found.
struct Thing {
    dedupe: [u8; 32],
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Thing {
    fn new(connection: &str, body: Vec<u8>) -> Self {
        Self { dedupe: body_key(connection, &body), headers: Vec::new(), body }
    }
}

/// Stores what was found, and how far we have looked: all of it or nothing. How many were new.
async fn keep(
    desk: &Desk,
    post: Post<'_>,
    things: Vec<Thing>,
    cursor: Option<String>,
) -> Result<usize, PollFault> {
    let arrival = |thing: Thing| Arrival {
        id: ArrivalId::new(desk.fresh_id()),
        connection: post.connection.to_owned(),
        dedupe: thing.dedupe,
        headers: thing.headers,
        body: thing.body,
        at: desk.now(),
    };
    let arrivals: Arc<Vec<Arrival>> = Arc::new(things.into_iter().map(arrival).collect());
    let (scope, vault, holder) = (desk.scope(), desk.store().vault.clone(), post.holder);
    let mark = Arc::new((post.connection.to_owned(), cursor));
    let job = boxed(move |tx| {
        let (arrivals, vault, mark) = (Arc::clone(&arrivals), vault.clone(), Arc::clone(&mark));
        Box::pin(async move {
            if let (connection, Some(cursor)) = &*mark {
                let post = Post { connection, holder };
                if !store::poll::keep(tx, scope, post, cursor).await? {
                    return Ok(None);
                }
            }
            let mut new = 0;
            for arrival in arrivals.iter() {
                let stored = store::arrival::store(tx, scope, &vault, arrival).await?;
                new += usize::from(stored == Stored::New);
            }
            Ok(Some(new))
        })
    });
    let kept: Option<usize> = desk.store().db.write(PATIENCE, job).await?;
    kept.ok_or(PollFault::Lost)
}
