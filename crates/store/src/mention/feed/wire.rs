//! Events of feeds on disk. Nothing is derived: a renamed value loses no history.

use domain::mention::feed::{Event, Plan};
use domain::text::{Link, Name};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id};
use crate::history::Wire;

impl Wire for Event {
    const WHAT: &'static str = "feed event";

    fn payload(&self) -> String {
        put_event(self).to_string()
    }

    fn read(kind: &str, payload: &Value) -> Option<Self> {
        event(kind, payload)
    }
}

fn put_event(event: &Event) -> Value {
    match event {
        Event::Added { id, plan } => json!({ "id": id.to_string(), "plan": put_plan(plan) }),
        Event::Changed { plan } => json!({ "plan": put_plan(plan) }),
        Event::Stopped | Event::Started => json!({}),
    }
}

fn event(kind: &str, value: &Value) -> Option<Event> {
    let f = Fields::of(value)?;
    Some(match kind {
        "added" => Event::Added { id: f.get("id", id)?, plan: f.get("plan", plan)? },
        "changed" => Event::Changed { plan: f.get("plan", plan)? },
        "stopped" => Event::Stopped,
        "started" => Event::Started,
        _ => return None,
    })
}

fn put_plan(plan: &Plan) -> Value {
    json!({
        "name": plan.name.as_str(),
        "address": plan.address.as_str(),
        "only": plan.only.as_ref().map(Name::as_str),
        "query": plan.query.map(|query| query.to_string()),
    })
}

fn plan(value: &Value) -> Option<Plan> {
    let f = Fields::of(value)?;
    Some(Plan {
        name: f.code("name", |text| Name::parse(text).ok())?,
        address: f.code("address", |text| Link::parse(text).ok())?,
        only: f.maybe_code("only", |text| Name::parse(text).ok())?,
        query: f.maybe("query", id)?,
    })
}

#[cfg(test)]
mod tests {
    use domain::ids::{FeedId, QueryId};

    use super::*;

    #[test]
    fn every_event_of_a_feed_keeps_its_shape_on_disk() {
        let plan = Plan {
            name: Name::parse("Harian Wanasari").unwrap(),
            address: Link::parse("https://contoh.id/umpan.xml").unwrap(),
            only: Name::parse("RSUD, rumah sakit").ok(),
            query: Some(QueryId::new(9)),
        };
        let told = json!({"name": "Harian Wanasari", "address": "https://contoh.id/umpan.xml",
            "only": "RSUD, rumah sakit", "query": format!("{:032x}", 9)});
        let added = json!({"id": format!("{:032x}", 7), "plan": told});
        for (known, value) in [
            (Event::Added { id: FeedId::new(7), plan: plan.clone() }, added),
            (Event::Changed { plan }, json!({ "plan": told })),
            (Event::Stopped, json!({})),
            (Event::Started, json!({})),
        ] {
            assert_eq!(put_event(&known), value, "{}", known.kind());
            assert_eq!(event(known.kind(), &value), Some(known));
        }
        let older = json!({ "plan": {"name": "Koran", "address": "https://contoh.id/"} });
        let older = event("changed", &older);
        assert!(matches!(older, Some(Event::Changed { plan }) if plan.query.is_none()));
        assert_eq!(event("burnt", &json!({})), None);
        assert_eq!(event("added", &json!({})), None);
    }
}
