//! The same key is the same request, however often it comes.

use axum::body::Body;
use axum::http::{Method, header};
use desk::testing::TestDesk;
use serde_json::json;

use crate::house::{House, complaint};

desk::on_each_engine! {
    async fn an_intake_that_is_sent_again_is_one_case_with_one_code(desk: &TestDesk) {
        let house = House::of(desk).await;
        let first = house.intake("officer", "same", &complaint()).await.with(201);
        let again = house.intake("officer", "same", &complaint()).await.with(201);
        assert_eq!(first, again);
        assert_eq!(first["tracking_code"].as_str().unwrap().len(), 19);
        let mut other = complaint();
        other["text"] = json!("Lain sama sekali.");
        let refused = house.intake("officer", "same", &other).await;
        assert_eq!(refused.problem(), (409, "key_reused".to_owned()));
        let theirs = house.intake("operator", "same", &complaint()).await.with(201);
        assert_ne!(theirs["case_number"], first["case_number"]);
        let listed = house.get("officer", "/api/v1/cases").await.with(200);
        assert_eq!(listed["items"].as_array().unwrap().len(), 2);
    }

    async fn a_key_that_is_sent_fifty_times_at_once_makes_one_case(desk: &TestDesk) {
        let house = std::sync::Arc::new(House::of(desk).await);
        let mut sending = tokio::task::JoinSet::new();
        for _ in 0..50 {
            let house = house.clone();
            sending.spawn(async move { house.intake("officer", "race", &complaint()).await });
        }
        let answers = sending.join_all().await;
        let taken: Vec<_> = answers.iter().filter(|answer| answer.status == 201).collect();
        assert!(!taken.is_empty());
        for answer in &answers {
            // Whoever lost the race is told to send the same again, and never anything else.
            assert!([201, 409, 503].contains(&answer.status.as_u16()), "{}", answer.text());
            if answer.status == 201 {
                assert_eq!(answer.json(), taken[0].json());
            }
        }
        let listed = house.get("officer", "/api/v1/cases").await.with(200);
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    }

    async fn an_intake_without_a_key_says_what_is_missing(desk: &TestDesk) {
        let house = House::of(desk).await;
        let refused = house.post("officer", "/api/v1/intakes", &complaint()).await;
        assert_eq!(refused.problem(), (400, "key_missing".to_owned()));
    }

    async fn a_command_that_is_sent_again_happens_once(desk: &TestDesk) {
        let house = House::of(desk).await;
        let number = house.complaint("1").await;
        let path = format!("/api/v1/cases/{number}/commands");
        let body = json!({"seen": 1, "command": {"type": "note", "text": "Sudah ditelepon."}});
        let send = || {
            let request = house
                .request("officer", Method::POST, &path)
                .header(header::CONTENT_TYPE, "application/json")
                .header("Idempotency-Key", "note-1");
            request.body(Body::from(body.to_string())).unwrap()
        };
        let first = house.send(send()).await.with(200);
        let again = house.send(send()).await.with(200);
        assert_eq!((&first["version"], &again["version"]), (&json!(2), &json!(2)));
    }

    async fn what_changed_since_it_was_seen_is_told(desk: &TestDesk) {
        let house = House::of(desk).await;
        let number = house.complaint("1").await;
        house.done("officer", &number, json!({"type": "note", "text": "Satu."})).await;
        let path = format!("/api/v1/cases/{number}/commands");
        let old = json!({"seen": 1, "command": {"type": "note", "text": "Dua."}});
        let refused = house.post("operator", &path, &old).await;
        assert_eq!(refused.problem(), (409, "stale".to_owned()));
        assert_eq!(refused.json()["version"], 2);
        assert_eq!(refused.json()["changed"], json!(["noted"]));
    }
}
