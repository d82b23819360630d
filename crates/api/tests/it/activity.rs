//! Activities of health promotion through the interface.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{Answer, House};
use crate::matrix::prepared::{PICTURE, form};

pub fn plan() -> Value {
    json!({"title": "Cuci tangan menyelamatkan", "kind": "live_questions",
        "need": "Baru separuh pengunjung mencuci tangan.",
        "aim": "Pengunjung tahu lima saat cuci tangan", "audience": ["visitors"],
        "starts": "2026-03-04T09:00", "ends": "2026-03-04T11:00", "place": "Aula",
        "speakers": [{"staff": "dpjp"}, {"name": "Sri Wahyuni", "field": "Gizi"}],
        "public": true, "registration": {"quota": 40, "closes": "2026-03-04T08:00"},
        "questions": true, "materials": ["Leaflet"], "lead": "officer"})
}

/// An activity; its id.
pub async fn planned(house: &House) -> String {
    let made = house.post_once("officer", "/api/v1/activities", ("kegiatan", &plan())).await;
    made.with(201)["id"].as_str().unwrap().to_owned()
}

async fn does(house: &House, login: &str, id: &str, command: Value) -> Answer {
    let path = format!("/api/v1/activities/{id}/commands");
    house.post(login, &path, &json!({"command": command})).await
}

#[test]
fn an_activity_is_planned_approved_asked_about_held_and_looked_back_at() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = planned(&house).await;
        let early = does(&house, "head", &id, json!({"type": "approve"})).await;
        assert_eq!(early.problem(), (422, "not_asked".to_owned()));
        does(&house, "officer", &id, json!({"type": "submit"})).await.with(200);
        let waiting = house.get("head", "/api/v1/activities?list=waiting").await.with(200);
        assert_eq!(waiting["items"][0]["waits"], true);
        let view = does(&house, "head", &id, json!({"type": "approve"})).await.with(200);
        assert_eq!((&view["stage"], &view["is_public"]), (&json!("approved"), &json!(true)));
        assert_eq!(view["plan"]["speakers"][1], json!({"name": "Sri Wahyuni", "field": "Gizi"}));
        let asked = |text: &str, care: bool| json!({"type": "ask", "text": text, "care": care});
        does(&house, "officer", &id, asked("Berapa lama?", false)).await.with(200);
        does(&house, "officer", &id, asked("Luka operasi saya?", true)).await.with(200);
        let answer = |nth: u16| json!({"type": "answer", "question": nth, "speaker": 1, "text": "Dua puluh detik."});
        let view = does(&house, "officer", &id, answer(0)).await.with(200);
        assert_eq!(view["questions"][0]["by"], "Sri Wahyuni");
        let refused = does(&house, "officer", &id, answer(1)).await;
        assert_eq!(refused.problem(), (422, "own_care".to_owned()));
        let path = format!("/api/v1/activities/{id}/questions/1/case");
        let voice = ("kasus", &json!({"kind": "question"}));
        house.post_once("officer", &path, voice).await.with(201);
        desk.clock.advance_hours(52);
        let held = json!({"type": "hold", "present": [{"audience": "visitors", "people": 42}],
            "well": "Ramai."});
        does(&house, "officer", &id, held).await.with(200);
        let evaluated = json!({"type": "evaluate", "met": true, "value": 82, "unit": "%",
            "lessons": "Mulai tepat waktu.",
            "follow_ups": [{"what": "Poster", "owner": "head", "due": "2026-03-20"},
                {"what": "Wastafel", "owner": "unit_igd", "due": "2026-03-21"}]});
        does(&house, "officer", &id, evaluated).await.with(200);
        let owed = house.get("unit_igd", "/api/v1/activities/duties").await.with(200);
        let item = &owed["items"][0];
        assert_eq!((&item["what"], &item["follow_up"]), (&json!("Wastafel"), &json!(1)));
        let duties = format!("/api/v1/activities/{id}/duties");
        let other = house.post("unit_igd", &duties, &json!({"follow_up": 0})).await;
        assert_eq!(other.problem().0, 403);
        let done = house.post("unit_igd", &duties, &json!({"follow_up": 1})).await.with(200);
        assert_eq!(done["items"], json!([]));
        let view = does(&house, "officer", &id, json!({"type": "tick", "follow_up": 0})).await;
        let view = view.with(200);
        assert_eq!(view["evaluation"]["follow_ups"][0]["done"], true);
        assert_eq!(view["held"]["present"], json!([{"audience": "visitors", "people": 42}]));
        let pdf = house.get("auditor", &format!("/api/v1/activities/{id}?format=pdf")).await;
        assert!(pdf.text().starts_with("%PDF"));
        let past = house.get("quality", "/api/v1/activities?list=past").await.with(200);
        assert_eq!(past["items"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn a_photo_is_brought_with_its_words_and_given_back() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let id = planned(&house).await;
        for (login, kind) in [("officer", "submit"), ("head", "approve")] {
            does(&house, login, &id, json!({"type": kind})).await.with(200);
        }
        let path = format!("/api/v1/activities/{id}/media");
        let brings = |more: &[(&str, &str)]| {
            let labels = [PICTURE.as_slice(), more].concat();
            form(&house, ("officer", &path), ("aula.png", "\u{89}PNG"), &labels)
        };
        let refused = house.send(brings(&[("faces", "true")])).await;
        assert_eq!(refused.problem(), (422, "no_consent".to_owned()));
        let refused = house.send(brings(&[("faces", "mungkin")])).await;
        assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!("faces")));
        let view = house.send(brings(&[])).await.with(201);
        assert_eq!(view["photos"][0]["alt"], "Tangan di bawah air.");
        let photo = view["photos"][0]["id"].as_str().unwrap();
        let kept = house.get("auditor", &format!("{path}/{photo}")).await;
        assert!(kept.text().contains("PNG"));
        let drop = json!({"type": "drop_photo", "photo": photo});
        assert_eq!(does(&house, "officer", &id, drop).await.with(200)["photos"], json!([]));
    });
}

