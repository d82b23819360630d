//! Questions that end without an answer: handed back, taken back, put to an accused person.

use domain::case::{Addressee, AskState, Event, Party, StageCode, clocks, owes};
use domain::clock::State;
use domain::ids::AskNo;
use domain::people::Actor;
use domain::rules::ClockName;
use jiff::SignedDuration;

use super::moves::{
    accuse, answer, complaint, give_back, inquire, recall_ask, reply, reroute, route, to_unit,
};
use crate::cast::{Expect, Scene, check, emergency, head, officer, person, pharmacy, unit};

fn asked_two() -> Scene {
    let both = ["FARMASI", "IGD"].map(|code| Addressee::Unit(unit(code)));
    complaint().screened().then(&officer(), route(&both))
}

fn unit_target(scene: &Scene) -> State {
    let clocks = clocks(&scene.case, &scene.rules, scene.now);
    clocks
        .iter()
        .find(|clock| clock.name == ClockName::UnitTarget)
        .expect("the scene has one")
        .state
}

#[test]
fn the_office_takes_a_question_back_and_asks_somebody_else() {
    let taken = asked_two().then(&pharmacy(), answer(20)).then(&head(), recall_ask(2));
    assert_eq!(taken.stage(), StageCode::Review);
    let alone = complaint().screened().routed().then(&officer(), recall_ask(1));
    assert_eq!(alone.stage(), StageCode::Received);
    assert!(alone.case.asked().is_empty());
    check(alone, (officer(), to_unit("IGD")), Expect::Stage(StageCode::Routed));
}

#[test]
fn nobody_but_the_office_takes_a_question_back() {
    check(asked_two(), (pharmacy(), recall_ask(2)), Expect::Refused("not_yours"));
    check(asked_two(), (Actor::Complainant, recall_ask(2)), Expect::Refused("not_yours"));
}

#[test]
fn a_question_behind_one_to_the_complainant_is_taken_back_too() {
    let waiting = complaint().screened().routed().then(&officer(), inquire());
    let taken = waiting.then(&officer(), recall_ask(1));
    assert_eq!(taken.stage(), StageCode::Waiting);
    let back = taken.then(&Actor::Complainant, reply());
    assert_eq!(back.stage(), StageCode::Received);
    assert_eq!(owes(&back.case), [Party::Humas].into());
}

#[test]
fn what_was_asked_of_somebody_who_is_named_comes_back() {
    let doctor = Addressee::Dpjp(Some(person(8)));
    let asked = complaint().medical().then(&officer(), route(&[doctor]));
    let named = asked.then(&officer(), accuse(8));
    assert_eq!((named.stage(), owes(&named.case)), (StageCode::Received, [Party::Humas].into()));
    let ended = &named.history.last().unwrap().event;
    assert_eq!(*ended, Event::AskRecalled { ask: AskNo(1), why: None });
    let unit = asked_two().then(&officer(), accuse(7));
    assert_eq!(owes(&unit.case), [Party::Unit(unit_igd())].into());
    assert_eq!(unit.case.asks[0].state, AskState::Dropped);
}

fn unit_igd() -> domain::ids::UnitCode {
    unit("IGD")
}

#[test]
fn any_other_physician_still_answers_when_one_of_them_is_named() {
    let asked = complaint().medical().asked_dpjp();
    assert_eq!(asked.then(&officer(), accuse(8)).stage(), StageCode::Routed);
}

#[test]
fn the_units_clock_stops_when_the_last_question_is_handed_back() {
    let one = asked_two().then(&pharmacy(), answer(20));
    assert_eq!(unit_target(&one), State::Running);
    let review = one.then(&emergency(), reroute(None));
    assert_eq!(review.stage(), StageCode::Review);
    assert!(matches!(unit_target(&review), State::Stopped { kept: true, .. }));
    let nobody = complaint().screened().routed().then(&pharmacy(), reroute(None));
    assert_eq!(nobody.stage(), StageCode::Received);
    assert!(matches!(unit_target(&nobody), State::Stopped { .. }));
    let kind = nobody.case.marks.last().unwrap().kind;
    assert_eq!(kind, domain::rules::MarkKind::AsksEnded);
}

#[test]
fn a_returned_answer_has_a_time_of_its_own() {
    let review = complaint().screened().in_review().after_days(3);
    let returned_at = review.now;
    let returned = review.then(&officer(), give_back());
    let due = returned.case.ask(AskNo(1)).unwrap().due;
    assert_eq!(due, returned_at + SignedDuration::from_hours(24));
    assert_eq!(unit_target(&returned), State::Running);
    let clocks = clocks(&returned.case, &returned.rules, returned.now);
    let clock = clocks.iter().find(|clock| clock.name == ClockName::UnitTarget).unwrap();
    assert_eq!(clock.due, Some(due));
}
