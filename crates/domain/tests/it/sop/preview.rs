//! What another edition would have changed, over cases that are known.

use domain::calendar::Span;
use domain::case::Case;
use domain::rules::{ApprovalWhen, ClockName, Limit, Rules};
use domain::sop::{Change, preview};
use jiff::SignedDuration;

use super::{content, drafted};
use crate::cast::{Scene, intake};

fn heard() -> Case {
    Scene::of(intake()).case
}

fn with_screening(rules: &Rules, hours: u32) -> Rules {
    let mut rules = rules.clone();
    let clock = rules
        .clocks
        .iter_mut()
        .find(|clock| clock.name == ClockName::Screening)
        .expect("a clock of screening");
    clock.limit = Limit::Fixed(Span::hours(hours));
    rules
}

#[test]
fn a_shorter_clock_names_the_cases_that_would_have_been_late() {
    let before = drafted(content()).rules;
    let after = with_screening(&before, 8);
    let now = heard().intake.received_at + SignedDuration::from_hours(9);
    let found = preview(&[heard()], &before, &after, now);
    assert_eq!(found.cases, 1);
    assert_eq!(found.late.len(), 1);
    assert_eq!((found.late[0].case, found.late[0].clock), (heard().number, ClockName::Screening));
    let change = Change {
        clock: ClockName::Screening,
        before: Some(Span::hours(24)),
        after: Some(Span::hours(8)),
    };
    assert_eq!(found.changes, [change]);
    let back = preview(&[heard()], &after, &before, now);
    assert_eq!((back.late.len(), back.relieved), (0, 1));
}

#[test]
fn the_same_rules_change_nothing() {
    let mut rules = drafted(content()).rules;
    rules.director_approves = vec![ApprovalWhen::Always];
    let found = preview(&[heard()], &rules, &rules, heard().intake.received_at);
    assert_eq!((found.late.len(), found.relieved, found.changes.len()), (0, 0, 0));
    assert_eq!(found.approvals, (0, 0), "no answer, no approval");
}
