//! Kannel calls an address and puts everything into its query.

use super::{Short, report};
use crate::gateway::{pairs, unsupported};
use crate::meta::moment;
use crate::{Inbound, Reason, State, Unread};
use serde_json::Value;

pub(super) fn read(raw: &[u8]) -> Result<Vec<Inbound>, Unread> {
    let query = std::str::from_utf8(raw).map_err(|_| Unread::OtherObject)?;
    let pairs = pairs(query);
    let get =
        |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let body = Value::String(query.to_owned());
    let at = moment(&Value::String(get("ts").unwrap_or_default()));
    let id = get("id").filter(|id| !id.is_empty());
    let piece = match (get("sender"), get("status"), id) {
        (Some(from), _, Some(id)) => {
            let (account, text) =
                (get("to").unwrap_or_default(), get("message").unwrap_or_default());
            Short { account, id, from, text, at }.piece()
        }
        (None, Some(status), Some(id)) => match state(&status) {
            Some(state) => report(id, state, at),
            None => unsupported(String::new(), &body, Reason::UnknownEvent),
        },
        (None, None, _) => return Err(Unread::OtherObject),
        _ => unsupported(String::new(), &body, Reason::NoId),
    };
    Ok(vec![piece])
}

fn state(status: &str) -> Option<State> {
    match status {
        "1" => Some(State::Delivered),
        "2" => Some(State::Failed(2)),
        "4" | "8" => Some(State::Sent),
        "16" => Some(State::Failed(16)),
        _ => None,
    }
}
