//! Answers to reviews: put and taken back at the house of the review, nowhere else.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, post};
use axum::{Json, Router};
use channel::feed::{Google, Limits, Reviews};
use channel::{Door, Handle, Outgoing, Secret, SendError, Trouble, Way, Why};
use domain::approval::Cleared;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::outgoing::{cleared, heard_before, why};

const REVIEW: &str = "accounts/1/locations/2/reviews/r-1";

/// The method, the place and the body of what was asked.
type Asked = (String, String, Value);

/// What was asked of the house, and with which status it answers.
#[derive(Clone, Default)]
struct House(Arc<Mutex<(Vec<Asked>, u16)>>);

async fn answer(State(house): State<House>, method: Method, uri: Uri, body: Bytes) -> Response {
    let said = serde_json::from_slice(&body).unwrap_or(Value::Null);
    let mut book = house.0.lock().unwrap();
    book.0.push((method.to_string(), uri.path().to_owned(), said));
    match book.1 {
        0 => Json(json!({})).into_response(),
        status => StatusCode::from_u16(status).unwrap().into_response(),
    }
}

async fn opened() -> (House, Reviews) {
    let house = House::default();
    let key = || async { Json(json!({"access_token": "sejam"})) };
    let app =
        Router::new().route("/token", post(key)).fallback(any(answer)).with_state(house.clone());
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    let secret = || Secret::new("rahasia");
    let google = Google::new("klien".to_owned(), secret(), secret());
    let google = Google { base: base.clone(), keys: base, ..google };
    let limits =
        Limits { connect: Duration::from_secs(2), answer: Duration::from_secs(2), size: 10_000 };
    (house, Reviews::new(google, limits))
}

fn beneath<'a>(text: &'a Cleared, review: &str) -> Outgoing<'a> {
    Outgoing {
        to: Handle { id: review.to_owned(), name: None },
        way: Way::PublicReply { comment: review.to_owned() },
        text,
        files: &[],
        part: 0,
        client_token: "reply:1:0",
        human: true,
        window: heard_before(SignedDuration::from_hours(1)),
    }
}

#[tokio::test]
async fn an_answer_is_put_under_its_review_and_taken_back() {
    let (house, door) = opened().await;
    let text = cleared("Terima kasih atas ulasan Anda.");
    let receipt = door.send(&beneath(&text, REVIEW)).await.unwrap();
    assert_eq!(receipt.provider_id, REVIEW);
    door.take_back(REVIEW).await.unwrap();
    house.0.lock().unwrap().1 = 404;
    door.take_back(REVIEW).await.unwrap();
    let place = format!("/v4/{REVIEW}/reply");
    let asked = house.0.lock().unwrap().0.clone();
    let put =
        ("PUT".to_owned(), place.clone(), json!({"comment": "Terima kasih atas ulasan Anda."}));
    assert_eq!(asked[0], put);
    assert_eq!((asked[1].0.as_str(), asked[1].1.as_str()), ("DELETE", place.as_str()));
    assert_eq!(asked.len(), 3, "what is gone is taken back");
}

#[tokio::test]
async fn what_cannot_go_out_says_why_and_leads_nowhere_else() {
    let (house, door) = opened().await;
    let text = cleared("Terima kasih.");
    for strange in ["accounts/1/../../evil", "accounts//reviews", "a?b=c"] {
        assert_eq!(why(door.send(&beneath(&text, strange)).await), Why::BadRecipient, "{strange}");
    }
    let long = cleared(&"a".repeat(4_097));
    assert_eq!(why(door.send(&beneath(&long, REVIEW)).await), Why::TooLong { max: 4_096 });
    assert!(house.0.lock().unwrap().0.is_empty(), "nothing was asked");
    for (status, ended) in [(400, Why::BadRequest), (404, Why::RecipientGone)] {
        house.0.lock().unwrap().1 = status;
        assert_eq!(why(door.send(&beneath(&text, REVIEW)).await), ended);
    }
    house.0.lock().unwrap().1 = 429;
    let later = door.send(&beneath(&text, REVIEW)).await;
    assert!(
        matches!(later, Err(SendError::Later { why: Trouble::ServerTrouble, .. })),
        "{later:?}"
    );
}
