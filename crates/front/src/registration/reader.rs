//! From the public form to somebody who wants to come.

use desk::registration::{New, Offer};
use domain::registration::{MOST_PEOPLE, Need, Refusal, Source};
use domain::text::{Body, Email, Invalid, Language, Name, Phone};
use web::error::Said;
use web::{Faults, Sent, Visit};

const ONCE: &[&str] =
    &["nama", "telepon", "surel", "golongan", "orang", "pertanyaan", "setuju", "tunggu"];
const OFTEN: &[&str] = &["kebutuhan"];

/// What was typed, or what is wrong with it.
pub fn new(visit: &Visit, offer: &Offer, sent: &Sent) -> Result<New, Faults> {
    let mut form = Form { visit, sent, faults: sent.check(visit.t, ONCE, OFTEN) };
    let name = form.value("nama", Name::parse);
    let (phone, email) = (form.maybe("telepon", Phone::parse), form.maybe("surel", Email::parse));
    if sent.filled("telepon").is_none() && sent.filled("surel").is_none() {
        form.faults.add("telepon", Refusal::NoContact.sentence(visit.t));
    }
    let audience = offer.audience.iter().find(|one| one.code() == sent.text("golongan")).copied();
    if audience.is_none() {
        form.faults.add("golongan", visit.t.form_not_a_choice());
    }
    let people = sent.text("orang").parse().ok();
    let people = people.filter(|many| (1..=MOST_PEOPLE).contains(many));
    if people.is_none() {
        form.faults.add("orang", Refusal::People { most: MOST_PEOPLE }.sentence(visit.t));
    }
    let question = form.maybe("pertanyaan", Body::parse);
    if !sent.ticked("setuju") {
        form.faults.add("setuju", visit.t.registration_must_agree());
    }
    let needs = sent.all("kebutuhan").filter_map(Need::parse).collect();
    let read = || {
        Some(New {
            activity: offer.id,
            source: Source::Form,
            name: name?,
            phone,
            email,
            audience: audience?,
            people: people?,
            needs,
            question,
            language: language(visit),
            at: None,
        })
    };
    match read() {
        Some(new) if form.faults.is_empty() => Ok(new),
        _ => Err(form.faults),
    }
}

/// Whoever reads English is written to in English.
fn language(visit: &Visit) -> Language {
    Language::parse(visit.t.language().code()).unwrap_or(Language::Id)
}

struct Form<'a> {
    visit: &'a Visit,
    sent: &'a Sent,
    faults: Faults,
}

impl Form<'_> {
    fn value<T>(&mut self, field: &str, parse: fn(&str) -> Result<T, Invalid>) -> Option<T> {
        match parse(self.sent.text(field)) {
            Ok(value) => Some(value),
            Err(why) => {
                self.faults.add(field, why.sentence(self.visit.t));
                None
            }
        }
    }

    fn maybe<T>(&mut self, field: &str, parse: fn(&str) -> Result<T, Invalid>) -> Option<T> {
        self.sent.filled(field)?;
        self.value(field, parse)
    }
}
