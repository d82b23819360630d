//! One root, and a key of its own for every purpose.

use std::fmt;

use ed25519_dalek::SigningKey;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::Cipher;

/// What a parcel that is not bound to a data subject is sealed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The exact bytes that arrived at a door.
    Arrival,
    /// What waits to leave.
    Outbox,
    /// A key that a provider gave.
    Key,
    /// A trained reader.
    Reader,
}

/// All keys of the house, derived from one root (HKDF-Expand, RFC 5869: the root is random, so
/// there is nothing to extract). They are wiped when dropped and never shown.
pub struct Keys {
    pub(crate) wrapping: Cipher,
    pub(crate) arrival: Cipher,
    pub(crate) outbox: Cipher,
    pub(crate) provider: Cipher,
    pub(crate) reader: Cipher,
    pub(crate) tracking: Zeroizing<[u8; 32]>,
    pub(crate) tracking_hash: Zeroizing<[u8; 32]>,
    pub(crate) calendar: Zeroizing<[u8; 32]>,
    pub(crate) blind: Zeroizing<[u8; 32]>,
    pub(crate) signing: SigningKey,
}

impl Keys {
    /// Derives all keys. `root` is 32 random bytes, made once and kept outside the database.
    pub fn from_root(root: [u8; 32]) -> Self {
        let root = Zeroizing::new(root);
        let key = |label: &str| derived(&root, label.as_bytes());
        Self {
            wrapping: Cipher::of(&key("subject keys")),
            arrival: Cipher::of(&key("arrivals")),
            outbox: Cipher::of(&key("outbox")),
            provider: Cipher::of(&key("keys of providers")),
            reader: Cipher::of(&key("trained readers")),
            tracking: key("tracking codes"),
            tracking_hash: key("tracking hashes"),
            calendar: key("calendar keys"),
            blind: key("blind index"),
            signing: SigningKey::from_bytes(&key("checkpoints")),
        }
    }

    /// The public half of the key that signs checkpoints, for `audit verify` and the daily report.
    pub fn public(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    pub(crate) fn of(&self, label: Label) -> &Cipher {
        match label {
            Label::Arrival => &self.arrival,
            Label::Outbox => &self.outbox,
            Label::Key => &self.provider,
            Label::Reader => &self.reader,
        }
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(..)")
    }
}

/// First block of HKDF-Expand with SHA-256 under our own prefix.
pub(crate) fn derived(key: &[u8; 32], label: &[u8]) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(mac(key, &[b"jembatan/1/", label, &[1]]))
}

/// HMAC-SHA-256 over the parts as they are; callers make their borders unambiguous.
pub(crate) fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length (RFC 2104)");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
