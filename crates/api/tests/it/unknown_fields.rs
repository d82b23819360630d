//! Nothing is set that nobody asked for: every object refuses a field that it does not know.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{House, complaint};

/// The least that each command must hold.
fn least(kind: &str) -> Value {
    match kind {
        "screen" => json!({"kind": "complaint", "nature": "non_medical", "grade": "green"}),
        "route" => json!({"asks": [{"to": {"unit": "FARMASI"}, "question": "Mengapa lama?"}]}),
        "answer" | "inquire" | "reply" | "note" => json!({"text": "Baik."}),
        "answer_directly" => json!({"text": "Baik.", "way": "telephone"}),
        "return" | "reroute" | "escalate" | "reopen" | "withdraw" | "reveal" => {
            json!({"reason": "Perlu."})
        }
        "entitle" => json!({"basis": "patient"}),
        "deliver" => json!({"way": "meeting"}),
        "record_failure" => json!({"reason": "unreachable"}),
        "record_reaction" => json!({"reaction": "satisfied"}),
        "close" => json!({"outcome": "withdrawn"}),
        "recall_ask" => json!({"ask": 1, "reason": "Salah unit."}),
        "record_care" => json!({"worse": false}),
        "link" => json!({"case": "2026-00001"}),
        "merge" => json!({"into": "2026-00001"}),
        "name_accused" => json!({"person": "unit_igd"}),
        "hold" => json!({"on": true, "reason": "Perkara."}),
        "choose_language" => json!({"language": "en"}),
        "enclose" => json!({"file": format!("{:032x}", 1), "on": true}),
        "show_file" => json!({"file": format!("{:032x}", 1), "on": true}),
        _ => json!({}),
    }
}

fn with(kind: &str, field: Option<&str>) -> Value {
    let mut command = least(kind);
    command["type"] = json!(kind);
    if let Some(field) = field {
        command[field] = json!("x");
    }
    json!({ "command": command })
}

#[test]
fn each_command_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let number = house.complaint("1").await;
        let path = format!("/api/v1/cases/{number}/commands");
        for kind in api::Command::TYPES {
            let refused = house.post("officer", &path, &with(kind, Some("approved_by"))).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
            assert_eq!(refused.json()["field"], "approved_by", "{kind}");
            let read = house.post("auditor", &path, &with(kind, None)).await;
            let (_, code) = read.problem();
            assert_ne!(code, "unknown_field", "{kind} needs more: {}", read.text());
            assert_ne!(code, "missing", "{kind} needs more: {}", read.text());
        }
    });
}

#[test]
fn each_command_on_an_improvement_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path = format!("/api/v1/improvements/{:032x}/commands", 1);
        for kind in api::ImprovementCommand::TYPES {
            let mut body = json!({"command": {"type": kind, "verified": true}});
            match *kind {
                "assign" => {
                    body["command"]["owner"] = json!("unit_igd");
                    body["command"]["due"] = json!("2026-12-01");
                }
                "start" => {}
                "send_back" | "drop" => body["command"]["reason"] = json!("Belum."),
                _ => body["command"]["text"] = json!("Sudah."),
            }
            let refused = house.post("quality", &path, &body).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
        }
    });
}

#[test]
fn each_command_of_the_daily_work_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let none = format!("{:032x}", 1);
        let least = |kind: &str| match kind {
            "revise" => json!({"category": "hours", "question": "?", "text": "!", "owner": "head",
                "valid_until": "2026-12-31"}),
            "approve" => json!({"edition": 1}),
            "withdraw" => json!({"reason": "Berubah."}),
            "settle" => json!({"result": {"ending": "called_back"}}),
            "become" => json!({"case": "2026-00001"}),
            _ => json!({}),
        };
        let answers = api::AnswerCommand::TYPES.iter().map(|kind| ("answers", *kind));
        let calls = api::CallCommand::TYPES.iter().map(|kind| ("calls", *kind));
        for (things, kind) in answers.chain(calls) {
            let mut command = least(kind);
            command["type"] = json!(kind);
            command["approved_by"] = json!("x");
            let path = format!("/api/v1/{things}/{none}/commands");
            let refused = house.post("head", &path, &json!({ "command": command })).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
            assert_eq!(refused.json()["field"], "approved_by", "{kind}");
        }
    });
}

