//! Which subject writes from which thread, number or address, without knowing any of them.

use db::{Tx, Value};
use domain::coded;
use domain::ids::SubjectId;

use crate::column::bits;
use crate::value::bytes;
use crate::vault::{Keys, mac};
use crate::{Scope, StoreError};

db::sql! {
    static PUT = "insert into contact (hospital_id, kind, blind, subject_id) \
        values ($1, $2, $3, $4) on conflict do nothing";
    static FIND = "select subject_id from contact \
        where hospital_id = $1 and kind = $2 and blind = $3";
}

coded! {
    /// By what somebody is known.
    ContactKind { Thread = "thread", Phone = "phone", Email = "email" }
}

/// One way to know somebody again. A thread is written with its connection in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact<'a> {
    pub kind: ContactKind,
    pub value: &'a str,
}

/// Remembers that `contact` leads to `subject`. The first one to be known under it stays.
///
/// # Errors
/// What the database said.
pub async fn put(
    tx: &mut Tx<'_>,
    scope: Scope,
    keys: &Keys,
    contact: Contact<'_>,
    subject: SubjectId,
) -> Result<(), StoreError> {
    let [kind, blind] = blinded(scope, keys, contact);
    tx.exec(&PUT, &[scope.value(), kind, blind, bytes(subject.bits())]).await?;
    Ok(())
}

/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    keys: &Keys,
    contact: Contact<'_>,
) -> Result<Option<SubjectId>, StoreError> {
    let [kind, blind] = blinded(scope, keys, contact);
    let row = tx.one(&FIND, &[scope.value(), kind, blind]).await?;
    row.map(|row| Ok(SubjectId::new(bits(&row, 0)?))).transpose()
}

/// Addresses are the same in any case of letters; numbers came in E.164, threads as they are.
fn blinded(scope: Scope, keys: &Keys, contact: Contact<'_>) -> [Value; 2] {
    let code = contact.kind.code();
    let value = match contact.kind {
        ContactKind::Email => contact.value.to_lowercase(),
        _ => contact.value.to_owned(),
    };
    let blind = mac(&keys.blind, &[&scope.bytes(), code.as_bytes(), b"\0", value.as_bytes()]);
    [code.into(), blind.into()]
}
