//! Feeds of news and what is rising, through the interface.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

/// A feed as somebody wants it; everybody has another address.
pub fn plan(login: &str) -> Value {
    json!({"name": "Harian Wanasari", "address": format!("https://contoh.id/{login}.xml"),
        "only": "RSUD"})
}

/// A feed that is there; its id.
pub async fn added(house: &House) -> String {
    let made = house.post("officer", "/api/v1/feeds", &plan("ada")).await.with(201);
    made["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_feed_is_added_changed_stopped_and_shown_with_its_light() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = format!("/api/v1/feeds/{}/commands", added(&house).await);
        let twice = house.post("officer", "/api/v1/feeds", &plan("ada")).await;
        assert_eq!(twice.problem().0, 422);
        let stop = json!({"seen": 1, "command": {"type": "stop"}});
        let stopped = house.post("head", &path, &stop).await.with(200);
        assert_eq!((&stopped["light"], &stopped["runs"]), (&json!("stopped"), &json!(false)));
        house
            .post("head", &path, &json!({"seen": 1, "command": {"type": "start"}}))
            .await
            .with(409);
        house.post("head", &path, &json!({"command": {"type": "start"}})).await.with(200);
        let change = json!({"command": {"type": "change", "feed": plan("lain")}});
        assert_eq!(house.post("head", &path, &change).await.with(200)["only"], "RSUD");
        let listed = house.get("auditor", "/api/v1/feeds").await.with(200);
        assert_eq!(listed["items"][0]["light"], "unseen");
        assert_eq!(listed["spending"], json!([]), "no account is named");
        for wrong in [json!({"name": "X", "address": "koran"}), json!({"name": "X"})] {
            assert_eq!(
                house.post("officer", "/api/v1/feeds", &wrong).await.problem().0,
                422,
                "{wrong}"
            );
        }
    });
}

#[test]
fn what_is_rising_is_a_list_that_may_be_empty() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        crate::mention::noted(&house).await;
        let found = house.get("director", "/api/v1/mentions/rising?ease=often").await.with(200);
        assert_eq!((&found["items"], &found["heard"]), (&json!([]), &json!(1)));
        let wrong = house.get("director", "/api/v1/mentions/rising?ease=selalu").await;
        assert_eq!(wrong.problem().0, 422);
    });
}

#[test]
fn the_issues_of_a_month_are_a_report_in_every_shape() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        crate::issue::seen(&house).await;
        let path = "/api/v1/reports/issues?month=2026-03";
        let found = house.get("director", path).await.with(200);
        assert_eq!(
            (&found["detected"], &found["issues"][0]["title"]),
            (&json!(1), &json!("Antrean obat"))
        );
        for format in ["pdf", "xlsx"] {
            let shaped = house.get("quality", &format!("{path}&format={format}")).await;
            assert_eq!(shaped.status.as_u16(), 200, "{format}");
        }
        assert_eq!(house.get("unit_igd", path).await.status.as_u16(), 403);
        assert_eq!(
            house.get("head", "/api/v1/reports/issues?month=2030-01").await.status.as_u16(),
            404
        );
    });
}
