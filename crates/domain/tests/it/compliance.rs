//! The procedure, clause by clause: kept, broken, pending, not applicable, each with its proof.

use domain::case::{Addressee, Command, Event};
use domain::clock::State;
use domain::compliance::{ClauseResult, Verdict, Why, judge, summary};
use domain::intake::Intake;
use domain::people::Actor;
use domain::rules::{About, ClockName, Duty, Kind, Outcome, Preset, Reaction, Way};
use jiff::SignedDuration;

use crate::case::moves::{
    accept, answer, approve, ask_for_time, bare, by, cared, close, complaint, delivered, entitle,
    failed, in_company, route, screen, screen_about, to_unit, withdraw,
};
use crate::cast::{Scene, director, emergency, intake, morning, officer, pharmacy, words};

fn on(scene: &Scene, duty: Duty) -> ClauseResult {
    let results = judge(&scene.case, &scene.history, &scene.rules, scene.now);
    results.into_iter().find(|each| each.clause.duty == duty).expect("the SPO has the clause")
}

#[track_caller]
fn finds(scene: &Scene, duty: Duty, verdict: Verdict, why: Why) -> Vec<u32> {
    let result = on(scene, duty);
    assert_eq!((result.verdict, result.why), (verdict, why));
    result.because
}

/// The kinds of the entries that prove a verdict.
fn proofs(scene: &Scene, because: &[u32]) -> Vec<&'static str> {
    because.iter().map(|at| scene.history[*at as usize - 1].event.kind()).collect()
}

fn screened() -> Scene {
    complaint().screened()
}

/// Routed, answered and sent without a word about time.
fn hasty() -> Scene {
    let heard = screened().then(&officer(), to_unit("FARMASI")).then(&pharmacy(), answer(20));
    heard
        .then(&officer(), accept())
        .then(&officer(), by(Way::Message))
        .then(&Actor::Desk, delivered())
}

#[test]
fn the_clauses_stand_in_the_order_of_the_document() {
    let scene = screened();
    let results = judge(&scene.case, &scene.history, &scene.rules, scene.now);
    let duties: Vec<Duty> = results.iter().map(|each| each.clause.duty).collect();
    assert_eq!(duties, Duty::ALL);
    let short = screened().under(Preset::Inm);
    assert_eq!(judge(&short.case, &short.history, &short.rules, short.now).len(), 5);
}

#[test]
fn receiving_is_proven_by_the_first_entry() {
    let scene = screened();
    let because = finds(&scene, Duty::Receive, Verdict::Kept, Why::Proven);
    assert_eq!(proofs(&scene, &because), ["received", "screened"]);
}

#[test]
fn time_is_asked_before_the_answer_arrives_or_the_clause_is_broken() {
    finds(&screened(), Duty::AskForTime, Verdict::Pending, Why::NotYet);
    let asked = screened().answered();
    let because = finds(&asked, Duty::AskForTime, Verdict::Kept, Why::Proven);
    assert_eq!(proofs(&asked, &because), ["time_asked"]);
    finds(&hasty(), Duty::AskForTime, Verdict::Broken, Why::NotAskedForTime);
    let gone = screened().then(&Actor::Complainant, withdraw());
    finds(&gone, Duty::AskForTime, Verdict::NotApplicable, Why::EndedWithoutAnswer);
}

#[test]
fn time_that_is_asked_after_the_answer_proves_nothing() {
    let mut scene = screened().answered();
    let asked = scene.history.iter().position(|entry| entry.event.kind() == "time_asked").unwrap();
    let entry = scene.history.remove(asked);
    scene.history.push(entry);
    finds(&scene, Duty::AskForTime, Verdict::Broken, Why::NotAskedForTime);
}

#[test]
fn the_units_answer_is_passed_on() {
    let scene = screened().answered();
    let because = finds(&scene, Duty::RelayUnitAnswer, Verdict::Kept, Why::Proven);
    assert_eq!(proofs(&scene, &because), ["routed", "ask_answered", "delivered"]);
    finds(&screened().in_review(), Duty::RelayUnitAnswer, Verdict::Pending, Why::NotYet);
    let tried = screened().delivering().then(&officer(), by(Way::Telephone));
    let kept_back = tried.then(&officer(), failed()).then(&officer(), close(Outcome::Unreachable));
    finds(&kept_back, Duty::RelayUnitAnswer, Verdict::Broken, Why::NotRelayed);
}

