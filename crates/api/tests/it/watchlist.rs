//! The lists of days, through the interface.

use desk::testing::{TestDesk, run};
use serde_json::json;

use crate::house::House;

#[test]
fn before_the_first_list_there_is_none_and_units_read_no_list() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let found = house.get("director", "/api/v1/watchlists").await.with(200);
        assert_eq!(found["items"], json!([]));
        for day in ["2026-03-02", "kemarin"] {
            house.get("director", &format!("/api/v1/watchlists/{day}")).await.with(404);
        }
        house.get("unit_igd", "/api/v1/watchlists").await.with(403);
    });
}

#[test]
fn each_command_of_a_list_refuses_a_field_that_it_does_not_know_and_a_budget_out_of_range() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = "/api/v1/watchlists/2026-03-02/commands";
        let least = |kind: &str| match kind {
            "handle" => json!({"no": 1, "how": "unit"}),
            "reopen" => json!({"no": 1}),
            _ => json!({"false_alarms_in_four_weeks": 4}),
        };
        for kind in api::WatchlistCommand::TYPES {
            let mut command = least(kind);
            command["type"] = json!(kind);
            house.post("head", path, &json!({ "command": command })).await.with(404);
            command["approved_by"] = json!("x");
            let refused = house.post("head", path, &json!({ "command": command })).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
        }
        let wild = json!({"command": {"type": "tolerate", "false_alarms_in_four_weeks": 81}});
        assert_eq!(house.post("head", path, &wild).await.problem().0, 422);
    });
}

#[test]
fn similar_cases_are_told_with_their_words_to_the_office_alone() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let (one, other) = (house.complaint("1").await, house.complaint("2").await);
        let path = format!("/api/v1/cases/{one}/similar");
        let found = house.get("officer", &path).await.with(200);
        assert_eq!(found["items"][0]["case_number"], json!(other));
        assert!(found["items"][0]["words"].as_array().is_some_and(|words| words.len() >= 3));
        assert_eq!(found["beyond"], json!([]));
        house.get("director", &path).await.with(403);
    });
}

#[test]
fn a_question_of_media_says_who_asks_and_until_when() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let mut asked = crate::house::complaint();
        asked["kind"] = json!("media_inquiry");
        let taken = house.intake("officer", "1", &asked).await.with(201);
        let path = format!("/api/v1/cases/{}/media", taken["case_number"].as_str().unwrap());
        let bare = house.get("officer", "/api/v1/media-inquiries").await.with(200);
        assert_eq!(
            (&bare["items"][0]["outlet"], &bare["items"][0]["late"]),
            (&json!(null), &json!(false))
        );
        let card = json!({"outlet": "Harian Wanasari", "deadline": "2030-01-01T09:00:00+07:00"});
        let written = house.post("officer", &path, &card).await.with(200);
        assert_eq!(
            (&written["outlet"], &written["version"]),
            (&json!("Harian Wanasari"), &json!(1))
        );
        for (field, value) in [
            ("outlet", json!("")),
            ("journalist", json!("siapa")),
            ("deadline", json!("nanti")),
            ("embargo", json!("nanti")),
            ("approved_by", json!("x")),
        ] {
            let mut wrong = card.clone();
            wrong[field] = value;
            let refused = house.post("officer", &path, &wrong).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!(field)));
        }
        let mut held = card.clone();
        held["embargo"] = json!("2030-01-01T10:00:00+07:00");
        held["ahead"] = json!(true);
        let held = house.post("officer", &path, &held).await.with(200);
        let told = (&held["embargo"], &held["ahead"]);
        assert_eq!(told, (&json!("2030-01-01T10:00:00+07:00"), &json!(true)));
        house.post("director", &path, &card).await.with(403);
        let number = house.complaint("2").await;
        house.post("officer", &format!("/api/v1/cases/{number}/media"), &card).await.with(404);
    });
}
