//! Reviews, posts and comments through an account: only what is new, and what goes wrong says so.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use channel::Secret;
use channel::feed::{
    Accounts, Brought, Entry, Google, Limits, Listening, Marks, News, Newsstand, X, Youtube,
};
use domain::mention::feed::{Account, Span, Trouble};
use domain::text::Link;
use serde_json::{Value, json};

type Asked = HashMap<String, String>;

/// A house that gives one answer after the other, and remembers what it was asked.
#[derive(Clone, Default)]
struct House {
    answers: Arc<Mutex<Vec<Value>>>,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl House {
    fn answers(&self, all: Vec<Value>) {
        *self.answers.lock().unwrap() = all;
    }

    fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}

async fn answer(
    State(house): State<House>,
    headers: HeaderMap,
    Query(mut asked): Query<Asked>,
) -> Response {
    for name in ["authorization", "x-goog-api-key"] {
        if let Some(key) = headers.get(name) {
            asked.insert(name.to_owned(), key.to_str().unwrap().to_owned());
        }
    }
    let slow = asked.values().any(|value| value == "lambat");
    house.asked.lock().unwrap().push(asked);
    let next = {
        let mut answers = house.answers.lock().unwrap();
        if answers.is_empty() { json!({}) } else { answers.remove(0) }
    };
    if slow {
        tokio::time::sleep(Duration::from_secs(30)).await;
    }
    match next {
        Value::Number(status) => {
            StatusCode::from_u16(status.as_u64().unwrap() as u16).unwrap().into_response()
        }
        Value::String(text) if text == "besar" => Body::from(vec![b' '; 300_000]).into_response(),
        Value::String(text) => text.into_response(),
        other => Json(other).into_response(),
    }
}

/// Every account at one house on loopback.
async fn opened() -> (House, Listening) {
    let house = House::default();
    let key = || async { Json(json!({"access_token": "sejam"})) };
    let app =
        Router::new().route("/token", post(key)).fallback(get(answer)).with_state(house.clone());
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    let secret = || Secret::new("rahasia");
    let accounts = Accounts {
        google: Some(Google {
            base: base.clone(),
            keys: base.clone(),
            ..Google::new("klien".to_owned(), secret(), secret())
        }),
        x: Some(X { base: base.clone(), ..X::new(secret(), 1_000) }),
        youtube: Some(Youtube { base, ..Youtube::new(secret(), 50) }),
        own: Vec::new(),
    };
    let limits = Limits {
        connect: Duration::from_secs(2),
        answer: Duration::from_millis(500),
        size: 200_000,
    };
    (house, Listening::within(accounts, (News::default(), limits)))
}

const SEARCH: &str = "https://x.com/search?q=RSUD%20Wanasari";
const CHANNEL: &str = "https://www.youtube.com/channel/UC-1";
const PLACE: &str = "https://mybusiness.googleapis.com/v4/accounts/1/locations/2/reviews";

async fn look(stand: &Listening, address: &str, marks: &Marks) -> Result<Brought, Trouble> {
    stand.look(&Link::parse(address).unwrap(), marks).await
}

#[track_caller]
fn counted(brought: Result<Brought, Trouble>) -> (Vec<Entry>, Marks, u32) {
    match brought {
        Ok(Brought::Counted { entries, marks, used }) => (entries, marks, used),
        other => panic!("a look at an account is counted, not {other:?}"),
    }
}

fn posts(ids: &[u32], next: Option<&str>) -> Value {
    let post = |id: &u32| {
        json!({"id": id.to_string(), "text": "Antre di RSUD", "author_id": "7",
            "created_at": "2026-03-02T01:00:00.000Z"})
    };
    let newest = ids.first().map(u32::to_string);
    json!({"data": ids.iter().map(post).collect::<Vec<_>>(),
        "meta": {"newest_id": newest, "next_token": next}})
}

#[tokio::test]
async fn posts_are_read_from_the_newest_back_to_what_is_known() {
    let (house, stand) = opened().await;
    house.answers(vec![posts(&[9, 8], Some("b")), posts(&[7], None), posts(&[], None)]);
    let (entries, marks, used) = counted(look(&stand, SEARCH, &Marks::default()).await);
    assert_eq!((entries.len(), used, marks.etag.as_deref()), (3, 3, Some("9")));
    assert_eq!(entries[0].link.as_deref(), Some("https://x.com/i/web/status/9"));
    assert_eq!(entries[0].author.as_deref(), Some("7"));
    let asked = house.asked();
    assert_eq!(asked[0]["query"], "RSUD Wanasari");
    assert_eq!(
        (asked[0]["authorization"].as_str(), asked[1]["next_token"].as_str()),
        ("Bearer rahasia", "b")
    );
    let (entries, again, used) = counted(look(&stand, SEARCH, &marks).await);
    assert_eq!((entries.len(), used, again.etag.as_deref()), (0, 0, Some("9")));
    assert_eq!(house.asked()[0]["since_id"], "9", "only what is younger is paid for");
}

#[tokio::test]
async fn a_long_way_goes_on_at_the_next_look_and_a_forgotten_mark_begins_anew() {
    let (house, stand) = opened().await;
    let page = |ids: &[u32], next| posts(ids, Some(next));
    house.answers(vec![page(&[9], "b"), page(&[8], "c"), page(&[7], "d"), posts(&[6], None)]);
    let (entries, marks, _) = counted(look(&stand, SEARCH, &Marks::default()).await);
    assert_eq!((entries.len(), marks.etag.as_deref()), (3, None), "the way is not at its end");
    house.asked();
    let (entries, marks, _) = counted(look(&stand, SEARCH, &marks).await);
    assert_eq!(house.asked()[0]["next_token"], "d");
    assert_eq!(
        (entries.len(), marks.etag.as_deref(), marks.modified.as_deref()),
        (1, Some("9"), None)
    );
    house.answers(vec![json!(400), posts(&[12], None)]);
    let (entries, marks, _) = counted(look(&stand, SEARCH, &marks).await);
    assert_eq!((entries.len(), marks.etag.as_deref()), (1, Some("12")));
    let lost = Marks { etag: Some("12".to_owned()), modified: Some("20\nz".to_owned()) };
    house.answers(vec![json!(400)]);
    let (entries, marks, _) = counted(look(&stand, SEARCH, &lost).await);
    assert_eq!((entries.len(), marks), (0, Marks { etag: Some("12".to_owned()), modified: None }));
}

#[tokio::test]
async fn comments_are_read_until_one_is_known() {
    let (house, stand) = opened().await;
    let comment = |id: &str, at: &str| {
        json!({"snippet": {"videoId": "v1", "topLevelComment": {"id": id, "snippet": {
            "textOriginal": "Perawatnya ramah", "publishedAt": at,
            "authorChannelId": {"value": "UC-9"}}}}})
    };
    let (young, old) =
        (comment("c2", "2026-03-02T02:00:00Z"), comment("c1", "2026-03-01T02:00:00Z"));
    house.answers(vec![json!({"items": [young, old], "nextPageToken": "b"})]);
    let known = Marks { etag: Some("2026-03-01T05:00:00Z".to_owned()), modified: None };
    let (entries, marks, used) = counted(look(&stand, CHANNEL, &known).await);
    assert_eq!((entries.len(), used, marks.etag.as_deref()), (1, 1, Some("2026-03-02T02:00:00Z")));
    assert_eq!(entries[0].link.as_deref(), Some("https://www.youtube.com/watch?v=v1&lc=c2"));
    let asked = &house.asked()[0];
    assert_eq!(
        (asked["allThreadsRelatedToChannelId"].as_str(), asked["x-goog-api-key"].as_str()),
        ("UC-1", "rahasia")
    );
    assert!(!asked.contains_key("key"), "no secret stands in an address");
    house.answers(vec![json!({"items": []})]);
    look(&stand, "https://www.youtube.com/watch?v=abc", &known).await.unwrap();
    assert_eq!(house.asked()[0]["videoId"], "abc");
}

#[tokio::test]
async fn reviews_bring_their_stars_also_without_words() {
    let (house, stand) = opened().await;
    let review = |id: &str, stars: &str, words: Option<&str>| {
        json!({"reviewId": id, "starRating": stars, "comment": words,
            "reviewer": {"displayName": "Warga"}, "createTime": "2026-03-01T02:00:00Z",
            "updateTime": "2026-03-01T02:00:00Z"})
    };
    let all =
        [review("r1", "ONE", Some("Antre")), review("r2", "FIVE", None), review("r3", "NOL", None)];
    house.answers(vec![json!({ "reviews": all })]);
    let (entries, _, _) = counted(look(&stand, PLACE, &Marks::default()).await);
    assert_eq!(entries.len(), 2, "what has no stars is no review");
    assert_eq!((entries[0].stars, entries[0].words.as_str()), (Some(1), "Antre"));
    assert_eq!(entries[0].place.as_deref(), Some("accounts/1/locations/2/reviews/r1"));
    assert_eq!((entries[1].stars, entries[1].title.as_str()), (Some(5), "★★★★★"));
    assert_eq!(house.asked()[0]["authorization"], "Bearer sejam");
    house.answers(vec![json!({})]);
    assert_eq!(counted(look(&stand, PLACE, &Marks::default()).await).0, []);
}

#[tokio::test]
async fn a_house_that_is_down_slow_huge_or_strange_says_so() {
    let (house, stand) = opened().await;
    for (answer, why) in [
        (json!(429), Trouble::Refused),
        (json!(401), Trouble::Refused),
        (json!(500), Trouble::Refused),
        (json!(400), Trouble::Refused),
        (json!(404), Trouble::Gone),
        (json!("besar"), Trouble::TooLarge),
        (json!("<html>"), Trouble::Malformed),
        (json!([]), Trouble::Malformed),
    ] {
        for address in [SEARCH, CHANNEL, PLACE] {
            house.answers(vec![answer.clone()]);
            let found = look(&stand, address, &Marks::default()).await;
            assert_eq!(found, Err(why), "{answer} of {address}");
        }
    }
    let slow = look(&stand, "https://x.com/search?q=lambat", &Marks::default()).await;
    assert_eq!(slow, Err(Trouble::Slow));
    let unnamed = look(&stand, "https://x.com/search?f=live", &Marks::default()).await;
    assert_eq!(unnamed, Err(Trouble::Gone));
}

#[tokio::test]
async fn without_an_account_nothing_is_asked_and_with_one_no_more_than_allowed() {
    let (_, stand) = opened().await;
    let none = Listening::default();
    for address in [SEARCH, CHANNEL, PLACE] {
        assert_eq!(look(&none, address, &Marks::default()).await, Err(Trouble::Unconnected));
        assert_eq!(none.allowance(&Link::parse(address).unwrap()), None);
    }
    let of = |address: &str| stand.allowance(&Link::parse(address).unwrap());
    let posts = of(SEARCH).unwrap();
    assert_eq!(
        (posts.account, posts.span, posts.most, posts.a_look),
        (Account::X, Span::Month, 1_000, 300)
    );
    assert_eq!(
        of(CHANNEL).map(|units| (units.span, units.most, units.a_look)),
        Some((Span::Day, 50, 3))
    );
    assert_eq!((of(PLACE), of("https://koran.id/umpan.xml")), (None, None));
}
