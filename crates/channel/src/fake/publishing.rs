//! What the Graph API does with what is to be shown to everybody: containers, posts, photos.

use super::graph::{Answer, Desk, error, reply};
use super::{handed_in, reel};
use axum::Json;
use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Path, RawQuery, Request, State};
use axum::http::{HeaderMap, Response, header};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The names that the interface knows in 2026.
const KNOWN: [&str; 13] = [
    "reach",
    "views",
    "total_interactions",
    "likes",
    "comments",
    "shares",
    "saved",
    "post_total_media_view_unique",
    "post_reactions_by_type_total",
    "post_clicks",
    "replies",
    "reposts",
    "quotes",
];

/// What stands on an account, and what it holds ready.
#[derive(Debug, Default)]
pub(super) struct Wall {
    containers: BTreeMap<String, (&'static str, Value)>,
    /// The youngest first.
    posts: Vec<Post>,
    /// The picture or film of each story of a Page, by its name.
    stories: BTreeMap<String, String>,
    /// What the next container is when it is looked at.
    next: Option<&'static str>,
    /// What is counted of each post, by the names of the interface.
    counted: Value,
    count: u32,
}

/// One thing that stands for everybody to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    pub id: String,
    pub text: String,
    /// When the account says that it was put out; it may be silent.
    pub at: Option<String>,
}

impl Wall {
    fn fresh(&mut self) -> String {
        self.count += 1;
        format!("1790{}", self.count)
    }

    pub fn posts(&self) -> Vec<Post> {
        self.posts.clone()
    }

    /// Something that stood before.
    pub fn keep(&mut self, text: &str, at: &str) {
        let (id, text, at) = (self.fresh(), text.to_owned(), Some(at.to_owned()));
        self.posts.insert(0, Post { id, text, at });
    }

    /// How the next container stands until somebody says otherwise.
    pub fn next_container(&mut self, status: &'static str) {
        self.next = Some(status);
    }

    /// Every container that is held ready stands so from now on.
    pub fn all_containers(&mut self, status: &'static str) {
        self.containers.values_mut().for_each(|(one, _)| *one = status);
    }

    pub fn keep_insights(&mut self, counted: Value) {
        self.counted = counted;
    }

    /// Of what stands here, the metrics that were asked for and were counted; a name that the interface
    /// does not know spoils the whole question, as on Meta's hosts.
    fn insights(&self, id: &str, wanted: &str) -> Option<Value> {
        self.posts.iter().find(|post| post.id == id)?;
        let names: Vec<&str> = wanted.split(',').collect();
        if names.iter().any(|name| !KNOWN.contains(name)) {
            return None;
        }
        let told = |name: &&str| {
            let value = self.counted.get(name)?;
            Some(json!({ "name": name, "period": "lifetime", "values": [{ "value": value }] }))
        };
        Some(json!({ "data": names.iter().filter_map(told).collect::<Vec<Value>>() }))
    }

    /// What is said of a container or a post; nothing where it is neither.
    pub fn told(&self, id: &str, url: &str) -> Option<Value> {
        let container = self.containers.get(id).map(|(status, body)| match reel::is(body) {
            true => json!({ "status": reel::status(status) }),
            // Instagram and Threads say it under two names.
            false => json!({ "status_code": status, "status": status }),
        });
        let status = container.as_ref().map_or(Value::Null, |one| one["status"].clone());
        let post = || {
            let post = self.posts.iter().find(|post| post.id == id)?;
            let link = format!("{}/p/{}", url.replace("127.0.0.1", "wanasari.example"), post.id);
            Some(
                json!({ "id": post.id, "permalink": link, "permalink_url": link, "status": status }),
            )
        };
        post().or(container)
    }

    pub fn make(&mut self, body: Value) -> String {
        let (id, status) = (self.fresh(), self.next.take().unwrap_or("FINISHED"));
        self.containers.insert(id.clone(), (status, body));
        id
    }

    /// As on Instagram: a container that is out does not go out again.
    fn publish(&mut self, container: &str) -> Option<String> {
        let (status, body) = self.containers.get_mut(container)?;
        if *status != "FINISHED" {
            return None;
        }
        *status = "PUBLISHED";
        let text = body["caption"].as_str().or(body["text"].as_str());
        let text = text.unwrap_or_default().to_owned();
        Some(self.post(text))
    }

    /// A film that is shown keeps its own number; a second word shows nothing more.
    pub fn show_film(&mut self, id: &str, text: &str) -> bool {
        let Some((status, body)) = self.containers.get_mut(id) else { return false };
        if !reel::is(body) || !matches!(*status, "FINISHED" | "PUBLISHED") {
            return false;
        }
        if *status == "FINISHED" {
            *status = "PUBLISHED";
            let (id, text) = (id.to_owned(), text.to_owned());
            self.posts.insert(0, Post { id, text, at: None });
        }
        true
    }

