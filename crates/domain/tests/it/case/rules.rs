//! The rules of a case that say yes, and what the case then is.

use domain::calendar::Instant;
use domain::case::{
    Addressee, Case, Command, Effect, Party, Stage, StageCode, clocks, effects, falls_due,
    grade_of_clock, owes,
};
use domain::clock::State;
use domain::people::{Actor, Role};
use domain::rules::{ClockName, Grade, Kind, Nature, Outcome, Preset, Reaction, Rules, Rung, Way};

use super::moves::{
    accept, accept_neutral, answer, answer_directly, approve, bare, by, close, complaint,
    delivered, entitle, escalate, failed, give_back, in_company, inquire, learned, merge, note,
    reacts, reopen, reply, request_approval, reroute, route, screen, screen_as, screen_medical,
    seen, to_unit, withdraw,
};
use crate::cast::{
    Expect, Scene, check, committee, delegate, director, dpjp, emergency, management, officer,
    person, pharmacy, unit, words,
};

/// What the passing of time does to the case now, if anything.
fn due(case: &Case, rules: &Rules, now: Instant) -> Option<super::moves::Cmd> {
    falls_due(case, rules, now)
}

fn stage(code: StageCode) -> Expect {
    Expect::Stage(code)
}

fn screened() -> Scene {
    complaint().screened()
}

#[test]
fn an_ask_to_several_waits_for_the_last_of_them() {
    let both = [Addressee::Unit(unit("FARMASI")), Addressee::Unit(unit("IGD"))];
    let asked = screened().then(&officer(), route(&both));
    assert_eq!(owes(&asked.case).len(), 2);
    let one = asked.then(&pharmacy(), answer(20));
    assert_eq!(owes(&one.case), [Party::Unit(unit("IGD"))].into());
    check(one, (emergency(), answer(21)), stage(StageCode::Review));
}

#[test]
fn a_returned_answer_goes_back_to_the_one_who_wrote_it() {
    let returned = screened().in_review().then(&officer(), give_back());
    assert_eq!(owes(&returned.case), [Party::Unit(unit("FARMASI"))].into());
    check(returned, (pharmacy(), answer(27)), stage(StageCode::Review));
}

#[test]
fn what_the_director_returns_lies_with_the_officer_again() {
    let returned = screened().in_approval().then(&director(), give_back());
    assert_eq!(returned.stage(), StageCode::Review);
    assert_eq!(owes(&returned.case), [Party::Humas].into());
}

#[test]
fn not_ours_goes_to_the_right_unit_or_back_to_the_office() {
    let routed = screened().routed();
    let there = routed.clone().then(&pharmacy(), reroute(Some(Addressee::Unit(unit("IGD")))));
    assert_eq!(owes(&there.case), [Party::Unit(unit("IGD"))].into());
    check(there, (emergency(), answer(21)), stage(StageCode::Review));
    check(routed, (pharmacy(), reroute(None)), stage(StageCode::Received));
}

#[test]
fn a_medical_ask_is_not_handed_to_a_unit() {
    let asked = complaint().medical().asked_dpjp();
    let unit = Some(Addressee::Unit(unit("IGD")));
    check(asked.clone(), (dpjp(), reroute(unit)), Expect::Refused("medical_ask_to_unit"));
    let committee_asked = asked.then(&dpjp(), reroute(Some(Addressee::Committee)));
    check(committee_asked, (committee(), answer(28)), stage(StageCode::Review));
}

#[test]
fn a_reply_leads_back_to_where_the_question_came_from() {
    let waiting = screened().routed().then(&officer(), inquire());
    assert_eq!(owes(&waiting.case), [Party::Complainant].into());
    let back = waiting.then(&Actor::Complainant, reply());
    assert_eq!(back.stage(), StageCode::Routed);
    assert_eq!(owes(&back.case), [Party::Humas, Party::Unit(unit("FARMASI"))].into());
}

#[test]
fn unread_words_stay_with_the_office_even_after_the_answer_and_the_end() {
    let sent = screened().delivering().then(&officer(), by(Way::Message));
    let crossed = sent.then(&Actor::Complainant, reply()).then(&Actor::Desk, delivered());
    assert!(owes(&crossed.case).contains(&Party::Humas));
    let later = screened().closed().then(&Actor::Desk, reply());
    assert_eq!(owes(&later.case), [Party::Humas].into());
    assert!(owes(&later.then(&officer(), note()).case).is_empty());
}

