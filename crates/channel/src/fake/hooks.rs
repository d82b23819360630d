//! Bodies as Meta would post them to our hook, with the signature that goes with them: here those
//! of Instagram.

pub mod page;
pub mod sms;
pub mod whatsapp;

use crate::{Secret, meta};
use serde_json::{Value, json};

/// A body and its `X-Hub-Signature-256`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    pub body: Vec<u8>,
    pub signature: String,
}

/// Signs exactly these bytes.
pub fn sign(secret: &Secret, body: Vec<u8>) -> Delivery {
    let signature = meta::sign(secret, &body);
    Delivery { body, signature }
}

/// One direct message. `at` is in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    pub account: &'a str,
    pub from: &'a str,
    pub id: &'a str,
    pub at: i64,
    pub text: &'a str,
}

pub fn message(words: Words<'_>) -> Vec<u8> {
    messaging(
        words.account,
        json!({
            "sender": { "id": words.from },
            "recipient": { "id": words.account },
            "timestamp": words.at,
            "message": { "mid": words.id, "text": words.text },
        }),
    )
}

/// Our own message to `from`, reported back.
pub fn echo(words: Words<'_>) -> Vec<u8> {
    messaging(
        words.account,
        json!({
            "sender": { "id": words.account },
            "recipient": { "id": words.from },
            "timestamp": words.at,
            "message": { "mid": words.id, "text": words.text, "is_echo": true },
        }),
    )
}

/// A comment under the post `media`.
pub fn comment(words: Words<'_>, media: &str) -> Vec<u8> {
    let value = json!({
        "id": words.id,
        "from": { "id": words.from, "username": format!("akun_{}", words.from) },
        "media": { "id": media, "media_product_type": "FEED" },
        "text": words.text,
    });
    let change = json!({ "field": "comments", "value": value });
    entry(json!({ "id": words.account, "time": words.at / 1000, "changes": [change] }))
}

/// Our account was named in the caption of `media`, or in a comment under it; no words come along.
pub fn mention(account: &str, (media, comment): (&str, Option<&str>), at: i64) -> Vec<u8> {
    let mut value = json!({ "media_id": media });
    if let Some(comment) = comment {
        value["comment_id"] = json!(comment);
    }
    let change = json!({ "field": "mentions", "value": value });
    entry(json!({ "id": account, "time": at / 1000, "changes": [change] }))
}

fn messaging(account: &str, piece: Value) -> Vec<u8> {
    let time = piece["timestamp"].clone();
    entry(json!({ "id": account, "time": time, "messaging": [piece] }))
}

fn entry(entry: Value) -> Vec<u8> {
    json!({ "object": "instagram", "entry": [entry] }).to_string().into_bytes()
}