#[test]
fn each_command_of_audits_and_meetings_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let least = |kind: &str| match kind {
            "check" => json!({"case": 0, "answers": []}),
            "close" => json!({"summary": "Baik."}),
            "change" => json!({"plan": crate::meeting::plan()}),
            "hold" => json!({"attended": [], "minutes": "Baik."}),
            "cancel" => json!({"why": "Banjir."}),
            _ => json!({}),
        };
        let of_audits = api::InspectionCommand::TYPES.iter().map(|kind| ("inspections", *kind));
        let of_meetings = api::MeetingCommand::TYPES.iter().map(|kind| ("meetings", *kind));
        for (things, kind) in of_audits.chain(of_meetings) {
            let mut command = least(kind);
            if (things, kind) == ("meetings", "close") {
                command = json!({});
            }
            command["type"] = json!(kind);
            command["lead"] = json!("x");
            let path = format!("/api/v1/{things}/{:032x}/commands", 1);
            let refused = house.post("head", &path, &json!({ "command": command })).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
            assert_eq!(refused.json()["field"], "lead", "{kind}");
        }
    });
}

#[test]
fn each_command_of_content_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let least = |kind: &str| match kind {
            "edit" => json!({"draft": crate::content::draft()}),
            "return" | "withdraw" => json!({"why": "Keliru."}),
            "schedule" => json!({"at": "2026-03-02T09:00"}),
            "publish" => json!({"channel": "x", "link": "https://x.com/1"}),
            "fail" => json!({"channel": "x", "why": "Token habis"}),
            "record_result" => json!({"channel": "x", "as_of": "2026-03-02", "numbers": {}}),
            _ => json!({}),
        };
        for kind in api::ContentCommand::TYPES {
            let mut command = least(kind);
            command["type"] = json!(kind);
            command["approved_by"] = json!("x");
            let path = format!("/api/v1/contents/{:032x}/commands", 1);
            let refused = house.post("head", &path, &json!({ "command": command })).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
            assert_eq!(refused.json()["field"], "approved_by", "{kind}");
        }
    });
}

#[test]
fn each_command_of_mentions_issues_and_statements_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let none = format!("{:032x}", 1);
        let least = |things: &str, kind: &str| match kind {
            "judge" => json!({"tone": "neutral"}),
            "join" => json!({ "issue": none }),
            "assess" => json!({"level": "level_1", "truth": "true", "phase": "acute",
                "reach": "few", "why": "Baik."}),
            "respond" => json!({"speaker": "head", "message": "Baik."}),
            "update" => json!({"text": "Baik."}),
            "refute" => json!({"checked": "Baik."}),
            "refer" => json!({"partner": none, "words": "Baik.", "way": "letter",
                "due": "2030-01-01T09:00:00+07:00"}),
            "note_receipt" => json!({"referral": 1, "by": "Loket"}),
            "note_answer" => json!({"referral": 1, "words": "Baik."}),
            "add_task" => json!({"what": "Cek", "owner": "head", "due": "2026-12-01"}),
            "tick" => json!({"task": 1}),
            "link_case" | "unlink_case" => json!({"case_number": "2026-00001"}),
            "close" => json!({"outcome": "faded", "lessons": "Baik."}),
            "edit" => json!({"wording": crate::statement::wording()}),
            "record_answer" => json!({"answer": "served", "on": "2026-03-01"}),
            "record_held" => json!({"came": 7, "notes": "Baik."}),
            "send" => json!({"to": [none]}),
            "set_aside" | "reopen" | "return" | "withdraw" => json!({"why": "Baik."}),
            "score" => json!({"score": 80, "note": "Baik."}),
            "change" if things == "mention-queries" => {
                json!({"query": crate::mention_query::plan("head")})
            }
            "change" => json!({"feed": crate::feed::plan("head")}),
            _ => json!({}),
        };
        let queries = api::QueryCommand::TYPES.iter().map(|kind| ("mention-queries", *kind));
        let feeds = api::FeedCommand::TYPES.iter().map(|kind| ("feeds", *kind));
        let mentions = api::MentionCommand::TYPES.iter().map(|kind| ("mentions", *kind));
        let issues = api::IssueCommand::TYPES.iter().map(|kind| ("issues", *kind));
        let statements = api::StatementCommand::TYPES.iter().map(|kind| ("statements", *kind));
        for (things, kind) in mentions.chain(queries).chain(feeds).chain(issues).chain(statements) {
            let mut command = least(things, kind);
            command["type"] = json!(kind);
            command["approved_by"] = json!("x");
            let path = format!("/api/v1/{things}/{none}/commands");
            let refused = house.post("head", &path, &json!({ "command": command })).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
            assert_eq!(refused.json()["field"], "approved_by", "{kind}");
        }
    });
}

#[test]
fn each_command_of_observation_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let least = |kind: &str| match kind {
            "finish" => json!({"answers": []}),
            "revise" => json!({"kind": "observation", "title": "Loket", "items": []}),
            _ => json!({}),
        };
        let rounds = format!("rounds/{:032x}", 1);
        let of_rounds = api::RoundCommand::TYPES.iter().map(|kind| (rounds.as_str(), *kind));
        let lists = api::ChecklistCommand::TYPES.iter().map(|kind| ("checklists/LOKET", *kind));
        for (thing, kind) in of_rounds.chain(lists) {
            let mut command = least(kind);
            command["type"] = json!(kind);
            command["observer"] = json!("x");
            let path = format!("/api/v1/{thing}/commands");
            let refused = house.post("head", &path, &json!({ "command": command })).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
            assert_eq!(refused.json()["field"], "observer", "{kind}");
        }
    });
}

