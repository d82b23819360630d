//! What providers call when something arrives: signature over the raw bytes, stored, answered;
//! reading comes later.

mod called;
pub mod gateway;
pub mod sms;

use axum::{
    extract::{Query as Pairs, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use desk::Desk;
use desk::arrival::{self, Hook};

use crate::fault::Fault;
use crate::named::Named;
use crate::problem::Problem;
use crate::sent;

/// The largest call: providers send up to a thousand updates at once.
pub const LARGEST: usize = 3 * 1024 * 1024;

const SIGNATURE: &str = "x-hub-signature-256";
/// The headers that are kept beside the bytes: what was signed, when, and by whom. A header that
/// carries a key of ours is not kept.
const KEPT: [&str; 10] = [
    "content-type",
    "user-agent",
    SIGNATURE,
    "x-hub-signature",
    "x-signature",
    "x-timestamp",
    "x-webhook-hmac",
    "x-webhook-hmac-algorithm",
    "x-webhook-request-id",
    "x-webhook-timestamp",
];

/// Meta asks whether this address is ours.
#[utoipa::path(get, path = "/hooks/meta/{connection}", tag = "hook",
    params(("connection" = String, Path, description = "The name of a connection"),
        ("hub.mode" = Option<String>, Query, description = "`subscribe`"),
        ("hub.verify_token" = Option<String>, Query, description = "The agreed word"),
        ("hub.challenge" = Option<String>, Query, description = "What to give back")),
    security(()),
    responses((status = 200, body = String, content_type = "text/plain"),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn greet(
    State(desk): State<Desk>,
    Named(connection): Named<String>,
    request: Request,
) -> Result<Response, Fault> {
    let pairs = Pairs::<Vec<(String, String)>>::try_from_uri(request.uri());
    let Pairs(pairs) = pairs.map_err(|_| Fault::BadRequest)?;
    let known = arrival::handshake(&desk, &connection, &pairs).ok_or(Fault::NotFound)?;
    let challenge = known.ok_or(Fault::Forbidden)?;
    Ok(plain(challenge))
}

/// Takes a call of Meta: on the disk before it is answered.
#[utoipa::path(post, path = "/hooks/meta/{connection}", tag = "hook",
    params(("connection" = String, Path, description = "The name of a connection"),
        ("X-Hub-Signature-256" = Option<String>, Header, description = "HMAC over the raw bytes")),
    request_body(content = String, content_type = "application/json"),
    security(()),
    responses((status = 200, body = String, content_type = "text/plain"),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn take(
    State(desk): State<Desk>,
    Named(connection): Named<String>,
    request: Request,
) -> Result<Response, Fault> {
    let headers = request.headers().clone();
    let body = sent::bytes(request, &desk).await?;
    let signatures: Vec<&[u8]> =
        headers.get_all(SIGNATURE).iter().map(HeaderValue::as_bytes).collect();
    match arrival::verified(&desk, &connection, &body, &signatures) {
        Hook::Unknown => Err(Fault::NotFound),
        Hook::Forged => Err(Fault::Unsigned),
        Hook::Good => {
            arrival::arrive(&desk, &connection, kept(&headers), body.to_vec()).await?;
            Ok(plain("EVENT_RECEIVED".to_owned()))
        }
    }
}

fn kept(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let found = KEPT.iter().filter_map(|name| Some(((*name).to_owned(), text(name)?.to_owned())));
    found.collect()
}

/// Plain text, never to be taken for a page.
fn plain(text: String) -> Response {
    let mut response = (StatusCode::OK, text).into_response();
    let mut set =
        |name, value| response.headers_mut().insert(name, HeaderValue::from_static(value));
    set(header::CONTENT_TYPE, "text/plain; charset=utf-8");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    response
}
