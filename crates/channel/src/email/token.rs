//! The mark by which an answer to our mail is known: in the address to reply to and in the Message-ID.
//!
//! Twenty bytes, 32 letters: nine that name our message, three that name its reader, eight that
//! sign both. Nobody without the key can make one, and it says by itself whether the person who
//! uses it is the one it was sent to.

use crate::Secret;
use data_encoding::{Encoding, Specification};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;
use subtle::ConstantTimeEq;

const NAME: usize = 9;
const READER: usize = 3;
const SIGNATURE: usize = 8;
/// The letters of a token.
pub(crate) const LETTERS: usize = (NAME + READER + SIGNATURE) * 8 / 5;

static SMALL: LazyLock<Encoding> = LazyLock::new(|| {
    let mut letters = Specification::new();
    letters.symbols.push_str("abcdefghijklmnopqrstuvwxyz234567");
    // Mail servers may write an address in capitals.
    letters.translate.from.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    letters.translate.to.push_str("abcdefghijklmnopqrstuvwxyz");
    letters.encoding().expect("32 different letters are an alphabet")
});

/// A token of ours that somebody used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Opened {
    pub token: String,
    pub by_its_reader: bool,
}

/// The token of the message `client_token` to `reader`: the same at every try.
pub(crate) fn mint(key: &Secret, client_token: &str, reader: &str) -> String {
    let name = &Sha256::digest(client_token.as_bytes())[..NAME];
    let mut bytes = name.to_vec();
    bytes.extend(&mac(key, b"reader", &[name, small(reader).as_bytes()])[..READER]);
    let signature = mac(key, b"token", &[&bytes]);
    bytes.extend(&signature[..SIGNATURE]);
    SMALL.encode(&bytes)
}

/// The token, if one of the keys signed it; `from` is who used it.
pub(crate) fn open(keys: &[Secret], token: &str, from: Option<&str>) -> Option<Opened> {
    if token.len() != LETTERS {
        return None;
    }
    let bytes = SMALL.decode(token.as_bytes()).ok()?;
    let (signed, signature) = bytes.split_at(NAME + READER);
    let (name, reader) = signed.split_at(NAME);
    let fits = |key: &&Secret| {
        !key.is_empty() && bool::from(mac(key, b"token", &[signed])[..SIGNATURE].ct_eq(signature))
    };
    let key = keys.iter().find(fits)?;
    let by_its_reader = from.is_some_and(|from| {
        mac(key, b"reader", &[name, small(from).as_bytes()])[..READER] == *reader
    });
    Some(Opened { token: token.to_ascii_lowercase(), by_its_reader })
}

fn small(address: &str) -> String {
    address.trim().to_lowercase()
}

fn mac(key: &Secret, what: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mac = Hmac::<Sha256>::new_from_slice(key.reveal().as_bytes())
        .expect("HMAC takes a key of any length")
        .chain_update([what.len() as u8])
        .chain_update(what);
    let signed = parts.iter().fold(mac, |mac, part| mac.chain_update(part));
    signed.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Vec<Secret> {
        vec![Secret::new("kunci baru"), Secret::new("kunci lama")]
    }

    #[test]
    fn a_token_is_short_and_the_same_at_every_try() {
        let token = mint(&keys()[0], "outbox-1", "warga@contoh.example");
        assert_eq!(token.len(), LETTERS);
        assert_eq!(token, mint(&keys()[0], "outbox-1", "Warga@Contoh.example"));
        assert_ne!(token, mint(&keys()[0], "outbox-2", "warga@contoh.example"));
    }

    #[test]
    fn it_says_whether_its_reader_uses_it() {
        let token = mint(&keys()[1], "outbox-1", "warga@contoh.example");
        let used = |from| open(&keys(), &token.to_uppercase(), from).unwrap().by_its_reader;
        assert!(used(Some("WARGA@contoh.example")));
        assert!(!used(Some("orang@lain.example")));
        assert!(!used(None));
    }

    #[test]
    fn a_changed_or_invented_token_opens_nothing() {
        let token = mint(&keys()[0], "outbox-1", "warga@contoh.example");
        for at in 0..token.len() {
            let mut other = token.clone().into_bytes();
            other[at] = if other[at] == b'a' { b'b' } else { b'a' };
            assert_eq!(open(&keys(), std::str::from_utf8(&other).unwrap(), None), None);
        }
        assert_eq!(open(&[Secret::new("")], &mint(&Secret::new(""), "1", "a"), None), None);
        assert_eq!(open(&keys(), &token[1..], None), None);
    }
}
