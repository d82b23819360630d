//! Events and plans of queries on disk. Nothing is derived: a renamed value loses no history.

use domain::mention::Source;
use domain::mention::query::{Event, Plan, Terms};
use domain::text::Name;
use serde_json::{Value, json};

use crate::case::fields::{Fields, id};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "query event";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Saved { id, plan } => json!({ "id": id.to_string(), "plan": put_plan(plan) }),
        Event::Changed { plan } => json!({ "plan": put_plan(plan) }),
        Event::Stopped | Event::Started => json!({}),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "saved" => Event::Saved { id: f.get("id", id)?, plan: f.get("plan", plan)? },
        "changed" => Event::Changed { plan: f.get("plan", plan)? },
        "stopped" => Event::Stopped,
        "started" => Event::Started,
        _ => return None,
    })
}

/// The plan as it stands in row and journal.
pub(super) fn put_plan(plan: &Plan) -> Value {
    let terms = |terms: &Terms| terms.iter().map(str::to_owned).collect::<Vec<_>>();
    json!({
        "name": plan.name.as_str(),
        "any": terms(&plan.any),
        "all": terms(&plan.all),
        "none": terms(&plan.none),
        "places": terms(&plan.places),
        "sources": plan.sources.iter().map(|source| source.code()).collect::<Vec<_>>(),
    })
}

/// The plan from its text; `None` when it is not what [`put_plan`] writes.
pub(super) fn plan_of(text: &str) -> Option<Plan> {
    plan(&serde_json::from_str(text).ok()?)
}

fn plan(value: &Value) -> Option<Plan> {
    let f = Fields::of(value)?;
    Some(Plan {
        name: f.code("name", |text| Name::parse(text).ok())?,
        any: terms(f, "any")?,
        all: terms(f, "all")?,
        none: terms(f, "none")?,
        places: terms(f, "places")?,
        sources: f.list("sources", |source| Source::parse(source.as_str()?))?,
    })
}

fn terms(f: Fields<'_>, key: &str) -> Option<Terms> {
    Terms::of(f.list(key, Value::as_str)?).ok()
}

#[cfg(test)]
mod tests {
    use domain::ids::QueryId;

    use super::*;

    #[test]
    fn every_event_of_a_query_keeps_its_shape_on_disk() {
        let plan = Plan {
            name: Name::parse("Antrean obat").unwrap(),
            any: Terms::parse("antre, menunggu obat").unwrap(),
            all: Terms::default(),
            none: Terms::parse("bioskop").unwrap(),
            places: Terms::parse("Wanasari").unwrap(),
            sources: vec![Source::Clipping],
        };
        let told = json!({"name": "Antrean obat", "any": ["antre", "menunggu obat"], "all": [],
            "none": ["bioskop"], "places": ["Wanasari"], "sources": ["clipping"]});
        let saved = json!({"id": format!("{:032x}", 7), "plan": told});
        for (known, value) in [
            (Event::Saved { id: QueryId::new(7), plan: plan.clone() }, saved),
            (Event::Changed { plan }, json!({ "plan": told })),
            (Event::Stopped, json!({})),
            (Event::Started, json!({})),
        ] {
            assert_eq!(put_event(&known), value, "{}", known.kind());
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        assert_eq!(event("burnt", &json!({})), None);
        assert_eq!(event("saved", &json!({})), None);
    }
}
