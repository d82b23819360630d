//! Did the gateway send this hook? The Android app signs body and time; others have a secret in the address.

use super::{Gateway, Settings};
use crate::Secret;
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use sha2::Sha256;

/// A signed hook that is older than this is a copy of an old one.
pub const OLDEST: SignedDuration = SignedDuration::from_mins(15);

/// What came with a hook beside its body.
#[derive(Clone, Copy, Debug, Default)]
pub struct Proof<'h> {
    /// `X-Signature`
    pub signature: Option<&'h str>,
    /// `X-Timestamp`
    pub timestamp: Option<&'h str>,
    /// `?secret=`
    pub secret: Option<&'h str>,
}

/// Whether a hook is the gateway's. Without a configured secret nothing is taken.
pub fn authentic(settings: &Settings, raw: &[u8], proof: &Proof<'_>, now: Timestamp) -> bool {
    let secrets = settings.hook_secrets.iter().filter(|secret| !secret.is_empty());
    // Every secret is tried, so that the time tells nothing about which one fits.
    let any =
        |fits: &dyn Fn(&Secret) -> bool| secrets.map(fits).fold(false, |found, fits| found | fits);
    match settings.gateway {
        Gateway::Android => {
            let (Some(signature), Some(time)) = (proof.signature, proof.timestamp) else {
                return false;
            };
            fresh(time, now) && any(&|secret| signed(secret, raw, time, signature))
        }
        Gateway::Kannel | Gateway::Http(_) => {
            proof.secret.is_some_and(|given| any(&|secret| secret.matches(given)))
        }
    }
}

fn fresh(time: &str, now: Timestamp) -> bool {
    let at = time.parse().ok().and_then(|second| Timestamp::from_second(second).ok());
    at.is_some_and(|at| now.duration_since(at).abs() <= OLDEST)
}

fn signed(secret: &Secret, raw: &[u8], time: &str, signature: &str) -> bool {
    let Ok(given) = hex::decode(signature) else { return false };
    let mac = Hmac::<Sha256>::new_from_slice(secret.reveal().as_bytes())
        .expect("HMAC takes a key of any length");
    mac.chain_update(raw).chain_update(time).verify_slice(&given).is_ok()
}
