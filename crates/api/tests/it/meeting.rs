//! A meeting through the interface: planned, held, decided in, signed.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

pub fn plan() -> Value {
    json!({"title": "Evaluasi Maret", "begins": "2026-03-02T08:00:00+07:00",
        "ends": "2026-03-02T09:00:00+07:00", "place": "Aula", "chair": "director",
        "invited": ["head", "unit_igd"], "month": "2026-03"})
}

pub fn held() -> Value {
    json!({"command": {"type": "hold", "attended": ["head", "director"],
        "minutes": "Loket obat dibahas."}})
}

/// A meeting whose minutes are written; its id.
pub async fn called(house: &House) -> String {
    let made = house.post_once("officer", "/api/v1/meetings", ("rapat", &plan())).await.with(201);
    let id = made["id"].as_str().unwrap().to_owned();
    house.post("officer", &format!("/api/v1/meetings/{id}/commands"), &held()).await.with(200);
    id
}

#[test]
fn a_meeting_is_held_decides_and_is_signed_by_the_chair() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = called(&house).await;
        let path = format!("/api/v1/meetings/{id}");
        let decision =
            json!({"action": "Loket ketiga.", "owner": "unit_farmasi", "due": "2026-03-20"});
        let decisions = format!("{path}/decisions");
        let made = house.post_once("head", &decisions, ("satu", &decision)).await.with(201);
        let again = house.post_once("head", &decisions, ("satu", &decision)).await.with(201);
        assert_eq!(made["id"], again["id"]);
        assert_eq!(made["origin"], json!({"kind": "meeting", "id": id, "day": "2026-03-02"}));
        let shown = house.get("unit_igd", &path).await.with(200);
        assert_eq!(
            (&shown["stage"], &shown["minutes"]),
            (&json!("held"), &json!("Loket obat dibahas."))
        );
        assert_eq!(shown["agenda"][0], json!({"figure": "late_cases", "count": 0, "of": 0}));
        assert_eq!(shown["people"][0], json!({"name": "Dewi Lestari", "attended": true}));
        let close = json!({"seen": 2, "command": {"type": "close"}});
        let commands = format!("{path}/commands");
        assert_eq!(house.post("head", &commands, &close).await.problem().0, 403);
        let signed = house.post("director", &commands, &close).await.with(200);
        assert_eq!((&signed["stage"], &signed["allowed"]), (&json!("closed"), &json!([])));
        let late = house.post("head", &decisions, &decision).await;
        assert_eq!(late.problem(), (422, "not_now".to_owned()));
        let pdf = house.get("unit_igd", &format!("{path}?format=pdf")).await;
        assert_eq!(pdf.bytes, desk::testing::PRINTED);
        let ics = house.get("unit_igd", &format!("{path}/invitation.ics")).await;
        assert!(ics.text().contains("SUMMARY:Evaluasi Maret"), "{}", ics.text());
        let hidden = house.get("unit_farmasi", &path).await;
        assert_eq!(hidden.problem().0, 404);
        let none = house.get("unit_farmasi", "/api/v1/meetings").await.with(200);
        assert_eq!(none, json!({"items": []}));
    });
}

#[test]
fn what_is_wrong_with_a_meeting_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let with = |field: &str, value: Value| {
            let mut wrong = plan();
            wrong[field] = value;
            wrong
        };
        for (wrong, code) in [
            (with("ends", json!("2026-03-02T08:00:00+07:00")), "ends_too_soon"),
            (with("invited", json!([])), "people"),
        ] {
            let refused = house.post("head", "/api/v1/meetings", &wrong).await;
            assert_eq!(refused.problem(), (422, code.to_owned()));
        }
        for (field, value) in [
            ("chair", json!("tidak_ada")),
            ("begins", json!("kemarin")),
            ("month", json!("Maret")),
            ("title", json!("")),
        ] {
            let refused = house.post("head", "/api/v1/meetings", &with(field, value)).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!(field)));
        }
        let later = with("begins", json!("2026-03-02T08:30:00+07:00"));
        let made = house.post("head", "/api/v1/meetings", &later).await.with(201);
        let path = format!("/api/v1/meetings/{}/commands", made["id"].as_str().unwrap());
        let early = house.post("head", &path, &held()).await;
        assert_eq!(early.problem(), (422, "not_begun".to_owned()));
        let unsaid = house.post("director", &path, &json!({"command": {"type": "close"}})).await;
        assert_eq!(unsaid.problem(), (422, "no_minutes".to_owned()));
        let cancel = json!({"command": {"type": "cancel", "why": "Banjir."}});
        let done = house.post("head", &path, &cancel).await.with(200);
        assert_eq!(done["why_cancelled"], "Banjir.");
    });
}
