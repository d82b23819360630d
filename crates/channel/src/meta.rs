//! What Instagram, Facebook Page and WhatsApp share: the signature and the handshake of Meta's hooks.

mod account;
mod attached;
mod checkup;
mod container;
mod door;
mod enclosure;
mod envelope;
mod file;
mod graph;
mod insight;
mod json;
mod key;
pub(crate) mod messenger;
mod publish;
mod refusal;
mod social;

pub use account::Account;
pub(crate) use checkup::Subscribed;
pub(crate) use container::{Containers, Setting};
pub(crate) use door::{Call, Manner, MetaDoor, Piece, plain_id};
pub(crate) use enclosure::{Upload, Uploads};
pub(crate) use envelope::{Place, Product, own_id};
pub use file::{FetchError, File, fetch};
pub(crate) use file::{Wanted, download, taken};
pub use graph::{Graph, NoClient, Patience};
pub(crate) use graph::{asked_wait, unsent};
pub(crate) use insight::told as insight;
pub(crate) use json::{id, moment, parse, words};
pub use key::Key;
pub(crate) use publish::{
    LOOKED_AT, Publishes, earliest, named, own, refused, same, unknown, younger,
};
pub use refusal::meaning;
pub(crate) use refusal::refusal;
pub(crate) use social::{Leave, direct, fits, leave};

use crate::Secret;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Was this body signed by one of the secrets? The header is `X-Hub-Signature-256`, exactly
/// `sha256=` and 64 small hexadecimal digits; the signature covers the bytes as they came.
pub fn verify(secrets: &[Secret], raw_body: &[u8], header: Option<&str>) -> bool {
    let Some(given) = header.and_then(signature) else {
        return false;
    };
    // Every secret is tried, so that the time tells nothing about which one fits.
    secrets
        .iter()
        .filter(|secret| !secret.is_empty())
        .map(|secret| signed(secret, raw_body).verify_slice(&given).is_ok())
        .fold(false, |found, fits| found | fits)
}

/// The header's value if it came exactly once and is text.
pub fn only<'a>(mut values: impl Iterator<Item = &'a [u8]>) -> Option<&'a str> {
    let first = values.next()?;
    match values.next() {
        None => std::str::from_utf8(first).ok(),
        Some(_) => None,
    }
}

/// The challenge to send back as plain text, when Meta asks whether this address is ours. Some
/// proxies turn the dots of the keys into underscores. `None` is answered with 403.
pub fn handshake(verify_token: &Secret, params: &[(String, String)]) -> Option<String> {
    let mode = param(params, "mode")?;
    let token = param(params, "verify_token")?;
    let challenge = param(params, "challenge")?;
    let known = verify_token.matches(token);
    (known && mode == "subscribe").then(|| challenge.to_owned())
}

fn param<'a>(params: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let named =
        |key: &str| key.strip_prefix("hub.").or_else(|| key.strip_prefix("hub_")) == Some(name);
    let mut values = params.iter().filter(|(key, _)| named(key)).map(|(_, value)| value);
    let first = values.next()?;
    values.next().is_none().then_some(first)
}

fn signature(header: &str) -> Option<[u8; 32]> {
    let digits = header.strip_prefix("sha256=")?;
    let small = |digit: u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
    if !digits.bytes().all(small) {
        return None;
    }
    let mut bytes = [0; 32];
    hex::decode_to_slice(digits, &mut bytes).ok()?;
    Some(bytes)
}

fn signed(secret: &Secret, body: &[u8]) -> Hmac<Sha256> {
    Hmac::<Sha256>::new_from_slice(secret.reveal().as_bytes())
        .expect("HMAC takes a key of any length")
        .chain_update(body)
}

/// The header with which Meta would send this body; for fakes.
#[cfg(feature = "fake")]
pub(crate) fn sign(secret: &Secret, body: &[u8]) -> String {
    let tag = signed(secret, body).finalize().into_bytes();
    format!("sha256={}", hex::encode(tag))
}
