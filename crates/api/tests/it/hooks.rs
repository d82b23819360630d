//! What is forged is refused and leaves no trace; what is signed is on the disk before it is answered.

use axum::body::Body;
use axum::http::{Method, Request, header};
use desk::testing::{APP_SECRET, TestDesk, VERIFY_TOKEN, run};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;

use crate::house::{Answer, House};

const PATH: &str = "/hooks/meta/instagram";

pub fn signature(secret: &str, body: &[u8]) -> String {
    let tag = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap().chain_update(body);
    format!("sha256={}", hex::encode(tag.finalize().into_bytes()))
}

pub async fn send(house: &House, path: &str, body: &[u8], signatures: &[String]) -> Answer {
    let mut request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
    for signature in signatures {
        request = request.header("X-Hub-Signature-256", signature);
    }
    house.send(request.body(Body::from(body.to_vec())).unwrap()).await
}

/// A direct message as Instagram sends it: blanks after colons, `object` last.
pub fn message(mid: &str, text: &str) -> Vec<u8> {
    format!(
        "{{\"entry\": [{{\"time\": 1772416800000, \"id\": \"17841400000000001\", \"messaging\": \
         [{{\"sender\": {{\"id\": \"6001\"}}, \"recipient\": {{\"id\": \"17841400000000001\"}}, \
         \"timestamp\": 1772416800000, \"message\": {{\"mid\": \"{mid}\", \"text\": {}}}}}]}}], \
         \"object\": \"instagram\"}}",
        json!(text)
    )
    .into_bytes()
}

async fn stored(house: &House) -> u64 {
    let all = house.get("officer", "/api/v1/arrivals").await.with(200);
    all["total"].as_u64().unwrap()
}

#[test]
fn a_forged_call_is_refused_and_nothing_is_stored() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let body = message("m1", "Halo");
        let good = signature(APP_SECRET, &body);
        let mut changed = body.clone();
        changed[20] ^= 1;
        let compact: serde_json::Value = serde_json::from_slice(&body).unwrap();
        let forged: [(&[u8], Vec<String>); 7] = [
            (&body, vec![]),
            (&body, vec![signature("rahasia lain", &body)]),
            (&body, vec![signature(APP_SECRET, compact.to_string().as_bytes())]),
            (&body, vec![good.replace("sha256=", "sha1=")]),
            (&body, vec![good.clone(), good.clone()]),
            (&changed, vec![good.clone()]),
            (&body, vec![signature("", &body)]),
        ];
        for (bytes, signatures) in forged {
            let refused = send(&house, PATH, bytes, &signatures).await;
            assert_eq!(refused.problem().0, 401, "{signatures:?}");
        }
        assert_eq!(stored(&house).await, 0);
        let elsewhere = send(&house, "/hooks/meta/facebook", &body, &[good]).await;
        assert_eq!(elsewhere.problem().0, 404);
    });
}

desk::on_each_engine! {
    async fn a_signed_call_is_stored_once_and_what_nobody_can_read_waits_for_a_person(desk: &TestDesk) {
        let house = House::of(desk).await;
        let body = message("m1", "Parkir penuh sejak pagi.");
        for _ in 0..3 {
            let taken = send(&house, PATH, &body, &[signature(APP_SECRET, &body)]).await;
            assert_eq!((taken.status.as_u16(), taken.text().as_str()), (200, "EVENT_RECEIVED"));
        }
        let odd = b"not json at all";
        assert_eq!(send(&house, PATH, odd, &[signature(APP_SECRET, odd)]).await.status, 200);
        assert_eq!(stored(&house).await, 2);
        desk::arrival::read_all(desk).await.unwrap();
        let cases = house.get("officer", "/api/v1/cases?channel=instagram").await.with(200);
        assert_eq!(cases["items"].as_array().unwrap().len(), 1);
        let unread = house.get("officer", "/api/v1/arrivals?state=unread").await.with(200);
        assert_eq!(unread["total"], 1);
        assert_eq!(unread["items"][0]["reason"], "not_json");
    }
}

#[test]
fn a_call_of_three_mebibytes_is_taken_and_a_larger_one_is_not() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let body = vec![b' '; 3 * 1024 * 1024];
        assert_eq!(send(&house, PATH, &body, &[signature(APP_SECRET, &body)]).await.status, 200);
        let body = vec![b' '; 3 * 1024 * 1024 + 1];
        let refused = send(&house, PATH, &body, &[signature(APP_SECRET, &body)]).await;
        assert_eq!(refused.problem().0, 413);
    });
}

#[test]
fn the_greeting_gives_the_challenge_back_as_plain_text_to_whoever_knows_the_word() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let word = web::paths::encoded(VERIFY_TOKEN);
        let path = format!(
            "{PATH}?hub.mode=subscribe&hub.challenge=%3Cscript%3E1&hub.verify_token={word}"
        );
        let greeted = house.get("nobody", &path).await;
        assert_eq!((greeted.status.as_u16(), greeted.text().as_str()), (200, "<script>1"));
        assert_eq!(greeted.headers[header::CONTENT_TYPE], "text/plain; charset=utf-8");
        assert_eq!(greeted.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        let wrong = path.replace(&word, "salah");
        assert_eq!(house.get("nobody", &wrong).await.problem().0, 403);
        let elsewhere = path.replace("instagram", "facebook");
        assert_eq!(house.get("nobody", &elsewhere).await.problem().0, 404);
        let method = house.request("nobody", Method::PUT, PATH);
        assert_eq!(house.send(method.body(Body::empty()).unwrap()).await.status, 405);
    });
}

#[test]
fn programs_see_the_light_of_every_door_and_have_an_arrival_read_again() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        desk::arrival::arrive(&desk, "instagram", Vec::new(), b"bukan JSON".to_vec())
            .await
            .unwrap();
        desk::arrival::read_all(&desk).await.unwrap();
        let all = house.get("admin", "/api/v1/channels").await.with(200);
        assert_eq!(all["total"], all["items"].as_array().unwrap().len());
        let door = &all["items"][0];
        assert_eq!((&door["name"], &door["light"]), (&json!("instagram"), &json!("yellow")));
        assert_eq!(door["remarks"], json!(["unread"]));
        assert_eq!(door["trouble"]["reason"], "not_json");
        assert_eq!(door["secrets"][2], json!({"key": "access_token", "there": true}));
        assert_eq!(door["day"].as_array().unwrap().len(), 24);
        let unread = house.get("officer", "/api/v1/arrivals?state=unread").await.with(200);
        let id = unread["items"][0]["id"].as_str().unwrap();
        let path = format!("/api/v1/arrivals/{id}/reread");
        let request = house.request("officer", Method::POST, &path).body(Body::empty()).unwrap();
        let ended = house.send(request).await.with(200);
        assert_eq!((&ended["state"], &ended["reason"]), (&json!("unread"), &json!("not_json")));
        let request = house.request("head", Method::POST, "/api/v1/channels/check");
        let ended = house.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(ended.status, 204);
    });
}
