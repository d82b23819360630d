//! How far a value may go: what lies beyond is said with the name of its field.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{House, complaint};

fn screening(topic: Value) -> Value {
    json!({"type": "screen", "kind": "complaint", "nature": "non_medical", "grade": "green",
        "topics": ["sikap", topic]})
}

/// The code, and the field at which it stands.
fn at_field(problem: &Value) -> (&str, &str) {
    (problem["code"].as_str().unwrap(), problem["field"].as_str().unwrap())
}

#[test]
fn a_topic_is_a_category_of_the_hospital_or_another_one() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let number = house.complaint("1").await;
        for (topic, field, code) in [
            (json!("antrean"), "topics.1.category", "not_known"),
            (json!({"category": "antrean"}), "topics.1.category", "not_known"),
            (json!({"category": "sikap", "severity": 4}), "topics.1.severity", "not_a_choice"),
        ] {
            let refused = house.act("officer", &number, screening(topic)).await.with(422);
            assert_eq!(at_field(&refused), (code, field));
        }
        let stranger = screening(json!({"category": "sikap", "hcat": "kindness"}));
        let refused = house.act("officer", &number, stranger).await.with(422);
        assert!(refused["field"].as_str().unwrap().starts_with("topics.1"), "{refused}");
        house.done("officer", &number, screening(json!("lainnya"))).await;
    });
}

#[test]
fn what_is_typed_late_says_why_on_every_channel() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let mut body = complaint();
        body["received_at"] = json!("2026-03-02T01:00:00+07:00");
        for channel in ["telephone", "whatsapp", "email", "web", "kiosk"] {
            body["channel"] = json!(channel);
            let refused = house.intake("officer", channel, &body).await.with(422);
            assert_eq!(at_field(&refused), ("delay_reason_missing", "delay_reason"));
        }
        body["delay_reason"] = json!("Pesan baru terbaca pagi ini.");
        house.intake("officer", "told", &body).await.with(201);
        body["received_at"] = json!("2024-03-02T01:00:00+07:00");
        let refused = house.intake("officer", "old", &body).await.with(422);
        assert_eq!(at_field(&refused), ("received_too_long_ago", "received_at"));
    });
}
