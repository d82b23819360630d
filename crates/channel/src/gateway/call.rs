//! One call to a gateway, and what a plain HTTP answer means.

use crate::meta::{NoClient, Patience};
use crate::{SendError, Trouble, Why};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Url};
use serde_json::Value;
use std::time::Duration;

/// Answers of gateways are short; what is longer is not one.
const ANSWER_LIMIT: usize = 64 * 1024;
const MINUTE: Duration = Duration::from_secs(60);

/// What a gateway answered with success.
pub(crate) struct Answer {
    pub text: String,
    /// The same as JSON; null when it is none.
    pub json: Value,
}

pub(crate) fn client(patience: Patience) -> Result<Client, NoClient> {
    let client = Client::builder()
        // A redirect would carry the key to another host.
        .redirect(Policy::none())
        .connect_timeout(patience.connect)
        .timeout(patience.answer);
    client.build().map_err(|_| NoClient)
}

pub(crate) async fn call(request: RequestBuilder) -> Result<Answer, SendError> {
    let mut response = request.send().await.map_err(|error| unsent(&error))?;
    let status = response.status().as_u16();
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| unsent(&error))? {
        body.extend_from_slice(&chunk);
        if body.len() > ANSWER_LIMIT {
            return Err(SendError::Refused(Why::StrangeAnswer { status }));
        }
    }
    match status {
        // 409: it has this message from an earlier try.
        200..=299 | 409 => {
            let json = serde_json::from_slice(&body).unwrap_or_default();
            Ok(Answer { text: String::from_utf8_lossy(&body).into_owned(), json })
        }
        401 | 403 => Err(SendError::Refused(Why::TokenDead)),
        429 => Err(SendError::Later { why: Trouble::RateLimited, after: 5 * MINUTE }),
        500.. => Err(SendError::Later { why: Trouble::ServerTrouble, after: MINUTE }),
        400 | 404 | 422 => Err(SendError::Refused(Why::BadRequest)),
        status => Err(SendError::Refused(Why::StrangeAnswer { status })),
    }
}

fn unsent(error: &reqwest::Error) -> SendError {
    if error.is_builder() {
        return SendError::Refused(Why::BadRequest);
    }
    let why = if error.is_connect() { Trouble::NoConnection } else { Trouble::NoAnswer };
    SendError::Later { why, after: MINUTE }
}

/// Pairs as a form or a query writes them.
pub(crate) fn form(pairs: &[(&str, &str)]) -> String {
    let mut url = Url::parse("form://x").expect("a constant address is an address");
    url.query_pairs_mut().extend_pairs(pairs);
    url.query().unwrap_or_default().to_owned()
}

/// The pairs of a form or a query.
pub(crate) fn pairs(form: &str) -> Vec<(String, String)> {
    let mut url = Url::parse("form://x").expect("a constant address is an address");
    url.set_query(Some(form));
    url.query_pairs().map(|(key, value)| (key.into_owned(), value.replace('\0', ""))).collect()
}
