//! The app SMS Gateway on an Android telephone (capcom6): one object an event.

use super::{Short, report};
use crate::gateway::unsupported;
use crate::meta::{id, moment, parse};
use crate::{Inbound, Reason, State, Unread};
use serde_json::Value;

pub(super) fn read(raw: &[u8]) -> Result<Vec<Inbound>, Unread> {
    let body = parse(raw)?;
    let Some(event) = body["event"].as_str() else { return Err(Unread::OtherObject) };
    let payload = &body["payload"];
    let account = id(&body["deviceId"]).unwrap_or_default();
    let piece = match event {
        "sms:received" => received(account, &body),
        "sms:sent" => state(&body, "sentAt", State::Sent),
        "sms:delivered" => state(&body, "deliveredAt", State::Delivered),
        "sms:failed" => state(&body, "failedAt", State::Failed(1)),
        "sms:cancelled" => state(&body, "cancelledAt", State::Failed(2)),
        "system:ping" => return Ok(Vec::new()),
        _ => unsupported(account, payload, Reason::UnknownEvent),
    };
    Ok(vec![piece])
}

fn received(account: String, body: &Value) -> Inbound {
    let payload = &body["payload"];
    let from = id(&payload["sender"]).or_else(|| id(&payload["phoneNumber"]));
    match (id(&payload["messageId"]), from) {
        (Some(message), Some(from)) => Short {
            account,
            id: message,
            from,
            text: payload["message"].as_str().unwrap_or_default().to_owned(),
            at: moment(&payload["receivedAt"]),
        }
        .piece(),
        _ => unsupported(account, body, Reason::NoId),
    }
}

fn state(body: &Value, at: &str, state: State) -> Inbound {
    let payload = &body["payload"];
    match id(&payload["messageId"]) {
        Some(message) => report(message, state, moment(&payload[at])),
        None => unsupported(String::new(), body, Reason::NoId),
    }
}
