//! Bodies as a Facebook Page would post them. Times are in milliseconds.

use super::Words;
use serde_json::{Value, json};

pub fn message(words: Words<'_>) -> Vec<u8> {
    let piece = json!({
        "sender": { "id": words.from },
        "recipient": { "id": words.account },
        "timestamp": words.at,
        "message": { "mid": words.id, "text": words.text },
    });
    entry(json!({ "id": words.account, "time": words.at, "messaging": [piece] }))
}

/// A first comment under the post; `verb` is `add`, `edited`, `remove`, `hide` or `unhide`.
pub fn comment(words: Words<'_>, post: &str, verb: &str) -> Vec<u8> {
    change(
        words,
        "feed",
        json!({
            "from": { "id": words.from, "name": format!("Akun {}", words.from) },
            "item": "comment",
            "verb": verb,
            "comment_id": words.id,
            "post_id": post,
            "parent_id": post,
            "created_time": words.at / 1000,
            "message": words.text,
        }),
    )
}

/// A recommendation of the Page, or the contrary.
pub fn rating(words: Words<'_>, recommends: bool) -> Vec<u8> {
    change(
        words,
        "ratings",
        json!({
            "item": "rating",
            "verb": "add",
            "reviewer_id": words.from,
            "reviewer_name": format!("Akun {}", words.from),
            "open_graph_story_id": words.id,
            "recommendation_type": if recommends { "positive" } else { "negative" },
            "review_text": words.text,
            "created_time": words.at / 1000,
        }),
    )
}

/// The Page was named in somebody's post; its words may have to be fetched.
pub fn mention(words: Words<'_>) -> Vec<u8> {
    let mut value = json!({
        "item": "post",
        "verb": "add",
        "post_id": words.id,
        "sender_id": words.from,
        "sender_name": format!("Akun {}", words.from),
        "created_time": words.at / 1000,
    });
    if !words.text.is_empty() {
        value["message"] = json!(words.text);
    }
    change(words, "mention", value)
}

fn change(words: Words<'_>, field: &str, value: Value) -> Vec<u8> {
    let change = json!({ "field": field, "value": value });
    entry(json!({ "id": words.account, "time": words.at / 1000, "changes": [change] }))
}

fn entry(entry: Value) -> Vec<u8> {
    json!({ "object": "page", "entry": [entry] }).to_string().into_bytes()
}
