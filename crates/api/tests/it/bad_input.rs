//! What cannot be read or cannot be right is said with the name of its field; nothing breaks.

use axum::body::Body;
use axum::http::{Method, header};
use desk::testing::{TestDesk, run};
use serde_json::json;

use crate::house::{Answer, House, complaint};

async fn raw(house: &House, kind: &str, body: impl Into<Body>) -> Answer {
    let request = house
        .request("officer", Method::POST, "/api/v1/intakes")
        .header(header::CONTENT_TYPE, kind)
        .header("Idempotency-Key", "raw");
    house.send(request.body(body.into()).unwrap()).await
}

#[test]
fn garbage_is_refused_and_never_breaks_anything() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let deep = "[".repeat(10_000) + &"]".repeat(10_000);
        let twice = r#"{"kind":"complaint","kind":"question","channel":"web","text":"a"}"#;
        let surrogate = r#"{"kind":"complaint","channel":"web","text":"\ud800"}"#;
        let huge = r#"{"kind":"complaint","channel":"web","text":1e400}"#;
        for body in ["", "{", "null x", deep.as_str(), twice, surrogate, huge] {
            let refused = raw(&house, "application/json", body.to_owned()).await;
            assert_eq!(refused.problem(), (400, "bad_request".to_owned()), "{body:.60}");
        }
        let bad = raw(&house, "application/json", &b"{\"kind\":\"\xff\"}"[..]).await;
        assert_eq!(bad.problem().0, 400);
        let nul = r#"{"kind":"complaint","channel":"web","text":"a\u0000b"}"#;
        let refused = raw(&house, "application/json", nul).await;
        assert_eq!(refused.problem(), (422, "control_character".to_owned()));
        let large = format!("{{\"text\":\"{}\"}}", "a".repeat(2 * 1024 * 1024));
        assert_eq!(raw(&house, "application/json", large).await.problem().0, 413);
        assert_eq!(raw(&house, "text/plain", "{}").await.problem().0, 415);
        assert_eq!(raw(&house, "application/json", "[]").await.problem().0, 422);
    });
}

#[test]
fn a_wrong_value_is_named_with_its_field_in_the_language_that_was_asked_for() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let cases = [
            ("/kind", json!("ticket"), "kind", "not_a_choice"),
            ("/text", json!(7), "text", "wrong_type"),
            ("/text", json!("  "), "text", "empty"),
            ("/unit", json!("NIHIL"), "unit", "not_known"),
            ("/anonymous", json!("yes"), "anonymous", "wrong_type"),
            ("/complainant/phone", json!("12"), "complainant.phone", "not_a_phone"),
            ("/complainant/relation", json!("cousin"), "complainant.relation", "not_a_choice"),
        ];
        for (pointer, value, field, code) in cases {
            let mut body = complaint();
            *body.pointer_mut(pointer).unwrap() = value;
            let refused = house.intake("officer", "bad", &body).await;
            assert_eq!(refused.problem(), (422, code.to_owned()), "{pointer}");
            let problem = refused.json();
            assert_eq!(problem["field"], field);
            assert_eq!(problem["errors"][0]["field"], field);
        }
        let mut body = complaint();
        body["received_at"] = json!("2026-03-02T01:00:00+07:00");
        let refused = house.intake("officer", "late", &body).await.with(422);
        assert_eq!(
            (&refused["field"], &refused["code"]),
            (&json!("delay_reason"), &json!("delay_reason_missing"))
        );
        assert!(refused["detail"].as_str().unwrap().contains("alasan"));
        let english = house
            .request("officer", Method::GET, "/api/v1/cases/2026-99999")
            .header(header::ACCEPT_LANGUAGE, "en");
        let english = house.send(english.body(Body::empty()).unwrap()).await;
        assert_eq!(english.json()["detail"], "There is nothing here.");
    });
}

#[test]
fn whoever_has_no_key_learns_nothing_but_that() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let number = house.complaint("1").await;
        for path in [format!("/api/v1/cases/{number}"), "/api/v1/cases/2026-99999".to_owned()] {
            let refused = house.get("nobody", &path).await;
            assert_eq!(refused.problem(), (401, "signed_out".to_owned()));
            assert_eq!(refused.headers[header::WWW_AUTHENTICATE], "Bearer");
        }
        let wrong = axum::http::Request::get("/api/v1/cases")
            .header(header::AUTHORIZATION, format!("Bearer jbt_{}", "0".repeat(64)));
        assert_eq!(house.send(wrong.body(Body::empty()).unwrap()).await.problem().0, 401);
    });
}

#[test]
fn an_address_that_is_not_there_and_a_wrong_method_answer_as_problems() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let absent = house.get("officer", "/api/v1/tickets").await;
        assert_eq!(absent.problem(), (404, "not_found".to_owned()));
        let method = house.request("officer", Method::DELETE, "/api/v1/cases");
        let method = house.send(method.body(Body::empty()).unwrap()).await;
        assert_eq!(method.problem(), (405, "not_allowed".to_owned()));
    });
}

#[test]
fn a_file_is_what_its_bytes_say() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let number = house.complaint("1").await;
        let path = format!("/api/v1/cases/{number}/files");
        let form = |name: &str, bytes: &[u8]| {
            let mut body = format!(
                "--x\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a.png\"\r\n\r\n"
            )
            .into_bytes();
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n--x--\r\n");
            house
                .request("officer", Method::POST, &path)
                .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
                .body(Body::from(body))
                .unwrap()
        };
        assert_eq!(house.send(form("file", b"<svg/>")).await.problem().0, 415);
        assert_eq!(house.send(form("photo", b"%PDF-1.7")).await.problem().0, 422);
        let large = vec![b'a'; 11 * 1024 * 1024];
        assert_eq!(house.send(form("file", &large)).await.problem().0, 413);
        let stored = house.send(form("file", b"%PDF-1.7 isi")).await.with(201);
        assert_eq!(stored["media_type"], "application/pdf");
        let id = stored["id"].as_str().unwrap();
        let back = house.get("officer", &format!("{path}/{id}")).await;
        assert_eq!((back.status.as_u16(), back.bytes.as_slice()), (200, &b"%PDF-1.7 isi"[..]));
        let place = back.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(place.starts_with("attachment"));
        assert_eq!(house.get("unit_igd", &format!("{path}/{id}")).await.problem().0, 404);
        let broken = house
            .request("officer", Method::POST, &path)
            .header(header::CONTENT_TYPE, "multipart/form-data");
        let broken = house.send(broken.body(Body::from("x")).unwrap()).await;
        assert_eq!(broken.problem().0, 415);
    });
}
