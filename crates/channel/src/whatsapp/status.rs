//! What became of a message of ours.

use super::call;
use super::identity::of;
use crate::meta::{Place, id, moment, own_id, words};
use crate::{Identity, Inbound, Price, Reason, State, Thread, What};
use serde_json::Value;

pub(super) fn status(place: &Place<'_>, status: &Value) -> Inbound {
    let group = status["recipient_type"] == "group";
    let whom = if group {
        of(&status["recipient_participant_id"], &status["recipient_participant_user_id"])
    } else {
        of(&status["recipient_id"], &status["recipient_user_id"])
    };
    let what = match status["type"].as_str() {
        Some("call") => call::ringing(status),
        _ => fate(status),
    };
    let (provider_id, what) = match id(&status["id"]) {
        Some(id) => (id, what),
        None => (own_id(status), What::Unsupported(Reason::NoId)),
    };
    let with = whom.key().filter(|_| !group).map(str::to_owned);
    let parent = id(&status["recipient_parent_user_id"]).map(Identity::ParentScoped);
    Inbound {
        thread: with.map(|with| Thread::Direct { with }),
        also: whom.all().into_iter().chain(parent).collect(),
        at: moment(&status["timestamp"]),
        ..place.piece(provider_id, what)
    }
}

fn fate(status: &Value) -> What {
    match state(status) {
        None => What::Unsupported(Reason::UnknownEvent),
        Some(state) => {
            let token = id(&status["biz_opaque_callback_data"]);
            What::Status { state, token, price: price(&status["pricing"]) }
        }
    }
}

fn state(status: &Value) -> Option<State> {
    Some(match status["status"].as_str()? {
        "sent" => State::Sent,
        "delivered" => State::Delivered,
        "read" => State::Read,
        "played" => State::Played,
        "deleted" => State::Deleted,
        "failed" => State::Failed(status["errors"][0]["code"].as_i64().unwrap_or(0)),
        _ => return None,
    })
}

fn price(pricing: &Value) -> Option<Price> {
    let text = |key: &str| pricing[key].as_str().map(words).unwrap_or_default();
    let price = || Price {
        billable: pricing["billable"] == true,
        category: text("category"),
        model: text("pricing_model"),
    };
    pricing.is_object().then(price)
}
