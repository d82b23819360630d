//! The codes of papers that belong to decrees and rounds, and of patients in a ward.

use domain::{attachment, stay};
use locale::Words;

use super::{Word, in_source};

pub fn families() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    macro_rules! source {
        ($file:literal) => {
            in_source(include_str!(concat!("../../../../domain/src/", $file)))
        };
    }
    let stages = attachment::Stage::ALL.iter().map(|stage| stage.code()).collect();
    let found = stay::Found::ALL.iter().map(|found| found.code()).collect();
    vec![
        ("attachment_stage", |t, c| t.attachment_stage(c), stages),
        ("attachment_act", |t, c| t.attachment_act(c), vec!["confirm", "remove"]),
        ("attachment_refusal", attachment_refusal, source!("attachment/refusal.rs")),
        ("attachment_event", |t, c| t.attachment_event(c), source!("attachment/event.rs")),
        ("stay_found", |t, c| t.stay_found(c), found),
        ("stay_refusal", |t, c| t.stay_refusal(c), source!("stay/refusal.rs")),
        ("stay_event", |t, c| t.stay_event(c), source!("stay/event.rs")),
    ]
}

/// Limits are named.
fn attachment_refusal(t: &Words, code: &str) -> String {
    match code {
        "too_late" => t.attachment_too_late("24"),
        "too_many" => t.attachment_too_many("20"),
        code => t.attachment_refusal(code),
    }
}
