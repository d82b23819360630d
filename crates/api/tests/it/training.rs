//! Training through the interface: the catalogue, an attestation, the matrix.

use axum::body::Body;
use axum::http::{Method, header};
use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::{Answer, House};

const MATRIX: &str = "/api/v1/training/matrix";

async fn put(house: &House, login: &str, code: &str, body: &Value) -> Answer {
    let path = format!("/api/v1/training/competences/{code}");
    let request = house.request(login, Method::PUT, &path);
    let request = request.header(header::CONTENT_TYPE, "application/json");
    house.send(request.body(Body::from(body.to_string())).unwrap()).await
}

fn cell(matrix: &Value, login: &str, competence: &str) -> Value {
    let named = |list: &Value, key: &str, text: &str| {
        list.as_array().unwrap().iter().find(|one| one[key] == text).unwrap().clone()
    };
    let line = named(&matrix["people"], "login", login);
    named(&line["cells"], "competence", competence)
}

async fn person(house: &House, login: &str) -> String {
    let me = house.get(login, "/api/v1/me").await.with(200);
    me["id"].as_str().unwrap().to_owned()
}

#[test]
fn the_matrix_shows_what_was_attested_and_what_is_missing() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path =
            format!("/api/v1/training/people/{}/attainments", person(&house, "officer").await);
        let new = json!({"competence": "EMPATI", "level": 2, "on": "2026-03-01",
            "evidence": "Sertifikat 12"});
        let line = house.post_once("head", &path, ("a", &new)).await.with(201);
        assert_eq!(line["login"], "officer");
        let found = house.get("quality", MATRIX).await.with(200);
        let seen = cell(&found, "officer", "EMPATI");
        assert_eq!(
            (&seen["level"], &seen["target"], &seen["gap"]),
            (&json!(2), &json!(3), &json!(1))
        );
        assert_eq!((&seen["standing"], &seen["until"]), (&json!("below"), &json!("2028-03-01")));
        assert_eq!(cell(&found, "officer", "MEDIA-SOSIAL")["standing"], "missing");
        assert_eq!(cell(&found, "owner", "EMPATI")["standing"], "not_asked");
        let own = house.get("operator", MATRIX).await.with(200);
        assert_eq!(own["people"].as_array().unwrap().len(), 1);
        let unit = house.get("auditor", &format!("{MATRIX}?unit=IGD")).await.with(200);
        assert_eq!(unit["people"][0]["login"], "unit_igd");
        let book = house.get("director", &format!("{MATRIX}?format=xlsx")).await;
        assert!(book.status == 200 && book.text().starts_with("PK"), "a workbook is a ZIP");
    });
}

#[test]
fn an_attainment_that_cannot_be_is_refused_with_its_reason() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let path =
            format!("/api/v1/training/people/{}/attainments", person(&house, "officer").await);
        let whole = json!({"competence": "EMPATI", "level": 2, "on": "2026-03-01",
            "evidence": "Sertifikat 12"});
        for (field, value, code) in [
            ("competence", json!("TERBANG"), "not_known"),
            ("level", json!(5), "out_of_range"),
            ("on", json!("kemarin"), "not_a_date"),
            ("on", json!("2026-12-31"), "not_yet"),
            ("until", json!("2026-02-01"), "ends_too_soon"),
            ("evidence", json!(" "), "empty"),
            ("rank", json!(1), "unknown_field"),
        ] {
            let mut body = whole.clone();
            body[field] = value;
            let refused = house.post("head", &path, &body).await;
            assert_eq!(refused.problem(), (422, code.to_owned()), "{field}");
        }
        assert_eq!(house.post("quality", &path, &whole).await.problem().0, 403);
    });
}

#[test]
fn the_catalogue_is_changed_by_those_who_plan_and_read_by_all() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let body = json!({"name": "Bahasa isyarat", "area": "technical", "valid_months": 24,
            "targets": {"customer_care": 2, "owner": 0}, "seen": 0});
        let made = put(&house, "head", "isyarat", &body).await.with(200);
        assert_eq!((&made["code"], &made["version"]), (&json!("ISYARAT"), &json!(1)));
        assert_eq!(made["targets"], json!({"customer_care": 2}));
        assert_eq!(put(&house, "officer", "ISYARAT", &body).await.problem().0, 403);
        let late = json!({"name": "Isyarat", "area": "technical", "seen": 0});
        assert_eq!(put(&house, "head", "ISYARAT", &late).await.problem().0, 409);
        for (targets, code) in
            [(json!({"raja": 1}), "not_known"), (json!({"head": 7}), "out_of_range")]
        {
            let wrong = json!({"name": "Isyarat", "area": "technical", "targets": targets});
            assert_eq!(
                put(&house, "head", "ISYARAT", &wrong).await.problem(),
                (422, code.to_owned())
            );
        }
        let long = json!({"name": "Isyarat", "area": "technical", "valid_months": 500});
        assert_eq!(
            put(&house, "head", "ISYARAT", &long).await.problem(),
            (422, "validity".to_owned())
        );
        let all = house.get("dpjp", "/api/v1/training/competences").await.with(200);
        assert_eq!(all["items"].as_array().unwrap().len(), 13);
    });
}

