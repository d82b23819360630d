//! Who is signed in. Only the hash of a session's secret is known here.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::PersonId;

use crate::column::bits;
use crate::value::{at, bytes};
use crate::{Scope, StoreError};

db::sql! {
    static START = "insert into session (hospital_id, hash, person_id, created_at, expires_at) \
        values ($1, $2, $3, $4, $5)";
    static FIND = "select person_id from session \
        where hospital_id = $1 and hash = $2 and expires_at > $3";
    static END = "delete from session where hospital_id = $1 and hash = $2";
    static END_ALL = "delete from session where hospital_id = $1 and person_id = $2";
    static SWEEP = "delete from session where hospital_id = $1 and expires_at <= $2";
}

/// One sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the secret that the browser holds.
    pub hash: [u8; 32],
    pub person: PersonId,
    pub created_at: Instant,
    pub expires_at: Instant,
}

/// # Errors
/// What the database said.
pub async fn start(tx: &mut Tx<'_>, scope: Scope, session: &Session) -> Result<(), StoreError> {
    let person = bytes(session.person.bits());
    let times = (at(session.created_at), at(session.expires_at));
    tx.exec(&START, &[scope.value(), session.hash.into(), person, times.0, times.1]).await?;
    Ok(())
}

/// Who holds the secret of this hash, while the session lasts.
///
/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    hash: [u8; 32],
    now: Instant,
) -> Result<Option<PersonId>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), hash.into(), at(now)]).await?;
    row.map(|row| Ok(PersonId::new(bits(&row, 0)?))).transpose()
}

/// # Errors
/// What the database said.
pub async fn end(tx: &mut Tx<'_>, scope: Scope, hash: [u8; 32]) -> Result<(), StoreError> {
    tx.exec(&END, &[scope.value(), hash.into()]).await?;
    Ok(())
}

/// Signs a person out everywhere: after a new password, a new role, or when they leave.
///
/// # Errors
/// What the database said.
pub async fn end_all(tx: &mut Tx<'_>, scope: Scope, person: PersonId) -> Result<(), StoreError> {
    tx.exec(&END_ALL, &[scope.value(), bytes(person.bits())]).await?;
    Ok(())
}

/// Removes sessions that are over.
///
/// # Errors
/// What the database said.
pub async fn sweep(tx: &mut Tx<'_>, scope: Scope, now: Instant) -> Result<(), StoreError> {
    tx.exec(&SWEEP, &[scope.value(), at(now)]).await?;
    Ok(())
}
