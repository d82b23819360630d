//! A round through the interface: begun, finished, counted, planned on.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

pub fn checklist(code: &str) -> Value {
    json!({"code": code, "kind": "observation", "title": "Loket pendaftaran", "items": [
        {"asks": "Petugas menyapa lebih dulu", "topic": "sikap"},
        {"asks": "Ruang tunggu bersih", "topic": "lainnya"}]})
}

pub fn seen() -> Value {
    json!({"command": {"type": "finish", "answers": [
        {"answer": "no", "remark": "Tidak ada yang menyapa."}, {"answer": "yes"}],
        "findings": [{"topic": "lainnya", "text": "Kursi kurang."}]}})
}

/// A finished round in the emergency unit; its id.
pub async fn gone(house: &House) -> String {
    house.post("head", "/api/v1/checklists", &checklist("LOKET")).await.with(201);
    let new = json!({"checklist": "LOKET", "unit": "IGD"});
    let begun = house.post_once("officer", "/api/v1/rounds", ("satu", &new)).await.with(201);
    let id = begun["id"].as_str().unwrap().to_owned();
    house.post("officer", &format!("/api/v1/rounds/{id}/commands"), &seen()).await.with(200);
    id
}

#[test]
fn a_round_is_begun_once_finished_and_counted_by_topic() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = gone(&house).await;
        let new = json!({"checklist": "LOKET", "unit": "IGD"});
        let again = house.post_once("officer", "/api/v1/rounds", ("satu", &new)).await.with(201);
        assert_eq!((&again["id"], &again["stage"]), (&json!(id), &json!("finished")));
        let shown = house.get("quality", &format!("/api/v1/rounds/{id}")).await.with(200);
        assert_eq!((&shown["shift"], &shown["minutes"]), (&json!("morning"), &json!(0)));
        assert_eq!(shown["findings"][0]["remark"], "Tidak ada yang menyapa.");
        assert_eq!(
            (&shown["findings"][2]["asks"], &shown["findings"][2]["place"]),
            (&Value::Null, &json!(2))
        );
        let found = house.get("head", "/api/v1/rounds?period=2026-03&unit=IGD").await.with(200);
        assert_eq!(found["items"][0]["findings"][0]["remark"], Value::Null);
        let other = json!({"unit": "IGD", "topic": "lainnya", "yes": 1, "no": 1, "not_seen": 0});
        assert_eq!(found["topics"][0], other);
        let none = house.get("head", "/api/v1/rounds?period=2026-04").await.with(200);
        assert_eq!(none, json!({"items": [], "topics": []}));
    });
}

#[test]
fn what_is_wrong_with_a_round_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = gone(&house).await;
        let path = format!("/api/v1/rounds/{id}/commands");
        let ended = house.post("officer", &path, &seen()).await;
        assert_eq!(ended.problem(), (422, "ended".to_owned()));
        let new = json!({"checklist": "LOKET", "unit": "IGD"});
        let open = house.post("officer", "/api/v1/rounds", &new).await.with(201);
        let path = format!("/api/v1/rounds/{}/commands", open["id"].as_str().unwrap());
        let finish = |answers: Value| json!({"command": {"type": "finish", "answers": answers}});
        for (answers, code) in [
            (json!([{"answer": "yes"}]), "unanswered"),
            (json!([{"answer": "no"}, {"answer": "yes"}]), "no_without_remark"),
            (json!([{"answer": "maybe"}, {"answer": "yes"}]), "not_a_choice"),
            (
                json!([{"answer": "no", "remark": "Kata Rini Astuti."}, {"answer": "yes"}]),
                "names_somebody",
            ),
        ] {
            let refused = house.post("officer", &path, &finish(answers)).await;
            assert_eq!(refused.problem(), (422, code.to_owned()));
        }
        let others = house.post("operator", &path, &finish(json!([]))).await;
        assert_eq!(others.problem().0, 403);
        let mut strange = checklist("LAIN");
        strange["items"][0]["topic"] = json!("cuaca");
        let refused = house.post("head", "/api/v1/checklists", &strange).await;
        assert_eq!(refused.json()["field"], "topic");
    });
}

#[test]
fn a_checklist_is_revised_and_put_away() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        house.post("head", "/api/v1/checklists", &checklist("loket")).await.with(201);
        let path = "/api/v1/checklists/LOKET/commands";
        let mut revise = checklist("LOKET");
        revise.as_object_mut().unwrap().remove("code");
        revise["type"] = json!("revise");
        revise["items"][0]["asks"] = json!("Petugas memberi salam");
        let made =
            house.post("quality", path, &json!({"seen": 1, "command": revise})).await.with(200);
        assert_eq!(
            (&made["edition"], &made["items"][0]["asks"]),
            (&json!(2), &json!("Petugas memberi salam"))
        );
        let stale = json!({"seen": 1, "command": {"type": "retire"}});
        assert_eq!(house.post("head", path, &stale).await.problem(), (409, "stale".to_owned()));
        let retired =
            house.post("head", path, &json!({"command": {"type": "retire"}})).await.with(200);
        assert_eq!(retired["retired"], json!(true));
        let new = json!({"checklist": "LOKET", "unit": "IGD"});
        let refused = house.post("officer", "/api/v1/rounds", &new).await;
        assert_eq!(refused.problem(), (422, "retired".to_owned()));
    });
}

#[test]
fn a_finding_is_planned_once_and_the_improvement_names_its_round() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = gone(&house).await;
        let path = format!("/api/v1/rounds/{id}/improvements");
        let remedy = |finding: usize| {
            json!({"finding": finding, "action": "Sapa lebih dulu.",
            "owner": "unit_igd", "due": "2026-12-01"})
        };
        let begun = house.post_once("head", &path, ("satu", &remedy(0))).await.with(201);
        let again = house.post_once("head", &path, ("satu", &remedy(0))).await.with(201);
        assert_eq!(begun["id"], again["id"]);
        let day = json!({"round": id, "unit": "IGD", "topic": "sikap", "day": "2026-03-02"});
        assert_eq!(begun["observed"], day);
        let good = house.post("head", &path, &remedy(1)).await;
        assert_eq!(good.problem(), (422, "nothing_found".to_owned()));
        let shown = house.get("unit_igd", &format!("/api/v1/rounds/{id}")).await.with(200);
        assert_eq!(shown["improvements"], json!([begun["id"]]));
    });
}
