//! A calendar program on a phone: it knows an address, a name and a password.

use axum::body::Body;
use axum::http::{Method, Request, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use desk::testing::{TestDesk, run};
use serde_json::{Value, json};

use crate::document::operations;
use crate::house::{Answer, House};

const KEYS: &str = "/api/v1/me/calendar-keys";
const FEED: &str = "/api/v1/calendar.ics";

/// What a program sends that was given name and password.
fn basic(name: &str, password: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{name}:{password}")))
}

async fn asks(house: &House, (method, path): (Method, &str), sent: Option<&str>) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    if let Some(sent) = sent {
        request = request.header(header::AUTHORIZATION, sent);
    }
    house.send(request.body(Body::empty()).unwrap()).await
}

/// The password that somebody's calendar program is given.
async fn made(house: &House, login: &str) -> String {
    let name = json!({"name": "Telepon saya"});
    let made = house.post_once(login, KEYS, ("telepon", &name)).await.with(201);
    assert_eq!(made["user"], login);
    made["password"].as_str().unwrap().to_owned()
}

#[test]
fn a_phone_subscribes_by_name_and_calendar_key() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let [_, (_, id)] = crate::content::published(&house).await;
        let path = format!("/api/v1/contents/{id}/commands");
        for (login, command) in [
            ("officer", json!({"type": "submit"})),
            ("head", json!({"type": "approve"})),
            ("officer", json!({"type": "schedule", "at": "2026-04-02T09:00:00+07:00"})),
        ] {
            house.post(login, &path, &json!({"command": command})).await.with(200);
        }
        let key = made(&house, "officer").await;
        let sent = basic("officer", &key);
        let feed = asks(&house, (Method::GET, FEED), Some(sent.as_str())).await;
        assert_eq!(feed.status, 200, "{}", feed.text());
        assert_eq!(feed.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
        let name = format!("UID:{id}@jembatan");
        for line in ["REFRESH-INTERVAL;VALUE=DURATION:PT1H", "SUMMARY:Cuci tangan", &name] {
            assert!(feed.text().contains(line), "{line}: {}", feed.text());
        }
        let march = format!("{FEED}?month=2026-03");
        let other = basic("Officer", &key);
        let month = asks(&house, (Method::GET, march.as_str()), Some(other.as_str())).await;
        assert_eq!(month.status, 200, "{}", month.text());
        assert!(!month.text().contains(&name), "of March alone: {}", month.text());
        let whole = house.get("officer", FEED).await;
        assert!(whole.text().contains(&name), "a key to everything opens it too");
    });
}

#[test]
fn whoever_does_not_sign_in_is_asked_for_name_and_password() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let key = made(&house, "officer").await;
        let (strange, bearer) = (basic("head", &key), format!("Bearer {key}"));
        let (bare, odd) = (basic("officer", ""), format!("Basic {key}"));
        for sent in [None, Some(&strange), Some(&bearer), Some(&bare), Some(&odd)] {
            let refused = asks(&house, (Method::GET, FEED), sent.map(String::as_str)).await;
            assert_eq!(refused.problem(), (401, "signed_out".to_owned()), "{sent:?}");
            let asked = &refused.headers[header::WWW_AUTHENTICATE];
            assert_eq!(asked, r#"Basic realm="Jembatan", charset="UTF-8""#);
        }
        let elsewhere = asks(&house, (Method::GET, "/api/v1/calendar"), None).await;
        assert_eq!(elsewhere.headers[header::WWW_AUTHENTICATE], "Bearer");
    });
}

#[test]
fn a_calendar_key_opens_no_other_operation() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let key = made(&house, "head").await;
        let mut tried = 0;
        for (method, path, operation) in operations() {
            if operation["security"] == json!([{}]) {
                continue;
            }
            let filled = path.replace(['{', '}'], "");
            for sent in [format!("Bearer {key}"), basic("head", &key)] {
                let answer =
                    asks(&house, (method.clone(), filled.as_str()), Some(sent.as_str())).await;
                let opens = path == FEED && sent.starts_with("Basic");
                let expected = if opens { 200 } else { 401 };
                assert_eq!(answer.status.as_u16(), expected, "{method} {path}: {}", answer.text());
                tried += 1;
            }
        }
        assert!(tried > 300, "{tried}");
    });
}

#[test]
fn the_own_calendar_keys_are_listed_and_revoked() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = House::of(&desk).await;
        let key = made(&house, "officer").await;
        assert_eq!(made(&house, "officer").await, key, "the same request, the same key");
        let listed = house.get("officer", KEYS).await.with(200);
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
        assert_eq!(listed["items"][0]["name"], "Telepon saya");
        assert!(!listed.to_string().contains(&key));
        assert_eq!(house.get("head", KEYS).await.with(200), json!({"items": []}));
        let one = format!("{KEYS}/{}", listed["items"][0]["id"].as_str().unwrap());
        for (login, expected) in [("head", 404), ("unit_igd", 403), ("officer", 204)] {
            let request = house.request(login, Method::DELETE, &one).body(Body::empty()).unwrap();
            assert_eq!(house.send(request).await.status.as_u16(), expected, "{login}");
        }
        let sent = basic("officer", &key);
        let gone = asks(&house, (Method::GET, FEED), Some(sent.as_str())).await;
        assert_eq!(gone.status, 401);
        let name = json!({"name": "Telepon saya"});
        let again = house.post_once("officer", KEYS, ("telepon", &name)).await;
        assert_eq!(again.problem(), (409, "key_reused".to_owned()));
        let nameless = house.post("officer", KEYS, &json!({"name": " "})).await;
        assert_eq!((nameless.problem().0, &nameless.json()["field"]), (422, &Value::from("name")));
    });
}
