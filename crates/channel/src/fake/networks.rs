//! X, YouTube and TikTok on loopback: one book, a room for each. It answers as it is told.

mod tiktok;
mod x;
mod youtube;

use super::graph::{Answer, Sent, reply};
use super::publishing::Post;
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, Response, Uri};
use axum::routing::post;
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// Everything that was said and is held.
#[derive(Debug, Default)]
struct Book {
    sent: Vec<Sent>,
    answers: VecDeque<Answer>,
    /// The youngest first.
    posts: Vec<Post>,
    /// What was handed in, and how far it is.
    held: BTreeMap<String, Held>,
    /// How what is handed in next stands.
    next: Option<&'static str>,
    /// Every grant that is good: as with a careful provider, an older one until its end.
    grants: Vec<String>,
    /// Of which grant each key was made, in their order.
    made_of: Vec<String>,
    /// What is counted of each post, by the names of the interface.
    counted: Value,
    /// What TikTok lets whoever keeps the account do.
    creator: Value,
    count: u32,
}

#[derive(Clone, Debug, Default)]
struct Held {
    bytes: Vec<u8>,
    state: &'static str,
    text: String,
    public: bool,
    /// How large it was said to be.
    size: u64,
    /// Under which number it stands, where that is another one.
    post: Option<String>,
}

#[derive(Clone, Debug)]
struct Desk {
    url: Arc<str>,
    book: Arc<Mutex<Book>>,
}

/// Stops serving when dropped.
#[derive(Debug)]
pub struct Networks {
    desk: Desk,
    server: tokio::task::JoinHandle<()>,
}

