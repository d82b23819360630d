//! What an SPO asks of whom, from the first draft to the day on which it is looked at again.

use domain::people::{Actor, Role};
use domain::sop::{Call, Command, calls};
use domain::text::Body;

use super::{Shelf, content, drafted};
use crate::cast::{auditor, delegate, director, everybody, head, officer, quality};

fn asks(shelf: &Shelf, actor: &Actor) -> Vec<Call> {
    calls(&shelf.row, actor, &shelf.facts())
}

fn back() -> Command {
    Command::Return { why: Body::parse("Kurang jelas.").expect("words") }
}

#[test]
fn a_fresh_draft_asks_nothing_of_anybody() {
    let shelf = drafted(content());
    assert!(everybody().iter().all(|actor| asks(&shelf, actor).is_empty()));
}

#[test]
fn what_is_under_review_calls_its_reviewer_and_whoever_signs() {
    let shelf = drafted(content()).submitted();
    assert_eq!(asks(&shelf, &head()), [Call::Review]);
    assert_eq!(asks(&shelf, &director()), [Call::Sign]);
    assert_eq!(
        asks(&shelf, &delegate(Role::Management)),
        [Call::Sign],
        "on the days of the letter"
    );
    for other in [officer(), quality(), auditor()] {
        assert!(asks(&shelf, &other).is_empty(), "{other:?}");
    }
}

#[test]
fn what_came_back_calls_those_who_wrote_it_and_no_longer_its_reviewer() {
    let mut shelf = drafted(content()).submitted();
    shelf.act(&head(), back()).unwrap();
    assert_eq!(asks(&shelf, &officer()), [Call::Mend]);
    assert!(asks(&shelf, &head()).is_empty() && asks(&shelf, &director()).is_empty());
}

#[test]
fn what_is_signed_calls_the_head_until_it_begins() {
    let shelf = drafted(content()).submitted().approved();
    assert_eq!(asks(&shelf, &head()), [Call::Begin]);
    assert!(asks(&shelf, &director()).is_empty());
    assert!(!asks(&shelf.in_force(), &head()).contains(&Call::Begin));
}

#[test]
fn what_is_in_force_calls_its_readers_until_they_have_read_it() {
    let mut shelf = drafted(content()).submitted().approved().in_force();
    assert_eq!(asks(&shelf, &officer()), [Call::Read]);
    assert!(asks(&shelf, &quality()).is_empty(), "it is not among the readers");
    shelf.act(&officer(), Command::acknowledge()).unwrap();
    assert!(asks(&shelf, &officer()).is_empty());
}

#[test]
fn author_and_head_are_reminded_sixty_days_before_the_review_until_somebody_begins() {
    let mut shelf = drafted(content()).submitted().approved().in_force();
    shelf.act(&officer(), Command::acknowledge()).unwrap();
    let force = &shelf.row.forces[0];
    let term = shelf.facts().today().until(force.review_on).unwrap().get_days();
    let before = i64::from(term) - 61;
    shelf.day = before;
    assert!(asks(&shelf, &officer()).is_empty() && asks(&shelf, &head()).is_empty());
    shelf.day = before + 1;
    assert_eq!(asks(&shelf, &officer()), [Call::Renew], "the author");
    assert_eq!(asks(&shelf, &head()), [Call::Renew]);
    assert!(asks(&shelf, &director()).is_empty() && asks(&shelf, &quality()).is_empty());
    let again = Command::Revise { content: Box::new(content()), digest: [2; 32] };
    shelf.act(&quality(), again).unwrap();
    assert!(asks(&shelf, &head()).is_empty() && asks(&shelf, &officer()).is_empty());
}
