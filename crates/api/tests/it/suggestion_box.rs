//! A box through the interface: put up, opened, its slips transcribed.

use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::house::House;

const BOX: &str = "/api/v1/boxes/LOBI-1";

async fn placed(house: &House) -> Value {
    let new = json!({"code": "lobi-1", "unit": "IGD", "description": "Lobi utama"});
    house.post("head", "/api/v1/boxes", &new).await.with(201)
}

fn found(slips: u16) -> Value {
    json!({"witnesses": ["Lina Marlina", "Agus Prasetyo"], "slips": slips, "note": "Utuh."})
}

async fn opened(house: &House, slips: u16) -> Value {
    let path = format!("{BOX}/openings");
    house.post_once("officer", &path, ("a", &found(slips))).await.with(201)
}

fn slip() -> Value {
    json!({"kind": "suggestion", "text": "Tambah kursi.", "anonymous": true})
}

#[test]
fn a_box_is_put_up_moved_and_taken_down() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let new = placed(&house).await;
        assert_eq!((&new["code"], &new["active"]), (&json!("LOBI-1"), &json!(true)));
        assert_eq!(new["address"], "https://wanasari.example/lapor?kotak=LOBI-1");
        let twice = json!({"code": "LOBI-1", "description": "Lain"});
        let refused = house.post("head", "/api/v1/boxes", &twice).await;
        assert_eq!(refused.problem(), (422, "taken".to_owned()));
        let change = json!({"unit": "", "active": false, "seen": 1});
        let gone = house.patch("officer", BOX, &change).await.with(200);
        assert_eq!((&gone["unit"], &gone["active"]), (&Value::Null, &json!(false)));
        assert_eq!((&gone["version"], &gone["due"]), (&json!(3), &Value::Null));
        let stale = house.patch("officer", BOX, &json!({"active": true, "seen": 1})).await;
        assert_eq!(stale.problem(), (409, "stale".to_owned()));
        let all = house.get("auditor", "/api/v1/boxes").await.with(200);
        assert_eq!(all["items"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn slips_become_cases_that_count_from_the_opening() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        placed(&house).await;
        let opening = opened(&house, 1).await;
        desk.clock.advance_hours(3);
        let path = format!("{BOX}/openings/{}", opening["id"].as_str().unwrap());
        let slips = format!("{path}/slips");
        let taken = house.post_once("operator", &slips, ("s", &slip())).await.with(201);
        let again = house.post_once("operator", &slips, ("s", &slip())).await.with(201);
        assert_eq!(taken, again);
        let full = house.post_once("operator", &slips, ("t", &slip())).await;
        assert_eq!(full.problem(), (422, "all_transcribed".to_owned()));
        let shown = house.get("officer", &path).await.with(200);
        assert_eq!(shown["cases"], json!([taken["case_number"]]));
        assert_eq!((&shown["slips"], &shown["transcribed"]), (&json!(1), &json!(1)));
        let number = taken["case_number"].as_str().unwrap();
        let case = house.get("officer", &format!("/api/v1/cases/{number}")).await.with(200);
        assert_eq!((&case["channel"], &case["received_at"]), (&json!("box"), &shown["opened_at"]));
        assert_eq!(case["box"], json!({"code": "LOBI-1", "opening": shown["id"]}));
    });
}

#[test]
fn an_amendment_raises_the_number_and_says_why() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        placed(&house).await;
        let opening = opened(&house, 1).await;
        let path = format!("{BOX}/openings/{}/amendments", opening["id"].as_str().unwrap());
        let raised = json!({"slips": 2, "reason": "Satu tersangkut.", "seen": 1});
        let shown = house.post("officer", &path, &raised).await.with(200);
        assert_eq!((&shown["slips"], &shown["version"]), (&json!(2), &json!(2)));
        assert_eq!(shown["amendments"][0]["reason"], "Satu tersangkut.");
        let lower = json!({"slips": 1, "reason": "Salah hitung."});
        let refused = house.post("officer", &path, &lower).await;
        assert_eq!(refused.problem(), (422, "own_count".to_owned()));
        house.post("head", &path, &lower).await.with(200);
    });
}

#[test]
fn what_is_wrong_with_an_opening_is_said() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        placed(&house).await;
        let path = format!("{BOX}/openings");
        let mut wrong = Vec::new();
        for (field, value) in [
            ("witnesses", json!(["Rini Astuti", "Agus Prasetyo"])),
            ("witnesses", json!(["", "Agus Prasetyo"])),
            ("witnesses", json!(["Agus Prasetyo"])),
            ("opened_at", json!("besok")),
            ("opened_at", json!("2099-01-01T00:00:00+07:00")),
            ("slips", json!(501)),
            ("slips", json!(-1)),
            ("opener", json!("head")),
        ] {
            let mut body = found(1);
            body[field] = value;
            let (status, code) = house.post_once("officer", &path, ("a", &body)).await.problem();
            assert_eq!(status, 422, "{field} {code}");
            wrong.push(code);
        }
        assert_eq!(wrong[..2], ["witnesses_alike", "empty"]);
        assert_eq!(wrong[3..6], ["not_a_time", "not_yet", "too_many_slips"]);
        assert_eq!(wrong[7], "unknown_field");
        let keyless = house.post("officer", &path, &found(1)).await;
        assert_eq!(keyless.problem(), (400, "key_missing".to_owned()));
    });
}

#[test]
fn the_sign_is_a_pdf_of_either_size() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        placed(&house).await;
        for size in ["", "?size=a4", "?size=a5"] {
            let sign = house.get("officer", &format!("{BOX}/sign{size}")).await;
            assert_eq!((sign.status.as_u16(), &sign.bytes[..4]), (200, b"%PDF".as_slice()));
        }
        let other = house.get("officer", &format!("{BOX}/sign?size=a0")).await;
        assert_eq!(other.status.as_u16(), 422);
    });
}
