//! Numbers of the civil service (NIP) of those who may sign for another.

use db::Tx;
use domain::ids::PersonId;

use crate::column::text;
use crate::value::bytes;
use crate::{Scope, StoreError};

db::sql! {
    static SET = "insert into person_nip (hospital_id, person_id, nip) values ($1, $2, $3) \
        on conflict (hospital_id, person_id) do update set nip = excluded.nip";
    static DROP = "delete from person_nip where hospital_id = $1 and person_id = $2";
    static FIND = "select nip from person_nip where hospital_id = $1 and person_id = $2";
}

/// Sets somebody's number, or takes it away.
///
/// # Errors
/// What the database said.
pub async fn set(
    tx: &mut Tx<'_>,
    scope: Scope,
    person: PersonId,
    nip: Option<&str>,
) -> Result<(), StoreError> {
    let whose = [scope.value(), bytes(person.bits())];
    match nip {
        Some(nip) => tx.exec(&SET, &[scope.value(), bytes(person.bits()), nip.into()]).await?,
        None => tx.exec(&DROP, &whose).await?,
    };
    Ok(())
}

/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    person: PersonId,
) -> Result<Option<String>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(person.bits())]).await?;
    row.map(|row| text(&row, 0)).transpose()
}
