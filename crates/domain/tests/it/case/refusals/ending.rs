//! What does not end, does not begin anew and is not joined.

use domain::case::{Closing, Command, Event, StageCode, Twin};
use domain::ids::CaseId;
use domain::people::Actor;
use domain::rules::{Kind, Outcome, Reaction, Way};

use super::super::moves::{
    Cmd, answer_directly, bare, close, complaint, entitle, give_back, learned, merge, reacts,
    reopen, reply, request_approval, screen_medical, written,
};
use super::{Refused, satisfied};
use crate::cast::{Expect, Scene, check, director, officer, words};

pub fn of_the_end() -> Vec<Refused> {
    let screened = || complaint().screened();
    refused! {
        "not_now" "nothing is resolved before its answer arrived":
            screened().routed(), officer() => close(Outcome::Resolved);
        "reaction_missing" "nothing is resolved before the complainant was heard":
            screened().answered(), officer() => close(Outcome::Resolved);
        "reaction_missing" "nor is anybody given up who was not heard":
            screened().answered(), officer() => close(Outcome::Unresolved);
        "still_dissatisfied" "nothing is resolved against the complainant":
            screened().answered().dissatisfied(), officer() => close(Outcome::Resolved);
        "not_now" "past the ladder nothing is resolved":
            screened().past_the_ladder(), officer() => close(Outcome::Unreachable);
        "only_unresolved" "past the ladder a question only ends unresolved":
            question_past_the_ladder(), officer() => close(Outcome::Resolved);
        "letter_missing" "the unresolved get a letter that names outside help":
            screened().past_the_ladder(), officer() => close(Outcome::Unresolved);
        "root_cause_missing" "a complaint ends with its root cause":
            satisfied(), officer() => without_cause();
        "improvement_missing" "and with an improvement or the reason for none":
            satisfied(), officer() => without_improvement();
        "improvement_missing" "whatever ends it, somebody says what was learned":
            complaint(), officer() => Command::Close(bare(Outcome::Duplicate));
        "reply_given" "who was satisfied did reply":
            satisfied().after_days(8), officer() => close(Outcome::NoReply);
        "reply_given" "who wrote and was not read did reply":
            screened().answered().then(&Actor::Complainant, reply()).after_days(8),
            officer() => close(Outcome::NoReply);
        "still_time" "silence is waited for":
            screened().answered().after_days(6), officer() => close(Outcome::NoReply);
        "not_tried" "nobody is unreachable whom nobody tried to reach":
            screened().delivering(), officer() => close(Outcome::Unreachable);
        "not_tried" "nor somebody who was told":
            screened().answered(), officer() => close(Outcome::Unreachable);
        "receiver_missing" "what was handed on says to whom":
            question(), officer() => Command::Close(bare(Outcome::Forwarded));
        "reason_missing" "what was taken back says why":
            question(), officer() => Command::Close(bare(Outcome::Withdrawn));
        "unscreened" "nobody is written to about what nobody screened":
            complaint(), officer() => written(Outcome::Forwarded);
        "approval_missing" "a letter is not a way around the director":
            screened().in_approval().then(&director(), give_back()),
            officer() => written(Outcome::Withdrawn);
        "approval_missing" "nor around an answer that is on the table":
            asked_to_sign().then(&director(), give_back()), officer() => written(Outcome::Withdrawn);
        "approval_missing" "nor for medical words of somebody entitled":
            complaint().medical().then(&officer(), entitle()),
            officer() => written(Outcome::Forwarded);
        "not_entitled" "medical words in a letter wait for somebody entitled":
            complaint().medical(), officer() => written(Outcome::Forwarded);
        "window_passed" "the window for reopening passes":
            screened().closed().after_days(31), Actor::Complainant => reopen();
    }
}

pub fn of_joining() -> Vec<Refused> {
    let screened = || complaint().screened();
    refused! {
        "other_person" "only the same person's words are merged":
            screened(), officer() => merge();
        "other_closed" "a case ends only in one that is open":
            beside(|twin| Twin { closed: true, ..twin }), officer() => merge();
        "other_kind" "a complaint ends only in a complaint":
            beside(|twin| Twin { kind: Kind::Question, ..twin }), officer() => merge();
        "itself_linked" "a case is not linked to itself":
            screened(), officer() => Command::Link { with: CaseId::new(1) };
    }
}

/// Another case of the same person stands beside it.
fn beside(other: fn(Twin) -> Twin) -> Scene {
    let mut scene = complaint().screened();
    scene.same_person = true;
    scene.twin = scene.twin.map(other);
    scene
}

fn question() -> Scene {
    complaint().screened_as(Kind::Question)
}

/// Put before the director by choice: no rule asks for it.
fn asked_to_sign() -> Scene {
    complaint().screened().in_review().then(&officer(), request_approval(None))
}

fn without_cause() -> Cmd {
    Command::Close(Closing { root_cause: None, ..learned(Outcome::Resolved) })
}

fn without_improvement() -> Cmd {
    Command::Close(Closing { improvement: None, ..learned(Outcome::Resolved) })
}

fn question_past_the_ladder() -> Scene {
    let mut scene = complaint().screened_as(Kind::Question);
    scene.rules.director_approves.clear();
    for _ in 0..3 {
        scene = scene.then(&officer(), answer_directly(Way::Telephone)).dissatisfied();
    }
    let scene = scene.then(&officer(), answer_directly(Way::Telephone));
    scene.then(&Actor::Complainant, reacts(Reaction::Satisfied))
}

#[test]
fn a_letter_that_needs_no_signature_goes_out_with_the_end() {
    let ends = Expect::Stage(StageCode::Closed);
    check(complaint().screened(), (officer(), written(Outcome::Forwarded)), ends);
    let neutral = Closing {
        letter: Some(words(42)),
        neutral: true,
        receiver: Some(words(43)),
        ..learned(Outcome::Forwarded)
    };
    check(complaint().medical(), (officer(), Command::Close(neutral)), ends);
}

#[test]
fn silence_after_the_window_ends_a_case_without_a_reply() {
    let silent = complaint().screened().answered().after_days(8);
    check(silent, (officer(), close(Outcome::NoReply)), Expect::Stage(StageCode::Closed));
}

#[test]
fn the_letter_that_names_outside_remedies_waits_for_somebody_entitled_in_a_medical_case() {
    let past = || complaint().screened().past_the_ladder();
    let turned = || past().then(&officer(), screen_medical());
    check(turned(), (officer(), written(Outcome::Unresolved)), Expect::Refused("not_entitled"));
    let entitled = turned().then(&officer(), entitle());
    let ends = Expect::Stage(StageCode::Closed);
    check(entitled, (officer(), written(Outcome::Unresolved)), ends);
}

#[test]
fn somebody_of_the_office_confirms_that_it_is_the_same_person() {
    let mut scene = complaint().screened();
    let confirmed = Command::Merge { into: CaseId::new(2), same_person: true };
    let events = scene.act(&officer(), confirmed).unwrap();
    assert_eq!(events, [Event::Merged { into: CaseId::new(2), confirmed: true }]);
}

#[test]
fn where_a_contact_proves_it_nobody_has_to_confirm() {
    let mut scene = beside(|twin| twin);
    let events = scene.act(&officer(), merge()).unwrap();
    assert_eq!(events, [Event::Merged { into: CaseId::new(2), confirmed: false }]);
}