#[test]
fn the_programme_of_a_year_is_told_as_figures_as_pdf_and_as_a_workbook() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        planned(&house).await;
        let path = "/api/v1/activities/programme";
        let year = house.get("director", &format!("{path}?year=2026")).await.with(200);
        assert_eq!((&year["planned"], &year["realised"]), (&json!(1), &json!(0)));
        assert_eq!(year["items"][0]["planned"], "2026-03-04");
        let item = &year["items"][0];
        assert_eq!((&item["present"], &item["counted_by"]), (&Value::Null, &Value::Null));
        assert_eq!(house.get("director", path).await.with(200)["year"], 2026);
        let none = house.get("director", &format!("{path}?year=2030")).await.with(200);
        assert_eq!(none["realised"], Value::Null);
        let pdf = house.get("director", &format!("{path}?year=2026&format=pdf")).await;
        assert!(pdf.text().starts_with("%PDF"));
        for year in [1, 1999, 2101, 65535] {
            let absurd = house.get("director", &format!("{path}?year={year}")).await;
            assert_eq!(absurd.problem().0, 422, "{year}");
        }
        assert_eq!(house.get("unit_igd", path).await.problem().0, 403);
    });
}

#[test]
fn what_is_wrong_with_the_plan_of_an_activity_is_said() {
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
            ("starts", json!("besok"), "starts"),
            ("speakers", json!([{"staff": "hantu"}]), "speakers.0.staff"),
            ("speakers", json!([{}]), "speakers.0"),
            ("registration", json!({"closes": "x"}), "registration.closes"),
            ("budget", json!(0), "budget"),
            ("visit", json!({"means": "Mobil"}), "visit.contact"),
            ("campaign", json!("f".repeat(32)), "campaign"),
            ("lead", json!("hantu"), "lead"),
        ] {
            let refused = house.post("officer", "/api/v1/activities", &with(field, value)).await;
            assert_eq!((refused.problem().0, &refused.json()["field"]), (422, &json!(told)));
        }
        let backwards = with("ends", json!("2026-03-04T08:00"));
        let refused = house.post("officer", "/api/v1/activities", &backwards).await;
        assert_eq!(refused.problem(), (422, "backwards".to_owned()));
    });
}

#[test]
fn each_command_of_an_activity_refuses_a_field_that_it_does_not_know() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let least = |kind: &str| match kind {
            "edit" => json!({"plan": plan()}),
            "return" | "cancel" => json!({"why": "Keliru."}),
            "ask" => json!({"text": "Berapa lama?"}),
            "answer" => json!({"question": 0, "text": "Ya.", "speaker": 0}),
            "carry" => json!({"question": 0, "owner": "head", "due": "2026-03-20"}),
            "set_aside" => json!({"question": 0, "why": "Ganda."}),
            "mark" => json!({"question": 0, "care": true}),
            "reopen" => json!({"question": 0}),
            "drop_photo" => json!({"photo": "f".repeat(32)}),
            "hold" => json!({"well": "Ramai."}),
            "evaluate" => json!({"met": true, "value": 1, "unit": "%", "lessons": "Ya."}),
            "tick" => json!({"follow_up": 0}),
            _ => json!({}),
        };
        for kind in api::ActivityCommand::TYPES {
            let mut command = least(kind);
            command["type"] = json!(kind);
            command["approved_by"] = json!("x");
            let refused = does(&house, "head", &format!("{:032x}", 1), command).await;
            assert_eq!(refused.problem(), (422, "unknown_field".to_owned()), "{kind}");
        }
    });
}
