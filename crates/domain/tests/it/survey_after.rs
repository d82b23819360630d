//! The four questions after a case: who is written to, once, and who never.

use domain::case::{Case, Stage};
use domain::ids::AfterId;
use domain::people::{Actor, Who};
use domain::rules::{Kind, Outcome, Relation};
use domain::survey::{
    After, AfterCommand, AfterEntry, AfterEvent, AfterRefusal, Care, Told, apply_after, asks,
    decide_after, invites,
};

use crate::cast::{Scene, intake, morning, officer};

const ID: AfterId = AfterId::new(0xAF);

fn ended(outcome: Outcome) -> Case {
    let stage = Stage::Closed { outcome, at: morning() };
    Case { stage, ..Scene::of(intake()).case }
}

/// What is known after these events.
fn known(events: &[AfterEvent]) -> Option<After> {
    let opened = AfterEvent::Opened { id: ID, case: ended(Outcome::Resolved).id };
    let entry = |event| AfterEntry { event, by: Who::Clock, at: morning() };
    let all = [opened].into_iter().chain(events.iter().copied());
    all.map(entry).fold(None, |known, entry| apply_after(known, &entry))
}

fn invite(case: &Case, known: Option<&After>, by: &Actor) -> Result<Vec<AfterEvent>, AfterRefusal> {
    decide_after((case, known), by, (AfterCommand::Invite {}, ID))
}

#[test]
fn whoever_was_given_an_end_is_written_to_once() {
    let case = ended(Outcome::Resolved);
    let opened = AfterEvent::Opened { id: ID, case: case.id };
    assert_eq!(invite(&case, None, &Actor::Clock), Ok(vec![opened, AfterEvent::Invited]));
    let invited = known(&[AfterEvent::Invited]).unwrap();
    assert!(invited.invited && asks(&case, Some(&invited)), "the page goes on asking");
    assert!(!invites(&case, Some(&invited)));
    assert_eq!(invite(&case, Some(&invited), &Actor::Clock), Ok(Vec::new()));
}

#[test]
fn only_an_answer_that_the_house_gave_is_asked_about_by_message() {
    for outcome in Outcome::ALL {
        let given = matches!(outcome, Outcome::Resolved | Outcome::NotUpheld | Outcome::Unresolved);
        assert_eq!(invites(&ended(*outcome), None), given, "{outcome:?}");
    }
    let open = Scene::of(intake()).case;
    assert_eq!(invite(&open, None, &Actor::Clock), Err(AfterRefusal::NotAsked));
    let praise = Case { kind: Kind::Compliment, ..ended(Outcome::Resolved) };
    assert_eq!(invite(&praise, None, &Actor::Clock), Err(AfterRefusal::NotAsked));
}

#[test]
fn the_bereaved_and_those_who_answered_are_left_in_peace() {
    let mut case = ended(Outcome::Resolved);
    let spared = known(&[AfterEvent::Spared { on: true }]);
    assert_eq!(invite(&case, spared.as_ref(), &Actor::Clock), Err(AfterRefusal::NotAsked));
    let told = Told { helped: true, fair: true, tell_again: true, care: Care::Same };
    let told = known(&[AfterEvent::Told(told)]);
    assert_eq!(invite(&case, told.as_ref(), &Actor::Clock), Err(AfterRefusal::NotAsked));
    case.intake.complainant.relation = Relation::Heir;
    assert_eq!(invite(&case, None, &Actor::Clock), Err(AfterRefusal::NotAsked));
}

#[test]
fn nobody_but_the_clock_writes_to_them() {
    let case = ended(Outcome::Resolved);
    for by in [officer(), Actor::Complainant, Actor::Desk] {
        assert_eq!(invite(&case, None, &by), Err(AfterRefusal::NotYours), "{by:?}");
    }
}