#[test]
fn words_after_the_answer_are_not_taken_for_silence() {
    let answered = screened().answered();
    let week = answered.clone().after_days(8);
    let silent = due(&week.case, &week.rules, week.now);
    assert_eq!(silent, Some(reacts(Reaction::Silent)));
    let spoke = answered.then(&Actor::Complainant, reply()).after_days(8);
    assert_eq!(due(&spoke.case, &spoke.rules, spoke.now), None);
}

#[test]
fn the_clock_reminds_once_and_then_closes_reopenably() {
    let waiting = screened().then(&officer(), inquire());
    assert_eq!(due(&waiting.case, &waiting.rules, waiting.now), None);
    let three = waiting.after_days(3);
    let remind = due(&three.case, &three.rules, three.now);
    assert_eq!(remind, Some(Command::Remind {}));
    let reminded = three.then(&Actor::Clock, Command::Remind {});
    assert_eq!(due(&reminded.case, &reminded.rules, reminded.now), None);
    let ten = reminded.after_days(7);
    let end = due(&ten.case, &ten.rules, ten.now).unwrap();
    assert_eq!(end, Command::Close(bare(Outcome::NoReply)));
    check(ten.then(&Actor::Clock, end), (officer(), reopen()), stage(StageCode::Received));
}

#[test]
fn dissatisfaction_lifts_the_case_by_one_rung_and_begins_a_new_round() {
    let again = screened().answered().dissatisfied();
    assert_eq!((again.case.rung, again.case.round), (Rung::OtherUnit, 2));
    assert_eq!(again.stage(), StageCode::Received);
    let third = screened().answered_officially().dissatisfied();
    assert_eq!((third.case.rung, third.case.round), (Rung::Management, 3));
    assert_eq!(screened().past_the_ladder().case.rung, Rung::Past);
}

#[test]
fn a_short_ladder_leads_from_the_unit_to_the_management() {
    let again = screened().under(Preset::Puskesmas).answered().dissatisfied();
    assert_eq!(again.case.rung, Rung::Management);
}

#[test]
fn a_case_can_climb_without_dissatisfaction() {
    let up = screened().then(&officer(), escalate());
    assert_eq!((up.case.rung, up.case.round), (Rung::OtherUnit, 1));
}

#[test]
fn past_the_ladder_only_the_letter_is_left() {
    let letter = Some(words(40));
    let closing = domain::case::Closing { letter, ..learned(Outcome::Unresolved) };
    let end = Command::Close(closing);
    check(screened().past_the_ladder(), (officer(), end), stage(StageCode::Closed));
}

#[test]
fn what_is_closed_opens_again_within_its_window_one_rung_higher() {
    let reopened = screened().closed().after_days(29).then(&Actor::Complainant, reopen());
    assert_eq!((reopened.case.rung, reopened.case.round), (Rung::OtherUnit, 2));
    assert_eq!(reopened.case.closing, None);
}

#[test]
fn an_official_answer_goes_to_the_director_and_a_first_one_does_not() {
    check(screened().in_review(), (officer(), accept()), stage(StageCode::Delivering));
    let again = screened().in_approval();
    assert_eq!(owes(&again.case), [Party::Director].into());
    check(again, (director(), approve()), stage(StageCode::Delivering));
}

#[test]
fn a_stand_in_signs_with_dates_and_title() {
    let signed = screened().in_approval().then(&delegate(Role::Management), approve());
    let approval = signed.case.approval.unwrap();
    assert_eq!(approval.as_delegate, Some(domain::people::DelegateTitle::Plh));
    let own = screened().in_approval().then(&director(), approve());
    assert_eq!(own.case.approval.unwrap().as_delegate, None);
}

#[test]
fn a_hospital_that_signs_red_answers_signs_red_answers() {
    let red = complaint().under(Preset::Inm);
    let red = red.then(&officer(), Command::Screen(seen(Nature::NonMedical, Some(Grade::Red))));
    check(red.in_review(), (officer(), accept()), stage(StageCode::Approval));
    let yellow = complaint().under(Preset::Inm).screened();
    check(yellow.in_review(), (officer(), accept()), stage(StageCode::Delivering));
    let media = complaint().under(Preset::RsSmc).screened_as(Kind::MediaInquiry);
    check(media, (officer(), answer_directly(Way::Message)), stage(StageCode::Approval));
}

#[test]
fn a_new_round_begins_unsigned_and_keeps_the_instant_of_the_first_answer() {
    let first = screened().answered();
    let officially = screened().answered_officially();
    assert!(officially.case.approval.is_some());
    assert_eq!(officially.case.first_reached, first.case.first_reached);
    assert_eq!(officially.dissatisfied().case.approval, None);
}

