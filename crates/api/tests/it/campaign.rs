//! Campaigns and collaborators through the interface.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{Answer, House};

pub fn plan() -> Value {
    json!({"title": "Ayo imunisasi",
        "goal": {"says": "Cakupan campak naik",
            "measure": {"name": "Cakupan", "version": "2026", "unit": "%"},
            "start": 60, "target": 80, "by": "2026-06-30"},
        "segments": [{"name": "Ibu hamil", "age": "20-35", "people": 1200, "source": "BPS"}],
        "messages": ["Imunisasi melindungi anak"], "tagline": "Sehat sejak dini",
        "channels": ["instagram"], "from": "2026-03-01", "until": "2026-06-01",
        "activities": [{"on": "2026-04-02", "what": "Webinar"}],
        "budget": [{"cost": "production", "what": "Video", "rupiah": 1500000}],
        "public": "Bawa buku KIA."})
}

pub fn card() -> Value {
    json!({"kind": "journalist", "name": "Rina Kusuma", "organisation": "Harian Wanasari",
        "contact": "0812-0000-1111", "releases": true})
}

/// A campaign and a collaborator; their ids.
pub async fn planned(house: &House) -> [(&'static str, String); 2] {
    let id = |made: Value| made["id"].as_str().unwrap().to_owned();
    let made = house.post_once("officer", "/api/v1/campaigns", ("kampanye", &plan())).await;
    let path = "/api/v1/collaborators";
    let known = house.post_once("officer", path, ("kolaborator", &card())).await;
    [("/campaigns/{id}", id(made.with(201))), ("/collaborators/{id}", id(known.with(201)))]
}

async fn does(house: &House, login: &str, path: &str, command: Value) -> Answer {
    let path = format!("/api/v1/{path}/commands");
    house.post(login, &path, &json!({"command": command})).await
}

#[test]
fn a_campaign_is_planned_approved_run_and_measured() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let [(_, id), (_, partner)] = planned(&house).await;
        let path = format!("campaigns/{id}");
        let early = does(&house, "director", &path, json!({"type": "approve"})).await;
        assert_eq!(early.problem(), (422, "not_now".to_owned()));
        assert!(early.text().contains("Rencana"), "{}", early.text());
        let item = crate::content::published(&house).await[1].1.clone();
        let spend = json!({"type": "spend", "cost": "promotion", "what": "Iklan",
            "rupiah": 250000, "on": "2026-03-02"});
        let reading = |version: &str, value: u32| {
            json!({"type": "record", "as_of": "2026-03-02", "value": value,
                "measure": {"name": "Cakupan", "version": version, "unit": "%"},
                "source": "Poli anak"})
        };
        for (login, command) in [
            ("officer", json!({"type": "submit"})),
            ("director", json!({"type": "approve"})),
            ("officer", json!({"type": "begin"})),
            ("officer", json!({"type": "add_item", "content": item})),
            ("officer", json!({"type": "engage", "collaborator": partner})),
            ("officer", spend.clone()),
            ("officer", spend),
            ("officer", json!({"type": "strike", "spending": 1})),
            ("officer", reading("2026", 70)),
            ("officer", reading("2025", 90)),
        ] {
            does(&house, login, &path, command).await.with(200);
        }
        let view = house.get("officer", &format!("/api/v1/{path}")).await.with(200);
        assert_eq!((&view["stage"], &view["is_public"]), (&json!("running"), &json!(true)));
        let mut told = view["plan"].clone();
        told["segments"][0].as_object_mut().unwrap().retain(|_, value| !value.is_null());
        assert_eq!(told, plan());
        assert_eq!(view["progress"]["percent"], 50);
        let lines: Vec<&Value> = view["results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["measure"]["version"])
            .collect();
        assert_eq!(lines, ["2026", "2025"]);
        assert_eq!(view["spent"][1]["struck"], true);
        assert_eq!(view["collaborators"][0]["name"], "Rina Kusuma");
        let seen = house.get("auditor", &format!("/api/v1/{path}")).await.with(200);
        assert_eq!(seen["collaborators"][0]["name"], Value::Null);
        let shown = house.get("officer", &format!("/api/v1/contents/{item}")).await.with(200);
        assert_eq!(shown["campaign"], json!(id));
        assert_eq!(shown["texts"][0]["lacks"][0]["what"], "tagline");
        let pdf = house.get("officer", &format!("/api/v1/{path}?format=pdf")).await;
        assert!(pdf.text().starts_with("%PDF"));
        let found = house.get("quality", "/api/v1/campaigns?stage=running").await.with(200);
        assert_eq!(found["items"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn a_collaborator_is_agreed_with_credited_and_put_away() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let [_, (_, id)] = planned(&house).await;
        let path = format!("collaborators/{id}");
        let silent = json!({"type": "agree", "what": "Liputan", "from": "2026-03-01",
            "until": "2026-03-31", "paid": true});
        let refused = does(&house, "officer", &path, silent.clone()).await;
        assert_eq!(refused.problem(), (422, "undisclosed".to_owned()));
        let mut open = silent;
        open["disclosure"] = json!("kerja sama");
        let view = does(&house, "officer", &path, open).await.with(200);
        assert_eq!((&view["paid"], &view["agreements"][0]["paid"]), (&json!(true), &json!(true)));
        let late = json!({"type": "end", "agreement": 0, "on": "2026-04-02"});
        let refused = does(&house, "officer", &path, late).await;
        assert_eq!(refused.problem(), (422, "outside".to_owned()));
        assert!(refused.text().contains("31 Maret 2026"), "{}", refused.text());
        let none = json!({"type": "credit", "content": "f".repeat(32)});
        let refused = does(&house, "officer", &path, none).await;
        assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!("content")));
        let item = crate::content::published(&house).await[1].1.clone();
        let credit = json!({"type": "credit", "content": item});
        let view = does(&house, "officer", &path, credit).await.with(200);
        assert_eq!(view["items"][0]["title"], "Cuci tangan");
        let media = house.get("director", "/api/v1/collaborators?releases=true").await.with(200);
        assert_eq!(media["items"][0]["contact"], "0812-0000-1111");
        does(&house, "officer", &path, json!({"type": "archive"})).await.with(200);
        let left = house.get("officer", "/api/v1/collaborators").await.with(200);
        assert_eq!(left["items"], json!([]));
    });
}

#[test]
fn what_is_wrong_with_a_plan_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let with = |field: &str, value: Value| {
            let mut wrong = plan();
            wrong[field] = value;
            wrong
        };
        for (field, value, told) in [
            ("title", json!(""), "title"),
            ("from", json!("besok"), "from"),
            ("messages", json!(["ya", ""]), "messages.1"),
            ("segments", json!([{"name": "Ibu", "people": 3}]), "segments.0.source"),
            ("budget", json!([{"cost": "tools", "what": "x", "rupiah": 0}]), "budget.0.rupiah"),
            ("activities", json!([{"on": "x", "what": "Webinar"}]), "activities.0.on"),
        ] {
            let refused = house.post("officer", "/api/v1/campaigns", &with(field, value)).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!(told)));
        }
        let four = with("messages", json!(["Satu", "Dua", "Tiga", "Empat"]));
        let refused = house.post("officer", "/api/v1/campaigns", &four).await;
        assert_eq!(refused.problem(), (422, "too_many_messages".to_owned()));
    });
}
