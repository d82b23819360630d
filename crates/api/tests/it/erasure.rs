//! Erasing a person through the interface; then every operation that reads, as everybody.

use axum::http::Method;
use desk::testing::{CAST, TestDesk};
use serde_json::{Value, json};

use crate::document::operations;
use crate::house::{House, complaint};

/// What has to go: from the complaint, from the answer, from the note.
const WORDS: [&str; 4] = ["tiga jam di apotek", "Sari", "81234567890", "Bu Burungkenari"];

async fn over(desk: &TestDesk, house: &House) -> String {
    let number = house.complaint("a").await;
    let steps = [
        json!({"type": "screen", "kind": "complaint", "nature": "non_medical", "grade": "green"}),
        json!({"type": "answer_directly", "text": "Maaf, Bu Burungkenari.", "way": "in_person",
            "note": "Bu Burungkenari pulang."}),
        json!({"type": "record_reaction", "reaction": "satisfied"}),
        json!({"type": "close", "outcome": "resolved", "root_cause": "Antrean Bu Burungkenari.",
            "no_improvement_reason": "Sekali saja."}),
    ];
    for step in steps {
        house.done("officer", &number, step).await;
    }
    while desk::deliver::run(desk).await.unwrap() > 0 {}
    while desk::search::catch_up(desk).await.unwrap() > 0 {}
    number
}

fn wanted(number: &str) -> Value {
    json!({"case_number": number, "basis": "request", "reason": "Surat 12/2026."})
}

/// Every address that reads, with its case named.
fn readings(number: &str) -> Vec<String> {
    let reads = operations().into_iter().filter(|(method, ..)| *method == Method::GET);
    let filled = reads.map(|(_, path, _)| path.replace("{number}", number));
    let plain = filled.filter(|path| !path.contains('{') && !path.contains("openapi"));
    plain
        .map(|path| match path.as_str() {
            "/api/v1/reports/daily" => format!("{path}?date=2026-03-02"),
            "/api/v1/reports/monthly" => format!("{path}?month=2026-03"),
            "/api/v1/indicators/complaint-response" | "/api/v1/indicators/service" => {
                format!("{path}?month=2026-03")
            }
            _ => path,
        })
        .chain(["/api/v1/cases?q=apotek".to_owned()])
        .collect()
}

desk::on_each_engine! {
    async fn two_people_erase_a_third_and_nothing_that_reads_says_a_word(desk: &TestDesk) {
        let house = House::of(desk).await;
        let number = over(desk, &house).await;
        let path = format!("/api/v1/cases/{number}/erasure");
        let shown = house.get("head", &path).await.with(200);
        assert_eq!((&shown["blocked"], &shown["goes"]["cases"]), (&json!([]), &json!(1)));
        let found = house.get("officer", "/api/v1/cases?q=apotek").await.with(200);
        assert_eq!(found["items"].as_array().unwrap().len(), 1);
        let named = json!({"case_number": number, "basis": "request", "reason": "Untuk Wulan Sari"});
        let refused = house.post("head", "/api/v1/erasures", &named).await;
        assert_eq!(refused.problem(), (422, "names_the_person".to_owned()));
        let made = house.post("head", "/api/v1/erasures", &wanted(&number)).await.with(201);
        let id = made["erasure"]["id"].as_str().unwrap();
        let verdict = format!("/api/v1/erasures/{id}/verdict");
        let own = house.post("head", &verdict, &json!({"confirm": true})).await;
        assert_eq!(own.status, 403);
        let done = house.post("director", &verdict, &json!({"confirm": true})).await.with(200);
        assert_eq!((&done["erasure"]["state"], &done["erasure"]["gone"]["cases"]),
            (&json!("done"), &json!(1)));
        for (login, ..) in CAST {
            for path in readings(&number) {
                let answer = house.get(login, &path).await;
                assert_ne!(answer.status.as_u16() / 100, 5, "{login} {path} {}", answer.text());
                let said = answer.text();
                for words in WORDS {
                    assert!(!said.contains(words), "{login} {path}: {words} in {said}");
                }
            }
        }
        let case = house.get("officer", &format!("/api/v1/cases/{number}")).await.with(200);
        assert!(case["erased_at"].is_string() && case["text"].is_null());
        let found = house.get("officer", "/api/v1/cases?q=apotek").await.with(200);
        assert_eq!(found["items"], json!([]));
        let again = house.post("head", "/api/v1/erasures", &wanted(&number)).await;
        assert_eq!(again.problem(), (422, "erased".to_owned()));
    }

    async fn an_open_case_is_named_as_what_stands_in_the_way(desk: &TestDesk) {
        let house = House::of(desk).await;
        let number = house.complaint("a").await;
        assert_eq!(complaint()["channel"], "telephone");
        let refused = house.post("head", "/api/v1/erasures", &wanted(&number)).await;
        assert_eq!(refused.problem(), (422, "open".to_owned()));
        assert!(refused.text().contains(&number), "{}", refused.text());
        let strange = json!({"case_number": number, "basis": "request", "reason": "x", "by": "y"});
        let refused = house.post("head", "/api/v1/erasures", &strange).await;
        assert_eq!(refused.problem(), (422, "unknown_field".to_owned()));
    }
}
