//! A small Graph API on loopback: it records what is sent and answers as it is told.

use super::hooks::{self, Words};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::routing::post;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How the next calls are answered; without one, by success.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Error {
        status: u16,
        code: i64,
        subcode: i64,
    },
    /// Take the message, but answer only after this time.
    Slow(Duration),
    /// These bytes, with this status.
    Raw {
        status: u16,
        body: String,
    },
    RateLimited {
        retry_after: u64,
    },
    RedirectTo(String),
}

/// One call that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    pub path: String,
    pub body: Value,
    /// The id that was given back; `None` if the call was refused.
    pub id: Option<String>,
}

#[derive(Debug, Default)]
struct Book {
    sent: Vec<Sent>,
    answers: VecDeque<Answer>,
}

#[derive(Clone, Debug)]
struct Desk {
    token: Arc<str>,
    book: Arc<Mutex<Book>>,
}

/// Stops serving when dropped.
#[derive(Debug)]
pub struct Graph {
    url: String,
    desk: Desk,
    server: tokio::task::JoinHandle<()>,
}

impl Graph {
    /// Listens on a free port of the loopback and takes calls that carry this token.
    ///
    /// # Errors
    /// When no port can be opened.
    pub async fn start(token: &str) -> std::io::Result<Self> {
        let desk = Desk { token: token.into(), book: Arc::default() };
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let router = Router::new()
            .route("/{account}/messages", post(take))
            .route("/{comment}/replies", post(take))
            .with_state(desk.clone());
        let server = tokio::spawn(async move {
            // Serving ends only with the task.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { url, desk, server })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn sent(&self) -> Vec<Sent> {
        self.desk.open(|book| book.sent.clone())
    }

    /// Answers the next call without an answer yet in this way.
    pub fn answer_next(&self, answer: Answer) {
        self.desk.open(|book| book.answers.push_back(answer));
    }

    /// The webhook bodies by which Instagram reports our direct messages back to us.
    pub fn echoes(&self, account: &str, at: i64) -> Vec<Vec<u8>> {
        self.sent().iter().filter_map(|sent| echo(sent, account, at)).collect()
    }
}

impl Drop for Graph {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Desk {
    fn open<T>(&self, job: impl FnOnce(&mut Book) -> T) -> T {
        job(&mut self.book.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Writes the call down and gives it an id, unless it is to be refused.
    fn record(&self, path: String, body: Value, refused: bool) -> String {
        self.open(|book| {
            let id = format!("mid.fake.{}", book.sent.len() + 1);
            book.sent.push(Sent { path, body, id: (!refused).then(|| id.clone()) });
            id
        })
    }
}

async fn take(
    State(desk): State<Desk>,
    Path(_): Path<String>,
    headers: HeaderMap,
    uri: axum::http::Uri,
    body: Bytes,
) -> Response<Body> {
    let expected = format!("Bearer {}", desk.token);
    let given = headers.get("authorization").and_then(|value| value.to_str().ok());
    if given != Some(expected.as_str()) {
        return error(400, 190, 0);
    }
    let Ok(body) = serde_json::from_slice(&body) else { return error(400, 100, 0) };
    let answer = desk.open(|book| book.answers.pop_front());
    let refused = !matches!(answer, None | Some(Answer::Slow(_)));
    let id = desk.record(uri.to_string(), body, refused);
    match answer {
        None => accepted(&id),
        Some(Answer::Slow(wait)) => {
            tokio::time::sleep(wait).await;
            accepted(&id)
        }
        Some(Answer::Error { status, code, subcode }) => error(status, code, subcode),
        Some(Answer::Raw { status, body }) => reply(status, &[], body),
        Some(Answer::RateLimited { retry_after }) => {
            reply(429, &[("retry-after", &retry_after.to_string())], String::new())
        }
        Some(Answer::RedirectTo(to)) => reply(307, &[("location", &to)], String::new()),
    }
}

fn accepted(id: &str) -> Response<Body> {
    reply(200, &[], json!({ "recipient_id": "1", "message_id": id }).to_string())
}

fn error(status: u16, code: i64, subcode: i64) -> Response<Body> {
    let error = json!({ "message": "fake", "code": code, "error_subcode": subcode });
    reply(status, &[], json!({ "error": error }).to_string())
}

fn reply(status: u16, headers: &[(&str, &str)], body: String) -> Response<Body> {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    let broken = |_| {
        let mut plain = Response::new(Body::empty());
        *plain.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        plain
    };
    response.body(Body::from(body)).unwrap_or_else(broken)
}

fn echo(sent: &Sent, account: &str, at: i64) -> Option<Vec<u8>> {
    Some(hooks::echo(Words {
        account,
        from: sent.body["recipient"]["id"].as_str()?,
        id: sent.id.as_deref()?,
        at,
        text: sent.body["message"]["text"].as_str()?,
    }))
}
