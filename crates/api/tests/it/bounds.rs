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
            (json!({"category": "sikap", "severity": 4}), "topics.1.severity", "out_of_range"),
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

#[test]
fn a_page_of_a_list_has_its_bounds_and_says_them() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for limit in ["0", "-1", "201", "99999999"] {
            let refused = house.get("officer", &format!("/api/v1/cases?limit={limit}")).await;
            let refused = refused.with(422);
            assert_eq!(at_field(&refused), ("out_of_range", "limit"), "{limit}");
            let said = refused["detail"].as_str().unwrap();
            assert!(said.contains('1') && said.contains("200"), "{said}");
        }
        house.get("officer", "/api/v1/cases?limit=200").await.with(200);
        let word = house.get("officer", "/api/v1/cases?limit=many").await.with(422);
        assert_eq!(at_field(&word), ("wrong_type", "limit"));
    });
}

#[test]
fn a_month_of_a_year_that_no_hospital_means_is_refused_with_the_years_that_are_taken() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for month in ["0000-01", "1999-12", "2101-01", "9999-12"] {
            for path in ["reports/monthly", "calendar"] {
                let refused = house.get("head", &format!("/api/v1/{path}?month={month}")).await;
                let refused = refused.with(422);
                assert_eq!(at_field(&refused), ("not_a_month", "month"), "{path} {month}");
                let said = refused["errors"][0]["detail"].as_str().unwrap();
                assert!(said.contains("2000") && said.contains("2100"), "{said}");
            }
        }
    });
}

#[test]
fn a_key_that_is_too_long_is_not_called_missing() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        house.intake("officer", &"k".repeat(200), &complaint()).await.with(201);
        let refused = house.intake("officer", &"k".repeat(201), &complaint()).await;
        assert_eq!(refused.problem(), (400, "key_too_long".to_owned()));
        assert!(refused.json()["detail"].as_str().unwrap().contains("200"));
    });
}
