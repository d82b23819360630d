//! What came through each door and what left, counted.

use db::Tx;
use domain::calendar::Instant;
use domain::people::Sight;
use domain::rules::Channel;

use crate::column::{coded, instant, number, opt_instant, opt_text, text};
use crate::sight::predicate;
use crate::value::at;
use crate::{Scope, StoreError};

/// Milliseconds of an hour.
const HOUR: i64 = 3_600_000;

db::sql! {
    static HOURS = "select arrived_at / 3600000, count(*) from arrival \
        where hospital_id = $1 and connection = $2 and arrived_at >= $3 \
        group by arrived_at / 3600000 order by 1";
    static LAST_IN = "select max(arrived_at) from arrival \
        where hospital_id = $1 and connection = $2";
    static LAST_OUT = "select max(ended_at) from outbox \
        where hospital_id = $1 and connection = $2 and state = 'sent'";
    static UNREAD = "select connection, count(*), max(arrived_at) from arrival \
        where hospital_id = $1 and state = 'unread' group by connection order by connection";
    static UNREAD_REASON = "select reason from arrival \
        where hospital_id = $1 and state = 'unread' and connection = $2 and arrived_at = $3 \
        order by id desc limit 1";
    // A message in the outbox learns its door only when it leaves; its case knows where it came from.
    static WAITING = "select coalesce((select min(t.connection) from taken t \
        where t.hospital_id = o.hospital_id and t.case_id = o.case_id), ''), \
        o.state, o.reason, o.created_at, o.attempts, o.ended_at from outbox o \
        where o.hospital_id = $1 and o.kind = 'message' and o.state in ('waiting', 'dead') \
        order by o.due_at, o.id";
}

/// Arrivals of one hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hour {
    /// Its first instant (UTC).
    pub at: Instant,
    pub count: u32,
}

/// Arrivals that nobody could read, at one door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stuck {
    pub connection: String,
    pub count: u32,
    /// When the youngest came.
    pub last: Instant,
    /// The code that says why the youngest could not be read.
    pub reason: Option<String>,
}

/// A message that has not left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The connection through which its case came; empty if through none.
    pub connection: String,
    /// It was given up.
    pub dead: bool,
    pub reason: Option<String>,
    pub since: Instant,
    pub attempts: u32,
}

/// Cases that came by one channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    pub channel: Channel,
    pub count: u32,
    pub last: Instant,
}

/// Arrivals of a connection by the hour since `from`; an hour without any is not named.
///
/// # Errors
/// What the database said.
pub async fn hours(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
    from: Instant,
) -> Result<Vec<Hour>, StoreError> {
    let rows = tx.query(&HOURS, &[scope.value(), connection.into(), at(from)]).await?;
    let hour = |row: &db::Row| {
        let first = crate::value::instant(row.int(0)?.saturating_mul(HOUR))?;
        Ok(Hour { at: first, count: number(row, 1)? })
    };
    rows.iter().map(hour).collect()
}

/// When something last came through a connection.
///
/// # Errors
/// What the database said.
pub async fn last_in(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
) -> Result<Option<Instant>, StoreError> {
    let row = tx.one(&LAST_IN, &[scope.value(), connection.into()]).await?;
    row.map_or(Ok(None), |row| opt_instant(&row, 0))
}

/// When something last left through a connection.
///
/// # Errors
/// What the database said.
pub async fn last_out(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
) -> Result<Option<Instant>, StoreError> {
    let row = tx.one(&LAST_OUT, &[scope.value(), connection.into()]).await?;
    row.map_or(Ok(None), |row| opt_instant(&row, 0))
}

/// What nobody could read, by connection.
///
/// # Errors
/// What the database said.
pub async fn unread(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Stuck>, StoreError> {
    let mut stuck = Vec::new();
    for row in tx.query(&UNREAD, &[scope.value()]).await? {
        let (connection, last) = (text(&row, 0)?, instant(&row, 2)?);
        let values = [scope.value(), connection.as_str().into(), at(last)];
        let youngest = tx.one(&UNREAD_REASON, &values).await?;
        let reason = youngest.map_or(Ok(None), |row| opt_text(&row, 0))?;
        stuck.push(Stuck { connection, count: number(&row, 1)?, last, reason });
    }
    Ok(stuck)
}

/// Messages that have not left, the longest due first.
///
/// # Errors
/// What the database said.
pub async fn waiting(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Waiting>, StoreError> {
    let one = |row: &db::Row| {
        let (dead, created, ended) =
            (row.text(1)? == "dead", instant(row, 3)?, opt_instant(row, 5)?);
        Ok(Waiting {
            connection: text(row, 0)?,
            dead,
            reason: opt_text(row, 2)?,
            since: ended.unwrap_or(created),
            attempts: number(row, 4)?,
        })
    };
    tx.query(&WAITING, &[scope.value()]).await?.iter().map(one).collect()
}

/// Cases in sight since `from`, by the channel through which they came.
///
/// # Errors
/// What the database said.
pub async fn heard(
    tx: &mut Tx<'_>,
    scope: Scope,
    sight: &Sight,
    from: Instant,
) -> Result<Vec<Heard>, StoreError> {
    let mut values = vec![scope.value(), at(from)];
    let seen = predicate(sight, &mut values);
    let text = format!(
        "select c.channel, count(*), max(c.received_at) from case_row c where c.hospital_id = $1 \
         and c.received_at >= $2 and {seen} group by c.channel order by c.channel"
    );
    let one = |row: &db::Row| {
        let channel = coded(row, 0, Channel::parse)?;
        Ok(Heard { channel, count: number(row, 1)?, last: instant(row, 2)? })
    };
    tx.query_text(&text, &values).await?.iter().map(one).collect()
}
