//! What may be sent now, and letters that could not leave.

use desk::testing::{APP_SECRET, TestDesk};
use serde_json::json;

use crate::hooks::{message, send, signature};
use crate::house::House;

/// Somebody wrote by Instagram.
async fn written(desk: &TestDesk, house: &House) -> &'static str {
    let call = message("mid.1", "Antre obat empat jam.");
    let signed = [signature(APP_SECRET, &call)];
    assert_eq!(send(house, "/hooks/meta/instagram", &call, &signed).await.status, 200);
    desk::arrival::read_all(desk).await.unwrap();
    "2026-00001"
}

desk::on_each_engine! {
    async fn each_way_says_whether_it_is_open_and_why_not(desk: &TestDesk) {
        let house = House::of(desk).await;
        let number = written(desk, &house).await;
        let path = format!("/api/v1/cases/{number}/sending");
        let now = house.get("officer", &path).await.with(200);
        assert_eq!(now["door"]["gate"], json!("open"));
        assert_eq!(now["door"]["connection"], json!("instagram"));
        assert!(now["door"]["until"].is_string());
        assert_eq!(now["ways"][0]["may"], json!(false));
        assert!(now["ways"][0]["why_not"].is_string());
        desk.clock.advance_hours(25);
        let now = house.get("officer", &path).await.with(200);
        assert_eq!(now["door"]["gate"], json!("closed"));
        let direct = json!({"type": "answer_directly", "text": "Sudah kami benahi.",
            "way": "message", "note": "Antrean diatur."});
        house.done("officer", number, json!({"type": "screen", "kind": "complaint",
            "nature": "non_medical", "grade": "green"})).await;
        let refused = house.act("officer", number, direct).await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.text().contains("\"code\":\"window_closed\""), "{}", refused.text());
        house.get("officer", &format!("/api/v1/cases/{number}/templates")).await.with(200);
        let pick = json!({"name": "jawaban_siap", "language": "id", "gaps": ["nomor"]});
        let path = format!("/api/v1/cases/{number}/templates");
        let wrong = house.post_once("officer", &path, ("k1", &pick)).await;
        assert_eq!(wrong.status, 422);
        let pick = json!({"name": "jawaban_siap", "language": "id", "gaps": ["number"]});
        let absent = house.post_once("officer", &path, ("k2", &pick)).await;
        assert!(absent.text().contains("no_template"), "{}", absent.text());
    }

    async fn a_letter_that_could_not_leave_is_set_aside_with_a_reason(desk: &TestDesk) {
        let house = House::of(desk).await;
        written(desk, &house).await;
        desk.refuse_letters().await;
        let dead = house.get("officer", "/api/v1/outbox?state=dead").await.with(200);
        assert_eq!(dead["total"], json!(1));
        let id = dead["items"][0]["id"].as_str().unwrap().to_owned();
        let by = json!({"connection": "surel"});
        let nowhere = house.post("officer", &format!("/api/v1/outbox/{id}/instead"), &by).await;
        assert_eq!(nowhere.status, 422, "{}", nowhere.text());
        let aside = format!("/api/v1/outbox/{id}/aside");
        assert_eq!(house.post("officer", &aside, &json!({"why": " "})).await.status, 422);
        let why = json!({"why": "Sudah ditelepon."});
        assert_eq!(house.post("auditor", &aside, &why).await.status, 403);
        assert_eq!(house.post("officer", &aside, &why).await.status, 204);
        assert_eq!(house.post("officer", &aside, &why).await.status, 404);
        let aside = house.get("officer", "/api/v1/outbox?state=aside").await.with(200);
        assert_eq!(aside["items"][0]["aside"], json!("Sudah ditelepon."));
    }
}