fn session() -> Value {
    json!({"title": "Empati di loket", "kind": "workshop", "begins": "2026-03-02T07:00:00+07:00",
        "ends": "2026-03-02T20:00:00+07:00", "place": "Aula", "trainer": "Sari",
        "gives": {"EMPATI": 3}, "people": ["officer"], "roles": ["operator"]})
}

const SESSIONS: &str = "/api/v1/training/sessions";

#[test]
fn a_session_goes_from_the_plan_to_the_certificate() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let made = house.post_once("head", SESSIONS, ("a", &session())).await.with(201);
        let again = house.post_once("head", SESSIONS, ("a", &session())).await.with(201);
        assert_eq!((&made["id"], &made["stage"]), (&again["id"], &json!("planned")));
        let path = format!("{SESSIONS}/{}", made["id"].as_str().unwrap());
        let does = |login: &'static str, command: Value| {
            let (house, path) = (&house, format!("{path}/commands"));
            async move { house.post(login, &path, &json!({ "command": command })).await }
        };
        let seen = house.get("officer", &path).await.with(200);
        assert_eq!((&seen["door"], &seen["address"]), (&Value::Null, &Value::Null));
        let sign = json!({"type": "sign_in", "door": made["door"]});
        does("officer", sign).await.with(200);
        let wrong = json!({"type": "sign_in", "door": "00000000"});
        assert_eq!(does("operator", wrong).await.problem(), (422, "wrong_door".to_owned()));
        does("head", json!({"type": "attend", "people": ["officer"]})).await.with(200);
        let test = json!({"type": "test", "person": "officer", "before": 40, "after": 80});
        does("head", test).await.with(200);
        let beyond = json!({"type": "test", "person": "officer", "after": 101});
        assert_eq!(does("head", beyond).await.problem(), (422, "marks".to_owned()));
        assert_eq!(does("officer", json!({"type": "close"})).await.problem().0, 403);
        let closed = does("head", json!({"type": "close", "rating": 4})).await.with(200);
        assert_eq!((&closed["stage"], &closed["rating"]), (&json!("closed"), &json!(4)));
        let found = house.get("officer", MATRIX).await.with(200);
        assert_eq!(cell(&found, "officer", "EMPATI")["level"], 3);
        let officer = person(&house, "officer").await;
        let certificate = path.replace("/sessions/", "/certificates/") + "/" + &officer;
        let printed = house.get("officer", &certificate).await;
        assert!(printed.status == 200 && printed.text().starts_with("%PDF"));
        let hidden = house.get("operator", &certificate).await;
        assert_eq!(hidden.problem().0, 404);
        let calendar = house.get("operator", &format!("{path}/invitation")).await;
        assert!(calendar.text().contains("BEGIN:VEVENT"));
    });
}

#[test]
fn a_plan_that_makes_no_sense_is_refused_with_its_reason() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        for (field, value, code) in [
            ("ends", json!("2026-03-02T07:00:00+07:00"), "ends_too_soon"),
            ("begins", json!("pagi"), "not_a_time"),
            ("kind", json!("party"), "not_a_choice"),
            ("gives", json!({"TERBANG": 1}), "not_known"),
            ("gives", json!({"EMPATI": 9}), "out_of_range"),
            ("people", json!(["entah"]), "not_known"),
            ("price", json!(1), "unknown_field"),
        ] {
            let mut body = session();
            body[field] = value;
            let refused = house.post("head", SESSIONS, &body).await;
            assert_eq!(refused.problem(), (422, code.to_owned()), "{field}");
        }
        let mut nobody = session();
        nobody["people"] = json!([]);
        nobody["roles"] = json!([]);
        let refused = house.post("head", SESSIONS, &nobody).await;
        assert_eq!(refused.problem(), (422, "nobody_invited".to_owned()));
        assert_eq!(house.post("quality", SESSIONS, &session()).await.problem().0, 403);
    });
}
