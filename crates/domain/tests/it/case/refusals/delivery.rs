//! What does not leave, and by which way.

use domain::calendar::Instant;
use domain::case::{Appointment, Command, Screening, StageCode};
use domain::rules::{ApprovalWhen, Grade, Kind, Nature, Way};

use super::super::moves::{
    Cmd, accept, answer_directly, by, complaint, delivered, delivered_at, entitle, give_back,
    in_company, plan, request_approval, screen_medical, seen,
};
use super::Refused;
use crate::cast::{Expect, Scene, check, director, intake, morning, officer, words};

pub fn of_delivery() -> Vec<Refused> {
    let approved = || complaint().screened().approved();
    let medical = || complaint().medically_approved();
    let entitled = || medical().then(&officer(), entitle());
    refused! {
        "approval_missing" "what must be signed is signed first":
            unsigned(), officer() => by(Way::Message);
        "approved_text_differs" "a changed text is another text":
            changed(), officer() => by(Way::Message);
        "not_now" "a returned text is not delivered":
            resubmitted(), officer() => by(Way::Message);
        "not_entitled" "medical words wait for someone entitled":
            medical(), officer() => in_company(Way::Meeting);
        "way_forbidden" "medical words never go as a message":
            entitled(), officer() => in_company(Way::Message);
        "way_forbidden" "nor to the tracking page":
            entitled(), officer() => in_company(Way::TrackingPage);
        "needs_company" "a medical meeting has company":
            entitled(), officer() => by(Way::Meeting);
        "needs_reach" "nobody visits a stranger":
            anonymous().screened().delivering(), officer() => by(Way::HomeVisit);
        "needs_reach" "nobody writes to a stranger":
            anonymous().screened().delivering(), officer() => by(Way::Message);
        "no_way_chosen" "nothing arrives that has no way":
            complaint().screened().delivering(), officer() => delivered();
        "time_impossible" "nothing arrives before it was signed":
            approved().then(&officer(), by(Way::Meeting)),
            officer() => delivered_at(Some(morning()));
        "time_impossible" "nothing has arrived that is still to come":
            approved().then(&officer(), by(Way::Meeting)),
            officer() => delivered_at(Some(tomorrow()));
        "not_now" "a message under way is not planned again":
            complaint().screened().delivering().then(&officer(), by(Way::Message)),
            officer() => by(Way::Letter);
        "grade_forbids_direct_answer" "a yellow complaint is not answered on the spot":
            complaint().screened(), officer() => answer_directly(Way::Telephone);
        "grade_forbids_direct_answer" "a medical one neither":
            complaint().then(&officer(), screen_medical()),
            officer() => answer_directly(Way::Telephone);
        "note_missing" "on the spot needs a signed note":
            green(), officer() => without_note();
        "way_forbidden" "a meeting is not on the spot":
            green(), officer() => answer_directly(Way::Meeting);
        "not_entitled" "a medical question is not answered by message":
            medical_question(), officer() => answer_directly(Way::Message);
    }
}

fn tomorrow() -> Instant {
    complaint().after_days(9).now
}

/// Submitted once more in other words, and given back by the director.
fn resubmitted() -> Scene {
    let again = complaint().screened().approved().then(&officer(), request_approval(Some(25)));
    again.then(&director(), give_back())
}

/// Signed, put into other words, given back, and taken under rules that ask for no signature.
fn changed() -> Scene {
    let mut scene = resubmitted();
    scene.rules.director_approves.clear();
    scene.then(&officer(), accept())
}

/// Accepted when no signature was due; now the rules ask for one.
fn unsigned() -> Scene {
    let mut scene = complaint().screened();
    scene.rules.director_approves.clear();
    let mut scene = scene.delivering();
    scene.rules.director_approves = vec![ApprovalWhen::Always];
    scene
}

fn without_note() -> Cmd {
    Command::AnswerDirectly { words: words(5), way: Way::InPerson, note: None }
}

fn anonymous() -> Scene {
    let mut intake = intake();
    intake.complainant.anonymous = true;
    intake.complainant.reach = domain::intake::Reach::default();
    Scene::of(intake).after_minutes(30)
}

fn green() -> Scene {
    complaint().then(&officer(), Command::Screen(seen(Nature::NonMedical, Some(Grade::Green))))
}

fn medical_question() -> Scene {
    let seen = Screening { kind: Kind::Question, ..seen(Nature::Medical, None) };
    complaint().then(&officer(), Command::Screen(seen))
}

#[test]
fn a_meeting_may_be_held_before_its_hour_and_written_down_after_it() {
    let meeting =
        |at| Command::Deliver(Appointment { at: Some(at), ..plan(Way::Meeting, Vec::new()) });
    let approved = || complaint().screened().approved();
    for at in [morning(), tomorrow()] {
        let planned = approved().then(&officer(), meeting(at));
        check(planned, (officer(), delivered()), Expect::Stage(StageCode::Answered));
    }
}

#[test]
fn a_letter_may_have_gone_out_yesterday() {
    let approved = complaint().screened().approved();
    let sent = Appointment { at: Some(morning()), ..plan(Way::Letter, Vec::new()) };
    check(approved, (officer(), Command::Deliver(sent)), Expect::Stage(StageCode::Delivering));
}