#[test]
fn a_physicians_answer_is_medical_in_any_case() {
    let heard = screened().asked_dpjp().then(&dpjp(), answer(23));
    assert!(heard.case.current_answer().unwrap().medical);
    check(heard, (officer(), accept()), stage(StageCode::Approval));
}

#[test]
fn a_resubmitted_answer_forgets_the_way_that_was_chosen_for_the_old_one() {
    let planned = screened().approved().then(&officer(), by(Way::Letter));
    let again = planned.then(&officer(), request_approval(Some(41))).then(&director(), approve());
    assert_eq!(again.case.appointment, None);
    check(again, (officer(), delivered()), Expect::Refused("no_way_chosen"));
}

#[test]
fn a_medical_answer_is_given_in_company_to_someone_entitled() {
    let ready = complaint().medically_approved().then(&officer(), entitle());
    let met = ready.then(&officer(), in_company(Way::Meeting));
    check(met, (officer(), delivered()), stage(StageCode::Answered));
}

#[test]
fn without_a_basis_a_medical_case_gets_neutral_words() {
    let heard = complaint().dpjp_heard();
    let neutral = heard.then(&officer(), accept_neutral(42));
    assert!(!neutral.case.current_answer().unwrap().medical);
    check(neutral, (officer(), by(Way::Message)), stage(StageCode::Delivering));
}

#[test]
fn a_units_answer_to_a_medical_case_counts_as_medical_until_someone_says_otherwise() {
    let asked = complaint().medical().asked_dpjp().then(&dpjp(), answer(23));
    let both = asked.then(&officer(), to_unit("IGD")).then(&emergency(), answer(21));
    let taken = both.clone().then(&officer(), accept());
    assert_eq!(taken.stage(), StageCode::Approval);
    let current = taken.case.current_answer().unwrap();
    assert_eq!((current.medical, current.author()), (true, Some(person(6))));
    let neutral = Command::Accept { words: None, neutral: true };
    check(both, (officer(), neutral), stage(StageCode::Delivering));
}

#[test]
fn the_committee_or_the_management_can_give_the_medical_word_too() {
    for (to, who) in [(Addressee::Committee, committee()), (Addressee::Management, management())] {
        let asked = complaint().medical().then(&officer(), route(&[to]));
        let heard = asked.then(&who, answer(28));
        check(heard, (officer(), accept()), stage(StageCode::Approval));
    }
}

#[test]
fn the_answer_by_message_is_sent_once() {
    let planned = screened().delivering().then(&officer(), by(Way::Message));
    let event = &planned.history.last().unwrap().event;
    assert!(matches!(effects(&planned.case, event)[..], [Effect::SendAnswer { .. }]));
    check(planned.clone(), (officer(), by(Way::Message)), Expect::Nothing);
    let failed = planned.then(&Actor::Desk, failed());
    assert_eq!(owes(&failed.case), [Party::Humas].into());
    check(failed, (officer(), by(Way::Letter)), stage(StageCode::Delivering));
}

#[test]
fn solved_on_the_spot_is_answered_at_once() {
    let green = Command::Screen(seen(Nature::NonMedical, Some(Grade::Green)));
    let solved =
        complaint().then(&officer(), green).then(&officer(), answer_directly(Way::InPerson));
    assert_eq!(solved.stage(), StageCode::Answered);
    assert!(solved.case.followed_up.is_some());
}

#[test]
fn thanks_need_no_root_cause() {
    let thanks = complaint().then(&officer(), screen_as(Kind::Compliment));
    let told = thanks.then(&officer(), answer_directly(Way::Telephone));
    let heard = told.then(&officer(), reacts(Reaction::Satisfied));
    let end = Command::Close(bare(Outcome::Resolved));
    check(heard, (officer(), end), stage(StageCode::Closed));
}

#[test]
fn a_closing_with_an_improvement_opens_it() {
    let closed = screened().closed();
    let event = &closed.history.last().unwrap().event;
    let follows = effects(&closed.case, event);
    assert!(matches!(follows[..], [Effect::OpenImprovement { .. }]));
}

#[test]
fn regrading_moves_the_due_time_only_before_the_first_answer() {
    let red = Command::Screen(seen(Nature::NonMedical, Some(Grade::Red)));
    let early = screened().then(&officer(), red.clone());
    assert_eq!(grade_of_clock(&early.case), Some(Grade::Red));
    let late = screened().answered().dissatisfied().then(&officer(), red);
    assert_eq!(
        (late.case.grade(), grade_of_clock(&late.case)),
        (Some(Grade::Red), Some(Grade::Yellow))
    );
}

