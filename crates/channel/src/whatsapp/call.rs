//! Calls. A call of the complainant opens the window as a message does.

use super::identity::{Who, author, of};
use crate::meta::{Place, id, moment, own_id};
use crate::{CallEvent, Inbound, Reason, Thread, What};
use serde_json::Value;

pub(super) fn call(place: &Place<'_>, value: &Value, call: &Value) -> Inbound {
    let by_us = call["direction"] == "BUSINESS_INITIATED";
    let who = if by_us {
        whom(call, &value["contacts"])
    } else {
        author(&call["from"], &call["from_user_id"], &value["contacts"])
    };
    let what = match event(call) {
        Some(event) => What::Call { by_us, event },
        None => What::Unsupported(Reason::UnknownEvent),
    };
    let (provider_id, what) = match id(&call["id"]) {
        Some(id) => (id, what),
        None => (own_id(call), What::Unsupported(Reason::NoId)),
    };
    Inbound {
        thread: who.key().map(|with| Thread::Direct { with: with.to_owned() }),
        from: who.handle(None),
        also: who.all(),
        at: moment(&call["timestamp"]),
        ..place.piece(provider_id, what)
    }
}

/// Whom we called. The only contact of the body, for in such reports `to` may be our own number.
fn whom(call: &Value, contacts: &Value) -> Who {
    let only = author(&Value::Null, &Value::Null, contacts);
    if only.key().is_some() { only } else { of(&call["to"], &call["to_user_id"]) }
}

fn event(call: &Value) -> Option<CallEvent> {
    match call["event"].as_str()? {
        "connect" => Some(CallEvent::Began),
        "terminate" => {
            let seconds = call["duration"].as_u64().and_then(|number| u32::try_from(number).ok());
            let spoken = call["status"] != "FAILED";
            Some(CallEvent::Ended { seconds: seconds.filter(|_| spoken) })
        }
        _ => None,
    }
}

/// How a call that we made goes on.
pub(super) fn ringing(status: &Value) -> What {
    let event = match status["status"].as_str().unwrap_or_default().to_ascii_uppercase().as_str() {
        "RINGING" => CallEvent::Began,
        "ACCEPTED" => CallEvent::Accepted,
        "REJECTED" => CallEvent::Rejected,
        _ => return What::Unsupported(Reason::UnknownEvent),
    };
    What::Call { by_us: true, event }
}

/// The answer to our wish to call.
pub(super) fn permission(reply: &Value) -> What {
    match reply["response"].as_str() {
        Some("accept") => {
            What::Call { by_us: true, event: CallEvent::Permission { granted: true } }
        }
        Some("reject") => {
            What::Call { by_us: true, event: CallEvent::Permission { granted: false } }
        }
        _ => What::Unsupported(Reason::UnknownEvent),
    }
}
