//! AES-256-GCM-SIV (RFC 8452), bound to the cell in which the result will lie.

use aes_gcm_siv::aead::{Aead, Payload};
use aes_gcm_siv::{Aes256GcmSiv, KeyInit, Nonce};
use zeroize::Zeroizing;

use super::keys::{derived, mac};
use crate::Scope;

const VERSION: u8 = 1;
const HEAD: usize = 1 + 12;

/// The cell of a sealed value. What is moved to another cell does not open there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    pub scope: Scope,
    /// `table.column`.
    pub column: &'static str,
    pub row: u128,
    /// Which piece, where a value lies in several; 0 otherwise.
    pub part: u32,
}

impl Spot {
    pub fn new(scope: Scope, column: &'static str, row: u128) -> Self {
        Self { scope, column, row, part: 0 }
    }

    fn bound(&self) -> Vec<u8> {
        let mut bound = vec![VERSION];
        bound.extend(self.scope.bytes());
        bound.extend(self.row.to_be_bytes());
        bound.extend(self.part.to_be_bytes());
        bound.extend(self.column.as_bytes());
        bound
    }
}

/// A key that seals and opens.
pub(crate) struct Cipher {
    aead: Aes256GcmSiv,
    nonces: Zeroizing<[u8; 32]>,
}

impl Cipher {
    pub fn of(key: &[u8; 32]) -> Self {
        let seal = derived(key, b"seal");
        Self { aead: Aes256GcmSiv::new((&*seal).into()), nonces: derived(key, b"nonce") }
    }

    /// Version, nonce, ciphertext with tag. The nonce is derived from cell and content: a job that
    /// runs again seals the same bytes, and no nonce ever meets two contents.
    pub fn seal(&self, spot: &Spot, content: &[u8]) -> Vec<u8> {
        let bound = spot.bound();
        let length = (bound.len() as u64).to_be_bytes();
        let digest = mac(&self.nonces, &[&length, &bound, content]);
        let nonce = &digest[..12];
        let payload = Payload { msg: content, aad: &bound };
        let sealed = self.aead.encrypt(&nonce_of(nonce), payload);
        let sealed =
            sealed.expect("AES-GCM-SIV takes up to 64 GiB, and bodies are bounded far below");
        [&[VERSION], nonce, &sealed].concat()
    }

    /// `None` when it was sealed under another key, for another cell, or was changed.
    pub fn open(&self, spot: &Spot, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (head, body) = sealed.split_at_checked(HEAD)?;
        if head[0] != VERSION {
            return None;
        }
        let bound = spot.bound();
        let payload = Payload { msg: body, aad: &bound };
        self.aead.decrypt(&nonce_of(&head[1..]), payload).ok().map(Zeroizing::new)
    }
}

fn nonce_of(bytes: &[u8]) -> Nonce {
    let mut nonce = Nonce::default();
    nonce.copy_from_slice(bytes);
    nonce
}
