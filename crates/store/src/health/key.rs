//! Keys that a provider gave in place of configured ones, sealed.

use db::Tx;
use domain::calendar::Instant;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::column::instant;
use crate::value::{at, damaged};
use crate::vault::{Label, Vault, mac, open_bytes, seal_bytes};
use crate::{Scope, StoreError};

db::sql! {
    static KEEP = "insert into connection_key (hospital_id, connection, instead_of, sealed, \
        given_at, expires_at) values ($1, $2, $3, $4, $5, $6) \
        on conflict (hospital_id, connection) do update set instead_of = excluded.instead_of, \
        sealed = excluded.sealed, given_at = excluded.given_at, expires_at = excluded.expires_at";
    static ONE = "select sealed, given_at, expires_at from connection_key \
        where hospital_id = $1 and connection = $2 and instead_of = $3";
}

/// A key on its way into the table, or out of it.
#[derive(Clone)]
pub struct Given {
    pub key: Zeroizing<String>,
    pub at: Instant,
    pub expires_at: Instant,
}

/// Keeps the key that the connection got instead of the one that is configured.
///
/// # Errors
/// What the database said.
pub async fn keep(
    tx: &mut Tx<'_>,
    (scope, vault): (Scope, &Vault),
    (connection, configured): (&str, &str),
    given: &Given,
) -> Result<(), StoreError> {
    let sealed = seal_bytes(vault, Label::Key, scope, row(connection), given.key.as_bytes());
    let values = [
        scope.value(),
        connection.into(),
        instead_of(scope, vault, configured).into(),
        sealed.as_slice().into(),
        at(given.at),
        at(given.expires_at),
    ];
    tx.exec(&KEEP, &values).await?;
    Ok(())
}

/// The newest key that the connection got instead of this configured one. Whoever configures another
/// one begins anew.
///
/// # Errors
/// [`StoreError::Damaged`] when it does not open.
pub async fn find(
    tx: &mut Tx<'_>,
    (scope, vault): (Scope, &Vault),
    (connection, configured): (&str, &str),
) -> Result<Option<Given>, StoreError> {
    let mark = instead_of(scope, vault, configured);
    let found = tx.one(&ONE, &[scope.value(), connection.into(), mark.into()]).await?;
    let Some(found) = found else { return Ok(None) };
    let opened = open_bytes(vault, Label::Key, scope, row(connection), found.bytes(0)?)?;
    let key = std::str::from_utf8(&opened).map_err(|_| damaged("connection key"))?;
    let key = Zeroizing::new(key.to_owned());
    Ok(Some(Given { key, at: instant(&found, 1)?, expires_at: instant(&found, 2)? }))
}

/// By which a configured key is known again without being kept.
fn instead_of(scope: Scope, vault: &Vault, configured: &str) -> [u8; 32] {
    mac(&vault.keys().blind, &[b"connection key\0", &scope.bytes(), configured.as_bytes()])
}

/// The name of the row within its table.
fn row(connection: &str) -> u128 {
    let digest = Sha256::digest(connection.as_bytes());
    digest.iter().take(16).fold(0, |sum, byte| sum << 8 | u128::from(*byte))
}
