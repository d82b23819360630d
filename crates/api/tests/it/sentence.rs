//! Sentences to complainants, as a program words them; and the language of an intake.

use axum::body::Body;
use axum::http::{Method, header};
use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{Answer, House, complaint};

const ACK: &str = "/api/v1/sentences/acknowledgement/id";
const OWN: &str = "Salam sehat. {{ nomor }} {{ kode }} {{ jaminan }}";

async fn sends(house: &House, method: Method, path: &str, body: &Value) -> Answer {
    let request = house.request("head", method, path);
    let request = request.header(header::CONTENT_TYPE, "application/json");
    house.send(request.body(Body::from(body.to_string())).unwrap()).await
}

async fn acknowledgement(house: &House) -> Value {
    let listed = house.get("officer", "/api/v1/sentences").await.with(200);
    let items = listed["items"].as_array().unwrap().clone();
    assert_eq!(items.len(), 20);
    let found = |one: &&Value| one["occasion"] == "acknowledgement" && one["language"] == "id";
    items.iter().find(found).unwrap().clone()
}

#[test]
fn a_sentence_is_shown_worded_and_given_back() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let known = acknowledgement(&house).await;
        assert_eq!((&known["own"], &known["revision"]), (&Value::Null, &json!(0)));
        assert!(
            known["gaps"].as_array().unwrap().contains(&json!({"name": "jaminan", "needed": true}))
        );
        let look = json!({"text": OWN, "preview": true});
        let seen = sends(&house, Method::PUT, ACK, &look).await.with(200);
        assert_eq!((&seen["revision"], &seen["messages"]), (&json!(0), &json!(1)));
        assert!(seen["sample"].as_str().unwrap().starts_with("Salam sehat. 2026-00118 "), "{seen}");
        let done =
            sends(&house, Method::PUT, ACK, &json!({"text": OWN, "seen": 0})).await.with(200);
        assert_eq!(done["revision"], 1);
        assert_eq!(acknowledgement(&house).await["own"], OWN);
        let late = json!({"text": "{{ nomor }} {{ kode }} {{ jaminan }}", "seen": 0});
        assert_eq!(sends(&house, Method::PUT, ACK, &late).await.problem().0, 409);
        let back = sends(&house, Method::DELETE, ACK, &json!({})).await.with(200);
        assert_eq!((&back["own"], &back["revision"]), (&Value::Null, &json!(2)));
    });
}

#[test]
fn a_sentence_that_cannot_be_sent_is_refused_with_what_is_wrong() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let long = "x".repeat(1_001);
        let all = [
            ("{{ nomor }} {{ kode }}", "missing_gap"),
            ("{{ nomor }} {{ pasien }}", "unknown_gap"),
            ("{% raw %}", "syntax"),
            (long.as_str(), "too_long"),
            (" ", "empty"),
        ];
        for (text, code) in all {
            let refused = sends(&house, Method::PUT, ACK, &json!({ "text": text })).await.with(422);
            assert_eq!((&refused["code"], &refused["field"]), (&json!(code), &json!("text")));
        }
        let refused = sends(&house, Method::PUT, ACK, &json!({"text": OWN, "x": 1})).await;
        assert_eq!(refused.problem(), (422, "unknown_field".to_owned()));
        let nowhere = "/api/v1/sentences/farewell/id";
        sends(&house, Method::PUT, nowhere, &json!({ "text": OWN })).await.with(404);
        assert_eq!(acknowledgement(&house).await["revision"], 0);
    });
}

#[test]
fn an_intake_names_the_language_in_which_its_complainant_is_written_to() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let mut intake = complaint();
        intake["language"] = json!("en");
        house.post_once("officer", "/api/v1/intakes", ("a", &intake)).await.with(201);
        intake["language"] = json!("fr");
        let strange = ("b", &intake);
        let refused = house.post_once("officer", "/api/v1/intakes", strange).await.with(422);
        assert_eq!(refused["field"], "language");
    });
}
