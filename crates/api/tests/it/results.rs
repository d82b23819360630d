//! Results through the interface: many at a time, listed, reported, judged.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::content::draft;
use crate::house::House;

/// Something that stands on X since the morning; its id.
async fn stands(house: &House) -> String {
    let mut only = draft();
    only["texts"] = json!({"x": "Cuci tangan."});
    let made = house.post("officer", "/api/v1/contents", &only).await.with(201);
    let id = made["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/contents/{id}/commands");
    for (login, command) in [
        ("officer", json!({"type": "submit"})),
        ("director", json!({"type": "approve"})),
        ("officer", json!({"type": "schedule", "at": "2026-03-02T08:30"})),
        ("officer", json!({"type": "publish", "channel": "x", "link": "https://x.com/rs/1"})),
    ] {
        house.post(login, &path, &json!({"command": command})).await.with(200);
    }
    id
}

#[test]
fn many_results_are_looked_at_written_once_and_listed() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = stands(&house).await;
        let path = "/api/v1/contents/results";
        let line = |numbers: Value| json!({"link": "https://x.com/rs/1/", "as_of": "2026-03-02", "numbers": numbers});
        let sent = |preview: bool| {
            let lines = [
                line(json!({"reach": 10, "clicks": 2})),
                json!({"content": id,
                "as_of": "2026-01-01", "definition": "x-api-v2", "numbers": {"reach": 1}}),
            ];
            json!({"results": lines, "preview": preview})
        };
        let seen = house.post("officer", path, &sent(true)).await.with(200);
        assert_eq!((&seen["new"], &seen["refused"]), (&json!(1), &json!(1)));
        assert_eq!(seen["lines"][1]["why"], "counted_before");
        let taken = house.post("officer", path, &sent(false)).await.with(200);
        assert_eq!((&taken["new"], &taken["lines"][0]["content"]), (&json!(1), &json!(id)));
        let again = house.post("officer", path, &sent(false)).await.with(200);
        assert_eq!((&again["new"], &again["known"]), (&json!(0), &json!(1)));
        let found = house.get("director", &format!("{path}?from=2026-03-01")).await.with(200);
        let reading = &found["posts"][0]["readings"][0];
        assert_eq!(reading["definition"], "shown");
        assert_eq!(reading["numbers"], json!({"reach": 10, "clicks": 2}));
        let strange = json!({"results": [line(json!({"viral": 1}))]});
        let wrong = house.post("officer", path, &strange).await;
        assert_eq!(wrong.problem(), (422, "not_a_choice".to_owned()));
        assert_eq!(wrong.json()["field"], "results.0.numbers.viral");
        assert_eq!(house.post("director", path, &sent(true)).await.problem().0, 403);
        let none = house.post("officer", path, &json!({"results": []})).await;
        assert_eq!(none.problem(), (422, "out_of_range".to_owned()));
    });
}

#[test]
fn goals_the_report_and_the_sheet_are_figures_too() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        stands(&house).await;
        let goals = json!({"posts_a_month": 1, "posts_a_week": null,
            "interactions_per_thousand": null, "answer_hours": 24, "answered_percent": null,
            "closed_percent": null});
        let set = house.put("head", "/api/v1/content-goals", &goals).await.with(200);
        assert_eq!(
            (&set, house.get("officer", "/api/v1/content-goals").await.with(200)),
            (&goals, goals.clone())
        );
        assert_eq!(house.put("officer", "/api/v1/content-goals", &goals).await.problem().0, 403);
        let wrong = json!({"posts_a_month": 0});
        let wrong = house.put("head", "/api/v1/content-goals", &wrong).await;
        assert_eq!(wrong.problem(), (422, "not_known".to_owned()));
        let counts = json!({"items": ["x | 2026-03-01 | 1234"]});
        house.put("officer", "/api/v1/content-followers", &counts).await.with(200);
        let month = "/api/v1/reports/social-media?month=2026-03";
        let report = house.get("director", month).await.with(200);
        assert_eq!((&report["planned"], &report["published"]), (&json!(1), &json!(1)));
        assert_eq!(report["answers"]["median_seconds"], Value::Null);
        assert_eq!(report["followers"][0]["count"], 1234);
        let path = "/api/v1/content-assessments/2026-02";
        let write = json!({"command": {"type": "write", "notes": {"activity": "Sepi."}}});
        let commands = format!("{path}/commands");
        let sheet = house.post("head", &commands, &write).await.with(200);
        assert_eq!((&sheet["notes"]["activity"], &sheet["version"]), (&json!("Sepi."), &json!(1)));
        let sign = json!({"command": {"type": "sign"}, "seen": 1});
        let signed = house.post("head", &commands, &sign).await.with(200);
        assert_eq!(
            (&signed["goals_edition"], signed["figures"].as_array().unwrap().len()),
            (&json!(1), 5)
        );
        assert_eq!(
            house.post("head", &commands, &write).await.problem(),
            (422, "signed".to_owned())
        );
        let listed = house.get("auditor", "/api/v1/content-assessments").await.with(200);
        assert_eq!(listed["items"], json!([{"month": "2026-02", "stage": "signed"}]));
        assert_eq!(house.get("head", "/api/v1/content-assessments/kemarin").await.problem().0, 404);
    });
}

#[test]
fn each_command_on_a_sheet_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for kind in api::AssessmentCommand::TYPES {
            let mut command = match *kind {
                "write" => json!({"notes": {}}),
                "reopen" => json!({"why": "Keliru."}),
                _ => json!({}),
            };
            command["type"] = json!(kind);
            command["approved_by"] = json!("x");
            let path = "/api/v1/content-assessments/2026-02/commands";
            let refused = house.post("head", path, &json!({ "command": command })).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
            assert_eq!(refused.json()["field"], "approved_by", "{kind}");
        }
    });
}
