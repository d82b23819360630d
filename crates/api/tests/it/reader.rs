//! The reader and the assistant, as a program meets them.

use desk::testing::{TestDesk, run};
use serde_json::json;

use crate::house::House;

const COMMANDS: &str = "/api/v1/reader/commands";

#[test]
fn a_training_is_asked_for_once_and_told() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let empty = house.get("officer", "/api/v1/reader").await.with(200);
        assert_eq!((&empty["in_use"], &empty["versions"]), (&json!(null), &json!([])));
        for _ in 0..2 {
            let asked = house.post("head", COMMANDS, &json!({"type": "train"})).await.with(200);
            assert_eq!(asked["versions"].as_array().unwrap().len(), 1);
            assert_eq!(asked["versions"][0]["standing"], "waiting");
        }
        desk::reader::run(&desk).await.unwrap();
        let told = house.get("head", "/api/v1/reader").await.with(200);
        assert_eq!(told["versions"][0]["trouble"], "too_few");
        let nowhere = json!({"type": "use", "number": 1});
        assert_eq!(house.post("head", COMMANDS, &nowhere).await.status, 404);
        assert_eq!(house.post("admin", COMMANDS, &json!({"type": "train"})).await.status, 403);
    });
}

#[test]
fn without_a_program_nothing_can_be_asked_of_it() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let number = house.complaint("a").await;
        let path = format!("/api/v1/cases/{number}/assistant");
        let asked = house.post("officer", &path, &json!({"errand": "draft"})).await;
        assert_eq!(asked.status, 404);
    });
}
