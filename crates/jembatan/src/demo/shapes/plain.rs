//! The usual days: answered on the spot, or by the unit, to somebody's satisfaction.

use domain::case::{Addressee, Command, Failure};
use domain::ids::UnitCode;
use domain::rules::{Channel, Kind, Outcome, Way};

use super::super::pen::Pen;
use super::super::pen::verbs::by;
use super::super::story::body;

/// Solved on the spot with a signed note; thanks, suggestions, questions are just answered.
pub fn direct(pen: &mut Pen<'_>) {
    pen.wait(5, 90).screen().wait(5, 60);
    let way = pen.way();
    let note =
        (pen.voice.kind == Kind::Complaint).then(|| body("Diselesaikan langsung di tempat."));
    let words = body(&pen.voice.answer);
    pen.officer(Command::AnswerDirectly { words, way, note });
    if !matches!(way, Way::InPerson | Way::Telephone | Way::Message) {
        pen.wait(10, 120).arrived(None);
    }
    pen.wait(10, 600).satisfied().wait(5, 60).close(Outcome::Resolved);
}

/// The whole first rung: time asked, unit asked, answer passed on, satisfied, closed.
pub fn unit(pen: &mut Pen<'_>) {
    answered(pen);
    pen.wait(60, 2000).satisfied().wait(30, 400).close(Outcome::Resolved);
}

/// As far as the answer that has arrived.
pub fn answered(pen: &mut Pen<'_>) {
    let unit = pen.voice.unit.clone();
    pen.wait(10, 120).screen().wait(2, 20).ask_for_time().wait(2, 30).route_unit();
    pen.wait(60, 1300).unit_answers(&unit).wait(10, 240).accept().wait(5, 90).deliver();
}

/// Nobody says anything: silence is taken for silence by the clock, then the case is closed.
pub fn silent(pen: &mut Pen<'_>) {
    answered(pen);
    pen.days(9).close(Outcome::Resolved);
}

/// "Not our unit": handed on to the right one.
pub fn rerouted(pen: &mut Pen<'_>) {
    let right = pen.voice.unit.clone();
    let wrong = if right.as_str() == "RAJAL" { "RANAP" } else { "RAJAL" };
    let Ok(wrong) = UnitCode::parse(wrong) else { return };
    pen.wait(10, 90).screen().wait(2, 20).ask_for_time().wait(2, 20);
    pen.route(Addressee::Unit(wrong.clone())).wait(60, 300);
    let why = body("Bukan di unit kami. Kami teruskan kepada unit yang berwenang.");
    let to = Some(Addressee::Unit(right.clone()));
    pen.by(&super::super::pen::verbs::head_of(&wrong), Command::Reroute { ask: None, to, why });
    pen.wait(60, 900).unit_answers(&right).wait(10, 200).accept().wait(5, 60).deliver();
    pen.wait(60, 900).satisfied().wait(20, 200).close(Outcome::Resolved);
}

/// The officer sends the answer back to its author once.
pub fn returned(pen: &mut Pen<'_>) {
    let unit = pen.voice.unit.clone();
    pen.wait(10, 90).screen().wait(2, 20).ask_for_time().wait(2, 20).route_unit();
    pen.wait(60, 600).unit_answers(&unit).wait(10, 120);
    pen.officer(Command::Return { why: body("Mohon sebutkan tindak lanjut dan waktunya.") });
    pen.wait(60, 400).unit_answers(&unit).wait(10, 90).accept().wait(5, 60).deliver();
    pen.wait(60, 900).satisfied().wait(20, 200).close(Outcome::Resolved);
}

/// A question to the complainant, and the reply.
pub fn inquired(pen: &mut Pen<'_>) {
    let unit = pen.voice.unit.clone();
    pen.wait(10, 90).screen().wait(5, 30);
    pen.officer(Command::Inquire { words: body("Pada tanggal dan jam berapa kejadian ini?") });
    pen.wait(120, 1500);
    pen.complainant(desk::tracking::Wish::Reply {
        text: body("Selasa pagi, kira-kira pukul 09.00."),
    });
    pen.wait(20, 200).route_unit().wait(60, 900).unit_answers(&unit);
    pen.wait(10, 90).accept().wait(5, 60).deliver();
    pen.wait(60, 900).satisfied().wait(20, 200).close(Outcome::Resolved);
}

/// The letter comes back, the second attempt succeeds by telephone.
pub fn failed_once(pen: &mut Pen<'_>) {
    let unit = pen.voice.unit.clone();
    pen.anonymous = false;
    pen.introduce();
    pen.wait(10, 90).screen().wait(2, 20).route_unit().wait(60, 900).unit_answers(&unit);
    pen.wait(10, 90).accept().wait(5, 60).officer(Command::Deliver(by(Way::Letter)));
    pen.wait(2000, 3000).officer(Command::RecordFailure { why: Failure::Returned, words: None });
    pen.wait(5, 60).officer(Command::Deliver(by(Way::Telephone))).wait(5, 60).arrived(None);
    pen.wait(60, 900).satisfied().wait(20, 200).close(Outcome::Resolved);
}

/// A forwarded complaint with the number and the due date of the one who sent it.
pub fn lapor(pen: &mut Pen<'_>) {
    let due = super::super::pen::later(pen.cursor, 7 * 1440);
    let number = format!("LAPOR-{:07}", 8_100_000 + pen.person);
    pen.intake(|new| {
        let by = domain::intake::Forwarder::Lapor;
        new.forwarded = Some(domain::intake::Forwarded { by, number, due: Some(due) });
    });
    unit(pen);
}

/// A slip from the box: heard when the box was opened, typed some hours later.
pub fn slip(pen: &mut Pen<'_>) {
    debug_assert_eq!(pen.channel, Channel::Box);
    let opened = super::super::pen::later(pen.cursor, -pen.chance.between(90, 300));
    pen.intake(|new| {
        new.received_at = Some(opened);
        new.occurred_on = None;
        new.delay_reason = Some(body("Kotak dibuka pagi, slip dicatat setelah semua terkumpul."));
    });
    unit(pen);
}
