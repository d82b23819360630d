//! What came through a door, exactly as it came. It is stored before anybody reads it.

pub mod again;
mod envelope;
pub mod hand;
mod keeping;

pub use keeping::{old, wipe};

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::coded;
use domain::ids::ArrivalId;

use crate::column::{array, bits, coded, instant, opt_instant, opt_text, text};
use crate::value::{at, bytes, damaged, limit};
use crate::vault::{Label, Vault, open_bytes, seal_bytes};
use crate::{Scope, StoreError};

db::sql! {
    static STORE = "insert into arrival (hospital_id, id, connection, dedupe, sealed, arrived_at, \
        state) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing";
    static UNREAD = "select id, connection, dedupe, arrived_at, state, became, reason, wiped_at from arrival \
        where hospital_id = $1 and state = 'new' order by arrived_at, id limit $2";
    static MARK = "update arrival set state = $3, became = $4, reason = $5 \
        where hospital_id = $1 and id = $2";
    static LIST = "select id, connection, dedupe, arrived_at, state, became, reason, wiped_at from arrival \
        where hospital_id = $1 and (cast($2 as text) is null or connection = $2) \
        and (cast($3 as text) is null or state = $3) \
        and (arrived_at < $4 or (arrived_at = $4 and id < $5)) \
        order by arrived_at desc, id desc limit $6";
    static COUNT = "select count(*) from arrival \
        where hospital_id = $1 and (cast($2 as text) is null or connection = $2) \
        and (cast($3 as text) is null or state = $3)";
    static WAITING = "select count(*) from (select 1 as one from arrival \
        where hospital_id = $1 and state = 'unread' limit $2) as n";
    static FIND = "select id, connection, dedupe, arrived_at, state, became, reason, wiped_at, sealed \
        from arrival where hospital_id = $1 and id = $2";
}

coded! {
    /// How far the reading has come.
    State {
        /// Nobody has looked at it.
        New = "new",
        Read = "read",
        /// It could not be understood; a person looks at it.
        Unread = "unread",
        /// Somebody looked at it and put it away, with a reason.
        Aside = "aside",
    }
}

/// The bytes of an arrival, and by what a repetition is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub id: ArrivalId,
    pub connection: String,
    /// A digest that is the same when the same thing comes again.
    pub dedupe: [u8; 32],
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub at: Instant,
}

/// Whether it came for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    New,
    Known,
}

/// An arrival as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: ArrivalId,
    pub connection: String,
    pub dedupe: [u8; 32],
    pub at: Instant,
    pub state: State,
    /// What it became, in the words of `desk`.
    pub became: Option<String>,
    /// The code that says why it was not understood.
    pub reason: Option<String>,
    /// When its bytes were let go: their time was over, or whoever sent them was erased.
    pub wiped_at: Option<Instant>,
}

/// Where a page of the list begins, and what it is narrowed to; the newest come first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter<'a> {
    pub connection: Option<&'a str>,
    pub state: Option<State>,
    /// The last one of the page before.
    pub after: Option<(Instant, ArrivalId)>,
}

/// Keeps an arrival. When the transaction is kept, the door may answer "received".
///
/// # Errors
/// What the database said.
pub async fn store(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    arrival: &Arrival,
) -> Result<Stored, StoreError> {
    let content = envelope::closed(&arrival.headers, &arrival.body)?;
    let sealed = seal_bytes(vault, Label::Arrival, scope, arrival.id.bits(), &content);
    let values = [
        scope.value(),
        bytes(arrival.id.bits()),
        arrival.connection.as_str().into(),
        arrival.dedupe.into(),
        sealed.into(),
        at(arrival.at),
        State::New.code().into(),
    ];
    match tx.exec(&STORE, &values).await? {
        0 => Ok(Stored::Known),
        _ => Ok(Stored::New),
    }
}

