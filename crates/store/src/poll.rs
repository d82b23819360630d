//! Doors that are polled: how far each has been read, and which node may read it now.

use db::{Row, Tx};
use domain::calendar::Instant;

use crate::column::{instant, opt_text, text};
use crate::value::{at, bytes, millis};
use crate::{Scope, StoreError};

db::sql! {
    static HOLD = "insert into poll (hospital_id, connection, holder, looked_at, leased_until) \
        values ($1, $2, $3, $4, $5) on conflict (hospital_id, connection) do update \
        set holder = $3, looked_at = $4, leased_until = $5 \
        where poll.leased_until <= $4 or poll.holder = $3";
    static CURSOR = "select cursor from poll where hospital_id = $1 and connection = $2";
    static KEEP = "update poll set cursor = $4 \
        where hospital_id = $1 and connection = $2 and holder = $3";
    static TELL = "update poll set trouble = $4 \
        where hospital_id = $1 and connection = $2 and holder = $3";
    static RELEASE = "update poll set leased_until = 0 \
        where hospital_id = $1 and connection = $2 and holder = $3";
    static LIST = "select connection, looked_at, trouble from poll \
        where hospital_id = $1 order by connection";
}

/// One door and the node that looks after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Post<'a> {
    pub connection: &'a str,
    /// 128 bits that name the node, fresh at its start.
    pub holder: u128,
}

/// A door as the health of the doors shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    pub connection: String,
    pub at: Instant,
    /// The code of what went wrong the last time; nothing when nothing did.
    pub trouble: Option<String>,
}

/// Takes the door for `for_ms` milliseconds, or goes on holding it; `false` while another node has it.
///
/// # Errors
/// What the database said.
pub async fn hold(
    tx: &mut Tx<'_>,
    scope: Scope,
    post: Post<'_>,
    (now, for_ms): (Instant, i64),
) -> Result<bool, StoreError> {
    let until = millis(now).saturating_add(for_ms);
    let [hospital, connection, holder] = named(scope, post);
    Ok(tx.exec(&HOLD, &[hospital, connection, holder, at(now), until.into()]).await? == 1)
}

/// How far the door has been read.
///
/// # Errors
/// What the database said.
pub async fn cursor(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
) -> Result<Option<String>, StoreError> {
    let row = tx.one(&CURSOR, &[scope.value(), connection.into()]).await?;
    row.map_or(Ok(None), |row| opt_text(&row, 0))
}

/// Keeps the cursor, in the transaction that stores what was read; `false` when the door has passed
/// to another node, and then nothing of it may be kept.
///
/// # Errors
/// What the database said.
pub async fn keep(
    tx: &mut Tx<'_>,
    scope: Scope,
    post: Post<'_>,
    cursor: &str,
) -> Result<bool, StoreError> {
    let [hospital, connection, holder] = named(scope, post);
    Ok(tx.exec(&KEEP, &[hospital, connection, holder, cursor.into()]).await? == 1)
}

/// Says how the last look ended; the door stays with this node.
///
/// # Errors
/// What the database said.
pub async fn tell(
    tx: &mut Tx<'_>,
    scope: Scope,
    post: Post<'_>,
    trouble: Option<&str>,
) -> Result<(), StoreError> {
    let [hospital, connection, holder] = named(scope, post);
    tx.exec(&TELL, &[hospital, connection, holder, trouble.into()]).await?;
    Ok(())
}

/// Gives the door up, so that another node need not wait.
///
/// # Errors
/// What the database said.
pub async fn release(tx: &mut Tx<'_>, scope: Scope, post: Post<'_>) -> Result<(), StoreError> {
    tx.exec(&RELEASE, &named(scope, post)).await?;
    Ok(())
}

/// Every door that was ever looked at.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Looked>, StoreError> {
    tx.query(&LIST, &[scope.value()]).await?.iter().map(looked).collect()
}

fn named(scope: Scope, post: Post<'_>) -> [db::Value; 3] {
    [scope.value(), post.connection.into(), bytes(post.holder)]
}

fn looked(row: &Row) -> Result<Looked, StoreError> {
    Ok(Looked { connection: text(row, 0)?, at: instant(row, 1)?, trouble: opt_text(row, 2)? })
}
