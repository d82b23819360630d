//! What happens to our own account and to its templates.

use crate::meta::{Place, id, own_id, words};
use crate::{Inbound, TemplateChange, What};
use serde_json::Value;

pub(super) fn read(place: &Place<'_>, field: &str, value: &Value) -> Option<Inbound> {
    let what = match field {
        "message_template_status_update" => template(value, status(value)?),
        "template_category_update" => {
            template(value, TemplateChange::Category(text(value, "new_category")?))
        }
        "message_template_quality_update" => {
            template(value, TemplateChange::Quality(text(value, "new_quality_score")?))
        }
        "message_template_components_update" => template(value, TemplateChange::Content),
        "account_update"
        | "account_alerts"
        | "account_review_update"
        | "account_settings_update"
        | "business_capability_update"
        | "business_status_update"
        | "phone_number_name_update"
        | "phone_number_quality_update"
        | "security" => account(field, value),
        _ => return None,
    };
    let provider_id = match &what {
        What::TemplateState { .. } => id(&value["message_template_id"])?,
        _ => own_id(value),
    };
    // The same may happen again on another day.
    Some(Inbound { at: place.sent, ..place.piece(provider_id, what) })
}

fn template(value: &Value, change: TemplateChange) -> What {
    What::TemplateState {
        name: text(value, "message_template_name").unwrap_or_default(),
        language: text(value, "message_template_language").unwrap_or_default(),
        change,
    }
}

fn status(value: &Value) -> Option<TemplateChange> {
    let detail = value["rejection_info"]["reason"].as_str().map(words);
    let reason = detail.or_else(|| text(value, "reason")).filter(|reason| reason != "NONE");
    Some(TemplateChange::Status { status: text(value, "event")?, reason })
}

fn account(field: &str, value: &Value) -> What {
    let event = ["event", "alert_type", "decision"].iter().find_map(|key| text(value, key));
    What::AccountState {
        event: event.unwrap_or_else(|| field.to_owned()),
        detail: words(&value.to_string()),
    }
}

fn text(value: &Value, key: &str) -> Option<String> {
    value[key].as_str().map(words).filter(|text| !text.is_empty())
}
