//! From the form of the office to somebody who comes.

use desk::registration::New;
use domain::activity::Audience;
use domain::calendar::{Calendar, Instant};
use domain::ids::ActivityId;
use domain::registration::{MOST_AT_DOOR, Need, Source};
use domain::text::{Email, Language, Name, Phone};
use web::{Faults, Sent};

use crate::{me::Me, reader::Reader};

const ONCE: &[&str] = &["name", "phone", "email", "audience", "people", "question", "at"];
const OFTEN: &[&str] = &["needs"];

/// Somebody who telephones, or stands at the door.
pub fn new(
    (me, calendar): (&Me, &Calendar),
    sent: &Sent,
    (activity, source): (ActivityId, Source),
) -> Result<New, Faults> {
    let mut form = Reader::new(sent, me.t(), calendar, (ONCE, OFTEN));
    let name = form.value("name", Name::parse);
    let (phone, email) = (form.maybe("phone", Phone::parse), form.maybe("email", Email::parse));
    let audience = form.chosen("audience", Audience::parse);
    let people = form.chosen("people", people);
    let question = form.maybe_body("question");
    let at = form.maybe_chosen("at", |text| text.parse::<Instant>().ok());
    let needs = sent.all("needs").filter_map(Need::parse).collect();
    let new = name.zip(audience).zip(people).map(|((name, audience), people)| New {
        activity,
        source,
        name,
        phone,
        email,
        audience,
        people,
        needs,
        question,
        language: Language::Id,
        at,
    });
    form.done(new)
}

/// How many; what may come on one ticket, the rules say.
pub fn people(text: &str) -> Option<u16> {
    text.parse().ok().filter(|many| (1..=MOST_AT_DOOR).contains(many))
}
