//! Who comes to an activity, through the interface.

use std::time::Duration;

use desk::activity::{self, act, propose};
use desk::testing::{TestDesk, run};
use domain::activity::{Audience, Command, Entry, Kind, Plan, Speaker};
use domain::ids::ActivityId;
use domain::text::{Body, Name};
use serde_json::{Value, json};

use crate::house::{Answer, House};

pub fn guest() -> Value {
    json!({"name": "Sari Wulandari", "phone": "0812-3456-7890", "audience": "families",
        "people": 1, "needs": ["wheelchair"]})
}

fn plan(desk: &TestDesk, quota: Option<u16>) -> Plan<Body> {
    let starts = desk.now() + Duration::from_secs(7 * 24 * 3600);
    Plan {
        title: Name::parse("Hidup sehat dengan diabetes").unwrap(),
        kind: Kind::Seminar,
        need: Body::parse("Banyak pasien bertanya.").unwrap(),
        aim: Name::parse("Peserta dapat menyusun piring makannya").unwrap(),
        audience: [Audience::Families].into(),
        starts,
        ends: starts + Duration::from_secs(3 * 3600),
        place: Name::parse("Aula").ok(),
        link: None,
        visit: None,
        speakers: vec![Speaker::Staff(desk.person("dpjp"))],
        public: true,
        entry: Some(Entry { quota, closes: starts }),
        questions: false,
        certificate: false,
        bring: None,
        campaign: None,
        materials: Vec::new(),
        budget: None,
        lead: desk.person("officer"),
    }
}

async fn announced(desk: &TestDesk, quota: Option<u16>) -> ActivityId {
    let officer = desk.actor("officer");
    let made = propose(desk, &officer, plan(desk, quota), None).await.unwrap();
    let id = made.activity.id;
    for (login, command) in [("officer", Command::Submit {}), ("director", Command::Approve {})] {
        let request = activity::Request { command, seen: None, key: None };
        act(desk, &desk.actor(login), id, request).await.unwrap();
    }
    id
}

/// Somebody with a place; the path of the list, and the id of the ticket.
pub async fn seated(desk: &TestDesk, house: &House) -> (String, String) {
    let list = format!("/api/v1/activities/{}/registrations", announced(desk, Some(1)).await);
    let made = house.post_once("officer", &list, ("kursi", &guest())).await.with(201);
    (list, made["id"].as_str().unwrap().to_owned())
}

async fn does(house: &House, login: &str, id: &str, command: Value) -> Answer {
    let path = format!("/api/v1/registrations/{id}/commands");
    house.post(login, &path, &json!({ "command": command })).await
}

#[test]
fn a_guest_is_written_down_waits_moves_up_and_comes() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let (list, first) = seated(&desk, &house).await;
        let again = house.post_once("officer", &list, ("kursi", &guest())).await.with(201);
        assert_eq!(again["id"], first, "the same key is the same guest");
        let mut budi = guest();
        budi["name"] = json!("Budi");
        budi["phone"] = json!("0812-3456-0000");
        let second = house.post_once("officer", &list, ("dua", &budi)).await.with(201);
        assert_eq!((&second["stage"], &second["owed_a_call"]), (&json!("waiting"), &json!(false)));
        let id = second["id"].as_str().unwrap();
        let full = does(&house, "officer", id, json!({"type": "promote"})).await;
        assert_eq!(full.problem(), (422, "full".to_owned()));
        does(&house, "officer", &first, json!({"type": "cancel"})).await.with(200);
        let found = house.get("officer", &list).await.with(200);
        assert_eq!(found["free"], json!(0));
        let own = found["items"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
        assert_eq!((&own["stage"], &own["owed_a_call"]), (&json!("seated"), &json!(true)));
        does(&house, "head", id, json!({"type": "tell"})).await.with(200);
        desk.clock.advance_hours(7 * 24);
        let came = does(&house, "officer", id, json!({"type": "check_in"})).await.with(200);
        assert_eq!((&came["stage"], &came["came"]), (&json!("present"), &json!(1)));
        desk.clock.advance_hours(4);
        let marks = json!({"type": "evaluate", "usefulness": 5, "speaker": 4, "place": 3});
        does(&house, "officer", id, marks.clone()).await.with(200);
        let twice = does(&house, "officer", id, marks).await;
        assert_eq!(twice.problem(), (422, "said_before".to_owned()));
        let found = house.get("officer", &list).await.with(200);
        assert_eq!(found["attendance"]["present"], json!(1));
        assert_eq!(found["attendance"]["usefulness_tenths"], Value::Null, "too few");
    });
}

#[test]
fn what_is_wrong_with_a_guest_or_a_command_names_its_field() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let (list, id) = seated(&desk, &house).await;
        for (field, value) in [
            ("name", json!("")),
            ("phone", json!("dua")),
            ("email", json!("sari")),
            ("audience", json!("everybody")),
            ("needs", json!(["parkir"])),
            ("language", json!("fr")),
            ("at", json!("kemarin")),
        ] {
            let mut wrong = guest();
            wrong[field] = value;
            let refused = house.post_once("officer", &list, (field, &wrong)).await;
            assert_eq!((refused.status.as_u16(), &refused.json()["field"]), (422, &json!(field)));
        }
        let six = json!({"type": "evaluate", "usefulness": 6, "speaker": 4, "place": 3});
        let refused = does(&house, "officer", &id, six).await;
        assert_eq!(refused.json()["field"], json!("usefulness"));
        for kind in api::RegistrationCommand::TYPES {
            let mut command = match *kind {
                "evaluate" => json!({"usefulness": 5, "speaker": 4, "place": 3}),
                _ => json!({}),
            };
            command["type"] = json!(kind);
            command["approved_by"] = json!("x");
            let refused = does(&house, "head", &id, command).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
        }
    });
}

#[test]
fn nobody_outside_the_office_reads_the_list() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let (list, id) = seated(&desk, &house).await;
        for login in ["director", "auditor", "unit_igd", "admin"] {
            assert_eq!(house.get(login, &list).await.problem().0, 403, "{login}");
            let refused = does(&house, login, &id, json!({"type": "cancel"})).await;
            assert_eq!(refused.problem().0, 403, "{login}");
        }
    });
}