    /// As a Page does: a story is a post that names its picture or film.
    pub fn show_story(&mut self, medium: &str) -> String {
        if let Some((status, _)) = self.containers.get_mut(medium) {
            *status = "PUBLISHED";
        }
        let name = self.post(String::new());
        self.stories.insert(name.clone(), medium.to_owned());
        name
    }

    fn post(&mut self, text: String) -> String {
        let id = self.fresh();
        self.posts.insert(0, Post { id: id.clone(), text, at: None });
        id
    }
}

/// `POST /{id}/media`: a container, or a file for WhatsApp.
pub(super) async fn media(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: axum::http::Uri,
    request: Request,
) -> Response<Body> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("multipart/")) {
        return match Multipart::from_request(request, &desk).await {
            Ok(form) => handed_in::take(State(desk), headers, uri, form).await,
            Err(_) => error(400, 100, 0),
        };
    }
    done(&desk, (&headers, request), |wall, body| Some(wall.make(body))).await
}

/// `POST /{id}/media_publish`
pub(super) async fn publish(
    State(desk): State<Desk>,
    headers: HeaderMap,
    request: Request,
) -> Response<Body> {
    let publish = |wall: &mut Wall, body: Value| wall.publish(body["creation_id"].as_str()?);
    done(&desk, (&headers, request), publish).await
}

/// `POST /{id}/feed`
pub(super) async fn feed(
    State(desk): State<Desk>,
    headers: HeaderMap,
    request: Request,
) -> Response<Body> {
    let post = |wall: &mut Wall, body: Value| Some(wall.post(body["message"].as_str()?.to_owned()));
    done(&desk, (&headers, request), post).await
}

/// `GET /{id}/media` and `GET /{id}/feed`
pub(super) async fn listed(State(desk): State<Desk>, headers: HeaderMap) -> Response<Body> {
    if !desk.knows(&headers) {
        return error(400, 190, 0);
    }
    let (posts, stories) = desk.open(|book| (book.wall.posts(), book.wall.stories.clone()));
    let each = |post: &Post| {
        let url = format!("https://facebook.example/stories/{}", post.id);
        json!({ "id": post.id, "caption": post.text, "message": post.text, "text": post.text,
            "timestamp": post.at, "created_time": post.at, "post_id": post.id,
            "media_id": stories.get(&post.id), "url": url })
    };
    let data: Vec<Value> = posts.iter().map(each).collect();
    desk.answer(reply(200, &[], json!({ "data": data }).to_string())).await
}

/// `GET /{id}/insights`
pub(super) async fn insights(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Response<Body> {
    if !desk.knows(&headers) {
        return error(400, 190, 0);
    }
    let query = query.unwrap_or_default();
    let wanted = query.strip_prefix("metric=").unwrap_or_default();
    let found = desk.open(|book| book.wall.insights(&id, wanted));
    let usual =
        found.map_or_else(|| error(400, 100, 0), |found| reply(200, &[], found.to_string()));
    desk.answer(usual).await
}

/// `DELETE /{id}`
pub(super) async fn delete(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response<Body> {
    if !desk.knows(&headers) {
        return error(400, 190, 0);
    }
    if refuses(&desk) {
        return desk.answer(error(400, 100, 0)).await;
    }
    let gone = desk.open(|book| {
        let before = book.wall.posts.len();
        book.wall.posts.retain(|post| post.id != id);
        book.wall.posts.len() < before
    });
    let usual = if gone { reply(200, &[], "{\"success\":true}") } else { error(400, 100, 33) };
    desk.answer(usual).await
}

/// Does it, unless the next answer is to be a refusal; then nothing happens.
async fn done(
    desk: &Desk,
    (headers, request): (&HeaderMap, Request),
    job: impl FnOnce(&mut Wall, Value) -> Option<String>,
) -> Response<Body> {
    if !desk.knows(headers) {
        return error(400, 190, 0);
    }
    let path = request.uri().to_string();
    let Ok(Json(body)) = Json::<Value>::from_request(request, desk).await else {
        return error(400, 100, 0);
    };
    if refuses(desk) {
        desk.record(path, body, true);
        return desk.answer(error(400, 100, 0)).await;
    }
    desk.record(path, body.clone(), false);
    let usual = match desk.open(|book| job(&mut book.wall, body)) {
        Some(id) => reply(200, &[], json!({ "id": id }).to_string()),
        None => error(400, 9007, 2_207_027),
    };
    desk.answer(usual).await
}

pub(super) fn refuses(desk: &Desk) -> bool {
    let next = desk.open(|book| book.answers.front().cloned());
    !matches!(next, None | Some(Answer::Slow(_)))
}
