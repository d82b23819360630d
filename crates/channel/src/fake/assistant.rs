//! A server that writes, on loopback: kind, or hostile in one of several ways.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};

/// How it answers.
#[derive(Clone, Debug)]
pub enum Manner {
    Says(String),
    /// After a minute.
    Slow,
    /// More than anybody reads.
    Huge,
    /// Something that is no JSON.
    Garbage,
    /// It wants to call a tool, and says nothing.
    Tools,
    /// It sends whoever asks elsewhere.
    Elsewhere,
    /// It does not know the key.
    Refuses,
}

/// What was asked of it, and with which key.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub body: Value,
    pub key: Option<String>,
}

#[derive(Clone)]
struct Kept {
    manner: Manner,
    asked: Arc<Mutex<Vec<Asked>>>,
}

/// The server: its address, and what it has heard.
#[derive(Clone)]
pub struct Scribe {
    pub url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Scribe {
    /// Begins to listen.
    ///
    /// # Panics
    /// Where loopback gives no address.
    pub async fn new(manner: Manner) -> Self {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let kept = Kept { manner, asked: Arc::clone(&asked) };
        let app = Router::new()
            .route("/v1/chat/completions", post(answer))
            .route("/v1/models", get(models))
            .with_state(kept);
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
        let listener = listener.expect("loopback gives an address");
        let place = listener.local_addr().expect("a listener has an address");
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url: format!("http://{place}/v1"), asked }
    }

    /// Everything that was asked of it so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn answer(State(kept): State<Kept>, headers: HeaderMap, bytes: Bytes) -> Response {
    let key = headers.get("authorization").and_then(|value| value.to_str().ok());
    let body = serde_json::from_slice(&bytes).unwrap_or_default();
    let asked = Asked { body, key: key.map(str::to_owned) };
    kept.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
    match kept.manner {
        Manner::Says(text) => said(&json!({ "role": "assistant", "content": text })),
        Manner::Slow => {
            tokio::time::sleep(Duration::from_secs(60)).await;
            said(&json!({ "content": "terlambat" }))
        }
        Manner::Huge => Body::from(vec![b'a'; 5_000_000]).into_response(),
        Manner::Garbage => "<html>Masuk dahulu</html>".into_response(),
        Manner::Tools => said(&json!({
            "role": "assistant",
            "content": null,
            "tool_calls": [{ "id": "1", "type": "function",
                "function": { "name": "close_case", "arguments": "{}" } }],
        })),
        Manner::Elsewhere => {
            (StatusCode::TEMPORARY_REDIRECT, [("location", "http://192.0.2.1/v1")]).into_response()
        }
        Manner::Refuses => StatusCode::UNAUTHORIZED.into_response(),
    }
}

async fn models(State(kept): State<Kept>) -> Response {
    match kept.manner {
        Manner::Refuses => StatusCode::UNAUTHORIZED.into_response(),
        _ => json!({ "data": [] }).to_string().into_response(),
    }
}

fn said(message: &Value) -> Response {
    json!({ "choices": [{ "index": 0, "message": message }] }).to_string().into_response()
}
