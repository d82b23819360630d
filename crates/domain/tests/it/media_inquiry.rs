//! What media ask: who asks, until when, and what is late.

use domain::case::StageCode;
use domain::ids::{CaseId, CollaboratorId};
use domain::media_inquiry::{Card, Entry, Event, NoInquiry, apply, describe, due, late};
use domain::rules::Kind;
use domain::text::Name;

use crate::cast::{auditor, director, emergency, head, hours, morning, officer, operator};

fn card(outlet: &str) -> Card {
    Card {
        outlet: Name::parse(outlet).expect("letters make a name"),
        journalist: Some(CollaboratorId::new(3)),
        deadline: Some(hours(5)),
        embargo: None,
    }
}

const ASKED: Kind = Kind::MediaInquiry;

#[test]
fn the_office_says_who_asks_and_nobody_else() {
    for actor in [officer(), head(), operator()] {
        let done = describe(None, &actor, card("Koran"), (ASKED, morning()));
        assert!(done.is_ok_and(|events| events.len() == 1), "{actor:?}");
    }
    for actor in [auditor(), director(), emergency()] {
        let done = describe(None, &actor, card("Koran"), (ASKED, morning()));
        assert_eq!(done, Err(NoInquiry::NotYours), "{actor:?}");
    }
}

#[test]
fn only_a_question_of_media_has_a_card_and_its_deadline_lies_ahead_of_it() {
    let does = |kind, at| describe(None, &officer(), card("Koran"), (kind, at));
    assert_eq!(does(Kind::Complaint, morning()), Err(NoInquiry::OtherKind));
    assert_eq!(does(ASKED, hours(6)), Err(NoInquiry::BeforeAsked));
}

#[test]
fn a_card_is_written_anew_and_the_same_one_changes_nothing() {
    let case = CaseId::new(1);
    let entry =
        |card| Entry { event: Event::Described { card }, by: officer().who(), at: morning() };
    let known = apply(case, None, &entry(card("Koran")));
    let again = describe(Some(&known), &officer(), card("Koran"), (ASKED, morning()));
    assert_eq!(again, Ok(Vec::new()));
    let other = apply(case, Some(known), &entry(card("Radio")));
    assert_eq!((other.version.0, other.card.outlet.as_str()), (2, "Radio"));
}

#[test]
fn an_answer_is_due_when_the_journalist_said_or_after_the_hours_of_the_rules() {
    assert_eq!(due(Some(hours(5)), morning(), 24), hours(5));
    assert_eq!(due(None, morning(), 24), hours(24));
    assert_eq!(due(None, morning(), 6), hours(6));
    assert!(late(hours(5), StageCode::Routed, hours(6)));
    assert!(!late(hours(5), StageCode::Routed, hours(5)));
    assert!(!late(hours(5), StageCode::Answered, hours(6)));
}
