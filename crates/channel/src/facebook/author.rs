//! Who did something in public; the Page writes that in three ways.

use crate::Handle;
use crate::meta::{id, words};
use serde_json::Value;

pub(super) fn author(value: &Value) -> Option<Handle> {
    let named = |id: Option<String>, name: &Value| {
        id.map(|id| Handle { id, name: name.as_str().map(words) })
    };
    named(id(&value["from"]["id"]), &value["from"]["name"])
        .or_else(|| named(id(&value["sender_id"]), &value["sender_name"]))
        .or_else(|| named(id(&value["reviewer_id"]), &value["reviewer_name"]))
}
