//! Reads a webhook body of Instagram into pieces. Whatever is not known becomes a piece with a reason.

use super::comment;
use crate::meta::{Place, Product, messenger};
use crate::{Inbound, Reason, Unread};
use serde_json::Value;

/// Reads a body of Instagram's webhook, with Instagram Login or through a Page.
///
/// # Errors
/// [`Unread`] only when the body as a whole is not Instagram's.
pub fn read(bytes: &[u8]) -> Result<Vec<Inbound>, Unread> {
    Product { object: "instagram", change }.read(bytes)
}

fn change(place: &Place<'_>, change: &Value) -> Vec<Inbound> {
    let value = &change["value"];
    match change["field"].as_str() {
        Some("comments") => vec![comment::comment(place, value, false)],
        Some("live_comments") => vec![comment::comment(place, value, true)],
        Some("mentions") => vec![comment::mention(place, value)],
        // The test button of the app's dashboard sends a direct message as a change.
        _ if value.get("sender").is_some() => messenger::read(place, value),
        _ => vec![place.unsupported(change, Reason::UnknownField)],
    }
}