#[test]
fn after_dissatisfaction_another_unit_is_asked_and_time_again() {
    let none = Why::NeverDissatisfied;
    finds(&screened().answered(), Duty::OtherUnit, Verdict::NotApplicable, none);
    let again = screened().answered().dissatisfied();
    finds(&again, Duty::OtherUnit, Verdict::Pending, Why::NotYet);
    finds(&screened().in_approval(), Duty::OtherUnit, Verdict::Kept, Why::Proven);
    let silent = again.then(&officer(), to_unit("IGD")).then(&emergency(), answer(21));
    let silent = silent.then(&officer(), accept()).then(&director(), approve());
    let silent = silent.then(&officer(), by(Way::Meeting)).then(&officer(), delivered());
    finds(&silent, Duty::OtherUnit, Verdict::Broken, Why::NotAskedForTime);
}

#[test]
fn the_same_unit_again_breaks_the_clause_where_the_rules_let_it_pass() {
    let mut again = screened().answered().dissatisfied();
    again.case.rung = domain::rules::Rung::Unit;
    let again = again.then(&officer(), ask_for_time()).then(&officer(), to_unit("FARMASI"));
    let again = again.then(&pharmacy(), answer(21));
    let again = again.then(&officer(), accept()).then(&director(), approve());
    let again = again.then(&officer(), by(Way::Meeting)).then(&officer(), delivered());
    finds(&again, Duty::OtherUnit, Verdict::Broken, Why::NoOtherUnit);
}

#[test]
fn an_official_answer_is_proven_by_its_approval_and_its_delivery() {
    let first = screened().answered();
    finds(&first, Duty::ApprovedAnswer, Verdict::NotApplicable, Why::NoOfficialAnswer);
    finds(&screened().in_approval(), Duty::ApprovedAnswer, Verdict::Pending, Why::NotYet);
    let scene = screened().answered_officially();
    let because = finds(&scene, Duty::ApprovedAnswer, Verdict::Kept, Why::Proven);
    assert_eq!(proofs(&scene, &because), ["approved", "delivered"]);
}

/// The history of an official answer, with its approval changed by `change`; `None` drops it.
fn tampered(change: impl Fn(&mut Event) -> bool) -> Scene {
    let mut scene = screened().answered_officially();
    scene.history.retain_mut(|entry| change(&mut entry.event));
    scene
}

#[test]
fn a_delivery_without_the_approval_of_these_words_breaks_the_clause() {
    let unsigned = tampered(|event| !matches!(event, Event::Approved(_)));
    // Without its approval the case never left the director's table, in words that are found there.
    finds(&unsigned, Duty::ApprovedAnswer, Verdict::Broken, Why::NoApproval);
    let other = tampered(|event| {
        if let Event::Approved(approval) = event {
            approval.words = words(99);
        }
        true
    });
    finds(&other, Duty::ApprovedAnswer, Verdict::Broken, Why::ApprovedOtherWords);
    let later = tampered(|event| {
        if let Event::Delivered(minutes) = event {
            minutes.at = Some(crate::cast::morning());
        }
        true
    });
    finds(&later, Duty::ApprovedAnswer, Verdict::Broken, Why::ApprovedLater);
}

#[test]
fn a_medical_case_has_the_word_of_its_physician() {
    finds(&complaint(), Duty::MedicalOpinion, Verdict::NotApplicable, Why::NotScreened);
    finds(&screened(), Duty::MedicalOpinion, Verdict::NotApplicable, Why::NotMedical);
    finds(&complaint().medical(), Duty::MedicalOpinion, Verdict::Pending, Why::NotYet);
    let scene = complaint().dpjp_heard();
    let because = finds(&scene, Duty::MedicalOpinion, Verdict::Kept, Why::Proven);
    assert_eq!(proofs(&scene, &because), ["ask_answered"]);
    let neutral = Command::Accept { words: None, neutral: true };
    let without = complaint().medical().in_review().then(&officer(), neutral);
    let without = without.then(&officer(), by(Way::Message)).then(&Actor::Desk, delivered());
    finds(&without, Duty::MedicalOpinion, Verdict::Broken, Why::NoMedicalOpinion);
}

