//! The line to one network: the key in a header, words in the body, neither in a log; and what an
//! answer means.

use super::{Settings, grant};
use crate::gateway;
use crate::meta::{NoClient, asked_wait, unsent};
use crate::{SendError, Trouble, Why, host};
use reqwest::header::HeaderMap;
use reqwest::{Client, Method, RequestBuilder, Response, Url};
use serde_json::Value;
use std::time::Duration;

/// Answers of networks are short; what is longer is not one.
const ANSWER_LIMIT: usize = 512 * 1024;
const MINUTE: Duration = Duration::from_secs(60);
const FIVE_MINUTES: Duration = Duration::from_secs(300);
const A_DAY: Duration = Duration::from_secs(24 * 3600);

/// What says that no more is taken today: reasons of YouTube, codes of TikTok.
const ENOUGH: [&str; 6] = [
    "quotaExceeded",
    "uploadLimitExceeded",
    "dailyLimitExceeded",
    "spam_risk_too_many_posts",
    "spam_risk_too_many_pending_share",
    "reached_active_user_cap",
];

/// One account, and the line to its network.
pub(crate) struct Line {
    pub settings: Settings,
    pub(super) client: Client,
}

/// What was answered, when it was no refusal.
pub(crate) struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    /// Null when it is no JSON.
    pub json: Value,
}

impl Line {
    /// # Errors
    /// [`NoClient`] when the machine offers no TLS.
    pub fn new(settings: Settings) -> Result<Self, NoClient> {
        let client = gateway::client(settings.patience)?;
        Ok(Self { settings, client })
    }

    pub async fn get(&self, path: &str) -> Result<Value, SendError> {
        Ok(self.ask(self.request(Method::GET, path)?).await?.json)
    }

    pub async fn delete(&self, path: &str) -> Result<Value, SendError> {
        Ok(self.ask(self.request(Method::DELETE, path)?).await?.json)
    }

    pub async fn post(&self, path: &str, body: &Value) -> Result<Value, SendError> {
        Ok(self.ask(self.request(Method::POST, path)?.json(body)).await?.json)
    }

    pub async fn put(&self, path: &str, body: &Value) -> Result<Value, SendError> {
        Ok(self.ask(self.request(Method::PUT, path)?.json(body)).await?.json)
    }

    /// A call to our own interface. `path` must be made of plain ids.
    pub fn request(&self, method: Method, path: &str) -> Result<RequestBuilder, SendError> {
        let key = grant::key(&self.settings.grant.newest());
        let key = key.ok_or(SendError::Refused(Why::TokenDead))?;
        let url = format!("{}{path}", self.settings.url);
        Ok(self.client.request(method, url).bearer_auth(key.reveal()))
    }

    /// Bytes to an address that the provider gave: it opens by itself and needs no key.
    pub fn hand_over(&self, to: &str, hosts: &[&str]) -> Result<RequestBuilder, SendError> {
        let strange = SendError::Refused(Why::BadRequest);
        let to = Url::parse(to).map_err(|_| strange)?;
        let to = host::lawful(to, &self.settings.url, hosts).ok_or(strange)?;
        Ok(self.client.put(to).timeout(self.settings.patience.file))
    }

    pub async fn ask(&self, request: RequestBuilder) -> Result<Answer, SendError> {
        let mut response = request.send().await.map_err(|error| unsent(&error))?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let json = read(&mut response).await?;
        match status {
            // 308: so much has come, and the rest is wanted.
            200..=299 | 308 => Ok(Answer { status, headers, json }),
            _ => Err(meant(status, &json, asked_wait(&headers))),
        }
    }
}

/// A call without a key: its status and its answer.
pub(super) async fn exchanged(request: RequestBuilder) -> Result<(u16, Value), SendError> {
    let mut response = request.send().await.map_err(|error| unsent(&error))?;
    Ok((response.status().as_u16(), read(&mut response).await?))
}

async fn read(response: &mut Response) -> Result<Value, SendError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| unsent(&error))? {
        body.extend_from_slice(&chunk);
        if body.len() > ANSWER_LIMIT {
            let status = response.status().as_u16();
            return Err(SendError::Refused(Why::StrangeAnswer { status }));
        }
    }
    Ok(serde_json::from_slice(&body).unwrap_or_default())
}

/// What an answer that is no success means. `after` is the wait that was asked for.
pub(super) fn meant(status: u16, body: &Value, after: Option<Duration>) -> SendError {
    let refused = SendError::Refused;
    let later = |why, usual| SendError::Later { why, after: after.unwrap_or(usual) };
    match status {
        _ if ENOUGH.iter().any(|code| says(body, code)) => later(Trouble::RateLimited, A_DAY),
        403 if says(body, "duplicate content") => refused(Why::Duplicate),
        401 if says(body, "scope_not_authorized") => refused(Why::NotPermitted),
        401 => refused(Why::TokenDead),
        403 if says(body, "unaudited_client") => refused(Why::Unaudited),
        402 => refused(Why::Unpaid),
        403 => refused(Why::NotPermitted),
        429 => later(Trouble::RateLimited, FIVE_MINUTES),
        500.. => later(Trouble::ServerTrouble, MINUTE),
        400 | 404 | 409 | 410 | 413 | 415 | 422 => refused(Why::BadRequest),
        status => refused(Why::StrangeAnswer { status }),
    }
}

/// Does one of the words of the answer hold this?
fn says(body: &Value, word: &str) -> bool {
    match body {
        Value::String(text) => text.contains(word),
        Value::Array(all) => all.iter().any(|one| says(one, word)),
        Value::Object(all) => all.values().any(|one| says(one, word)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_answer_of_a_network_has_one_meaning() {
        let duplicate =
            json!({"detail": "You are not allowed to create a Tweet with duplicate content."});
        let scope = json!({"error": {"code": "scope_not_authorized"}});
        let unaudited =
            json!({"error": {"code": "unaudited_client_can_only_post_to_private_accounts"}});
        let quota = json!({"error": {"errors": [{"reason": "quotaExceeded"}]}});
        for (status, body, expected) in [
            (401, Value::Null, SendError::Refused(Why::TokenDead)),
            (401, scope, SendError::Refused(Why::NotPermitted)),
            (402, Value::Null, SendError::Refused(Why::Unpaid)),
            (403, Value::Null, SendError::Refused(Why::NotPermitted)),
            (403, duplicate, SendError::Refused(Why::Duplicate)),
            (403, unaudited, SendError::Refused(Why::Unaudited)),
            (403, quota, SendError::Later { why: Trouble::RateLimited, after: A_DAY }),
            (400, Value::Null, SendError::Refused(Why::BadRequest)),
            (429, Value::Null, SendError::Later { why: Trouble::RateLimited, after: FIVE_MINUTES }),
            (503, Value::Null, SendError::Later { why: Trouble::ServerTrouble, after: MINUTE }),
            (302, Value::Null, SendError::Refused(Why::StrangeAnswer { status: 302 })),
        ] {
            assert_eq!(meant(status, &body, None), expected, "{status} {body}");
        }
        let asked = Duration::from_secs(77);
        let waits = SendError::Later { why: Trouble::RateLimited, after: asked };
        assert_eq!(meant(429, &Value::Null, Some(asked)), waits, "the wait that was asked for");
    }
}
