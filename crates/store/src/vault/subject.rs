//! The key of one data subject.

use db::Tx;
use domain::ids::SubjectId;
use zeroize::Zeroizing;

use super::keys::derived;
use super::{Cipher, Spot, Vault};
use crate::value::{bytes, damaged, exact};
use crate::{Scope, StoreError};

db::sql! {
    static FIND_KEY = "select wrapped from subject_key where hospital_id = $1 and subject_id = $2";
    static ADD_KEY = "insert into subject_key (hospital_id, subject_id, wrapped) \
        values ($1, $2, $3)";
}

/// Opens and seals what belongs to one subject. It lives as long as the job that loaded it, so
/// that an erasure holds at once on every node.
pub struct SubjectKey {
    pub(crate) subject: SubjectId,
    pub(crate) cipher: Cipher,
    pub(crate) digests: Zeroizing<[u8; 32]>,
}

impl SubjectKey {
    pub(super) fn of(subject: SubjectId, key: &[u8; 32]) -> Self {
        Self { subject, cipher: Cipher::of(key), digests: derived(key, b"digests") }
    }

    /// Whose key it is.
    pub fn subject(&self) -> SubjectId {
        self.subject
    }

    pub(crate) fn unwrapped(
        vault: &Vault,
        scope: Scope,
        subject: SubjectId,
        wrapped: &[u8],
    ) -> Result<Self, StoreError> {
        let opened = vault.keys().wrapping.open(&spot(scope, subject), wrapped);
        let opened = opened.ok_or(damaged("key of a subject"))?;
        Ok(Self::of(subject, &Zeroizing::new(exact(&opened)?)))
    }
}

fn spot(scope: Scope, subject: SubjectId) -> Spot {
    Spot::new(scope, "subject_key.wrapped", subject.bits())
}

/// A key that nobody has written under yet, ready before its transaction begins.
pub struct FreshKey {
    key: SubjectKey,
    wrapped: Vec<u8>,
}

impl FreshKey {
    /// A key of `fresh` (32 random bytes) for a subject whose id nobody else has.
    pub fn new(vault: &Vault, scope: Scope, subject: SubjectId, fresh: [u8; 32]) -> Self {
        let fresh = Zeroizing::new(fresh);
        let wrapped = vault.keys().wrapping.seal(&spot(scope, subject), &*fresh);
        Self { key: SubjectKey::of(subject, &fresh), wrapped }
    }

    pub fn key(&self) -> &SubjectKey {
        &self.key
    }

    /// Keeps it.
    ///
    /// # Errors
    /// A subject that has a key already is a constraint that refuses.
    pub async fn add(&self, tx: &mut Tx<'_>, scope: Scope) -> Result<(), StoreError> {
        let wrapped = self.wrapped.as_slice().into();
        tx.exec(&ADD_KEY, &[scope.value(), bytes(self.key.subject.bits()), wrapped]).await?;
        Ok(())
    }
}

/// The key of `subject`; where there is none yet, `fresh` (32 random bytes) becomes it.
///
/// # Errors
/// [`StoreError::Erased`] when it was destroyed: an erased subject is never written under again.
pub async fn subject(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    subject: SubjectId,
    fresh: [u8; 32],
) -> Result<SubjectKey, StoreError> {
    match tx.one(&FIND_KEY, &[scope.value(), bytes(subject.bits())]).await? {
        Some(row) => match row.opt_bytes(0)? {
            Some(wrapped) => SubjectKey::unwrapped(vault, scope, subject, wrapped),
            None => Err(StoreError::Erased),
        },
        None => {
            let fresh = FreshKey::new(vault, scope, subject, fresh);
            fresh.add(tx, scope).await?;
            Ok(fresh.key)
        }
    }
}

/// The key as it stands, without making one: `None` when it was destroyed or never made.
pub(crate) async fn existing(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    subject: SubjectId,
) -> Result<Option<SubjectKey>, StoreError> {
    let row = tx.one(&FIND_KEY, &[scope.value(), bytes(subject.bits())]).await?;
    match row.as_ref().map(|row| row.opt_bytes(0)).transpose()?.flatten() {
        Some(wrapped) => SubjectKey::unwrapped(vault, scope, subject, wrapped).map(Some),
        None => Ok(None),
    }
}
