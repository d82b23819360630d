//! What does not end, does not begin anew and is not joined.

use domain::case::{Closing, Command};
use domain::ids::CaseId;
use domain::people::Actor;
use domain::rules::{Kind, Outcome, Reaction, Way};

use super::super::moves::{Cmd, answer_directly, close, complaint, learned, reacts, reopen};
use super::{Refused, satisfied};
use crate::cast::{Scene, officer};

pub fn of_the_end() -> Vec<Refused> {
    let screened = || complaint().screened();
    refused! {
        "not_now" "nothing is resolved before its answer arrived":
            screened().routed(), officer() => close(Outcome::Resolved);
        "reaction_missing" "nothing is resolved before the complainant was heard":
            screened().answered(), officer() => close(Outcome::Resolved);
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
        "window_passed" "the window for reopening passes":
            screened().closed().after_days(31), Actor::Complainant => reopen();
        "other_person" "only the same person's words are merged":
            screened(), officer() => Command::Merge { into: CaseId::new(2) };
        "itself_linked" "a case is not linked to itself":
            screened(), officer() => Command::Link { with: CaseId::new(1) };
    }
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
