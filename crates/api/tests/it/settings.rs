//! The settings of the house, as a program changes them.

use axum::body::Body;
use axum::http::{Method, header};
use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{Answer, House};

async fn sends(house: &House, method: Method, path: &str, body: &Value) -> Answer {
    let request = house.request("head", method, path);
    let request = request.header(header::CONTENT_TYPE, "application/json");
    house.send(request.body(Body::from(body.to_string())).unwrap()).await
}

#[test]
fn the_letterhead_is_read_changed_and_refused_field_by_field() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = "/api/v1/hospital";
        let mut known = house.get("officer", path).await.with(200);
        known["city"] = json!("Purwa");
        let changed = sends(&house, Method::PUT, path, &known).await.with(200);
        assert_eq!(changed["city"], "Purwa");
        known["director"]["nip"] = json!("123");
        known["letter_number"] = json!("tanpa");
        let refused = sends(&house, Method::PUT, path, &known).await.with(422);
        let fields: Vec<&str> = refused["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| e["field"].as_str().unwrap())
            .collect();
        assert_eq!(fields, ["letter_number", "director.nip"]);
        assert_eq!(refused["code"], "no_serial");
        known["logo"] = json!("x");
        let refused = sends(&house, Method::PUT, path, &known).await;
        assert_eq!(refused.problem(), (422, "unknown_field".to_owned()));
        let history = house.get("auditor", "/api/v1/house/history").await.with(200);
        assert_eq!(history["items"][0]["kind"], "hospital_changed");
        let change = &history["items"][0]["changes"][0];
        assert_eq!(*change, json!({"aspect": "city", "before": "Wanasari", "after": "Purwa"}));
    });
}

#[test]
fn days_off_are_previewed_added_and_taken_back() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        house.complaint("1").await;
        let path = "/api/v1/holidays";
        let day = json!({"date": "2026-04-08", "kind": "own", "name": "Hari jadi"});
        let look = json!({"days": [day], "preview": true});
        let seen = sends(&house, Method::POST, path, &look).await.with(200);
        assert_eq!(
            (&seen["moved_cases"], &seen["moved_clocks"]["outer_ceiling"]),
            (&json!(1), &json!(1))
        );
        assert_eq!(house.get("officer", path).await.with(200)["kept"], false);
        let done = sends(&house, Method::POST, path, &json!({"days": [day]})).await.with(200);
        assert_eq!(done, seen);
        let year = house.get("officer", "/api/v1/holidays?year=2026").await.with(200);
        assert_eq!((year["items"].as_array().unwrap().len(), &year["kept"]), (26, &json!(true)));
        let bad = json!({"days": [{"date": "2026-02-30", "kind": "own", "name": "X"}]});
        let refused = sends(&house, Method::POST, path, &bad).await.with(422);
        assert_eq!(refused["field"], "days.0.date");
        let nameless = json!({"days": [{"date": "2026-04-09", "kind": "own", "name": " "}]});
        let refused = sends(&house, Method::POST, path, &nameless).await.with(422);
        assert_eq!((&refused["field"], &refused["code"]), (&json!("days.0"), &json!("empty")));
        let gone = "/api/v1/holidays/2026-04-08";
        sends(&house, Method::DELETE, gone, &json!({})).await.with(200);
        sends(&house, Method::DELETE, gone, &json!({})).await.with(404);
    });
}

#[test]
fn rules_are_read_written_back_and_enacted_only_when_somebody_can_work_by_them() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let mut rules = house.get("officer", "/api/v1/rules").await.with(200);
        rules["windows"]["unit_answer"] = json!({"amount": 12, "unit": "hours"});
        rules["source"] = json!({"text": "Keputusan Direktur 12/2026", "status": "in_force"});
        let path = "/api/v1/rules/revisions";
        let new = json!({"rules": rules, "seen": 1});
        assert_eq!(sends(&house, Method::POST, path, &new).await.with(201)["revision"], 2);
        assert_eq!(house.get("quality", "/api/v1/rules").await.with(200), rules, "word for word");
        let listed = house.get("auditor", path).await.with(200);
        assert_eq!(listed["items"][0]["changed"], json!(["source", "windows"]));
        assert_eq!(listed["items"][1]["standing"], "past");
        let first = house.get("auditor", "/api/v1/rules/revisions/1").await.with(200);
        assert_eq!(first["windows"]["unit_answer"]["amount"], 24);
        assert_eq!((&first["assess_minutes"], &first["media_hours"]), (&json!(30), &json!(24)));
        let stale = sends(&house, Method::POST, path, &new).await;
        assert_eq!(stale.problem().0, 409);
        let refused = |change: fn(&mut Value)| {
            let mut wrong = rules.clone();
            change(&mut wrong);
            let (house, body) = (&house, json!({ "rules": wrong }));
            async move { sends(house, Method::POST, path, &body).await.with(422)["field"].clone() }
        };
        assert_eq!(refused(|it| it["ladder"] = json!([])).await, "ladder");
        assert_eq!(refused(|it| it["assess_minutes"] = json!(31)).await, "assess_minutes");
        assert_eq!(refused(|it| it["media_hours"] = json!(0)).await, "media_hours");
        assert_eq!(refused(|it| it["zone"] = json!("utc")).await, "rules.zone");
        assert_eq!(refused(|it| it["shifts"][0]["until"] = json!(700)).await, "shifts");
        assert_eq!(
            refused(|it| it["windows"]["reopen"]["amount"] = json!(0)).await,
            "windows.reopen"
        );
        let slow = |it: &mut Value| {
            let clocks = it["clocks"].as_array_mut().unwrap();
            let response = clocks.iter_mut().find(|clock| clock["name"] == "response").unwrap();
            response["by_grade"]["red"]["amount"] = json!(48);
        };
        assert_eq!(refused(slow).await, "clocks.response");
        let unknown = |it: &mut Value| it["clocks"][0]["colour"] = json!("red");
        assert_eq!(refused(unknown).await, "rules.clocks.0.colour");
        let past = json!({"rules": rules, "from": "2026-01-01T00:00:00+07:00"});
        assert_eq!(sends(&house, Method::POST, path, &past).await.with(422)["field"], "start");
    });
}
