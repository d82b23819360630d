//! A gateway of its own sort: an object or a form, its fields named by the configuration.

use super::{Fields, Short};
use crate::dedupe::digest;
use crate::gateway::pairs;
use crate::meta::{id, moment, parse};
use crate::{Inbound, Unread};
use serde_json::{Map, Value};

pub(super) fn read(fields: &Fields, raw: &[u8]) -> Result<Vec<Inbound>, Unread> {
    let body = match parse(raw) {
        Ok(body) if body.is_object() => body,
        _ => of_form(raw)?,
    };
    let get = |name: &str| id(&body[name]);
    let (Some(from), Some(text)) = (get(&fields.from), get(&fields.text)) else {
        return Err(Unread::OtherObject);
    };
    let time = fields.at.as_deref().map_or(&Value::Null, |name| &body[name]);
    let named = fields.id.as_deref().and_then(get);
    // Without an id the same words at the same second are taken for the same message.
    let own = || {
        hex::encode(digest(
            [from.as_bytes(), text.as_bytes(), time.to_string().as_bytes()].into_iter(),
        ))
    };
    let at = moment(time);
    Ok(vec![
        Short { account: String::new(), id: named.unwrap_or_else(own), from, text, at }.piece(),
    ])
}

fn of_form(raw: &[u8]) -> Result<Value, Unread> {
    let form = std::str::from_utf8(raw).map_err(|_| Unread::OtherObject)?;
    let fields: Map<String, Value> =
        pairs(form).into_iter().map(|(key, value)| (key, Value::String(value))).collect();
    Ok(Value::Object(fields))
}
