//! Medical words: to the DPJP, if needed to the committee; signed by the director; given in person.

use domain::case::{Addressee, Command, Escort, Failure};
use domain::rules::{Outcome, Way};

use super::super::pen::Pen;

/// The DPJP answers; a family meeting with the DPJP.
pub fn meeting(pen: &mut Pen<'_>) {
    until_accepted(pen);
    given(pen, Way::Meeting);
}

/// The DPJP answers, the medical committee looks at it once more.
pub fn committee(pen: &mut Pen<'_>) {
    until_committee(pen);
    let answer = pen.reply_of_asked();
    pen.wait(600, 1800).by("komite", answer).wait(20, 200).accept();
    given(pen, Way::Meeting);
}

/// Delivered at home; nobody was there the first time.
pub fn home_visit(pen: &mut Pen<'_>) {
    until_accepted(pen);
    approved(pen);
    let missed = pen.wait(20, 100).invite(Way::HomeVisit, Escort::Dpjp, 1);
    pen.cursor = super::super::pen::later(missed, 60);
    pen.officer(Command::RecordFailure { why: Failure::NobodyHome, words: None });
    let at = pen.wait(20, 100).invite(Way::HomeVisit, Escort::Dpjp, 1);
    pen.held(at).wait(60, 900).satisfied().wait(30, 300).close(Outcome::Resolved);
}

/// As far as the question to the committee.
pub fn until_committee(pen: &mut Pen<'_>) {
    opened(pen);
    let answer = pen.reply_of_asked();
    let dpjp = dpjp(pen);
    pen.wait(120, 900).by(&dpjp, answer).wait(20, 200).route(Addressee::Committee);
}

/// As far as the accepted answer, which waits for the director.
pub fn until_accepted(pen: &mut Pen<'_>) {
    opened(pen);
    let answer = pen.reply_of_asked();
    let dpjp = dpjp(pen);
    pen.wait(120, 1100).by(&dpjp, answer).wait(20, 200).accept();
}

fn opened(pen: &mut Pen<'_>) {
    pen.anonymous = false;
    pen.introduce();
    let (dpjp, number) = (dpjp(pen), pen.person);
    pen.intake(|new| {
        let record = Some(format!("00-{number:02}-{number:02}"));
        new.patient =
            Some(domain::intake::Identity { record_number: record, ..Default::default() });
    });
    pen.wait(10, 90).screen().wait(2, 20).ask_for_time().wait(5, 40);
    let to = Addressee::Dpjp(pen.cast.id(&dpjp));
    pen.route(to);
}

/// The DPJP of this patient.
fn dpjp(pen: &Pen<'_>) -> String {
    format!("dpjp{}", pen.person % 3 + 1)
}

/// Signed, and the one who may hear it is known.
pub fn approved(pen: &mut Pen<'_>) {
    pen.wait(30, 700).approve().wait(10, 60).entitle();
}

fn given(pen: &mut Pen<'_>, way: Way) {
    approved(pen);
    let at = pen.wait(20, 100).invite(way, Escort::Dpjp, 1);
    pen.held(at).wait(60, 900).satisfied().wait(30, 300).close(Outcome::Resolved);
}
