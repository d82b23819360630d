//! A program that holds a key of everybody in the cast and calls the routes.

use std::collections::HashMap;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use desk::testing::{CAST, TestDesk};
use domain::people::Opens;
use serde_json::{Value, json};
use tower::ServiceExt;

/// The routes, and the keys.
pub struct House {
    router: Router,
    keys: HashMap<&'static str, String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|_| panic!("no JSON: {} {}", self.status, self.text()))
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The body, where the status is the one that was meant.
    #[track_caller]
    pub fn with(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        if self.bytes.is_empty() { Value::Null } else { self.json() }
    }

    /// Status and code of a problem.
    #[track_caller]
    pub fn problem(&self) -> (u16, String) {
        let kind = self.headers.get(header::CONTENT_TYPE).map(|kind| kind.to_str().unwrap());
        assert_eq!(kind, Some("application/problem+json"), "{} {}", self.status, self.text());
        let problem = self.json();
        assert_eq!(problem["status"], self.status.as_u16());
        for part in ["type", "title", "detail", "instance"] {
            assert!(problem[part].as_str().is_some_and(|text| !text.is_empty()), "{problem}");
        }
        (self.status.as_u16(), problem["code"].as_str().unwrap().to_owned())
    }
}

impl House {
    pub async fn of(desk: &TestDesk) -> Self {
        let mut keys = HashMap::new();
        for (login, ..) in CAST {
            let key =
                desk::people::create_token(desk, login, "test", Opens::Everything).await.unwrap();
            keys.insert(*login, key);
        }
        Self { router: api::routes(desk.desk.clone()), keys }
    }

    /// A request as somebody, ready to be changed.
    pub fn request(&self, login: &str, method: Method, path: &str) -> Builder {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(key) = self.keys.get(login) {
            request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        request
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: head.status, headers: head.headers, bytes }
    }

    pub async fn get(&self, login: &str, path: &str) -> Answer {
        let request = self.request(login, Method::GET, path).body(Body::empty()).unwrap();
        self.send(request).await
    }

    pub async fn post(&self, login: &str, path: &str, body: &Value) -> Answer {
        let request = self
            .request(login, Method::POST, path)
            .header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    pub async fn patch(&self, login: &str, path: &str, body: &Value) -> Answer {
        let request = self
            .request(login, Method::PATCH, path)
            .header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    pub async fn put(&self, login: &str, path: &str, body: &Value) -> Answer {
        let request =
            self.request(login, Method::PUT, path).header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    /// A request that must carry a key.
    pub async fn post_once(&self, login: &str, path: &str, (key, body): (&str, &Value)) -> Answer {
        let request = self
            .request(login, Method::POST, path)
            .header(header::CONTENT_TYPE, "application/json")
            .header("Idempotency-Key", key);
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    pub async fn intake(&self, login: &str, key: &str, body: &Value) -> Answer {
        self.post_once(login, "/api/v1/intakes", (key, body)).await
    }

    /// A complaint taken by telephone; its number.
    pub async fn complaint(&self, key: &str) -> String {
        let taken = self.intake("officer", key, &complaint()).await.with(201);
        taken["case_number"].as_str().unwrap().to_owned()
    }

    pub async fn act(&self, login: &str, number: &str, command: Value) -> Answer {
        let body = json!({ "command": command });
        self.post(login, &format!("/api/v1/cases/{number}/commands"), &body).await
    }

    /// A command that succeeds; the case then.
    #[track_caller]
    pub fn done(&self, login: &str, number: &str, command: Value) -> impl Future<Output = Value> {
        let place = std::panic::Location::caller();
        async move {
            let answer = self.act(login, number, command.clone()).await;
            assert_eq!(answer.status, 200, "{place}: {login} {command}: {}", answer.text());
            answer.json()
        }
    }
}

pub type Builder = axum::http::request::Builder;

pub fn complaint() -> Value {
    json!({
        "kind": "complaint",
        "channel": "telephone",
        "text": "Obat baru kami terima setelah menunggu tiga jam di apotek rawat jalan.",
        "unit": "FARMASI",
        "anonymous": false,
        "complainant": { "relation": "family", "name": "Sari", "phone": "0812 3456 7890" },
    })
}
