//! Calls to the Graph API. Token in a header, words in the body, neither in a log.

use super::{Account, refusal};
use crate::{SendError, Trouble, Why, host};
use reqwest::multipart::Form;
use reqwest::{Client, RequestBuilder, Response, Url, header::HeaderMap, redirect::Policy};
use serde_json::Value;
use std::time::Duration;

/// Answers of the Graph API are short; what is longer is not one. A page of templates is the longest.
const ANSWER_LIMIT: usize = 512 * 1024;

/// Where films are handed in (`rupload.facebook.com`).
const UPLOADS: [&str; 1] = ["facebook.com"];

/// How long to wait for Meta.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    pub connect: Duration,
    pub answer: Duration,
    /// For a picture, a recording, a document.
    pub file: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            answer: Duration::from_secs(20),
            file: Duration::from_secs(300),
        }
    }
}

/// The machine has no usable TLS or resolver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the HTTP client cannot be built")]
pub struct NoClient;

/// One account, and the line to Meta.
#[derive(Clone, Debug)]
pub struct Graph {
    pub(crate) account: Account,
    pub(super) client: Client,
    pub(super) file_patience: Duration,
}

impl Graph {
    /// # Errors
    /// [`NoClient`] when the machine offers no TLS.
    pub fn new(account: Account, patience: Patience) -> Result<Self, NoClient> {
        let client = Client::builder()
            // A redirect would carry the token to another host.
            .redirect(Policy::none())
            .connect_timeout(patience.connect)
            .timeout(patience.answer)
            .build()
            .map_err(|_| NoClient)?;
        Ok(Self { account, client, file_patience: patience.file })
    }

    /// `path` must be made of plain ids.
    pub(crate) async fn post(&self, path: &str, body: &Value) -> Result<Value, SendError> {
        self.ask(self.client.post(self.url(path)).json(body)).await
    }

    /// A form with a file in it; it may take as long as a file does.
    pub(crate) async fn hand_in(&self, path: &str, form: Form) -> Result<Value, SendError> {
        let request = self.client.post(self.url(path)).timeout(self.file_patience);
        self.ask(request.multipart(form)).await
    }

    /// The bytes of a film to where the provider told; only to its own hosts does the key go along.
    pub(crate) async fn hand_over(&self, to: &str, bytes: &[u8]) -> Result<Value, SendError> {
        let strange = SendError::Refused(Why::BadRequest);
        let to = Url::parse(to).map_err(|_| strange)?;
        let to = host::lawful(to, &self.account.graph_url, &UPLOADS).ok_or(strange)?;
        let key = self.account.access_token.newest();
        let request = self.client.post(to).timeout(self.file_patience);
        let request = request.header("authorization", format!("OAuth {}", key.reveal()));
        let request = request.header("offset", 0).header("file_size", bytes.len());
        let response = request.body(bytes.to_vec()).send().await;
        answered(response.map_err(|error| unsent(&error))?).await
    }

    /// `path` must be made of plain ids.
    pub(crate) async fn delete(&self, path: &str) -> Result<Value, SendError> {
        self.ask(self.client.delete(self.url(path))).await
    }

    pub(crate) async fn get(&self, path: &str, query: &str) -> Result<Value, SendError> {
        self.ask(self.client.get(format!("{}?{query}", self.url(path)))).await
    }

    /// Asks with a key that may be another than the account's own.
    pub(super) async fn get_as(
        &self,
        path: &str,
        params: &[(&str, &str)],
        key: &str,
    ) -> Result<Value, SendError> {
        let url = Url::parse_with_params(&self.url(path), params);
        let url = url.map_err(|_| SendError::Refused(Why::BadRequest))?;
        let response = self.client.get(url).bearer_auth(key).send().await;
        answered(response.map_err(|error| unsent(&error))?).await
    }

    fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.account.graph_url)
    }

    async fn ask(&self, request: RequestBuilder) -> Result<Value, SendError> {
        let request = request.bearer_auth(self.account.access_token.newest().reveal());
        let response = request.send().await.map_err(|error| unsent(&error))?;
        answered(response).await
    }
}

pub(crate) fn unsent(error: &reqwest::Error) -> SendError {
    let (why, seconds) =
        if error.is_connect() { (Trouble::NoConnection, 30) } else { (Trouble::NoAnswer, 60) };
    SendError::Later { why, after: Duration::from_secs(seconds) }
}

/// What was answered; nothing readable counts as null.
async fn answered(mut response: Response) -> Result<Value, SendError> {
    let status = response.status();
    let wait = asked_wait(response.headers());
    let body = short_body(&mut response).await?;
    if !status.is_success() {
        return Err(refusal(status.as_u16(), &body, wait));
    }
    Ok(serde_json::from_slice(&body).unwrap_or_default())
}

async fn short_body(response: &mut Response) -> Result<Vec<u8>, SendError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| unsent(&error))? {
        body.extend_from_slice(&chunk);
        if body.len() > ANSWER_LIMIT {
            let status = response.status().as_u16();
            return Err(SendError::Refused(Why::StrangeAnswer { status }));
        }
    }
    Ok(body)
}

/// `Retry-After` in seconds, else Meta's own estimate in minutes; at most a day.
pub(crate) fn asked_wait(headers: &HeaderMap) -> Option<Duration> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let seconds = text("retry-after").and_then(|wait| wait.parse().ok());
    let usage = || serde_json::from_str(text("x-business-use-case-usage")?).ok();
    let estimated = || usage().and_then(|usage| regain_minutes(&usage)).map(|minutes| minutes * 60);
    let wait = seconds.or_else(estimated).filter(|wait| *wait > 0)?;
    Some(Duration::from_secs(wait.min(24 * 3600)))
}

fn regain_minutes(usage: &Value) -> Option<u64> {
    let accounts = usage.as_object()?.values();
    let uses = accounts.filter_map(Value::as_array).flatten();
    uses.filter_map(|each| each["estimated_time_to_regain_access"].as_u64()).max()
}
