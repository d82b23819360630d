//! What the last look at a connection found.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::coded;

use crate::column::{coded, instant, opt_instant, text};
use crate::value::at;
use crate::{Scope, StoreError};

db::sql! {
    static KEEP = "insert into connection_check (hospital_id, connection, at, token, expires_at, \
        callback, fields, installed, missing, bad_since) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
        on conflict (hospital_id, connection) do update set at = excluded.at, \
        token = excluded.token, expires_at = excluded.expires_at, callback = excluded.callback, \
        fields = excluded.fields, installed = excluded.installed, missing = excluded.missing, \
        bad_since = excluded.bad_since";
    static ALL = "select connection, at, token, expires_at, callback, fields, installed, missing, \
        bad_since from connection_check where hospital_id = $1 order by connection";
    static ONE = "select connection, at, token, expires_at, callback, fields, installed, missing, \
        bad_since from connection_check where hospital_id = $1 and connection = $2";
}

coded! {
    /// How it stands with the key to an account.
    Token {
        /// It has no end.
        Lasting = "lasting",
        /// It works; until when, `expires_at` says, or nobody does.
        Alive = "alive",
        Dead = "dead",
        /// The provider could not be asked.
        Unreachable = "unreachable",
        Unknown = "unknown",
    }
}

coded! {
    /// One layer of a subscription.
    Layer { On = "on", Off = "off", Unknown = "unknown" }
}

/// One look at one connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub connection: String,
    pub at: Instant,
    pub token: Token,
    pub expires_at: Option<Instant>,
    /// The app sends to our address.
    pub callback: Layer,
    /// The app asks for the events that are read.
    pub fields: Layer,
    /// The app is installed on the account.
    pub installed: Layer,
    /// Names of the events that the app does not ask for.
    pub missing: Vec<String>,
    /// Since when looks have found the same fault.
    pub bad_since: Option<Instant>,
}

/// Keeps a look in place of the one before.
///
/// # Errors
/// What the database said.
pub async fn keep(tx: &mut Tx<'_>, scope: Scope, check: &Check) -> Result<(), StoreError> {
    let maybe = |instant: Option<Instant>| instant.map_or(db::Value::Null, at);
    let values = [
        scope.value(),
        check.connection.as_str().into(),
        at(check.at),
        check.token.code().into(),
        maybe(check.expires_at),
        check.callback.code().into(),
        check.fields.code().into(),
        check.installed.code().into(),
        check.missing.join(" ").into(),
        maybe(check.bad_since),
    ];
    tx.exec(&KEEP, &values).await?;
    Ok(())
}

/// The last look at each connection that was ever looked at, by name.
///
/// # Errors
/// What the database said.
pub async fn checks(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Check>, StoreError> {
    tx.query(&ALL, &[scope.value()]).await?.iter().map(read).collect()
}

/// The last look at one connection.
///
/// # Errors
/// What the database said.
pub async fn check(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: &str,
) -> Result<Option<Check>, StoreError> {
    tx.one(&ONE, &[scope.value(), connection.into()]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Check, StoreError> {
    Ok(Check {
        connection: text(row, 0)?,
        at: instant(row, 1)?,
        token: coded(row, 2, Token::parse)?,
        expires_at: opt_instant(row, 3)?,
        callback: coded(row, 4, Layer::parse)?,
        fields: coded(row, 5, Layer::parse)?,
        installed: coded(row, 6, Layer::parse)?,
        missing: text(row, 7)?.split_whitespace().map(str::to_owned).collect(),
        bad_since: opt_instant(row, 8)?,
    })
}