#[test]
fn a_non_medical_answer_is_there_within_two_days_in_every_round() {
    finds(&screened().answered(), Duty::NonMedicalInTime, Verdict::Kept, Why::Proven);
    finds(&screened().routed(), Duty::NonMedicalInTime, Verdict::Pending, Why::NotYet);
    let late = screened().routed().after_days(3);
    finds(&late, Duty::NonMedicalInTime, Verdict::Broken, Why::Late);
    finds(&complaint().medical(), Duty::NonMedicalInTime, Verdict::NotApplicable, Why::Medical);
    let second = screened().answered().dissatisfied().after_days(3);
    let because = finds(&second, Duty::NonMedicalInTime, Verdict::Broken, Why::Late);
    assert_eq!(proofs(&second, &because), ["reacted"]);
    let first = late.then(&pharmacy(), answer(20)).then(&officer(), accept());
    let first = first.then(&officer(), by(Way::Message)).then(&Actor::Desk, delivered());
    let mended = first.dissatisfied();
    finds(&mended, Duty::NonMedicalInTime, Verdict::Broken, Why::Late);
}

#[test]
fn a_case_that_ended_before_its_time_was_up_owes_no_answer() {
    let gone = screened().then(&Actor::Complainant, withdraw()).after_days(9);
    let why = Why::EndedWithoutAnswer;
    finds(&gone, Duty::NonMedicalInTime, Verdict::NotApplicable, why);
}

#[test]
fn an_official_answer_is_given_face_to_face_and_a_medical_one_in_company() {
    finds(&screened().answered_officially(), Duty::InPersonDelivery, Verdict::Kept, Why::Proven);
    let sent = screened().approved().then(&officer(), by(Way::Message));
    let sent = sent.then(&Actor::Desk, delivered());
    finds(&sent, Duty::InPersonDelivery, Verdict::Broken, Why::DeliveredByMessage);
    let posted = screened().approved().then(&officer(), by(Way::Letter));
    let posted = posted.then(&officer(), delivered());
    finds(&posted, Duty::InPersonDelivery, Verdict::Broken, Why::NotInPerson);
    let medical = complaint().medically_approved().then(&officer(), entitle());
    let met = medical.clone().then(&officer(), in_company(Way::HomeVisit));
    let met = met.then(&officer(), delivered());
    finds(&met, Duty::InPersonDelivery, Verdict::Kept, Why::Proven);
    let mut alone = medical;
    alone.rules.medical.accompanied = false;
    let alone = alone.then(&officer(), by(Way::Meeting)).then(&officer(), delivered());
    finds(&alone, Duty::InPersonDelivery, Verdict::Broken, Why::Unaccompanied);
}

#[test]
fn a_physician_who_is_asked_after_the_handover_does_not_unmake_it() {
    let given = complaint().medically_approved().then(&officer(), entitle());
    let given = given.then(&officer(), in_company(Way::HomeVisit)).then(&officer(), delivered());
    finds(&given, Duty::MedicalOpinion, Verdict::Kept, Why::Proven);
    let again = given.dissatisfied().then(&officer(), route(&[Addressee::Committee]));
    finds(&again, Duty::MedicalOpinion, Verdict::Kept, Why::Proven);
}

#[test]
fn the_management_hears_of_it_within_a_day() {
    finds(&screened(), Duty::Documented, Verdict::Pending, Why::NotYet);
    let reported = screened().then(&Actor::Clock, Command::Report {});
    finds(&reported.after_days(9), Duty::Documented, Verdict::Kept, Why::Proven);
    let late = screened().after_days(2);
    finds(&late, Duty::Documented, Verdict::Broken, Why::NotReported);
    let late = late.then(&Actor::Clock, Command::Report {});
    finds(&late, Duty::Documented, Verdict::Broken, Why::ReportedLate);
}

