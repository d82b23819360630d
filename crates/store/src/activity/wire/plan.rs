//! The plan of an activity on disk.

use domain::activity::{Audience, Entry, Kind, Plan, Speaker, Visit};
use domain::text::{Link, Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, put_at, put_words};

fn name(text: &str) -> Option<Name> {
    Name::parse(text).ok()
}

fn link(text: &str) -> Option<Link> {
    Link::parse(text).ok()
}

fn put_speaker(speaker: &Speaker<Words>) -> Value {
    match speaker {
        Speaker::Collaborator(id) => json!({ "collaborator": id.to_string() }),
        Speaker::Staff(id) => json!({ "staff": id.to_string() }),
        Speaker::Outside { name, field } => {
            json!({ "name": put_words(*name), "field": field.as_ref().map(Name::as_str) })
        }
    }
}

fn speaker(value: &Value) -> Option<Speaker<Words>> {
    let f = Fields::of(value)?;
    match (f.maybe("collaborator", id)?, f.maybe("staff", id)?) {
        (Some(id), None) => Some(Speaker::Collaborator(id)),
        (None, Some(id)) => Some(Speaker::Staff(id)),
        (None, None) => {
            Some(Speaker::Outside { name: f.words("name")?, field: f.maybe_code("field", name)? })
        }
        _ => None,
    }
}

fn put_visit(visit: &Visit<Words>) -> Value {
    json!({ "contact": put_words(visit.contact), "means": visit.means.as_str() })
}

fn visit(value: &Value) -> Option<Visit<Words>> {
    let f = Fields::of(value)?;
    Some(Visit { contact: f.words("contact")?, means: f.code("means", name)? })
}

fn entry(value: &Value) -> Option<Entry> {
    let f = Fields::of(value)?;
    let quota = f.maybe("quota", |value| u16::try_from(value.as_u64()?).ok())?;
    Some(Entry { quota, closes: f.at("closes")? })
}

/// The plan as a value.
pub(super) fn put(plan: &Plan<Words>) -> Value {
    let entry = plan.entry.map(|one| json!({ "quota": one.quota, "closes": put_at(one.closes) }));
    json!({
        "title": plan.title.as_str(),
        "kind": plan.kind.code(),
        "need": put_words(plan.need),
        "aim": plan.aim.as_str(),
        "audience": plan.audience.iter().map(|one| one.code()).collect::<Vec<_>>(),
        "starts": put_at(plan.starts),
        "ends": put_at(plan.ends),
        "place": plan.place.as_ref().map(Name::as_str),
        "link": plan.link.as_ref().map(Link::as_str),
        "visit": plan.visit.as_ref().map(put_visit),
        "speakers": plan.speakers.iter().map(put_speaker).collect::<Vec<_>>(),
        "public": plan.public,
        "entry": entry,
        "questions": plan.questions,
        "certificate": plan.certificate,
        "bring": plan.bring.as_ref().map(Name::as_str),
        "campaign": plan.campaign.map(|id| id.to_string()),
        "materials": plan.materials.iter().map(Name::as_str).collect::<Vec<_>>(),
        "budget": plan.budget,
        "lead": plan.lead.to_string(),
    })
}

/// The plan from its value.
pub(super) fn read(value: &Value) -> Option<Plan<Words>> {
    let f = Fields::of(value)?;
    let audience = f.list("audience", |one| Audience::parse(one.as_str()?))?;
    Some(Plan {
        title: f.code("title", name)?,
        kind: f.code("kind", Kind::parse)?,
        need: f.words("need")?,
        aim: f.code("aim", name)?,
        audience: audience.into_iter().collect(),
        starts: f.at("starts")?,
        ends: f.at("ends")?,
        place: f.maybe_code("place", name)?,
        link: f.maybe_code("link", link)?,
        visit: f.maybe("visit", visit)?,
        speakers: f.list("speakers", speaker)?,
        public: f.flag("public")?,
        entry: f.maybe("entry", entry)?,
        questions: f.flag("questions")?,
        certificate: f.flag("certificate")?,
        bring: f.maybe_code("bring", name)?,
        campaign: f.maybe("campaign", id)?,
        materials: f.list("materials", |one| name(one.as_str()?))?,
        budget: f.maybe("budget", Value::as_u64)?,
        lead: f.get("lead", id)?,
    })
}
