//! Permissions and their events on disk. Nothing is derived: a renamed value loses no history.

use domain::consent::{
    Cleared, Consent, Event, Given, Outlet, Permalink, Place, Purpose, Signature, Withdrawal,
};
use domain::ids::Version;
use domain::text::{Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, date, id, put_at, put_maybe_words, put_words, who};
use crate::case::who_text;
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "event of a permission";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Given { id, given } => json!({ "id": id.to_string(), "given": put_given(given) }),
        Event::Withdrawn { said, places } => json!({
            "said": put_words(*said),
            "places": places.iter().map(put_place).collect::<Vec<_>>(),
        }),
        Event::Found { place } => json!({ "place": put_place(place) }),
        Event::TakenDown { place, proof } => json!({ "place": place, "proof": put_words(*proof) }),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "given" => Event::Given { id: f.get("id", id)?, given: Box::new(f.get("given", given)?) },
        "withdrawn" => {
            Event::Withdrawn { said: f.words("said")?, places: f.list("places", place)? }
        }
        "found" => Event::Found { place: f.get("place", place)? },
        "taken_down" => Event::TakenDown { place: f.number("place")?, proof: f.words("proof")? },
        _ => return None,
    })
}

fn put_given(given: &Given<Words>) -> Value {
    json!({
        "person": put_words(given.person),
        "minor": given.minor,
        "guardian": put_maybe_words(given.guardian),
        "material": put_words(given.material),
        "purposes": given.purposes.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "outlets": given.outlets.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "from": given.from.to_string(),
        "until": given.until.to_string(),
        "identified": given.identified,
        "care_read": given.care_read,
        "withdrawal_read": given.withdrawal_read,
        "signature": given.signature.code(),
        "signed_on": given.signed_on.to_string(),
        "witness": given.witness.to_string(),
        "filed": given.filed.as_ref().map(Name::as_str),
    })
}

fn given(value: &Value) -> Option<Given<Words>> {
    let f = Fields::of(value)?;
    Some(Given {
        person: f.words("person")?,
        minor: f.flag("minor")?,
        guardian: f.maybe_words("guardian")?,
        material: f.words("material")?,
        purposes: f.list("purposes", purpose)?.into_iter().collect(),
        outlets: f.list("outlets", outlet)?.into_iter().collect(),
        from: f.get("from", date)?,
        until: f.get("until", date)?,
        identified: f.flag("identified")?,
        care_read: f.flag("care_read")?,
        withdrawal_read: f.flag("withdrawal_read")?,
        signature: f.code("signature", Signature::parse)?,
        signed_on: f.get("signed_on", date)?,
        witness: f.get("witness", id)?,
        filed: f.maybe_code("filed", |text| Name::parse(text).ok())?,
    })
}

fn purpose(value: &Value) -> Option<Purpose> {
    Purpose::parse(value.as_str()?)
}

/// A channel from its code.
pub(crate) fn outlet(value: &Value) -> Option<Outlet> {
    Outlet::parse(value.as_str()?)
}

/// A link from its text.
pub(crate) fn link(value: &Value) -> Option<Permalink> {
    Permalink::parse(value.as_str()?)
}

fn put_place(place: &Place) -> Value {
    json!({
        "content": place.content.to_string(),
        "outlet": place.outlet.code(),
        "link": place.link.as_str(),
    })
}

fn place(value: &Value) -> Option<Place> {
    let f = Fields::of(value)?;
    Some(Place {
        content: f.get("content", id)?,
        outlet: f.get("outlet", outlet)?,
        link: f.get("link", link)?,
    })
}

fn put_withdrawal(withdrawal: &Withdrawal) -> Value {
    let each = |(place, cleared): &(Place, Option<Cleared>)| {
        let cleared = cleared.map(|one| {
            json!({ "at": put_at(one.at), "by": who_text(one.by), "proof": put_words(one.proof) })
        });
        json!({ "place": put_place(place), "cleared": cleared })
    };
    json!({
        "at": put_at(withdrawal.at),
        "said": put_words(withdrawal.said),
        "places": withdrawal.places.iter().map(each).collect::<Vec<_>>(),
    })
}

fn withdrawal(value: &Value) -> Option<Withdrawal> {
    let f = Fields::of(value)?;
    Some(Withdrawal {
        at: f.at("at")?,
        said: f.words("said")?,
        places: f.list("places", |one| {
            let f = Fields::of(one)?;
            Some((f.get("place", place)?, f.maybe("cleared", cleared)?))
        })?,
    })
}

fn cleared(value: &Value) -> Option<Cleared> {
    let f = Fields::of(value)?;
    Some(Cleared { at: f.at("at")?, by: f.get("by", who)?, proof: f.words("proof")? })
}

/// The state as text.
pub(super) fn text(known: &Consent) -> String {
    json!({
        "id": known.id.to_string(),
        "version": known.version.0,
        "given": put_given(&known.given),
        "at": put_at(known.at),
        "by": who_text(known.by),
        "withdrawal": known.withdrawal.as_ref().map(put_withdrawal),
    })
    .to_string()
}

/// The permission from its text; `None` when it is not what [`text`] writes.
pub(super) fn of(text: &str) -> Option<Consent> {
    let value: Value = serde_json::from_str(text).ok()?;
    let f = Fields::of(&value)?;
    Some(Consent {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        given: f.get("given", given)?,
        at: f.at("at")?,
        by: f.get("by", who)?,
        withdrawal: f.maybe("withdrawal", withdrawal)?,
    })
}