/// Heard so many seconds after the report's hour (08:00), told by the report that the program
/// writes half a minute after the next one.
fn told(seconds_after_the_hour: i64, days: i64) -> Scene {
    let heard = morning() + SignedDuration::from_secs(seconds_after_the_hour);
    let scene = Scene::of(Intake { received_at: heard, recorded_at: heard, ..intake() });
    let report = morning() + SignedDuration::from_secs(days * 24 * 3600 + 30);
    Scene { now: report, ..scene }.then(&Actor::Clock, Command::Report {})
}

#[test]
fn what_is_heard_on_either_side_of_the_hour_is_in_time_in_the_next_report() {
    for (seconds, days) in [(-1, 0), (0, 1), (1, 1), (5, 1), (24 * 3600 - 1, 1)] {
        let scene = told(seconds, days);
        finds(&scene, Duty::Documented, Verdict::Kept, Why::Proven);
        let clocks = domain::case::clocks(&scene.case, &scene.rules, scene.now);
        let clock = clocks.iter().find(|clock| clock.name == ClockName::ManagementReport).unwrap();
        assert!(matches!(clock.state, State::Stopped { kept: true, .. }), "{seconds}: {clock:?}");
    }
}

#[test]
fn what_stands_only_in_the_report_after_the_next_is_late() {
    for (seconds, days) in [(-1, 1), (0, 2), (5, 2)] {
        finds(&told(seconds, days), Duty::Documented, Verdict::Broken, Why::ReportedLate);
    }
}

#[test]
fn a_case_that_was_closed_at_once_is_reported_all_the_same() {
    let gone = screened().then(&Actor::Complainant, withdraw());
    finds(&gone, Duty::Documented, Verdict::Pending, Why::NotYet);
    finds(&gone.after_days(2), Duty::Documented, Verdict::Broken, Why::NotReported);
}

#[test]
fn an_answered_complaint_ends_with_an_improvement() {
    finds(&screened().answered(), Duty::Improvement, Verdict::Pending, Why::NotYet);
    finds(&screened().closed(), Duty::Improvement, Verdict::Kept, Why::Proven);
    let bare = Command::Close(bare(Outcome::NoReply));
    let without = screened().answered().after_days(8).then(&Actor::Clock, bare);
    finds(&without, Duty::Improvement, Verdict::Broken, Why::NoImprovement);
    let question = complaint().screened_as(Kind::Question);
    finds(&question, Duty::Improvement, Verdict::NotApplicable, Why::NoComplaint);
}

#[test]
fn worse_care_after_a_complaint_breaks_the_guarantee() {
    finds(&screened(), Duty::NoDiscrimination, Verdict::Kept, Why::Proven);
    let worse =
        Command::RecordReaction { reaction: Reaction::Satisfied, words: None, care_worse: true };
    let scene = screened().answered().then(&Actor::Complainant, worse);
    let because = finds(&scene, Duty::NoDiscrimination, Verdict::Broken, Why::CareWorse);
    assert_eq!(proofs(&scene, &because), ["reacted"]);
    let ward = screened().routed().then(&officer(), cared(true));
    let because = finds(&ward, Duty::NoDiscrimination, Verdict::Broken, Why::CareWorse);
    assert_eq!(proofs(&ward, &because), ["care_heard"]);
}

#[test]
fn a_complaint_about_the_office_is_judged_by_the_same_clauses() {
    let about = complaint().then(&officer(), screen_about(About::Humas));
    finds(&about, Duty::AskForTime, Verdict::Pending, Why::NotYet);
}

#[test]
fn the_summary_counts_each_clause_over_many_cases() {
    let scenes =
        [screened(), screened().answered(), hasty(), complaint().then(&officer(), screen())];
    let judged = scenes.map(|each| judge(&each.case, &each.history, &each.rules, each.now));
    let sums = summary(&judged);
    let asked = sums.iter().find(|sum| sum.clause.duty == Duty::AskForTime).unwrap();
    assert_eq!((asked.kept, asked.broken, asked.pending, asked.total()), (1, 1, 2, 2));
    assert_eq!(sums.len(), 11);
    assert!(summary(&[]).is_empty());
}
