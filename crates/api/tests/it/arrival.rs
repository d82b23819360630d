//! What nobody could read, settled by a program of the office.

use desk::testing::{INSTAGRAM, TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

const ARRIVALS: &str = "/api/v1/arrivals";

async fn unread(desk: &TestDesk, house: &House, bytes: &[u8]) -> String {
    desk::arrival::arrive(desk, INSTAGRAM, Vec::new(), bytes.to_vec()).await.unwrap();
    desk::arrival::read_all(desk).await.unwrap();
    let found = house.get("officer", &format!("{ARRIVALS}?state=unread")).await.with(200);
    found["items"][0]["id"].as_str().unwrap().to_owned()
}

async fn kinds(house: &House, id: &str) -> Vec<Value> {
    let known = house.get("auditor", &format!("{ARRIVALS}/{id}")).await.with(200);
    known["history"].as_array().unwrap().iter().map(|deed| deed["kind"].clone()).collect()
}

#[test]
fn an_unread_arrival_is_looked_at_and_given_to_a_case() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let number = house.complaint("1").await;
        let id = unread(&desk, &house, br#"{"text": "Obat habis."}"#).await;
        let content = house.post("officer", &format!("{ARRIVALS}/{id}/look"), &json!({})).await;
        let content = content.with(200);
        assert_eq!(
            (&content["words"], &content["channel"]),
            (&json!("Obat habis."), &json!("instagram"))
        );
        let path = format!("{ARRIVALS}/{id}/case");
        let absent = house.post("officer", &path, &json!({"case": "2026-99999"})).await;
        assert_eq!(absent.problem(), (422, "not_known".to_owned()));
        assert_eq!(house.post("officer", &path, &json!({"case": number})).await.status, 204);
        let known = house.get("officer", &format!("{ARRIVALS}/{id}")).await.with(200);
        assert_eq!((&known["state"], &known["became"]), (&json!("read"), &json!(number)));
        assert_eq!(kinds(&house, &id).await, ["looked", "entered"]);
    });
}

#[test]
fn what_was_set_aside_is_not_given_to_a_case_any_more() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let number = house.complaint("1").await;
        let id = unread(&desk, &house, b"promo").await;
        let aside = format!("{ARRIVALS}/{id}/aside");
        let blank = house.post("officer", &aside, &json!({"why": " "})).await;
        assert_eq!(blank.problem().0, 422);
        assert_eq!(house.post("officer", &aside, &json!({"why": "Promosi."})).await.status, 204);
        let path = format!("{ARRIVALS}/{id}/case");
        let late = house.post("officer", &path, &json!({"case": number})).await;
        assert_eq!(late.problem(), (409, "stale".to_owned()));
        let known = house.get("head", &format!("{ARRIVALS}/{id}")).await.with(200);
        assert_eq!(known["history"][0]["why"], "Promosi.");
    });
}

#[test]
fn nothing_is_given_to_a_case_out_of_sight_and_only_the_office_looks() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let sealed = house.complaint("1").await;
        house.done("officer", &sealed, crate::matrix::sent::screen(true)).await;
        let id = unread(&desk, &house, b"promo").await;
        let path = format!("{ARRIVALS}/{id}/case");
        let hidden = house.post("officer", &path, &json!({"case": sealed})).await;
        assert_eq!(hidden.problem(), (422, "not_known".to_owned()));
        for login in ["auditor", "admin", "director", "unit_igd"] {
            let look = house.post(login, &format!("{ARRIVALS}/{id}/look"), &json!({})).await;
            assert_eq!(look.status, 403, "{login}");
        }
        assert_eq!(kinds(&house, &id).await, [] as [Value; 0], "nobody looked");
    });
}