/// Arrivals that nobody has looked at, oldest first.
///
/// # Errors
/// What the database said.
pub async fn unread(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Listed>, StoreError> {
    tx.query(&UNREAD, &[scope.value(), limit(most)]).await?.iter().map(listed).collect()
}

/// It was understood, and `became` says what it is now.
///
/// # Errors
/// What the database said.
pub async fn mark_read(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: ArrivalId,
    became: &str,
) -> Result<(), StoreError> {
    mark(tx, scope, id, (State::Read, Some(became), None)).await
}

/// It was not understood; `reason` is a code.
///
/// # Errors
/// What the database said.
pub async fn mark_unread(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: ArrivalId,
    reason: &str,
) -> Result<(), StoreError> {
    mark(tx, scope, id, (State::Unread, None, Some(reason))).await
}

/// Somebody put it away; why it was not understood stays known.
///
/// # Errors
/// What the database said.
pub async fn mark_aside(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: ArrivalId,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    mark(tx, scope, id, (State::Aside, None, reason)).await
}

/// One arrival as a list shows it.
///
/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: ArrivalId,
) -> Result<Option<Listed>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(id.bits())]).await?;
    row.as_ref().map(listed).transpose()
}

async fn mark(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: ArrivalId,
    (state, became, reason): (State, Option<&str>, Option<&str>),
) -> Result<(), StoreError> {
    let id = bytes(id.bits());
    tx.exec(&MARK, &[scope.value(), id, state.code().into(), became.into(), reason.into()]).await?;
    Ok(())
}

/// One page of arrivals, newest first.
///
/// # Errors
/// What the database said.
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    filter: Filter<'_>,
    most: usize,
) -> Result<Vec<Listed>, StoreError> {
    let (before, id) = filter.after.unwrap_or((Instant::MAX, ArrivalId::new(0)));
    let values = [
        scope.value(),
        filter.connection.into(),
        filter.state.map(State::code).into(),
        at(before),
        bytes(id.bits()),
        limit(most),
    ];
    tx.query(&LIST, &values).await?.iter().map(listed).collect()
}

/// How many arrivals a filter leaves; where a page begins does not matter.
///
/// # Errors
/// What the database said.
pub async fn count(tx: &mut Tx<'_>, scope: Scope, filter: Filter<'_>) -> Result<u64, StoreError> {
    let state = filter.state.map(State::code);
    let values = [scope.value(), filter.connection.into(), state.into()];
    let row = tx.one(&COUNT, &values).await?.ok_or(damaged("count"))?;
    u64::try_from(row.int(0)?).map_err(|_| damaged("count"))
}

/// How many arrivals wait for a person, counted no further than `bound`.
///
/// # Errors
/// What the database said.
pub async fn waiting(tx: &mut Tx<'_>, scope: Scope, bound: usize) -> Result<u64, StoreError> {
    let row = tx.one(&WAITING, &[scope.value(), limit(bound)]).await?.ok_or(damaged("count"))?;
    u64::try_from(row.int(0)?).map_err(|_| damaged("count"))
}

/// An arrival with its exact bytes; `None` where there is none, once they were let go, and where
/// they do not open.
///
/// # Errors
/// What the database said.
pub async fn open(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    id: ArrivalId,
) -> Result<Option<Arrival>, StoreError> {
    let Some(row) = tx.one(&FIND, &[scope.value(), bytes(id.bits())]).await? else {
        return Ok(None);
    };
    let Listed { connection, dedupe, at, wiped_at, .. } = listed(&row)?;
    if wiped_at.is_some() {
        return Ok(None);
    }
    let content = open_bytes(vault, Label::Arrival, scope, id.bits(), row.bytes(8)?);
    let content = content.and_then(|content| envelope::opened(&content)).ok();
    Ok(content.map(|(headers, body)| Arrival { id, connection, dedupe, headers, body, at }))
}

fn listed(row: &Row) -> Result<Listed, StoreError> {
    Ok(Listed {
        id: ArrivalId::new(bits(row, 0)?),
        connection: text(row, 1)?,
        dedupe: array(row, 2)?,
        at: instant(row, 3)?,
        state: coded(row, 4, State::parse)?,
        became: opt_text(row, 5)?,
        reason: opt_text(row, 6)?,
        wiped_at: opt_instant(row, 7)?,
    })
}
