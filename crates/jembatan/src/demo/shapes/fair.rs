//! Fairness: an accused person, the office itself, the director, the sealed track, care that
//! became worse after a complaint.

use desk::tracking::Wish;
use domain::case::{Addressee, Command};
use domain::rules::{About, Outcome, Reaction};
use domain::text::Body;

use super::super::pen::Pen;
use super::super::pen::verbs::{head_of, reaction};
use super::super::story::body;
use super::plain::answered;

/// The head of the unit is complained about: another unit answers, the accused only replies.
pub fn accused(pen: &mut Pen<'_>) {
    let head = head_of(&pen.voice.unit);
    let other = super::ladder::other_unit(&pen.voice.unit);
    pen.wait(10, 60).screen().wait(5, 30);
    if let Some(person) = pen.cast.id(&head) {
        let words =
            body("Disampaikan bahwa Anda menutup loket sebelum jamnya tanpa pemberitahuan.");
        pen.officer(Command::NameAccused { person, words: Some(words) });
    }
    pen.wait(5, 30).route(Addressee::Unit(other.clone())).wait(100, 900).unit_answers(&other);
    pen.wait(10, 90).accept().wait(5, 60).deliver();
    pen.wait(60, 900).satisfied().wait(20, 200).close(Outcome::Resolved);
}

/// About the office: the director handles it.
pub fn about_humas(pen: &mut Pen<'_>) {
    handled(pen, "direktur", About::Humas, false);
}

/// About the director: the supervisory board handles it.
pub fn about_director(pen: &mut Pen<'_>) {
    handled(pen, "dewas", About::Director, false);
}

/// Abuse of office: sealed from the intake on; only director and board see it.
pub fn sealed(pen: &mut Pen<'_>) {
    pen.anonymous = true;
    pen.introduce();
    pen.intake(|new| new.sealed = true);
    handled(pen, "direktur", About::Nobody, true);
}

/// Somebody else than the office does what otherwise the office does. The first screening by the
/// office says whom it is about, and takes it out of the office's hands.
fn handled(pen: &mut Pen<'_>, login: &str, about: About, sealed: bool) {
    let command = pen.screening(about, sealed);
    pen.wait(20, 100);
    match sealed {
        true => pen.by(login, command),
        false => pen.officer(command),
    };
    let words = body(&pen.voice.answer);
    let note = Some(body("Diperiksa dan diselesaikan langsung."));
    let way = domain::rules::Way::TrackingPage;
    pen.wait(60, 600).by(login, Command::AnswerDirectly { words, way, note });
    pen.wait(30, 100).by(login, arrived());
    pen.wait(60, 600).by(login, reaction(Reaction::Satisfied, None));
    let closing = pen.lesson(Outcome::NotUpheld);
    pen.wait(20, 100).by(login, Command::Close(closing));
}

fn arrived() -> Command<Body> {
    let none = domain::case::Minutes { at: None, attendees: None, minutes: None, result: None };
    Command::RecordDelivery(none)
}

/// Care became worse: a protected case of its own goes to the director.
pub fn care_worse(pen: &mut Pen<'_>) {
    answered(pen);
    let text = Some(body("Setelah saya mengadu, panggilan kami di bangsal seperti diabaikan."));
    pen.wait(60, 300);
    pen.complainant(Wish::React { reaction: Reaction::Satisfied, text, care_worse: true });
    pen.wait(30, 200).close(Outcome::Resolved);
}
