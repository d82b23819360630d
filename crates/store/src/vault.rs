//! What must be erasable: words, identities, files. Each lies under the key of its data subject.
//!
//! A subject's key is 32 random bytes, wrapped by the key-encryption key of the house. Rows and
//! events hold only a reference and a salted digest, so destroying the wrapped key erases a person
//! and leaves every history, fold and approval as provable as before.

mod cipher;
mod erasure;
mod identity;
mod keys;
mod parcel;
mod subject;
mod words;

pub use erasure::{erase, erased, erased_at, forget_key};
pub use identity::{keep_identity, open_identity};
pub use keys::{Keys, Label};
pub use parcel::{open_bytes, seal_bytes};
pub use subject::{FreshKey, SubjectKey, subject};
pub use words::{Opened, Sealed, keep_words, open_words, seal_words};

pub(crate) use cipher::{Cipher, Spot};
pub(crate) use keys::mac;
pub(crate) use subject::existing;

use std::sync::Arc;

/// The keys of the house, shared by all that seal and open. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Vault(Arc<Keys>);

impl Vault {
    pub fn new(keys: Keys) -> Self {
        Self(Arc::new(keys))
    }

    /// The keys behind it: for tracking codes, blind indexes, checkpoints.
    pub fn keys(&self) -> &Keys {
        &self.0
    }
}
