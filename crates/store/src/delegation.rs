//! Who signs for the director, and from when until when.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::ids::PersonId;
use domain::people::{DelegateTitle, Delegation};

use crate::column::{bits, coded, instant};
use crate::value::{at, bytes};
use crate::{Scope, StoreError};

db::sql! {
    static ADD = "insert into delegation (hospital_id, id, person_id, title, from_at, until_at) \
        values ($1, $2, $3, $4, $5, $6)";
    static END = "update delegation set until_at = $3 \
        where hospital_id = $1 and id = $2 and until_at > $3";
    static LIST = "select id, person_id, title, from_at, until_at from delegation \
        where hospital_id = $1 order by from_at desc, id";
    static IN_FORCE = "select id, person_id, title, from_at, until_at from delegation \
        where hospital_id = $1 and person_id = $2 and from_at <= $3 and until_at >= $3 \
        order by until_at desc limit 1";
}

/// One letter of delegation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// 128 bits, fresh.
    pub id: u128,
    pub person: PersonId,
    pub delegation: Delegation,
}

/// # Errors
/// What the database said.
pub async fn add(tx: &mut Tx<'_>, scope: Scope, given: &Given) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        bytes(given.id),
        bytes(given.person.bits()),
        given.delegation.title.code().into(),
        at(given.delegation.from),
        at(given.delegation.until),
    ];
    tx.exec(&ADD, &values).await?;
    Ok(())
}

/// Ends a delegation at `now`, one that has not begun too; one that is over stays as it was.
///
/// # Errors
/// What the database said.
pub async fn end(tx: &mut Tx<'_>, scope: Scope, id: u128, now: Instant) -> Result<(), StoreError> {
    tx.exec(&END, &[scope.value(), bytes(id), at(now)]).await?;
    Ok(())
}

/// All delegations, the latest first.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Given>, StoreError> {
    tx.query(&LIST, &[scope.value()]).await?.iter().map(given).collect()
}

/// The delegation under which `person` may sign at `now`.
///
/// # Errors
/// What the database said.
pub async fn in_force(
    tx: &mut Tx<'_>,
    scope: Scope,
    person: PersonId,
    now: Instant,
) -> Result<Option<Delegation>, StoreError> {
    let row = tx.one(&IN_FORCE, &[scope.value(), bytes(person.bits()), at(now)]).await?;
    row.as_ref().map(|row| Ok(given(row)?.delegation)).transpose()
}

fn given(row: &Row) -> Result<Given, StoreError> {
    let title = coded(row, 2, DelegateTitle::parse)?;
    let delegation = Delegation { from: instant(row, 3)?, until: instant(row, 4)?, title };
    Ok(Given { id: bits(row, 0)?, person: PersonId::new(bits(row, 1)?), delegation })
}
