//! Events of elements on disk. Nothing is derived: a renamed value loses no history.

use domain::evidence::{Definition, Event, Proof, Source};
use domain::ids::ElementCode;
use domain::text::Name;
use serde_json::{Value, json};

use crate::case::fields::{Fields, id};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "element event";

    fn payload(&self) -> String {
        payload(self)
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn payload(event: &Event) -> String {
    let Event::Defined { id, code, definition } = event;
    let proofs: Vec<_> = definition.proofs.iter().map(|proof| proof.code()).collect();
    let sources: Vec<_> = definition.sources.iter().map(|source| source.code()).collect();
    json!({
        "id": id.to_string(),
        "code": code.as_str(),
        "name": definition.name.as_str(),
        "proofs": proofs,
        "sources": sources,
        "retired": definition.retired,
    })
    .to_string()
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value).filter(|_| kind == "defined")?;
    let proof = |value: &Value| Proof::parse(value.as_str()?);
    let source = |value: &Value| Source::parse(value.as_str()?);
    Some(Event::Defined {
        id: f.get("id", id)?,
        code: f.code("code", |code| ElementCode::parse(code).ok())?,
        definition: Definition {
            name: f.code("name", |name| Name::parse(name).ok())?,
            proofs: f.list("proofs", proof)?.into_iter().collect(),
            sources: f.list("sources", source)?.into_iter().collect(),
            retired: f.flag("retired")?,
        },
    })
}
