//! Reads a webhook body of a Page into pieces. Whatever is not known becomes a piece with a reason.

use super::{feed, public};
use crate::meta::{Place, Product, messenger};
use crate::{Inbound, Reason, Unread};
use serde_json::Value;

/// Reads a body of a Page's webhook.
///
/// # Errors
/// [`Unread`] only when the body as a whole is not a Page's.
pub fn read(bytes: &[u8]) -> Result<Vec<Inbound>, Unread> {
    Product { object: "page", change }.read(bytes)
}

fn change(place: &Place<'_>, change: &Value) -> Vec<Inbound> {
    let value = &change["value"];
    match change["field"].as_str() {
        Some("feed") => vec![feed::feed(place, value)],
        Some("ratings") => vec![public::rating(place, value)],
        Some("mention") => vec![public::mention(place, value)],
        // The test button of the app's dashboard sends a direct message as a change.
        _ if value.get("sender").is_some() => messenger::read(place, value),
        _ => vec![place.unsupported(change, Reason::UnknownField)],
    }
}
