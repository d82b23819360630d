//! Praise and recognition, as a program uses them.

use desk::testing::{TestDesk, run};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::house::House;

/// A case of praise; its number.
async fn praised(house: &House, key: &str) -> String {
    let new = json!({"kind": "compliment", "channel": "web", "text": "Dokter sabar sekali.",
        "complainant": {"name": "Siti Aminah"}});
    let made = house.intake("officer", key, &new).await.with(201);
    made["case_number"].as_str().expect("a case has a number").to_owned()
}

fn to_the_doctor(text: &str) -> Value {
    json!({"text": text, "people": ["dpjp"], "units": ["IGD"]})
}

/// Criteria as of last month, praise that was passed on, and a proposal: their ids.
pub async fn honoured(desk: &TestDesk, house: &House) -> (String, String) {
    let now = desk.now();
    desk.clock.set(now - SignedDuration::from_hours(24 * 31));
    let criteria = json!({"text": "Sabar."});
    house.post("head", "/api/v1/recognitions/criteria", &criteria).await.with(200);
    desk.clock.set(now);
    let number = praised(house, "apresiasi").await;
    let path = format!("/api/v1/cases/{number}/praise");
    let passed = house.post("officer", &path, &to_the_doctor("Dokter sabar.")).await.with(201);
    let wanted = json!({"month": "2026-03", "person": "dpjp", "reason": "Sabar di IGD"});
    let proposed = house.post("head", "/api/v1/recognitions", &wanted).await.with(201);
    let id = |made: &Value| made["id"].as_str().expect("what is made has an id").to_owned();
    (id(&passed), id(&proposed))
}

/// The same and a coaching note, by their addresses.
pub async fn honours(desk: &TestDesk, house: &House) -> [(&'static str, String); 3] {
    let (praise, recognition) = honoured(desk, house).await;
    [
        ("/praise/{id}", praise),
        ("/recognitions/{id}", recognition),
        ("/coaching/{id}", crate::coaching::noted(house).await),
    ]
}

#[test]
fn praise_is_passed_on_without_who_gave_it_and_taken_back() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let number = praised(&house, "1").await;
        let path = format!("/api/v1/cases/{number}/praise");
        let told = house.post("officer", &path, &to_the_doctor("Sabar. Siti Aminah")).await;
        assert_eq!(told.problem(), (422, "tells_who".to_owned()));
        let passed = house.post("officer", &path, &to_the_doctor("Sabar.")).await.with(201);
        assert_eq!(passed["case"], number);
        let read = house.get("dpjp", "/api/v1/praise").await;
        assert!(!read.text().contains(&number), "{}", read.text());
        let read = read.with(200);
        let one = &read["items"][0];
        assert_eq!((&one["text"], &one["concerns_you"]), (&json!("Sabar."), &json!(true)));
        assert_eq!(one["people"], json!(["dr. Hendra Wijaya, Sp.PD"]));
        assert_eq!(house.get("admin", "/api/v1/praise").await.with(200)["items"], json!([]));
        let unknown = json!({"text": "Sabar.", "people": ["siapa"]});
        assert!(house.post("officer", &path, &unknown).await.text().contains("people"));
        let back = format!("/api/v1/praise/{}/withdrawal", passed["id"].as_str().unwrap());
        let why = json!({"reason": "Keliru orang", "seen": 1});
        assert_eq!(house.post("dpjp", &back, &why).await.status, 403);
        assert_eq!(house.post("head", &back, &why).await.with(200)["taken_back"], true);
        assert_eq!(house.get("dpjp", "/api/v1/praise").await.with(200)["items"], json!([]));
    });
}

#[test]
fn somebody_who_was_praised_is_proposed_confirmed_and_printed() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let (_, id) = honoured(&desk, &house).await;
        let month = "/api/v1/recognitions/candidates?month=2026-03";
        let found = house.get("director", month).await.with(200);
        assert_eq!(found["criteria"], "Sabar.");
        assert_eq!(found["items"][0]["praise"][0]["case"], Value::Null);
        assert_eq!(house.get("officer", month).await.status, 403);
        assert_eq!(house.get("head", "/api/v1/recognitions/candidates?month=3").await.status, 422);
        let verdict = format!("/api/v1/recognitions/{id}/verdict");
        let certificate = format!("/api/v1/recognitions/{id}/certificate");
        assert_eq!(house.get("head", &certificate).await.status, 404, "not confirmed yet");
        let both = json!({"confirm": true, "reason": "Ya"});
        assert_eq!(house.post("director", &verdict, &both).await.status, 422);
        assert_eq!(house.post("director", &verdict, &json!({"confirm": false})).await.status, 422);
        let confirmed = house.post("director", &verdict, &json!({"confirm": true})).await.with(200);
        assert_eq!(
            (&confirmed["stage"], &confirmed["month"]),
            (&json!("confirmed"), &json!("2026-03"))
        );
        let printed = house.get("operator", &certificate).await;
        assert_eq!(
            (printed.status, &printed.headers["content-type"]),
            (200.try_into().unwrap(), &"application/pdf".parse().unwrap())
        );
        let all = house.get("operator", "/api/v1/recognitions").await.with(200);
        assert_eq!(
            (&all["items"][0]["criteria"], &all["items"][0]["evidence"]),
            (&json!("Sabar."), &json!([]))
        );
        let criteria = house.get("operator", "/api/v1/recognitions/criteria").await.with(200);
        assert_eq!(criteria["items"][0]["edition"], 1);
    });
}
