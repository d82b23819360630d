//! Other endings: withdrawn, no reply, forwarded, duplicate, not upheld, unreachable; and reopening.

use desk::tracking::Wish;
use domain::case::{Closing, Command, Failure};
use domain::rules::{Outcome, Way};

use super::super::pen::Pen;
use super::super::pen::verbs::{by, explained};
use super::super::story::{Deed, Hand, body};
use super::plain::answered;

pub fn withdrawn(pen: &mut Pen<'_>) {
    pen.wait(10, 90).screen().wait(2, 20).route_unit().wait(100, 900);
    pen.complainant(Wish::Withdraw { text: body("Sudah dibantu petugas di tempat, saya cabut.") });
}

/// Asked, reminded, and closed by the clock.
pub fn no_reply(pen: &mut Pen<'_>) {
    pen.wait(10, 90).screen().wait(5, 60);
    pen.officer(Command::Inquire { words: body("Di bangsal mana kejadiannya, dan kapan?") });
}

/// Belongs to another institution.
pub fn elsewhere(pen: &mut Pen<'_>) {
    pen.wait(10, 90).screen().wait(5, 60);
    pen.officer(Command::Note {
        words: body("Tentang puskesmas; diteruskan dengan tanda terima."),
    });
    let closing = explained(Outcome::Forwarded, "Kejadiannya di puskesmas, bukan di rumah sakit.");
    let receiver = Some(body("Puskesmas setempat, dengan tanda terima"));
    pen.wait(5, 30).officer(Command::Close(Closing { receiver, ..closing }));
}

pub fn duplicate(pen: &mut Pen<'_>) {
    pen.wait(10, 90).screen().wait(5, 60);
    let reason = "Keluhan yang sama sudah ditangani; pelapornya tidak dapat dipastikan sama.";
    pen.officer(Command::Close(explained(Outcome::Duplicate, reason)));
}

/// One person says it in a message and, before anybody has answered, once more by telephone.
pub fn told_once(pen: &mut Pen<'_>) {
    pen.posted("17840990001").wait(10, 60).screen().wait(2, 20).route_unit();
    let unit = pen.voice.unit.clone();
    pen.days(3).unit_answers(&unit).wait(10, 90).accept().wait(5, 60).deliver();
    pen.wait(60, 300).satisfied().wait(5, 60).close(Outcome::Resolved);
}

/// See [`told_once`]; the story before this one. The officer heard that it is the same person.
pub fn told_twice(pen: &mut Pen<'_>) {
    pen.wait(10, 60).screen().wait(5, 30);
    let login = pen.officer_login();
    pen.acts(Hand::Staff(login), Deed::Merge(1));
}

/// The same incident as the story before: joined, each with a clock and an answer.
pub fn joined(pen: &mut Pen<'_>) {
    let unit = pen.voice.unit.clone();
    pen.wait(10, 90).screen().wait(2, 10);
    let login = pen.officer_login();
    pen.acts(Hand::Staff(login), Deed::Link(1)).wait(2, 20).route_unit();
    pen.wait(60, 900).unit_answers(&unit).wait(10, 90).accept().wait(5, 60).deliver();
    pen.wait(60, 900).satisfied().wait(20, 200).close(Outcome::Resolved);
}

pub fn not_upheld(pen: &mut Pen<'_>) {
    answered(pen);
    pen.wait(60, 900).satisfied().wait(20, 200).close(Outcome::NotUpheld);
}

/// Nobody could be reached by any way.
pub fn unreachable(pen: &mut Pen<'_>) {
    let unit = pen.voice.unit.clone();
    pen.anonymous = false;
    pen.introduce();
    pen.wait(10, 90).screen().wait(2, 20).route_unit().wait(60, 900).unit_answers(&unit);
    pen.wait(10, 90).accept().wait(5, 60).officer(Command::Deliver(by(Way::Telephone)));
    pen.wait(300, 900);
    pen.officer(Command::RecordFailure { why: Failure::Unreachable, words: None });
    let reason = "Jawaban disimpan; telepon pelapor tidak aktif.";
    pen.wait(5, 60).officer(Command::Close(explained(Outcome::Unreachable, reason)));
}

/// Opened again by the complainant within the window.
pub fn reopened(pen: &mut Pen<'_>) {
    super::plain::unit(pen);
    pen.wait(1440, 3000)
        .complainant(Wish::Reopen { text: body("Kejadian yang sama terulang kemarin.") });
    let other = super::ladder::other_unit(&pen.voice.unit);
    pen.wait(30, 200).ask_for_time().wait(5, 30);
    pen.route(domain::case::Addressee::Unit(other.clone()));
    pen.wait(60, 900).unit_answers(&other).wait(10, 100).accept();
    pen.wait(30, 300).by("direktur", Command::Approve {}).wait(20, 100).deliver();
    pen.wait(60, 900).satisfied().wait(20, 200).close(Outcome::Resolved);
}
