//! An audit through the interface: drawn, filled in, closed, planned on.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

pub fn new() -> Value {
    json!({"from": "2026-03-02", "until": "2026-03-02", "size": 2, "seed": "0000000000000007",
        "questions": [{"asks": "Dijawab dalam dua hari?", "clause": 7}, {"asks": "Sopan?"}]})
}

pub fn sheet(case: usize) -> Value {
    json!({"command": {"type": "check", "case": case, "answers": [
        {"answer": "not_kept", "remark": "Lewat dua hari."}, {"answer": "not_applicable"}]}})
}

async fn complaints(house: &House, many: usize) {
    for nth in 0..many {
        house.complaint(&format!("aduan-{nth}")).await;
    }
}

/// An audit by quality, one sheet filled in; its id.
pub async fn begun(house: &House) -> String {
    let begun =
        house.post_once("quality", "/api/v1/inspections", ("audit", &new())).await.with(201);
    let id = begun["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/inspections/{id}/commands");
    house.post("quality", &path, &sheet(0)).await.with(200);
    id
}

#[test]
fn an_audit_is_drawn_filled_in_and_closed_and_its_sample_can_be_drawn_again() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        complaints(&house, 4).await;
        let id = begun(&house).await;
        let path = format!("/api/v1/inspections/{id}");
        let again =
            house.post_once("quality", "/api/v1/inspections", ("audit", &new())).await.with(201);
        assert_eq!(again["id"], json!(id));
        let shown = house.get("auditor", &path).await.with(200);
        let sample = json!({"method": "chacha20", "seed": "0000000000000007", "population": 4,
            "withheld": 0, "size": 2});
        assert_eq!(shown["sample"], sample);
        assert_eq!(shown["cases"][0]["answers"][0]["remark"], "Lewat dua hari.");
        assert_eq!(shown["cases"][1]["answers"], Value::Null);
        let question = &shown["questions"][0];
        assert_eq!((&question["not_kept"], &question["clause"]), (&json!(1), &json!(7)));
        assert_eq!(question["computed"]["total"], json!(0));
        assert_eq!(shown["questions"][1]["computed"], Value::Null);
        let repeated = house.post("head", "/api/v1/inspections", &new()).await.with(201);
        let numbers = |audit: &Value| -> Vec<Value> {
            audit["cases"].as_array().unwrap().iter().map(|one| one["number"].clone()).collect()
        };
        assert_eq!(numbers(&repeated), numbers(&shown));
        let close = json!({"command": {"type": "close", "summary": "Separuh lewat batas."}});
        let commands = format!("{path}/commands");
        let refused = house.post("quality", &commands, &close).await;
        assert_eq!(refused.problem(), (422, "unchecked".to_owned()));
        house.post("quality", &commands, &sheet(1)).await.with(200);
        let closed = house.post("quality", &commands, &close).await.with(200);
        assert_eq!(
            (&closed["stage"], &closed["summary"]),
            (&json!("closed"), &json!("Separuh lewat batas."))
        );
        let pdf = house.get("director", &format!("{path}?format=pdf")).await;
        assert_eq!(pdf.bytes, desk::testing::PRINTED);
        let sheets = house.get("director", &format!("{path}?format=xlsx")).await;
        assert!(sheets.bytes.starts_with(b"PK"));
    });
}

#[test]
fn what_is_wrong_with_an_audit_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let none = house.post("quality", "/api/v1/inspections", &new()).await;
        assert_eq!(none.problem(), (422, "no_cases".to_owned()));
        complaints(&house, 2).await;
        let with = |field: &str, value: Value| {
            let mut wrong = new();
            wrong[field] = value;
            wrong
        };
        for (wrong, code) in [
            (with("until", json!("2026-03-03")), "days"),
            (with("size", json!(61)), "size"),
            (with("questions", json!([])), "questions"),
            (with("questions", json!([{"asks": "Ada?", "clause": 12}])), "no_such_clause"),
        ] {
            let refused = house.post("quality", "/api/v1/inspections", &wrong).await;
            assert_eq!(refused.problem(), (422, code.to_owned()));
        }
        for (field, value) in [("seed", json!("7")), ("sop", json!("x")), ("from", json!("x"))] {
            let refused = house.post("quality", "/api/v1/inspections", &with(field, value)).await;
            assert_eq!(refused.json()["field"], field);
        }
        let id = begun(&house).await;
        let path = format!("/api/v1/inspections/{id}/commands");
        let mut named = sheet(1);
        named["command"]["answers"][0]["remark"] = json!("Kata Rini Astuti.");
        let refused = house.post("quality", &path, &named).await;
        assert_eq!(refused.problem(), (422, "names_somebody".to_owned()));
        let absent = house.post("quality", &path, &sheet(9)).await;
        assert_eq!(absent.problem().0, 404);
        let forbidden = house.post("auditor", &path, &sheet(1)).await;
        assert_eq!(forbidden.problem().0, 403);
    });
}

#[test]
fn a_finding_is_planned_once_and_the_improvement_names_its_audit() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        complaints(&house, 2).await;
        let id = begun(&house).await;
        let path = format!("/api/v1/inspections/{id}/improvements");
        let remedy = |question: usize| {
            json!({"question": question, "action": "Loket kedua.", "owner": "unit_igd",
                "due": "2026-12-01"})
        };
        let first = house.post_once("head", &path, ("satu", &remedy(0))).await.with(201);
        let again = house.post_once("head", &path, ("satu", &remedy(0))).await.with(201);
        assert_eq!(first["id"], again["id"]);
        assert_eq!(first["origin"], json!({"kind": "audit", "id": id, "day": "2026-03-02"}));
        let good = house.post("head", &path, &remedy(1)).await;
        assert_eq!(good.problem(), (422, "nothing_found".to_owned()));
        let shown = house.get("quality", &format!("/api/v1/inspections/{id}")).await.with(200);
        assert_eq!(shown["improvements"], json!([first["id"]]));
    });
}
