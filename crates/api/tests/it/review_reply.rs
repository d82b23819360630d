//! The answer to a review through the interface.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

/// A review that speaks ill; where its answer is.
async fn review(house: &House) -> String {
    let found = json!({"source": "review", "text": "Antre obat lama.", "tone": "negative",
        "link": "https://maps.example/ulasan/1"});
    let made = house.post("officer", "/api/v1/mentions", &found).await.with(201);
    format!("/api/v1/mentions/{}/reply", made["id"].as_str().unwrap())
}

fn command(kind: &str, rest: &Value) -> Value {
    let mut command = rest.clone();
    command["type"] = json!(kind);
    json!({ "command": command })
}

#[test]
fn a_reply_is_written_signed_marked_and_withdrawn() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = review(&house).await;
        let commands = format!("{path}/commands");
        let empty = house.get("auditor", &path).await.with(200);
        assert_eq!((&empty["version"], &empty["stage"]), (&json!(0), &json!(null)));
        let private = command("write", &json!({"text": "Pasien bernama Sari sudah pulang."}));
        let refused = house.post("officer", &commands, &private).await;
        assert_eq!(refused.problem(), (422, "names_patient".to_owned()));
        let write = command("write", &json!({"text": "Terima kasih. Mohon hubungi Humas."}));
        house.post("officer", &commands, &write).await.with(200);
        let submit = command("submit", &json!({}));
        let asked = house.post("officer", &commands, &submit).await.with(200);
        assert_eq!((&asked["stage"], &asked["approval_due"]), (&json!("approval"), &json!(true)));
        let approve = command("approve", &json!({}));
        let signed = house.post("director", &commands, &approve).await.with(200);
        assert_eq!((&signed["stage"], &signed["connected"]), (&json!("cleared"), &json!(false)));
        let mark = command("mark", &json!({"link": "https://maps.example/ulasan/1"}));
        let marked = house.post("head", &commands, &mark).await.with(200);
        assert_eq!(marked["stage"], "answered");
        let gone = house.post("head", &commands, &command("withdraw", &json!({}))).await.with(200);
        assert_eq!(gone["stage"], "withdrawn");
        let operator = house.post("operator", &commands, &write).await;
        assert_eq!(operator.problem().0, 403);
    });
}

#[test]
fn each_command_of_a_reply_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let commands = format!("{}/commands", review(&house).await);
        for kind in api::ReviewReplyCommand::TYPES {
            let least = match *kind {
                "write" => json!({"text": "Baik."}),
                "return" => json!({"why": "Baik."}),
                "mark" => json!({"link": "https://maps.example/1"}),
                _ => json!({}),
            };
            let mut wrong = command(kind, &least);
            wrong["command"]["approved_by"] = json!("x");
            let refused = house.post("head", &commands, &wrong).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
        }
    });
}
