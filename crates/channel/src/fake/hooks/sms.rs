//! Short messages as the app on an Android telephone would post them.

use super::Words;
use crate::Secret;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use serde_json::json;
use sha2::Sha256;

/// A body, with its `X-Signature` and `X-Timestamp`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub body: Vec<u8>,
    pub signature: String,
    pub timestamp: String,
}

/// One received message; `account` is the telephone that took it.
pub fn android(words: Words<'_>) -> Vec<u8> {
    let at = Timestamp::from_millisecond(words.at).unwrap_or_default();
    let payload = json!({
        "messageId": words.id,
        "phoneNumber": words.from,
        "message": words.text,
        "receivedAt": at.to_string(),
    });
    let event = json!({ "event": "sms:received", "deviceId": words.account, "payload": payload });
    event.to_string().into_bytes()
}

/// Signs exactly these bytes at this moment.
pub fn sign(secret: &Secret, body: Vec<u8>, now: Timestamp) -> Signed {
    let timestamp = now.as_second().to_string();
    let mac = Hmac::<Sha256>::new_from_slice(secret.reveal().as_bytes())
        .expect("HMAC takes a key of any length");
    let code = mac.chain_update(&body).chain_update(&timestamp).finalize().into_bytes();
    Signed { signature: hex::encode(code), timestamp, body }
}
