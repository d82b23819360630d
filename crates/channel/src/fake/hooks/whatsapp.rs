//! Bodies as WhatsApp Cloud would post them. Times are in milliseconds; WhatsApp writes seconds.

use super::Words;
use serde_json::{Value, json};

/// `account` is the id of our telephone number, `from` the number that writes.
pub fn message(words: Words<'_>) -> Vec<u8> {
    typed(words, json!({ "type": "text", "text": { "body": words.text } }))
}

/// A picture with words under it.
pub fn image(words: Words<'_>, media: &str, sha256: &str) -> Vec<u8> {
    let image = json!({
        "id": media, "mime_type": "image/jpeg", "sha256": sha256, "caption": words.text,
    });
    typed(words, json!({ "type": "image", "image": image }))
}

/// What became of our message `id`: `sent`, `delivered`, `read` or `failed` with a code.
pub fn status(words: Words<'_>, state: &str, token: &str, code: Option<i64>) -> Vec<u8> {
    let mut status = json!({
        "id": words.id,
        "status": state,
        "timestamp": (words.at / 1000).to_string(),
        "recipient_id": words.from,
        "biz_opaque_callback_data": token,
    });
    if let Some(code) = code {
        status["errors"] = json!([{ "code": code, "title": "fake" }]);
    }
    value(words.account, "messages", json!({ "statuses": [status] }))
}

fn typed(words: Words<'_>, mut message: Value) -> Vec<u8> {
    message["from"] = json!(words.from);
    message["id"] = json!(words.id);
    message["timestamp"] = json!((words.at / 1000).to_string());
    let contact =
        json!({ "profile": { "name": format!("Akun {}", words.from) }, "wa_id": words.from });
    value(words.account, "messages", json!({ "contacts": [contact], "messages": [message] }))
}

/// `fields` beside what every change has.
pub fn value(account: &str, field: &str, mut fields: Value) -> Vec<u8> {
    fields["messaging_product"] = json!("whatsapp");
    fields["metadata"] = json!({ "display_phone_number": "62811000", "phone_number_id": account });
    let change = json!({ "field": field, "value": fields });
    let entry = json!({ "id": "waba-1", "changes": [change] });
    json!({ "object": "whatsapp_business_account", "entry": [entry] }).to_string().into_bytes()
}
