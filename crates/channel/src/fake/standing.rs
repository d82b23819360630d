//! What the Graph API says about keys, apps and where they are installed.

use super::graph::{Desk, error, reply};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Response, header};
use serde_json::{Value, json};

/// `Null` is answered as Meta answers a question that it does not offer.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// The `data` of `debug_token`.
    pub key: Value,
    /// The app's id and secret, joined by `|`: the key to its subscriptions.
    pub app_key: String,
    /// The `data` of the app's subscriptions.
    pub subscriptions: Value,
    /// The `data` of the apps on an account.
    pub installed: Value,
    /// What a newer key is asked for by: `access_token` and `expires_in`.
    pub renewal: Value,
}

pub(super) async fn key(State(desk): State<Desk>, headers: HeaderMap) -> Response<Body> {
    let known = desk.knows(&headers);
    told(&desk, known, |standing| &standing.key).await
}

pub(super) async fn installed(State(desk): State<Desk>, headers: HeaderMap) -> Response<Body> {
    let known = desk.knows(&headers);
    told(&desk, known, |standing| &standing.installed).await
}

pub(super) async fn subscriptions(State(desk): State<Desk>, headers: HeaderMap) -> Response<Body> {
    let app_key = desk.open(|book| format!("Bearer {}", book.standing.app_key));
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let known = given == Some(app_key.as_str());
    told(&desk, known, |standing| &standing.subscriptions).await
}

/// The older key keeps opening the account.
pub(super) async fn renewed(State(desk): State<Desk>, headers: HeaderMap) -> Response<Body> {
    if !desk.knows(&headers) {
        return error(400, 190, 0);
    }
    let renewal = desk.open(|book| book.standing.renewal.clone());
    let usual = match renewal {
        Value::Null => error(400, 100, 0),
        renewal => reply(200, &[], renewal.to_string()),
    };
    desk.answer(usual).await
}

async fn told(desk: &Desk, known: bool, which: fn(&Standing) -> &Value) -> Response<Body> {
    if !known {
        return error(400, 190, 0);
    }
    let data = desk.open(|book| which(&book.standing).clone());
    let usual = match data {
        Value::Null => error(400, 100, 0),
        data => reply(200, &[], json!({ "data": data }).to_string()),
    };
    desk.answer(usual).await
}
