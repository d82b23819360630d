//! The codes of tickets of activities.

use domain::registration;
use locale::Words;

use super::{Word, in_source};

macro_rules! all {
    ($enum:path) => {
        <$enum>::ALL.iter().map(|value| value.code()).collect::<Vec<_>>()
    };
}

/// Numbers are named.
fn refusal(t: &Words, code: &str) -> String {
    match code {
        "people" => t.registration_people_most("5"),
        "full" => t.registration_full_free("1"),
        code => t.registration_refusal(code),
    }
}

/// Who comes to an activity.
pub fn families() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    macro_rules! source {
        ($file:literal) => {
            in_source(include_str!(concat!("../../../../domain/src/registration/", $file)))
        };
    }
    let message: Word = |t, c| t.registration_message(c, "RSUD", "Seminar", "Senin");
    vec![
        ("registration_stage", |t, c| t.registration_stage(c), all!(registration::Stage)),
        ("registration_source", |t, c| t.registration_source(c), all!(registration::Source)),
        ("registration_need", |t, c| t.registration_need(c), all!(registration::Need)),
        ("registration_act", |t, c| t.registration_act(c), all!(registration::Act)),
        ("registration_notice", |t, c| t.registration_notice(c), all!(registration::Notice)),
        ("registration_message", message, all!(registration::Notice)),
        ("registration_event", |t, c| t.registration_event(c), source!("event.rs")),
        ("registration_refusal", refusal, source!("refusal.rs")),
    ]
}
