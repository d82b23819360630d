//! Repeated complaints through the interface: proposed by the head, decided by the director.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{House, complaint};

/// Reasons that rest on these cases.
pub fn reasons(cases: &[String]) -> Value {
    json!({"cases": cases, "answered": "Loket ketiga sudah dibuka.",
        "why": "Isinya sama dengan aduan sebelumnya.", "until": "2026-06-30"})
}

/// So many cases of one person, each answered and closed.
pub async fn answered(house: &House, count: usize) -> Vec<String> {
    let mut numbers = Vec::new();
    for nth in 0..count {
        let number = complains(house, &format!("berulang-{nth}")).await;
        let steps = [
            json!({"type": "screen", "kind": "complaint", "nature": "non_medical",
                "grade": "green"}),
            json!({"type": "answer_directly", "text": "Obat sudah kami serahkan.",
                "way": "in_person", "note": "Loket dibuka satu lagi."}),
            json!({"type": "record_reaction", "reaction": "satisfied"}),
            json!({"type": "close", "outcome": "resolved", "root_cause": "Satu loket.",
                "improvement": {"action": "Loket ketiga.", "owner": "unit_igd",
                    "due": "2026-12-01"}}),
        ];
        for step in steps {
            house.done("officer", &number, step).await;
        }
        numbers.push(number);
    }
    together(house, &numbers[0]).await;
    numbers
}

/// A complaint of somebody whose number nobody else has.
async fn complains(house: &House, key: &str) -> String {
    let mut new = complaint();
    new["complainant"]["phone"] = json!("0811 2222 3333");
    let taken = house.intake("officer", key, &new).await.with(201);
    taken["case_number"].as_str().unwrap().to_owned()
}

/// Everybody with the same number is one person.
async fn together(house: &House, number: &str) {
    let path = format!("/api/v1/cases/{number}/kin");
    let found = house.get("officer", &path).await.with(200);
    for one in found["items"].as_array().unwrap() {
        let said = json!({"id": one["id"], "linked": true});
        house.post("officer", &path, &said).await.with(200);
    }
}

/// A series that waits for the director; its id.
pub async fn proposed(house: &House) -> String {
    let cases = answered(house, 3).await;
    let new = json!({"case_number": cases[0], "reasons": reasons(&cases)});
    let made = house.post_once("head", "/api/v1/series", ("berulang", &new)).await.with(201);
    made["id"].as_str().unwrap().to_owned()
}

async fn does(house: &House, login: &str, id: &str, command: Value) -> crate::house::Answer {
    let path = format!("/api/v1/series/{id}/commands");
    house.post(login, &path, &json!({ "command": command })).await
}

#[test]
fn a_series_is_proposed_returned_approved_told_and_ended() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let cases = answered(&house, 3).await;
        let few = json!({"case_number": cases[0], "reasons": reasons(&cases[..2])});
        let refused = house.post("head", "/api/v1/series", &few).await;
        assert_eq!(refused.problem(), (422, "too_few".to_owned()));
        let new = json!({"case_number": cases[0], "reasons": reasons(&cases)});
        assert_eq!(house.post("officer", "/api/v1/series", &new).await.problem().0, 403);
        let made = house.post("head", "/api/v1/series", &new).await.with(201);
        let named = made["cases"].as_array().unwrap().iter();
        let mut named: Vec<&str> = named.map(|one| one.as_str().unwrap()).collect();
        named.sort_unstable();
        assert_eq!((&made["standing"], json!(named)), (&json!("proposed"), json!(cases)));
        let id = made["id"].as_str().unwrap();
        let back = json!({"type": "return", "why": "Tambahkan ringkasan."});
        does(&house, "director", id, back).await.with(200);
        let again = json!({"type": "revise", "reasons": reasons(&cases)});
        does(&house, "head", id, again).await.with(200);
        let early = does(&house, "officer", id, json!({"type": "tell"})).await;
        assert_eq!(early.problem(), (422, "not_now".to_owned()));
        let signed = does(&house, "director", id, json!({"type": "approve"})).await.with(200);
        assert_eq!(signed["approved_by"], "dr. Ratna Puspita, M.Kes");
        let notice = signed["notice"].as_str().unwrap();
        assert!(notice.contains(&cases[0]) && notice.contains("30 Juni 2026"), "{notice}");
        let told = does(&house, "officer", id, json!({"type": "tell"})).await.with(200);
        assert!(told["told_at"].is_string());
        let seen = house.get("auditor", &format!("/api/v1/series/{id}")).await.with(200);
        assert_eq!((&seen["why"], &seen["standing"]), (&json!(null), &json!("holding")));
        let over = json!({"type": "end", "why": "Ada fakta baru."});
        let over = does(&house, "head", id, over).await.with(200);
        assert_eq!(
            (&over["standing"], &over["why_ended"]),
            (&json!("ended"), &json!("Ada fakta baru."))
        );
    });
}

#[test]
fn each_command_of_a_series_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for kind in api::SeriesCommand::TYPES {
            let mut command = match *kind {
                "revise" => json!({"reasons": reasons(&[])}),
                "return" | "end" => json!({"why": "Baik."}),
                _ => json!({}),
            };
            command["type"] = json!(kind);
            command["approved_by"] = json!("x");
            let refused = does(&house, "head", &format!("{:032x}", 1), command).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
        }
    });
}
