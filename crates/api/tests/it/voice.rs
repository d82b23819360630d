//! The voice of the patient through the interface.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{House, complaint};

#[test]
fn what_was_said_stands_beside_what_was_seen_and_done() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let mut body = complaint();
        body["unit"] = json!("IGD");
        house.intake("officer", "a", &body).await.with(201);
        let id = crate::observation::gone(&house).await;
        let remedy = json!({"finding": 0, "action": "Sapa lebih dulu.", "owner": "unit_igd",
            "due": "2026-12-01"});
        let path = format!("/api/v1/rounds/{id}/improvements");
        let begun = house.post("head", &path, &remedy).await.with(201);
        let found =
            house.get("quality", "/api/v1/voice?from=2026-03&until=2026-03").await.with(200);
        let igd = json!({"name": "IGD", "complaints": 1, "suggestions": 0, "compliments": 0,
            "answers": 0, "looked": 3, "amiss": 2, "improvements_open": 1, "improvements_done": 0});
        assert_eq!(found["units"], json!([igd]));
        let topics: Vec<_> =
            found["topics"].as_array().unwrap().iter().map(|row| &row["name"]).collect();
        assert_eq!(topics, [&json!("lainnya"), &json!("sikap"), &Value::Null]);
        assert_eq!(found["improvements"][0]["id"], begun["id"]);
        assert_eq!(found["improvements"][0]["topics"], json!(["sikap"]));
        let lately = house.get("head", "/api/v1/voice").await.with(200);
        assert_eq!((&lately["from"], &lately["until"]), (&json!("2026-01"), &json!("2026-03")));
        let own = house.get("unit_farmasi", "/api/v1/voice").await.with(200);
        assert_eq!((&own["units"], &own["improvements"]), (&json!([]), &json!([])));
        for (query, field) in [("from=2026-03&until=2026-02", "until"), ("from=kemarin", "from")] {
            let refused = house.get("head", &format!("/api/v1/voice?{query}")).await;
            assert_eq!((refused.status.as_u16(), &refused.json()["field"]), (422, &json!(field)));
        }
    });
}

#[test]
fn an_answer_that_is_not_there_is_given_no_topic() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let none = house.get("director", "/api/v1/voice/answers").await.with(200);
        assert_eq!(none, json!({"items": []}));
        let wanted = json!({"survey": "TIDAK-ADA", "response": "f".repeat(32), "key": "suggestion",
            "topic": "sikap"});
        let absent = house.put("officer", "/api/v1/voice/answers", &wanted).await;
        assert_eq!(absent.problem(), (404, "not_found".to_owned()));
        let mut wrong = wanted.clone();
        wrong["key"] = json!("Bukan Kunci");
        let refused = house.put("officer", "/api/v1/voice/answers", &wrong).await;
        assert_eq!(refused.json()["field"], "key");
        let hidden = house.get("quality", "/api/v1/voice/answers").await;
        assert_eq!(hidden.status.as_u16(), 403);
    });
}
