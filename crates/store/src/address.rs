//! All who gave a mail address, without knowing it: several voices may share one address.

use db::{Tx, Value};
use domain::ids::SubjectId;
use domain::text::Email;

use crate::column::bits;
use crate::value::{bytes, limit};
use crate::vault::{Keys, mac};
use crate::{Scope, StoreError};

db::sql! {
    static GIVE = "insert into address_given (hospital_id, blind, subject_id) \
        values ($1, $2, $3) on conflict do nothing";
    static GIVERS = "select subject_id from address_given where hospital_id = $1 and blind = $2 \
        order by subject_id limit $3";
    static FORGET = "delete from address_given where hospital_id = $1 and subject_id = $2";
}

/// Remembers that `subject` gave this address.
///
/// # Errors
/// What the database said.
pub async fn give(
    tx: &mut Tx<'_>,
    scope: Scope,
    keys: &Keys,
    (address, subject): (&Email, SubjectId),
) -> Result<(), StoreError> {
    let values = [scope.value(), blind(scope, keys, address), bytes(subject.bits())];
    tx.exec(&GIVE, &values).await?;
    Ok(())
}

/// All who gave this address.
///
/// # Errors
/// What the database said.
pub async fn givers(
    tx: &mut Tx<'_>,
    scope: Scope,
    keys: &Keys,
    (address, most): (&Email, usize),
) -> Result<Vec<SubjectId>, StoreError> {
    let values = [scope.value(), blind(scope, keys, address), limit(most)];
    let rows = tx.query(&GIVERS, &values).await?;
    rows.iter().map(|row| Ok(SubjectId::new(bits(row, 0)?))).collect()
}

/// Takes a data subject out of the index.
pub(crate) async fn forget(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
) -> Result<(), StoreError> {
    tx.exec(&FORGET, &[scope.value(), bytes(subject.bits())]).await?;
    Ok(())
}

/// A keyed hash; an address is the same in any case of letters.
fn blind(scope: Scope, keys: &Keys, address: &Email) -> Value {
    let address = address.as_str().to_lowercase();
    mac(&keys.blind, &[&scope.bytes(), b"address\0", address.as_bytes()]).into()
}
