//! What is not sent on, and to whom.

use domain::calendar::Span;
use domain::case::{Addressee, Command, NewAsk, Screening, StageCode};
use domain::rules::{Grade, Nature, OTHER_CATEGORY, Preset, Topic};
use jiff::SignedDuration;

use super::super::moves::{
    Cmd, accept, accuse, answer, ask_until, complaint, escalate, inquire, recall_ask, reroute,
    route, seen, to_unit,
};
use super::Refused;
use crate::cast::{
    Expect, Scene, check, dpjp, emergency, management, morning, officer, person, pharmacy, unit,
    words,
};

pub fn of_asking() -> Vec<Refused> {
    let screened = || complaint().screened();
    let twice = || screened().answered().dissatisfied();
    let thrice = || screened().answered_officially().dissatisfied();
    refused! {
        "unscreened" "what nobody screened is not sent on":
            complaint(), officer() => to_unit("IGD");
        "ungraded" "a complaint has a grade":
            complaint(), officer() => Command::Screen(seen(Nature::NonMedical, None));
        "unknown_category" "a problem has a category of the hospital":
            complaint(), officer() => of_category("antrean");
        "reason_missing" "another grade has a reason":
            screened(),
            officer() => regraded_without_reason();
        "no_asks" "sending on asks somebody": screened(), officer() => route(&[]);
        "unknown_unit" "a unit that is not there is not asked":
            screened(), officer() => to_unit("RADIOLOGI");
        "asked_twice" "nobody is asked two things at once":
            screened(), officer() => route(&[pharmacy_unit(), pharmacy_unit()]);
        "asked_twice" "nor handed a question while another waits for them":
            screened().then(&officer(), route(&[pharmacy_unit(), Addressee::Management])),
            pharmacy() => reroute(Some(Addressee::Management));
        "asked_twice" "nor handed back their own":
            screened().routed(), pharmacy() => reroute(Some(pharmacy_unit()));
        "medical_ask_to_unit" "a medical question does not go to a unit":
            screened(), officer() => medical_ask_to_a_unit();
        "same_unit" "the second round asks another unit":
            twice(), officer() => to_unit("FARMASI");
        "needs_management" "the third round asks the management":
            thrice(), officer() => to_unit("MELATI");
        "ladder_ended" "past the last rung nobody is asked":
            screened().past_the_ladder(), officer() => route(&[Addressee::Management]);
        "ladder_ended" "past the last rung the complainant is not asked either":
            screened().past_the_ladder(), officer() => inquire();
        "ladder_ended" "there is no rung above the management": thrice(), officer() => escalate();
        "asked_accused" "an accused physician is not asked":
            complaint().medical().then(&officer(), accuse(8)),
            officer() => route(&[Addressee::Dpjp(Some(person(8)))]);
        "asked_accused" "nor handed a question":
            complaint().medical().asked_dpjp().then(&officer(), accuse(18)),
            dpjp() => reroute(Some(Addressee::Dpjp(Some(person(18)))));
        "no_such_ask" "what was answered is not taken back":
            asked_two().then(&pharmacy(), answer(20)), officer() => recall_ask(1);
        "no_such_ask" "nor what was never asked": asked_two(), officer() => recall_ask(3);
        "not_asked" "who was not asked does not answer":
            screened().routed(), emergency() => answer(20);
        "not_asked" "nor does the management unasked":
            screened().routed(), management() => answer(20);
        "until_past" "a promise lies ahead": screened(), officer() => ask_until(morning());
        "until_too_far" "a promise does not lie beyond the outer ceiling":
            screened(), officer() => ask_until(morning() + SignedDuration::from_hours(80 * 24));
        "until_too_far" "where there is no ceiling, not beyond the time for reopening":
            screened().under(Preset::Puskesmas),
            officer() => ask_until(morning() + SignedDuration::from_hours(31 * 24));
        "medical_opinion_missing" "a medical case waits for a physician's word":
            complaint().medical().in_review(), officer() => accept();
    }
}

fn asked_two() -> Scene {
    let both = route(&[pharmacy_unit(), Addressee::Unit(unit("IGD"))]);
    complaint().screened().then(&officer(), both)
}

fn of_category(code: &str) -> Cmd {
    let topic = Topic { category: code.to_owned(), hcat: None, severity: None };
    let seen = seen(Nature::NonMedical, Some(Grade::Yellow));
    Command::Screen(Screening { topics: vec![topic], ..seen })
}

fn pharmacy_unit() -> Addressee {
    Addressee::Unit(unit("FARMASI"))
}

fn medical_ask_to_a_unit() -> Cmd {
    let to = Addressee::Unit(unit("IGD"));
    let ask = NewAsk { to, question: words(3), nature: Some(Nature::Medical) };
    Command::Route { asks: vec![ask] }
}

fn regraded_without_reason() -> Cmd {
    let seen = seen(Nature::NonMedical, Some(Grade::Red));
    Command::Screen(Screening { why: None, ..seen })
}

#[test]
fn what_fits_into_no_category_is_of_another_one() {
    let stays = Expect::Stage(StageCode::Received);
    check(complaint(), (officer(), of_category(OTHER_CATEGORY)), stays);
}

#[test]
fn a_promise_may_reach_as_far_as_the_outer_ceiling() {
    let scene = complaint().screened();
    let ceiling = Span::working_days(45);
    let furthest = scene.rules.calendar.after(scene.now, ceiling);
    check(scene, (officer(), ask_until(furthest)), Expect::Stage(StageCode::Received));
}
