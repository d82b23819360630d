//! The right to be forgotten (UU 27/2022, articles 43 and 44).

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{CaseId, SubjectId};

use crate::column::{bits, instant, opt_instant};
use crate::value::{at, bytes, damaged};
use crate::{Scope, StoreError, search};

db::sql! {
    static DESTROY_KEY = "insert into subject_key (hospital_id, subject_id, wrapped, destroyed_at) \
        values ($1, $2, null, $3) on conflict (hospital_id, subject_id) do update \
        set wrapped = null, \
            destroyed_at = coalesce(subject_key.destroyed_at, excluded.destroyed_at)";
    static FORGET_KEY = "update subject_key set wrapped = null, destroyed_at = $3 \
        where hospital_id = $1 and subject_id = $2 and destroyed_at is null";
    static DROP_IDENTITY = "delete from identity where hospital_id = $1 and subject_id = $2";
    static DROP_CONTACTS = "delete from contact where hospital_id = $1 and subject_id = $2";
    static DROP_KIN = "delete from kin where hospital_id = $1 and (one = $2 or other = $2)";
    static ERASED_AT = "select destroyed_at from subject_key \
        where hospital_id = $1 and subject_id = $2";
    static ERASED = "select subject_id, destroyed_at from subject_key \
        where hospital_id = $1 and destroyed_at is not null order by destroyed_at, subject_id";
}

/// Destroys the key of `subject`, so that nothing of theirs opens again, and takes the stems of
/// their `cases` out of the search. Doing it twice is doing it once. It also holds for a subject
/// whose key is not (or not again) in this database, as after a restore.
///
/// # Errors
/// What the database said.
pub async fn erase(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
    cases: &[CaseId],
    now: Instant,
) -> Result<(), StoreError> {
    let whose = [scope.value(), bytes(subject.bits())];
    tx.exec(&DESTROY_KEY, &[scope.value(), bytes(subject.bits()), at(now)]).await?;
    tx.exec(&DROP_IDENTITY, &whose).await?;
    tx.exec(&DROP_CONTACTS, &whose).await?;
    tx.exec(&DROP_KIN, &whose).await?;
    crate::address::forget(tx, scope, subject).await?;
    crate::number::forget(tx, scope, subject).await?;
    for case in cases {
        search::remove(tx, scope, *case).await?;
    }
    Ok(())
}

/// Destroys the key of `subject` where there is one: of something that may never have had words.
///
/// # Errors
/// What the database said.
pub async fn forget_key(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
    now: Instant,
) -> Result<(), StoreError> {
    tx.exec(&FORGET_KEY, &[scope.value(), bytes(subject.bits()), at(now)]).await?;
    Ok(())
}

/// When the data of `subject` were erased, if they were.
///
/// # Errors
/// What the database said.
pub async fn erased_at(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
) -> Result<Option<Instant>, StoreError> {
    match tx.one(&ERASED_AT, &[scope.value(), bytes(subject.bits())]).await? {
        Some(row) => opt_instant(&row, 0),
        None => Ok(None),
    }
}

/// The erasure list, oldest first: it is kept apart from the backups and applied again after a
/// restore.
///
/// # Errors
/// What the database said.
pub async fn erased(
    tx: &mut Tx<'_>,
    scope: Scope,
) -> Result<Vec<(SubjectId, Instant)>, StoreError> {
    let rows = tx.query(&ERASED, &[scope.value()]).await?;
    let one = |row| -> Result<_, StoreError> {
        let subject = bits(row, 0).map_err(|_| damaged("erasure list"))?;
        Ok((SubjectId::new(subject), instant(row, 1)?))
    };
    rows.iter().map(one).collect()
}
