//! Coaching, as a program uses it.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

pub fn note() -> Value {
    json!({"people": ["officer"], "goals": "Menenangkan keluarga.", "step": "Berlatih.",
        "until": "2026-12-31", "resources": [{"competence": "EMPATI"},
            {"link": "https://contoh.id/sabar"}]})
}

/// A note of the head for the officer; its id.
pub async fn noted(house: &House) -> String {
    let made = house.post("head", "/api/v1/coaching", &note()).await.with(201);
    made["id"].as_str().expect("a note has an id").to_owned()
}

#[test]
fn a_note_is_read_acknowledged_and_ended_by_coach_and_coached_alone() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = format!("/api/v1/coaching/{}", noted(&house).await);
        let read = house.get("officer", &path).await.with(200);
        assert_eq!(read["goals"], "Menenangkan keluarga.");
        assert_eq!(read["allowed"], json!(["acknowledge", "reply"]));
        assert_eq!(read["resources"], note()["resources"]);
        for login in ["admin", "director", "auditor", "operator"] {
            assert_eq!(house.get(login, &path).await.status, 404, "{login}");
            let all = house.get(login, "/api/v1/coaching").await.with(200);
            assert_eq!(all["items"], json!([]), "{login}");
        }
        let commands = format!("{path}/commands");
        let say = |command: Value| json!({ "command": command });
        let read = say(json!({"type": "acknowledge", "reply": "Baik."}));
        let read = house.post("officer", &commands, &read).await.with(200);
        assert!(read["people"][0]["acknowledged_at"].is_string());
        assert_eq!(read["replies"][0]["text"], "Baik.");
        let reply = say(json!({"type": "reply", "text": "Bagus."}));
        house.post("head", &commands, &reply).await.with(200);
        let end = say(json!({"type": "end"}));
        assert_eq!(house.post("officer", &commands, &end).await.status, 403);
        assert!(house.post("head", &commands, &end).await.with(200)["ended_at"].is_string());
        let late = house.post("officer", &commands, &reply).await;
        assert_eq!(late.problem(), (422, "ended".to_owned()));
    });
}

#[test]
fn what_is_wrong_with_a_note_or_a_threshold_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for (key, value, field) in [
            ("people", json!(["siapa"]), "people"),
            ("until", json!("besok"), "until"),
            ("resources", json!([{"competence": "EMPATI", "link": "https://a.id"}]), "resources"),
            ("resources", json!([{"link": "javascript:1"}]), "resources"),
        ] {
            let mut bad = note();
            bad[key] = value;
            let refused = house.post("head", "/api/v1/coaching", &bad).await;
            assert_eq!(refused.status, 422, "{}", refused.text());
            assert!(refused.text().contains(field), "{}", refused.text());
        }
        let threshold = "/api/v1/coaching/threshold";
        let set = json!({"times": 2, "days": 60});
        assert_eq!(house.put("head", threshold, &set).await.with(200), set);
        assert_eq!(house.put("admin", threshold, &set).await.status, 403);
        let none = house.put("head", threshold, &json!({"times": 0, "days": 60})).await;
        assert_eq!(none.problem(), (422, "threshold".to_owned()));
        let told = house.get("head", "/api/v1/coaching/suggestions").await.with(200);
        assert_eq!(told, json!({"items": []}));
    });
}
