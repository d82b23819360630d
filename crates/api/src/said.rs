//! The sentences of the problems: those of pages where one fits, our own where a program asked.

use desk::DeskError;
use locale::Words;
use web::error::Said;

use crate::fault::{Fault, Why};

/// The title of a sort of problem.
pub fn title(kind: &str, t: &Words) -> String {
    match kind {
        "key_missing" | "key_too_long" | "key_reused" | "unsigned" => t.api_title(kind),
        kind => t.error_title(kind),
    }
}

/// The sentence that says what this request met.
pub fn detail(fault: &Fault, kind: &str, t: &Words) -> String {
    match fault {
        Fault::Desk(DeskError::Refused(refusal)) => refusal.sentence(t),
        Fault::Desk(DeskError::Stale { kinds, .. }) => {
            let events: Vec<String> = kinds.iter().map(|kind| t.event(kind)).collect();
            match events.is_empty() {
                true => t.api_detail(kind),
                false => t.api_changed(events.join(", ")),
            }
        }
        Fault::Invalid(wrong) => {
            let lines = wrong.iter().map(|one| match one.field.as_str() {
                "" => value(&one.why, t),
                field => format!("{field}: {}", value(&one.why, t)),
            });
            lines.collect::<Vec<_>>().join(" ")
        }
        _ => t.api_detail(kind),
    }
}

/// The sentence beside one value.
pub fn value(why: &Why, t: &Words) -> String {
    match why {
        Why::Text(invalid) => invalid.sentence(t),
        Why::Intake(fault) => fault.sentence(t),
        Why::File(fault) => fault.sentence(t),
        Why::Hospital(why) => why.sentence(t),
        Why::Day(why) => why.sentence(t),
        Why::Rules(why) => why.sentence(t),
        Why::Sentence(flaw) => flaw.sentence(t),
        Why::Unfit(unfit) => unfit.sentence(t),
        Why::OutOfRange { least, most } => t.api_range(i64::from(*least), i64::from(*most)),
        other => t.api_value(other.code()),
    }
}