impl Networks {
    /// Listens on a free port of the loopback; keys are made of this grant.
    ///
    /// # Errors
    /// When no port can be opened.
    pub async fn start(grant: &str) -> std::io::Result<Self> {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let book = Book { grants: vec![grant.to_owned()], ..Book::default() };
        let desk = Desk { url: url.into(), book: Arc::new(Mutex::new(book)) };
        let router = Router::new()
            .route("/token", post(token))
            .merge(x::routes())
            .merge(youtube::routes())
            .merge(tiktok::routes())
            .layer(DefaultBodyLimit::disable())
            .with_state(desk.clone());
        let server = tokio::spawn(async move {
            // Serving ends only with the task.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { desk, server })
    }

    pub fn url(&self) -> &str {
        &self.desk.url
    }

    /// Every call but those for keys.
    pub fn sent(&self) -> Vec<Sent> {
        self.desk.open(|book| book.sent.clone())
    }

    /// What everybody sees, the youngest first.
    pub fn posts(&self) -> Vec<Post> {
        self.desk.open(|book| book.posts.clone())
    }

    /// The bytes of what was handed in last.
    pub fn handed_in(&self) -> Option<Vec<u8>> {
        self.desk.open(|book| book.held.values().next_back().map(|held| held.bytes.clone()))
    }

    /// Answers the next call without an answer yet in this way; a call for a key not.
    pub fn answer_next(&self, answer: Answer) {
        self.desk.open(|book| book.answers.push_back(answer));
    }

    /// What is handed in next is not ready at once but stands so.
    pub fn next_held(&self, state: &'static str) {
        self.desk.open(|book| book.next = Some(state));
    }

    /// Everything that is held stands so from now on.
    pub fn all_held(&self, state: &'static str) {
        self.desk.open(|book| book.held.values_mut().for_each(|held| held.state = state));
    }

    /// What is counted of each post from now on, by the names of the interface.
    pub fn keep_insights(&self, counted: Value) {
        self.desk.open(|book| book.counted = counted);
    }

    /// What TikTok says of whoever keeps the account.
    pub fn keep_creator(&self, creator: Value) {
        self.desk.open(|book| book.creator = creator);
    }

    /// From now on no key is made of any grant that was given.
    pub fn end_grants(&self) {
        self.desk.open(|book| book.grants.clear());
    }

    /// Of which grant each key was made, in their order.
    pub fn made_of(&self) -> Vec<String> {
        self.desk.open(|book| book.made_of.clone())
    }
}

impl Drop for Networks {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Book {
    fn fresh(&mut self) -> String {
        self.count += 1;
        format!("1980{:04}", self.count)
    }

    /// Room for something to be handed in.
    fn hold(&mut self, text: &str) -> String {
        let (id, state) = (self.fresh(), self.next.take().unwrap_or("ready"));
        let held = Held { state, text: text.to_owned(), ..Held::default() };
        self.held.insert(id.clone(), held);
        id
    }

    /// Something that everybody sees from now on.
    fn show(&mut self, id: String, text: String) {
        self.posts.insert(0, Post { id, text, at: None });
    }
}

impl Desk {
    fn open<T>(&self, job: impl FnOnce(&mut Book) -> T) -> T {
        job(&mut self.book.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Every key that was made opens.
    fn knows(&self, headers: &HeaderMap) -> bool {
        let given = headers.get("authorization").and_then(|value| value.to_str().ok());
        let nth = given.and_then(|given| given.strip_prefix("Bearer key-")?.parse().ok());
        self.open(|book| nth.is_some_and(|nth: usize| (1..=book.made_of.len()).contains(&nth)))
    }

    /// Does it, unless the next answer is to be a refusal; then nothing happens. `None` is "not found".
    async fn done(
        &self,
        (headers, uri, body): (&HeaderMap, &Uri, Value),
        job: impl FnOnce(&mut Book, &Value) -> Option<Value>,
    ) -> Response<Body> {
        if !self.knows(headers) {
            return reply(401, &[], "{\"title\":\"Unauthorized\"}");
        }
        let next = self.open(|book| book.answers.front().cloned());
        let refused = !matches!(next, None | Some(Answer::Slow(_)));
        let usual = self.open(|book| {
            let answer = if refused { None } else { job(book, &body) };
            let id = answer.as_ref().map(|_| "taken".to_owned());
            book.sent.push(Sent { path: uri.to_string(), body, id });
            answer
        });
        let usual = usual.map_or_else(
            || reply(404, &[], "{\"title\":\"Not Found\"}"),
            |answer| reply(200, &[], answer.to_string()),
        );
        self.answer(usual).await
    }

    async fn answer(&self, usual: Response<Body>) -> Response<Body> {
        match self.open(|book| book.answers.pop_front()) {
            None => usual,
            Some(Answer::Slow(wait)) => {
                tokio::time::sleep(wait).await;
                usual
            }
            Some(Answer::Error { status, code, .. }) => {
                reply(status, &[], json!({ "error": { "code": code } }).to_string())
            }
            Some(Answer::Raw { status, body }) => reply(status, &[], body),
            Some(Answer::RateLimited { retry_after }) => {
                reply(429, &[("retry-after", &retry_after.to_string())], String::new())
            }
            Some(Answer::RedirectTo(to)) => reply(307, &[("location", &to)], String::new()),
        }
    }
}

/// A key, and a newer grant in place of the one that was given.
async fn token(State(desk): State<Desk>, body: String) -> Response<Body> {
    let said = crate::gateway::pairs(&body);
    let given = said.into_iter().find(|(name, _)| name == "refresh_token").map(|(_, value)| value);
    let made = desk.open(|book| {
        let given = given.filter(|given| book.grants.contains(given))?;
        book.made_of.push(given);
        let nth = book.made_of.len();
        book.grants.push(format!("grant-{nth}"));
        Some(json!({ "access_token": format!("key-{nth}"), "expires_in": 7200,
            "refresh_token": format!("grant-{nth}"), "refresh_expires_in": 31_536_000 }))
    });
    match made {
        Some(made) => reply(200, &[], made.to_string()),
        None => reply(400, &[], "{\"error\":\"invalid_grant\"}"),
    }
}
