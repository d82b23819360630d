//! The sentences of the problems: those of pages where one fits, our own where a program asked.

use desk::DeskError;
use desk::file::FileFault;
use domain::text::Invalid;
use locale::Words;
use web::error::Said;

use crate::fault::{Fault, Why};

/// The title of a sort of problem.
pub fn title(kind: &str, t: &Words) -> String {
    match kind {
        "key_missing" | "key_reused" => t.api_title(kind),
        kind => t.error_title(kind),
    }
}

/// The sentence that says what this request met.
pub fn detail(fault: &Fault, kind: &str, t: &Words) -> String {
    match fault {
        Fault::Desk(DeskError::Refused(refusal)) => refusal.sentence(t),
        Fault::Desk(DeskError::RefusedImprovement(refusal)) => refusal.sentence(t),
        Fault::Desk(DeskError::Stale { kinds, .. }) => {
            let events: Vec<String> = kinds.iter().map(|kind| t.event(kind)).collect();
            match events.is_empty() {
                true => t.api_detail(kind),
                false => t.api_changed(events.join(", ")),
            }
        }
        Fault::Invalid(wrong) => {
            let lines = wrong.iter().map(|one| match one.field.as_str() {
                "" => value(one.why, t),
                field => format!("{field}: {}", value(one.why, t)),
            });
            lines.collect::<Vec<_>>().join(" ")
        }
        _ => t.api_detail(kind),
    }
}

/// The sentence beside one value.
pub fn value(why: Why, t: &Words) -> String {
    match why {
        Why::Text(Invalid::TooLong { max }) => t.form_too_long(t.number(i64::from(max))),
        Why::Text(invalid) => t.invalid(invalid.code()),
        Why::Intake(fault) => t.intake_fault(fault.code()),
        Why::File(FileFault::TooLarge { max }) => {
            t.form_file_too_big(format!("{} MB", max / 1_048_576))
        }
        Why::File(FileFault::UnknownType) => t.form_file_kind(),
        other => t.api_value(other.code()),
    }
}
