//! How an answer reaches the complainant, and what came of it.

use desk::case::View;
use domain::case::{Appointment, Command, Escort, Failure, Minutes};
use domain::ids::{PersonId, UnitCode};
use domain::rules::Way;
use web::Sent;

use super::{Read, reader};
use crate::me::Me;

/// Way, time, place and company.
pub fn plan(me: &Me, view: &View, sent: &Sent) -> Read {
    let mut form = reader(me, view, sent, &["way", "at", "place", "person"], &["accompanied_by"]);
    let way = form.chosen("way", Way::parse);
    let (at, place) = (form.maybe_instant("at"), form.maybe_body("place"));
    if way.is_some_and(Way::is_gathering) {
        let required = [("at", at.is_none()), ("place", place.is_none())];
        for (field, _) in required.into_iter().filter(|(_, missing)| *missing) {
            form.faults.add(field, me.t().form_required());
        }
    }
    let person = form.maybe_chosen("person", |text| text.parse::<PersonId>().ok());
    let escorts: Option<Vec<Escort>> = sent.all("accompanied_by").map(escort).collect();
    if escorts.is_none() {
        form.faults.add("accompanied_by", me.t().form_not_a_choice());
    }
    let appointment = way.zip(escorts).map(|(way, mut accompanied_by)| {
        accompanied_by.extend(person.map(Escort::Person));
        Command::Deliver(Appointment { way, at, place, accompanied_by })
    });
    form.done(appointment)
}

fn escort(text: &str) -> Option<Escort> {
    match text.split_once(':') {
        Some(("unit", code)) => UnitCode::parse(code).ok().map(Escort::Unit),
        None if text == "dpjp" => Some(Escort::Dpjp),
        _ => None,
    }
}

/// The minutes of a meeting, a call, a visit.
pub fn minutes(me: &Me, view: &View, sent: &Sent) -> Read {
    let fields = ["at", "attendees", "minutes", "result"];
    let mut form = reader(me, view, sent, &fields, &[]);
    let record = Minutes {
        at: form.maybe_instant("at"),
        attendees: form.maybe_body("attendees"),
        minutes: form.maybe_body("minutes"),
        result: form.maybe_body("result"),
    };
    form.done(Some(Command::RecordDelivery(record)))
}

/// Nobody was reached.
pub fn failure(me: &Me, view: &View, sent: &Sent) -> Read {
    let mut form = reader(me, view, sent, &["failure", "words"], &[]);
    let why = form.chosen("failure", Failure::parse);
    let words = form.maybe_body("words");
    form.done(why.map(|why| Command::RecordFailure { why, words }))
}

/// Solved on the spot.
pub fn directly(me: &Me, view: &View, sent: &Sent) -> Read {
    let mut form = reader(me, view, sent, &["words", "way", "note", "bank"], &[]);
    let (words, way) = (form.body("words"), form.chosen("way", Way::parse));
    let note = form.maybe_body("note");
    let command = words.zip(way).map(|(words, way)| Command::AnswerDirectly { words, way, note });
    form.done(command)
}
