//! A small Graph API on loopback: it records what is sent and answers as it is told.

use super::handed_in;
use super::hooks::{self, Words};
use super::publishing::{self, Post, Wall};
use super::reel;
use super::shelf::Shelf;
use super::standing::{self, Standing};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::routing::{get, post};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::net::SocketAddr;
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
pub(super) struct Book {
    sent: Vec<Sent>,
    pub(super) answers: VecDeque<Answer>,
    shelf: Shelf,
    pub(super) wall: Wall,
    pub(super) standing: Standing,
}

impl Book {
    pub(super) fn keep(&mut self, id: &str, mime: &str, bytes: Vec<u8>) {
        self.shelf.keep(id, mime, bytes);
    }
}

#[derive(Clone, Debug)]
pub(super) struct Desk {
    token: Arc<str>,
    pub(super) url: Arc<str>,
    book: Arc<Mutex<Book>>,
}

/// Stops serving when dropped.
#[derive(Debug)]
pub struct Graph {
    desk: Desk,
    server: tokio::task::JoinHandle<()>,
}

impl Graph {
    /// Listens on a free port of the loopback and takes calls that carry this token.
    ///
    /// # Errors
    /// When no port can be opened.
    pub async fn start(token: &str) -> std::io::Result<Self> {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0)), token).await
    }

    /// Listens at this address.
    ///
    /// # Errors
    /// When it is taken.
    pub async fn start_at(address: SocketAddr, token: &str) -> std::io::Result<Self> {
        let listener = tokio::net::TcpListener::bind(address).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let desk = Desk { token: token.into(), url: url.into(), book: Arc::default() };
        let router = Router::new()
            .route("/{id}/messages", post(take))
            .route("/{id}/replies", post(take))
            .route("/{id}/comments", post(take))
            .route("/{id}/media", post(publishing::media).get(publishing::listed))
            .route("/{id}/media_publish", post(publishing::publish))
            .route("/{id}/insights", get(publishing::insights))
            .route("/{id}/feed", post(publishing::feed).get(publishing::listed))
            .route("/{id}/stories", get(publishing::listed))
            .route("/{id}/photo_stories", post(reel::picture))
            .route("/{id}/video_stories", post(reel::place))
            .route("/{id}/threads", post(publishing::media).get(publishing::listed))
            .route("/{id}/threads_publish", post(publishing::publish))
            .route("/{id}/video_reels", post(reel::place))
            .route("/rupload/{id}", post(reel::take))
            .route("/{id}/photos", post(handed_in::take))
            .route("/{id}/message_attachments", post(handed_in::take))
            .layer(axum::extract::DefaultBodyLimit::disable())
            .route("/{id}/message_templates", get(templates))
            .route("/{id}/tags", get(named))
            .route("/{id}/tagged", get(named))
            .route("/{id}/mentions", get(named))
            .route("/debug_token", get(standing::key))
            .route("/refresh_access_token", get(standing::renewed))
            .route("/{id}/subscriptions", get(standing::subscriptions))
            .route("/{id}/subscribed_apps", get(standing::installed))
            .route("/{id}", post(take).get(told).delete(publishing::delete))
            .route("/file/{id}", get(file))
            .with_state(desk.clone());
        let router = Router::new().nest("/v26.0", router.clone()).merge(router);
        let server = tokio::spawn(async move {
            // Serving ends only with the task.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { desk, server })
    }

    pub fn url(&self) -> &str {
        &self.desk.url
    }

    /// The same under a version, as on Meta's hosts.
    pub fn versioned_url(&self) -> String {
        format!("{}/v26.0", self.desk.url)
    }

    pub fn sent(&self) -> Vec<Sent> {
        self.desk.open(|book| book.sent.clone())
    }

    /// Answers the next call without an answer yet in this way.
    pub fn answer_next(&self, answer: Answer) {
        self.desk.open(|book| book.answers.push_back(answer));
    }

    /// What stands on the account, the youngest first.
    pub fn posts(&self) -> Vec<Post> {
        self.desk.open(|book| book.wall.posts())
    }

    /// Something with this text stood since then already (ISO 8601).
    pub fn keep_post(&self, text: &str, at: &str) {
        self.desk.open(|book| book.wall.keep(text, at));
    }

    /// Everything that stands was counted so from now on: names of the interface with their values.
    pub fn keep_insights(&self, counted: Value) {
        self.desk.open(|book| book.wall.keep_insights(counted));
    }

    /// The next container is not finished at once but stands so, `IN_PROGRESS` or `ERROR`.
    pub fn next_container(&self, status: &'static str) {
        self.desk.open(|book| book.wall.next_container(status));
    }

    /// Every container stands so from now on.
    pub fn all_containers(&self, status: &'static str) {
        self.desk.open(|book| book.wall.all_containers(status));
    }

    /// Keeps a file that can be fetched by this id, as long as nobody removes it.
    pub fn keep_file(&self, id: &str, mime: &str, bytes: Vec<u8>) {
        self.desk.open(|book| book.keep(id, mime, bytes));
    }

    /// What was handed in or kept under this id: its type and its bytes.
    pub fn file(&self, id: &str) -> Option<(String, Vec<u8>)> {
        self.desk.open(|book| book.shelf.file(id))
    }

    /// An approved template in Indonesian.
    pub fn keep_template(&self, name: &str, status: &str, body: &str) {
        self.desk.open(|book| book.shelf.keep_template(name, status, body));
    }

    /// What is answered when somebody asks for the words of a mention.
    pub fn keep_mention(&self, answer: Value) {
        self.desk.open(|book| book.shelf.keep_mention(answer));
    }

    /// One more post that names the account, the youngest so far.
    pub fn keep_named(&self, post: Value) {
        self.desk.open(|book| book.shelf.keep_named(post));
    }

    /// What is answered when somebody asks how it stands with a key and its subscriptions.
    pub fn keep_standing(&self, standing: Standing) {
        self.desk.open(|book| book.standing = standing);
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
    pub(super) fn open<T>(&self, job: impl FnOnce(&mut Book) -> T) -> T {
        job(&mut self.book.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn knows(&self, headers: &HeaderMap) -> bool {
        let renewal = self.open(|book| book.standing.renewal["access_token"].clone());
        let keys = [Some(&*self.token), renewal.as_str()];
        let given = headers.get("authorization").and_then(|value| value.to_str().ok());
        let given = given.and_then(|given| given.strip_prefix("Bearer "));
        given.is_some() && keys.contains(&given)
    }

    /// Writes the call down and gives it an id, unless it is to be refused.
    pub(super) fn record(&self, path: String, body: Value, refused: bool) -> String {
        self.open(|book| {
            let whatsapp = body["messaging_product"] == "whatsapp";
            let family = if whatsapp { "wamid" } else { "mid" };
            let id = format!("{family}.fake.{}", book.sent.len() + 1);
            book.sent.push(Sent { path, body, id: (!refused).then(|| id.clone()) });
            id
        })
    }

    /// The answer that was ordered, else this one.
    pub(super) async fn answer(&self, usual: Response<Body>) -> Response<Body> {
        match self.open(|book| book.answers.pop_front()) {
            None => usual,
            Some(Answer::Slow(wait)) => {
                tokio::time::sleep(wait).await;
                usual
            }
            Some(Answer::Error { status, code, subcode }) => error(status, code, subcode),
            Some(Answer::Raw { status, body }) => reply(status, &[], body),
            Some(Answer::RateLimited { retry_after }) => {
                reply(429, &[("retry-after", &retry_after.to_string())], String::new())
            }
            Some(Answer::RedirectTo(to)) => reply(307, &[("location", &to)], String::new()),
        }
    }
}

async fn take(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: axum::http::Uri,
    body: Bytes,
) -> Response<Body> {
    if !desk.knows(&headers) {
        return error(400, 190, 0);
    }
    let Ok(body) = serde_json::from_slice(&body) else { return error(400, 100, 0) };
    let next = desk.open(|book| book.answers.front().cloned());
    let refused = !matches!(next, None | Some(Answer::Slow(_)));
    let accepted = accepted(&body);
    let id = desk.record(uri.to_string(), body, refused);
    desk.answer(accepted(&id)).await
}

/// Each product words its thanks in another way.
fn accepted(body: &Value) -> fn(&str) -> Response<Body> {
    match (body["messaging_product"] == "whatsapp", body.get("recipient"), body.get("message")) {
        (true, ..) if body["status"] == "read" => {
            |_| reply(200, &[], "{\"success\":true}".to_owned())
        }
        (true, ..) => |id| {
            let body = json!({ "messaging_product": "whatsapp", "messages": [{ "id": id }] });
            reply(200, &[], body.to_string())
        },
        (_, Some(_), _) => {
            |id| reply(200, &[], json!({ "recipient_id": "1", "message_id": id }).to_string())
        }
        (_, None, Some(_)) => |id| reply(200, &[], json!({ "id": id }).to_string()),
        _ => |_| reply(200, &[], "{\"success\":true}".to_owned()),
    }
}

async fn templates(
    State(desk): State<Desk>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response<Body> {
    listed(&desk, &headers, |shelf| shelf.templates(&query.unwrap_or_default())).await
}

async fn named(
    State(desk): State<Desk>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response<Body> {
    listed(&desk, &headers, |shelf| shelf.named(&query.unwrap_or_default())).await
}

async fn listed(
    desk: &Desk,
    headers: &HeaderMap,
    page: impl FnOnce(&Shelf) -> Value + Send,
) -> Response<Body> {
    if !desk.knows(headers) {
        return error(400, 190, 0);
    }
    let page = desk.open(|book| page(&book.shelf));
    desk.answer(reply(200, &[], page.to_string())).await
}

async fn told(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Response<Body> {
    if !desk.knows(&headers) {
        return error(400, 190, 0);
    }
    let query = query.unwrap_or_default();
    let found = desk.open(|book| {
        let shelf = book.shelf.mention(&query).or_else(|| book.shelf.address(&id, &desk.url));
        shelf.or_else(|| book.wall.told(&id, &desk.url))
    });
    let usual =
        found.map_or_else(|| error(400, 100, 33), |found| reply(200, &[], found.to_string()));
    desk.answer(usual).await
}

/// As on Meta's hosts: with the token, or by an address that nobody could guess.
async fn file(State(desk): State<Desk>, Path(id): Path<String>) -> Response<Body> {
    let found = desk.open(|book| book.shelf.file(&id));
    let usual = match found {
        None => reply(404, &[], String::new()),
        Some((mime, bytes)) => reply(200, &[("content-type", &mime)], bytes),
    };
    desk.answer(usual).await
}

pub(super) fn error(status: u16, code: i64, subcode: i64) -> Response<Body> {
    let error = json!({ "message": "fake", "code": code, "error_subcode": subcode });
    reply(status, &[], json!({ "error": error }).to_string())
}

pub(super) fn reply(
    status: u16,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Response<Body> {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    let broken = |_| {
        let mut plain = Response::new(Body::empty());
        *plain.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        plain
    };
    response.body(body.into()).unwrap_or_else(broken)
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
