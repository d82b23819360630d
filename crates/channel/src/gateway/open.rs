//! Did the gateway send this? By its signature where it signs, else by a secret in the address.

use super::{Brand, Settings};
use crate::{Secret, meta};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;

/// Whether a hook's body is the gateway's. `header` gives a header by its small name, `secret` is
/// what stands in the address as `?secret=`. Without a configured secret nothing is taken.
pub fn authentic<'h>(
    settings: &Settings,
    raw: &[u8],
    header: impl Fn(&str) -> Option<&'h str>,
    secret: Option<&str>,
) -> bool {
    let secrets = &settings.hook_secrets;
    let named = secret.is_some_and(|given| {
        // Every secret is tried, so that the time tells nothing about which one fits.
        secrets.iter().map(|known| known.matches(given)).fold(false, |found, fits| found | fits)
    });
    match settings.brand {
        Brand::Fonnte | Brand::Wablas => named,
        Brand::Gowa => meta::verify(secrets, raw, header("x-hub-signature-256")),
        // WAHA signs when it is told to.
        Brand::Waha => match header("x-webhook-hmac") {
            Some(signature) => signed(secrets, raw, signature),
            None => named,
        },
    }
}

fn signed(secrets: &[Secret], raw: &[u8], signature: &str) -> bool {
    let Ok(given) = hex::decode(signature) else { return false };
    let fits = |secret: &Secret| {
        let mac = Hmac::<Sha512>::new_from_slice(secret.reveal().as_bytes())
            .expect("HMAC takes a key of any length");
        mac.chain_update(raw).verify_slice(&given).is_ok()
    };
    secrets
        .iter()
        .filter(|secret| !secret.is_empty())
        .map(fits)
        .fold(false, |found, fit| found | fit)
}
