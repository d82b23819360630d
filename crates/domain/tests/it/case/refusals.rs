//! Every refusal of a case, provoked at least once.

use std::collections::BTreeSet;

use domain::case::StageCode;
use domain::people::Actor;
use domain::rules::{Outcome, Reaction};

use super::moves::{Cmd, complaint, explained, inquire, reacts};
use crate::cast::{Expect, Scene, check, officer};

/// A sentence, the case, who does what, and the code of the refusal.
type Refused = (&'static str, Scene, (Actor, Cmd), &'static str);

macro_rules! refused {
    ($($code:literal $title:literal: $given:expr, $actor:expr => $command:expr;)*) => {
        vec![$(($title, $given, ($actor, $command), $code)),*]
    };
}

mod asking;
mod delivery;
mod ending;
mod people;

fn satisfied() -> Scene {
    complaint().screened().answered().then(&officer(), reacts(Reaction::Satisfied))
}

fn all() -> Vec<Refused> {
    use self::{asking, delivery, ending, people};
    [
        people::of_people(),
        asking::of_asking(),
        delivery::of_delivery(),
        ending::of_the_end(),
        ending::of_joining(),
    ]
    .concat()
}

#[test]
fn every_rule_refuses_with_its_own_reason() {
    for (title, given, when, code) in all() {
        println!("{title}");
        check(given, when, Expect::Refused(code));
    }
}

#[test]
fn every_refusal_of_the_rules_is_provoked_by_a_test() {
    let source = include_str!("../../../src/case/refusal.rs");
    let codes = source.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next());
    let known: BTreeSet<&str> = codes.collect();
    let provoked: BTreeSet<&str> = all().iter().map(|(_, _, _, code)| *code).collect();
    assert!(known.len() > 30);
    assert_eq!(known, provoked);
}

#[test]
fn a_refused_command_leaves_the_case_as_it_was() {
    for (title, given, (actor, command), _) in all() {
        let mut scene = given.clone();
        assert!(scene.act(&actor, command).is_err(), "{title}");
        assert_eq!((scene.case, scene.history), (given.case, given.history), "{title}");
    }
}

#[test]
fn a_closing_without_learning_is_lawful_only_where_no_answer_was_due() {
    for outcome in [Outcome::Duplicate, Outcome::Forwarded, Outcome::Withdrawn] {
        check(complaint(), (officer(), explained(outcome)), Expect::Stage(StageCode::Closed));
    }
    let mut forgotten = complaint().screened().then(&officer(), inquire()).after_days(11);
    let end = domain::case::falls_due(&forgotten.case, &forgotten.rules, forgotten.now);
    assert!(forgotten.act(&Actor::Clock, end.unwrap()).is_ok());
}
