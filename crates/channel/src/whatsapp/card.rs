//! What is sent instead of words, put into words: a place, people, an order.

use super::spoken::text;
use crate::meta::words;
use crate::{Attachment, AttachmentKind};
use serde_json::Value;

/// A place; the address is a `geo:` link.
pub(super) fn place(body: &Value) -> Attachment {
    let title = joined(&[text(&body["name"]), text(&body["address"])]);
    let (at, to) = (number(&body["latitude"]), number(&body["longitude"]));
    let url = text(&body["url"]).or_else(|| Some(format!("geo:{},{}", at?, to?)));
    Attachment { kind: AttachmentKind::Location, url, title, ..Attachment::default() }
}

pub(super) fn people(body: &Value) -> Vec<Attachment> {
    let cards = body.as_array().into_iter().flatten();
    cards.map(person).collect()
}

fn person(card: &Value) -> Attachment {
    let name = &card["name"];
    let mut parts = vec![text(&name["formatted_name"]).or_else(|| text(&name["first_name"]))];
    let listed = |key: &str, field: &'static str| {
        let all = card[key].as_array().into_iter().flatten();
        all.map(move |each| text(&each[field])).collect::<Vec<_>>()
    };
    parts.extend(listed("phones", "phone"));
    parts.extend(listed("emails", "email"));
    parts.push(text(&card["org"]["company"]));
    Attachment { kind: AttachmentKind::Contact, title: joined(&parts), ..Attachment::default() }
}

pub(super) fn order(body: &Value) -> Attachment {
    let item = |item: &Value| {
        let name = text(&item["product_retailer_id"])?;
        let count = number(&item["quantity"]).unwrap_or_else(|| "1".to_owned());
        let price = number(&item["item_price"]).unwrap_or_default();
        let currency = text(&item["currency"]).unwrap_or_default();
        Some(words(format!("{count} x {name} {price} {currency}").trim_end()))
    };
    let items: Vec<Option<String>> =
        body["product_items"].as_array().into_iter().flatten().map(item).collect();
    Attachment { kind: AttachmentKind::Order, title: joined(&items), ..Attachment::default() }
}

fn number(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        other => text(other),
    }
}

fn joined(parts: &[Option<String>]) -> Option<String> {
    let parts: Vec<&str> = parts.iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