#[test]
fn the_answers_clock_begins_anew_with_dissatisfaction_and_the_indicators_does_not() {
    let again = screened().answered().dissatisfied();
    let clocks = clocks(&again.case, &again.rules, again.now);
    let state = |name| clocks.iter().find(|clock| clock.name == name).map(|clock| clock.state);
    assert_eq!(state(ClockName::NonMedicalAnswer), Some(State::Running));
    assert!(matches!(state(ClockName::Response), Some(State::Stopped { kept: true, .. })));
}

#[test]
fn a_complainant_may_withdraw_at_any_time_before_the_end() {
    check(screened().routed(), (Actor::Complainant, withdraw()), stage(StageCode::Closed));
    let ended = screened().routed().then(&Actor::Complainant, withdraw());
    let Stage::Closed { outcome, .. } = ended.case.stage else { panic!("closed") };
    assert_eq!(outcome, Outcome::Withdrawn);
}

#[test]
fn the_same_person_saying_it_twice_ends_the_second_case() {
    let mut twice = screened();
    twice.same_person = true;
    let merged = twice.then(&officer(), merge());
    assert_eq!(merged.case.merged_into, Some(domain::ids::CaseId::new(2)));
    assert!(owes(&merged.case).is_empty());
}

#[test]
fn an_unreachable_complainant_is_told_by_public_notice() {
    let noticed = screened().delivering().then(&officer(), by(Way::PublicNotice));
    let told = noticed.then(&officer(), delivered());
    check(told.clone(), (officer(), close(Outcome::Unreachable)), stage(StageCode::Closed));
    check(told.after_days(8), (officer(), close(Outcome::NoReply)), stage(StageCode::Closed));
    let tried = screened().delivering().then(&officer(), by(Way::Telephone));
    let tried = tried.then(&officer(), failed());
    check(tried, (officer(), close(Outcome::Unreachable)), stage(StageCode::Closed));
    check(
        complaint().then(&officer(), screen_medical()),
        (officer(), close(Outcome::Unreachable)),
        Expect::Refused("not_now"),
    );
}

/// Turned medical, unlike before.
fn turns_medical(scene: Scene) -> Scene {
    scene.then(&officer(), screen_medical())
}

#[test]
fn an_answer_that_was_taken_comes_back_when_the_case_turns_medical() {
    for (name, scene) in [
        ("no way chosen", screened().delivering()),
        ("meeting planned", screened().delivering().then(&officer(), in_company(Way::Meeting))),
        ("laid out", screened().delivering().then(&officer(), by(Way::TrackingPage))),
        ("before the director", screened().in_approval()),
        ("signed", screened().approved()),
    ] {
        let turned = turns_medical(scene);
        assert_eq!(turned.stage(), StageCode::Review, "{name}");
        assert_eq!((&turned.case.approval, &turned.case.appointment), (&None, &None), "{name}");
        check(turned.clone(), (officer(), by(Way::Message)), Expect::Refused("not_now"));
        check(turned, (officer(), accept()), Expect::Refused("medical_opinion_missing"));
    }
}

#[test]
fn what_came_back_leaves_as_medical_words_or_as_neutral_ones() {
    let turned = || turns_medical(screened().delivering());
    let neutral = Command::Accept { words: None, neutral: true };
    check(turned(), (officer(), neutral), stage(StageCode::Delivering));
    let heard = turned().then(&officer(), route(&[Addressee::Dpjp(None)]));
    let taken = heard.then(&dpjp(), answer(29)).then(&officer(), accept());
    assert_eq!(taken.stage(), StageCode::Approval);
    let signed = taken.then(&director(), approve());
    check(signed, (officer(), by(Way::Message)), Expect::Refused("not_entitled"));
}

#[test]
fn nothing_is_screened_anew_while_a_door_carries_the_answer() {
    let sent = screened().delivering().then(&officer(), by(Way::Message));
    check(sent.clone(), (officer(), screen_medical()), Expect::Refused("not_now"));
    check(sent.clone(), (officer(), screen()), stage(StageCode::Delivering));
    let failed = sent.then(&officer(), failed());
    check(failed, (officer(), screen_medical()), stage(StageCode::Review));
}

#[test]
fn an_answer_under_review_or_already_medical_is_not_recalled() {
    let review = turns_medical(screened().in_review());
    assert!(review.history.iter().all(|entry| entry.event.kind() != "recalled"));
    let medical = complaint().medically_approved().then(&officer(), screen());
    assert_eq!(turns_medical(medical).stage(), StageCode::Delivering);
}
