//! From the form to an intake.

use desk::receive::NewIntake;
use domain::calendar::Calendar;
use domain::ids::UnitCode;
use domain::intake::{Forwarded, Forwarder, Identity};
use domain::rules::{Channel, Kind, Relation};
use domain::text::{Email, Name, Phone};
use web::{Faults, Sent};

use super::doors;
use crate::{me::Me, reader::Reader};

const FIELDS: &[&str] = &[
    "channel",
    "kind",
    "text",
    "unit",
    "occurred_on",
    "anonymous",
    "relation",
    "name",
    "phone",
    "email",
    "patient_name",
    "record_number",
    "received_at",
    "delay_reason",
    "forwarded_by",
    "forwarded_number",
    "forwarded_due",
    "sealed",
    "arrival",
    "call",
];
/// A record number longer than this is a slip of the hand.
const RECORD_NUMBER: usize = 40;

pub fn intake(me: &Me, calendar: &Calendar, sent: &Sent) -> Result<NewIntake, Faults> {
    let mut form = Reader::new(sent, me.t(), calendar, (FIELDS, &[]));
    let by_hand = |code: &str| Channel::parse(code).filter(|one| doors(sent).contains(one));
    let channel = form.chosen("channel", by_hand);
    let kind = form.chosen("kind", Kind::parse);
    let text = form.body("text");
    let relation = form.chosen("relation", Relation::parse);
    let unit = form.maybe_chosen("unit", |code| UnitCode::parse(code).ok());
    let occurred_on = form.maybe_date("occurred_on");
    let (received_at, delay_reason) =
        (form.maybe_instant("received_at"), form.maybe_body("delay_reason"));
    let identity = complainant(&mut form);
    let patient = patient(&mut form);
    let forwarded =
        channel.filter(|one| *one == Channel::Forwarded).and_then(|_| letter(&mut form));
    let all = kind.zip(channel).zip(text).zip(relation);
    form.done(all.map(|(((kind, channel), text), relation)| NewIntake {
        unit,
        occurred_on,
        anonymous: sent.ticked("anonymous"),
        relation,
        identity,
        patient,
        received_at,
        delay_reason,
        forwarded,
        sealed: sent.ticked("sealed"),
        ..NewIntake::of(kind, channel, text)
    }))
}

fn complainant(form: &mut Reader<'_>) -> Identity {
    Identity {
        name: form.maybe("name", Name::parse),
        phone: form.maybe("phone", Phone::parse),
        email: form.maybe("email", Email::parse),
        ..Identity::default()
    }
}

fn patient(form: &mut Reader<'_>) -> Option<Identity> {
    let record_number = form.sent.filled("record_number").map(str::to_owned);
    if record_number.as_ref().is_some_and(|number| number.chars().count() > RECORD_NUMBER) {
        form.faults.add("record_number", form.t.form_too_long(RECORD_NUMBER.to_string()));
    }
    let name = form.maybe("patient_name", Name::parse);
    let identity = Identity { name, record_number, ..Identity::default() };
    Some(identity).filter(|identity| !identity.is_empty())
}

/// The letter that brought it, with its number and, often, its own due day.
fn letter(form: &mut Reader<'_>) -> Option<Forwarded> {
    let by = form.chosen("forwarded_by", Forwarder::parse);
    let number = form.body("forwarded_number").map(domain::text::Body::into_string);
    let due = form.maybe_date("forwarded_due").map(|day| form.calendar.at(day, 23, 59));
    Some(Forwarded { by: by?, number: number?, due })
}
