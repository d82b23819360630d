//! Keys of programs: each acts as one person. Only its hash is known here.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::ids::PersonId;
use domain::people::Opens;

use crate::column::{array, bits, coded, instant, opt_instant, text};
use crate::value::{at, bytes};
use crate::vault::{Keys, mac};
use crate::{Scope, StoreError};

db::sql! {
    static ADD = "insert into token (hospital_id, hash, person_id, name, created_at, opens) \
        values ($1, $2, $3, $4, $5, $6)";
    static FIND = "select person_id from token \
        where hospital_id = $1 and hash = $2 and opens = $3 and revoked_at is null";
    static LIST = "select hash, person_id, name, created_at, revoked_at, opens from token \
        where hospital_id = $1 order by created_at desc, hash";
    static OF_PERSON = "select hash, person_id, name, created_at, revoked_at, opens from token \
        where hospital_id = $1 and person_id = $2 order by created_at desc, hash";
    static REVOKE = "update token set revoked_at = coalesce(revoked_at, $3) \
        where hospital_id = $1 and hash = $2";
    static REVOKE_ALL = "update token set revoked_at = coalesce(revoked_at, $3) \
        where hospital_id = $1 and person_id = $2";
}

/// One key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// SHA-256 of the secret.
    pub hash: [u8; 32],
    pub person: PersonId,
    /// What it is for, in the words of the one who made it.
    pub name: String,
    pub opens: Opens,
    pub created_at: Instant,
    pub revoked_at: Option<Instant>,
}

/// The bits of the key to the calendar that a person makes with this idempotency key: a replay gives
/// them again.
pub fn calendar_bits(keys: &Keys, scope: Scope, person: PersonId, key: &str) -> [u8; 32] {
    mac(&keys.calendar, &[&scope.bytes(), &person.bits().to_be_bytes(), key.as_bytes()])
}

/// # Errors
/// What the database said.
pub async fn add(tx: &mut Tx<'_>, scope: Scope, token: &Token) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        token.hash.into(),
        bytes(token.person.bits()),
        token.name.as_str().into(),
        at(token.created_at),
        token.opens.code().into(),
    ];
    tx.exec(&ADD, &values).await?;
    Ok(())
}

/// Whose key it is, unless it was revoked or opens something else.
///
/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    hash: [u8; 32],
    opens: Opens,
) -> Result<Option<PersonId>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), hash.into(), opens.code().into()]).await?;
    row.map(|row| Ok(PersonId::new(bits(&row, 0)?))).transpose()
}

/// All keys, the newest first.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Token>, StoreError> {
    tx.query(&LIST, &[scope.value()]).await?.iter().map(token).collect()
}

/// All keys of a person, the newest first.
///
/// # Errors
/// What the database said.
pub async fn of_person(
    tx: &mut Tx<'_>,
    scope: Scope,
    person: PersonId,
) -> Result<Vec<Token>, StoreError> {
    let rows = tx.query(&OF_PERSON, &[scope.value(), bytes(person.bits())]).await?;
    rows.iter().map(token).collect()
}

/// # Errors
/// What the database said.
pub async fn revoke(
    tx: &mut Tx<'_>,
    scope: Scope,
    hash: [u8; 32],
    now: Instant,
) -> Result<(), StoreError> {
    tx.exec(&REVOKE, &[scope.value(), hash.into(), at(now)]).await?;
    Ok(())
}

/// Revokes every key of a person, as when they leave.
///
/// # Errors
/// What the database said.
pub async fn revoke_all(
    tx: &mut Tx<'_>,
    scope: Scope,
    person: PersonId,
    now: Instant,
) -> Result<(), StoreError> {
    tx.exec(&REVOKE_ALL, &[scope.value(), bytes(person.bits()), at(now)]).await?;
    Ok(())
}

fn token(row: &Row) -> Result<Token, StoreError> {
    Ok(Token {
        hash: array(row, 0)?,
        person: PersonId::new(bits(row, 1)?),
        name: text(row, 2)?,
        created_at: instant(row, 3)?,
        revoked_at: opt_instant(row, 4)?,
        opens: coded(row, 5, Opens::parse)?,
    })
}
