//! The codes of what the registers of the organisation hold, and of what reads along in the office.

use super::Word;

macro_rules! all {
    ($enum:path) => {
        <$enum>::ALL.iter().map(|value| value.code()).collect::<Vec<_>>()
    };
}

/// What the registers of the organisation hold, the reader and the assistant.
pub fn families() -> Vec<(&'static str, Word, Vec<&'static str>)> {
    use domain::organisation::{creed, decree, expectation, facility, partner};
    use domain::reader;
    let list = |codes: &'static str| codes.split_whitespace().collect();
    let troubles = "protected named unreachable slow too_large malformed empty refused outside";
    vec![
        ("reader_standing", |t, c| t.reader_standing(c), all!(reader::Standing)),
        ("reader_trouble", |t, c| t.reader_trouble(c, "30"), all!(reader::Trouble)),
        ("reader_question", |t, c| t.reader_question(c), list("kind nature grade unit mood")),
        ("assistant_errand", |t, c| t.assistant_errand(c), list("draft summary")),
        ("assistant_trouble", |t, c| t.assistant_trouble(c), list(troubles)),
        ("creed_standing", |t, c| t.creed_standing(c), all!(creed::Standing)),
        ("creed_command", |t, c| t.creed_command(c), all!(creed::Act)),
        ("decree_standing", |t, c| t.decree_standing(c), all!(decree::Standing)),
        ("decree_part", |t, c| t.decree_part(c), all!(decree::Part)),
        ("expectation_sort", |t, c| t.expectation_sort(c), all!(expectation::Sort)),
        ("expectation_party", |t, c| t.expectation_party(c), all!(expectation::Party)),
        ("expectation_source", |t, c| t.expectation_source(c), all!(expectation::Source)),
        ("expectation_standing", |t, c| t.expectation_standing(c), all!(expectation::Standing)),
        ("partner_kind", |t, c| t.partner_kind(c), all!(partner::Kind)),
        ("facility_condition", |t, c| t.facility_condition(c), all!(facility::Condition)),
    ]
}
