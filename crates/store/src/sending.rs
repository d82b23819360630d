//! What left, under every name by which its provider may speak of it, and what was reported of it.

use db::{Row, Tx, Value};
use domain::calendar::Instant;

use crate::column::{array, bits, number, opt_text, text};
use crate::value::{at, bytes, count, damaged};
use crate::vault::{Keys, mac};
use crate::{Scope, StoreError};

db::sql! {
    static PUT = "insert into sending (hospital_id, connection, name, work_id, part, round, \
        words, own, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing";
    static FIND = "select work_id, part, round, words from sending \
        where hospital_id = $1 and connection = $2 and name = $3";
    static UNRESOLVED = "select t.name, t.work_id, t.part, t.round, t.words from sending t \
        where t.hospital_id = $1 and t.connection = $2 and t.words = $3 and t.own = 1 \
        and not exists (select 1 from sending p where p.hospital_id = t.hospital_id \
        and p.work_id = t.work_id and p.part = t.part and p.round = t.round and p.own = 0) \
        order by t.at, t.name limit 1";
    static RESOLVED = "select p.name from sending t join sending p \
        on p.hospital_id = t.hospital_id and p.work_id = t.work_id and p.part = t.part \
        and p.round = t.round and p.own = 0 \
        where t.hospital_id = $1 and t.connection = $2 and t.name = $3 order by p.at limit 1";
    static SINCE = "select count(*) from sending \
        where hospital_id = $1 and connection = $2 and own = 1 and at > $3";
    static PARTS = "select s.part, d.state from sending s left join delivery d \
        on d.hospital_id = s.hospital_id and d.connection = s.connection and d.name = s.name \
        where s.hospital_id = $1 and s.work_id = $2 and s.round = $3 order by s.part, s.name";
    static DROP_REPORTS = "delete from delivery where hospital_id = $1 and exists \
        (select 1 from sending s where s.hospital_id = $1 and s.work_id = $2 \
        and s.connection = delivery.connection and s.name = delivery.name)";
    static DROP = "delete from sending where hospital_id = $1 and work_id = $2";
    static REPORTED = "select state from delivery \
        where hospital_id = $1 and connection = $2 and name = $3";
    static REPORT = "insert into delivery (hospital_id, connection, name, state, at) \
        values ($1, $2, $3, $4, $5) on conflict (hospital_id, connection, name) \
        do update set state = excluded.state, at = excluded.at";
}

/// Which part of which work a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sending {
    pub work: u128,
    pub part: u32,
    /// How often the work had been begun anew.
    pub round: u32,
    /// A keyed digest of recipient and words, by which an echo is known.
    pub words: [u8; 32],
}

/// A name at a connection: ours (a token) or the provider's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'a> {
    pub connection: &'a str,
    pub name: &'a str,
    pub own: bool,
}

/// Forgets under which names a work is known to providers: some of them hold a number.
///
/// # Errors
/// What the database said.
pub async fn forget(tx: &mut Tx<'_>, scope: Scope, work: u128) -> Result<(), StoreError> {
    let values = [scope.value(), bytes(work)];
    tx.exec(&DROP_REPORTS, &values).await?;
    tx.exec(&DROP, &values).await?;
    Ok(())
}

/// The digest by which our own words are known when the provider tells them back.
pub fn words(keys: &Keys, scope: Scope, thread: &str, text: &str) -> [u8; 32] {
    let text = text.trim();
    mac(&keys.blind, &[&scope.bytes(), b"sending\0", thread.as_bytes(), b"\0", text.as_bytes()])
}

/// Writes down a name; one that is known stays as it is.
///
/// # Errors
/// What the database said.
pub async fn put(
    tx: &mut Tx<'_>,
    scope: Scope,
    name: Name<'_>,
    sending: Sending,
    now: Instant,
) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        name.connection.into(),
        name.name.into(),
        bytes(sending.work),
        count(sending.part),
        count(sending.round),
        sending.words.into(),
        i64::from(name.own).into(),
        at(now),
    ];
    tx.exec(&PUT, &values).await?;
    Ok(())
}

/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
    name: &str,
) -> Result<Option<Sending>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), connection.into(), name.into()]).await?;
    row.map(|row| sending(&row, 0)).transpose()
}

/// The oldest message with these words of which nobody knows yet whether it left.
///
/// # Errors
/// What the database said.
pub async fn unresolved(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
    words: [u8; 32],
) -> Result<Option<(String, Sending)>, StoreError> {
    let row = tx.one(&UNRESOLVED, &[scope.value(), connection.into(), words.into()]).await?;
    row.map(|row| Ok((text(&row, 0)?, sending(&row, 1)?))).transpose()
}

/// The provider's name for the message with this token, once it is known.
///
/// # Errors
/// What the database said.
pub async fn resolved(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
    token: &str,
) -> Result<Option<String>, StoreError> {
    let row = tx.one(&RESOLVED, &[scope.value(), connection.into(), token.into()]).await?;
    row.map(|row| text(&row, 0)).transpose()
}

/// How many messages were begun through a connection after an instant.
///
/// # Errors
/// What the database said.
pub async fn begun_since(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
    since: Instant,
) -> Result<u64, StoreError> {
    let row = tx.one(&SINCE, &[scope.value(), connection.into(), at(since)]).await?;
    let row = row.ok_or(damaged("count"))?;
    u64::try_from(row.int(0)?).map_err(|_| damaged("count"))
}

/// What was reported of each name of a work: its part, and the report in the words of `desk`.
///
/// # Errors
/// What the database said.
pub async fn parts(
    tx: &mut Tx<'_>,
    scope: Scope,
    work: u128,
    round: u32,
) -> Result<Vec<(u32, Option<String>)>, StoreError> {
    let values: [Value; 3] = [scope.value(), bytes(work), count(round)];
    let rows = tx.query(&PARTS, &values).await?;
    rows.iter().map(|row| Ok((number(row, 0)?, opt_text(row, 1)?))).collect()
}

/// What was reported of a name last.
///
/// # Errors
/// What the database said.
pub async fn reported(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
    name: &str,
) -> Result<Option<String>, StoreError> {
    let row = tx.one(&REPORTED, &[scope.value(), connection.into(), name.into()]).await?;
    row.map(|row| text(&row, 0)).transpose()
}

/// Keeps a report in the place of the one before; which of two counts is for `desk` to say.
///
/// # Errors
/// What the database said.
pub async fn report(
    tx: &mut Tx<'_>,
    scope: Scope,
    (connection, name): (&str, &str),
    state: &str,
    now: Instant,
) -> Result<(), StoreError> {
    let values = [scope.value(), connection.into(), name.into(), state.into(), at(now)];
    tx.exec(&REPORT, &values).await?;
    Ok(())
}

fn sending(row: &Row, from: usize) -> Result<Sending, StoreError> {
    Ok(Sending {
        work: bits(row, from)?,
        part: number(row, from + 1)?,
        round: number(row, from + 2)?,
        words: array(row, from + 3)?,
    })
}