#[test]
fn an_intake_cannot_bring_a_stage_or_an_approval() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for (field, value) in
            [("stage", json!("closed")), ("approved_by", json!(1)), ("id", json!("x"))]
        {
            let mut body = complaint();
            body[field] = value;
            let refused = house.intake("officer", field, &body).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()));
            assert_eq!(refused.json()["field"], field);
        }
        let mut body = complaint();
        body["complainant"]["role"] = json!("director");
        let refused = house.intake("officer", "inner", &body).await;
        assert_eq!(refused.json()["field"], "complainant.role");
        let none = house.get("officer", "/api/v1/cases").await.with(200);
        assert_eq!(none["items"], json!([]));
    });
}

#[test]
fn an_address_refuses_a_value_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for path in
            ["/api/v1/cases?assignee=1", "/api/v1/reports/daily?day=1", "/api/v1/outbox?x=1"]
        {
            let refused = house.get("officer", path).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{path}");
        }
    });
}

#[test]
fn each_command_on_a_register_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let none = format!("{:032x}", 1);
        let wording = json!({"vision": "a", "mission": "b", "values": "c"});
        let terms = json!({"number": "SK 1", "title": "Tim", "signed_on": "2026-01-02",
            "from": "2026-01-02"});
        let least = |things: &str, kind: &str| match (things, kind) {
            ("creeds", "write") => json!({ "wording": wording }),
            ("decrees", "write") => json!({ "terms": terms }),
            ("facilities", "write") => json!({"item": {"name": "Kursi", "place": "Lobi"}}),
            (_, "return") => json!({"reason": "Belum."}),
            (_, "seat") => json!({"name": "Nur", "part": "chair", "from": "2026-01-02"}),
            (_, "unseat") => json!({"no": 1, "until": "2026-01-02"}),
            (_, "end") => json!({"on": "2026-01-02"}),
            (_, "check") => json!({"on": "2026-01-02", "condition": "good"}),
            _ => json!({}),
        };
        let of = |things: &'static str, kinds: &'static [&'static str]| {
            kinds.iter().map(move |kind| (things, *kind))
        };
        let all = of("creeds", api::CreedCommand::TYPES)
            .chain(of("decrees", api::DecreeCommand::TYPES))
            .chain(of("facilities", api::FacilityCommand::TYPES));
        for (things, kind) in all {
            let mut command = least(things, kind);
            command["type"] = json!(kind);
            command["approved_by"] = json!("x");
            let path = format!("/api/v1/organisation/{things}/{none}/commands");
            let refused = house.post("head", &path, &json!({ "command": command })).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{things} {kind}");
            assert_eq!(refused.json()["field"], "command.approved_by", "{things} {kind}");
        }
    });
}

#[test]
fn each_command_of_campaigns_and_collaborators_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = || json!(format!("{:032x}", 1));
        let measure = json!({"name": "Cakupan", "version": "2026", "unit": "%"});
        let least = |kind: &str| match kind {
            "edit" => json!({"plan": crate::campaign::plan()}),
            "return" | "withdraw" => json!({"why": "Keliru."}),
            "add_item" | "drop_item" | "credit" | "uncredit" => json!({"content": id()}),
            "engage" | "release" => json!({"collaborator": id()}),
            "spend" => json!({"cost": "tools", "what": "x", "rupiah": 1, "on": "2026-03-02"}),
            "strike" => json!({"spending": 0}),
            "record" => json!({"measure": measure, "as_of": "2026-03-02", "value": 1,
                "source": "Poli"}),
            "evaluate" => json!({"lessons": "Ya."}),
            "agree" => json!({"what": "x", "from": "2026-03-02", "until": "2026-03-02"}),
            "end" => json!({"agreement": 0, "on": "2026-03-02"}),
            _ => json!({}),
        };
        let campaigns = api::CampaignCommand::TYPES.iter().map(|kind| ("campaigns", *kind));
        let register = api::CollaboratorCommand::TYPES.iter();
        for (room, kind) in campaigns.chain(register.map(|kind| ("collaborators", *kind))) {
            let mut command = least(kind);
            if (room, kind) == ("collaborators", "edit") {
                command = json!({"card": crate::campaign::card()});
            }
            command["type"] = json!(kind);
            command["approved_by"] = json!("x");
            let path = format!("/api/v1/{room}/{:032x}/commands", 1);
            let refused = house.post("head", &path, &json!({ "command": command })).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{room} {kind}");
            assert_eq!(refused.json()["field"], "approved_by", "{room} {kind}");
        }
    });
}
