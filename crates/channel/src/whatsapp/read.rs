//! Reads a webhook body of WhatsApp Cloud into pieces. Whatever is not known becomes a piece with a
//! reason.

use super::identity::of;
use super::{account, call, history, message, status};
use crate::meta::{Place, Product, id, moment, own_id};
use crate::{Inbound, Reason, Unread, What};
use serde_json::Value;

/// Reads a body of WhatsApp's webhook.
///
/// # Errors
/// [`Unread`] only when the body as a whole is not WhatsApp's.
pub fn read(bytes: &[u8]) -> Result<Vec<Inbound>, Unread> {
    Product { object: "whatsapp_business_account", change }.read(bytes)
}

fn change(place: &Place<'_>, change: &Value) -> Vec<Inbound> {
    let value = &change["value"];
    let field = change["field"].as_str().unwrap_or_default();
    // The telephone number, of which a business may have several; the entry names the business.
    let number = id(&value["metadata"]["phone_number_id"]);
    let place = Place { account: number.as_deref().unwrap_or(place.account), ..*place };
    let read = match field {
        "messages" | "calls" | "smb_message_echoes" | "message_echoes" => said(&place, value),
        "history" => history::read(&place, value),
        "user_preferences" => each(value, "user_preferences", |one| preference(&place, one)),
        "smb_app_state_sync" => vec![place.unsupported(value, Reason::AddressBook)],
        _ => account::read(&place, field, value).into_iter().collect(),
    };
    let errors = each(value, "errors", |one| error(&place, one));
    let read: Vec<Inbound> = read.into_iter().chain(errors).collect();
    if read.is_empty() { vec![place.unsupported(change, Reason::UnknownField)] } else { read }
}

fn said(place: &Place<'_>, value: &Value) -> Vec<Inbound> {
    let messages = each(value, "messages", |one| message::heard(place, value, one));
    let echoes = each(value, "message_echoes", |one| message::echoed(place, one));
    let calls = each(value, "calls", |one| call::call(place, value, one));
    let fates = each(value, "statuses", |one| status::status(place, one));
    [messages, echoes, calls, fates].concat()
}

fn each(value: &Value, key: &str, read: impl FnMut(&Value) -> Inbound) -> Vec<Inbound> {
    value[key].as_array().into_iter().flatten().map(read).collect()
}

/// Whether somebody wants advertising.
fn preference(place: &Place<'_>, one: &Value) -> Inbound {
    let what = match one["value"].as_str() {
        Some("stop") => What::Preference { marketing: false },
        Some("resume" | "signup") => What::Preference { marketing: true },
        _ => What::Unsupported(Reason::UnknownEvent),
    };
    let who = of(&one["wa_id"], &one["user_id"]);
    Inbound {
        from: who.handle(None),
        also: who.all(),
        at: moment(&one["timestamp"]),
        ..place.piece(own_id(one), what)
    }
}

fn error(place: &Place<'_>, one: &Value) -> Inbound {
    let what = match one["code"].as_i64() {
        Some(code) => What::ProviderError { code },
        None => What::Unsupported(Reason::UnknownEvent),
    };
    // The same fault on another day is another one.
    Inbound { at: place.sent, ..place.piece(own_id(one), what) }
}
