//! Files that go with an answer, and what a signature under them covers.

use domain::case::{Command, StageCode, allowed, approved, fold};
use domain::ids::FileId;
use domain::rules::{Act, Reaction, Way};

use super::moves::{Cmd, accept, approve, by, complaint, give_back, reacts, request_approval};
use crate::cast::{Expect, Scene, check, director, head, officer, operator, pharmacy};

fn goes(file: u128, on: bool) -> Cmd {
    Command::Enclose { file: FileId::new(file), on }
}

/// The page offers to choose files.
fn offered(scene: &Scene) -> bool {
    allowed(&scene.case, &officer(), &scene.facts()).contains(&Act::Enclose)
}

fn taken_in(case: &domain::case::Case) -> Vec<u128> {
    case.enclosed.iter().map(|file| file.bits()).collect()
}

#[test]
fn the_office_chooses_what_goes_with_the_answer_and_nobody_who_was_asked_does() {
    let heard = complaint().screened().in_review();
    for actor in [pharmacy(), operator()] {
        check(heard.clone(), (actor, goes(1, true)), Expect::Refused("not_yours"));
    }
    check(heard.clone(), (officer(), goes(1, false)), Expect::Nothing);
    let chosen = heard.then(&officer(), goes(1, true)).then(&head(), goes(2, true));
    assert_eq!(taken_in(&chosen.case), [1, 2]);
    check(chosen.clone(), (officer(), goes(2, true)), Expect::Nothing);
    let less = chosen.then(&officer(), goes(1, false));
    assert_eq!(taken_in(&less.case), [2]);
    assert_eq!(less.stage(), StageCode::Review);
}

#[test]
fn a_signature_covers_the_files_and_nobody_changes_them_behind_it() {
    let asked = complaint().screened().in_approval();
    check(asked.clone(), (officer(), goes(1, true)), Expect::Refused("not_now"));
    let back = asked.then(&director(), give_back()).then(&officer(), goes(1, true));
    let signed = back.then(&officer(), accept()).then(&director(), approve());
    let signature = signed.case.approval.clone().unwrap();
    assert_eq!(signature.enclosed, [FileId::new(1)]);
    assert!(approved(&signed.case).is_ok());
    for file in [goes(1, false), goes(2, true)] {
        check(signed.clone(), (officer(), file), Expect::Refused("not_now"));
    }
    let mut touched = signed.case.clone();
    touched.enclosed.push(FileId::new(2));
    assert!(approved(&touched).is_err(), "another file was never signed");
    touched.enclosed.clear();
    assert!(approved(&touched).is_err(), "a file that was signed is missing");
}

#[test]
fn a_returned_answer_with_another_file_needs_another_signature() {
    let signed = complaint().screened().approved();
    let again = signed.then(&officer(), request_approval(Some(41)));
    let back = again.then(&director(), give_back()).then(&officer(), goes(1, true));
    let asked = back.then(&officer(), accept());
    assert_eq!(asked.stage(), StageCode::Approval);
    check(asked, (officer(), by(Way::Letter)), Expect::Refused("not_now"));
}

#[test]
fn what_is_on_its_way_is_left_alone_and_the_next_round_begins_without_files() {
    let ready = complaint().screened().delivering().then(&officer(), goes(1, true));
    assert!(offered(&ready));
    let planned = ready.then(&officer(), by(Way::Message));
    check(planned.clone(), (officer(), goes(2, true)), Expect::Refused("not_now"));
    assert!(!offered(&planned), "no button leads there");
    let answered = planned.then(&domain::people::Actor::Desk, super::moves::delivered());
    assert_eq!(taken_in(&answered.case), [1]);
    let again = answered.then(&domain::people::Actor::Complainant, reacts(Reaction::Dissatisfied));
    assert!(again.case.enclosed.is_empty());
    assert_eq!(fold(&again.history).unwrap(), again.case);
    check(complaint(), (officer(), goes(1, true)), Expect::Stage(StageCode::Received));
}
