//! Sends one message through the Graph API. Token in a header, words in the body, neither in a log.

use super::rules::{Leave, MESSAGE_LIMIT, fits, leave, plain_id};
use crate::meta::{Account, id, refusal};
use crate::split::split;
use crate::{Door, Outgoing, Receipt, SendError, Sending, Trouble, Way, Why};
use reqwest::{Client, Response, header::HeaderMap, redirect::Policy};
use serde_json::{Value, json};
use std::time::Duration;

/// Answers of the Graph API are short; what is longer is not one.
const ANSWER_LIMIT: usize = 64 * 1024;

/// How long to wait for Instagram.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    pub connect: Duration,
    pub answer: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), answer: Duration::from_secs(20) }
    }
}

/// The machine has no usable TLS or resolver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the HTTP client cannot be built")]
pub struct NoClient;

#[derive(Debug)]
pub struct Instagram {
    name: String,
    account: Account,
    client: Client,
}

impl Instagram {
    /// # Errors
    /// [`NoClient`] when the machine offers no TLS.
    pub fn new(name: &str, account: Account, patience: Patience) -> Result<Self, NoClient> {
        let client = Client::builder()
            // A redirect would carry the token to another host.
            .redirect(Policy::none())
            .connect_timeout(patience.connect)
            .timeout(patience.answer)
            .build()
            .map_err(|_| NoClient)?;
        Ok(Self { name: name.to_owned(), account, client })
    }

    async fn deliver(&self, outgoing: &Outgoing<'_>) -> Result<Receipt, SendError> {
        let (path, body) = self.request(outgoing).map_err(SendError::Refused)?;
        let url = format!("{}/{path}", self.account.graph_url);
        let token = self.account.access_token.reveal();
        let sent = self.client.post(url).bearer_auth(token).json(&body).send().await;
        let response = sent.map_err(|error| unsent(&error))?;
        let result = answered(response).await;
        if let Err(error) = &result {
            tracing::warn!(door = %self.name, token = outgoing.client_token, %error, "not sent");
        }
        result
    }

    /// Where to, and what.
    fn request(&self, outgoing: &Outgoing<'_>) -> Result<(String, Value), Why> {
        let text = outgoing.text.text();
        fits(&outgoing.way, text)?;
        let leave = leave(&self.account, outgoing)?;
        let parts = self.parts(&outgoing.way, text);
        let part = parts.get(outgoing.part).ok_or(Why::NoSuchPart)?;
        let recipient = match &outgoing.way {
            Way::PublicReply { comment } => {
                return Ok((format!("{}/replies", given(comment)?), json!({ "message": part })));
            }
            Way::PrivateReply { comment } => json!({ "comment_id": given(comment)? }),
            Way::Direct => json!({ "id": given(&outgoing.to.id)? }),
        };
        let mut body = json!({ "recipient": recipient, "message": { "text": part } });
        if leave == Leave::HumanAgent {
            body["tag"] = json!("HUMAN_AGENT");
        }
        Ok((format!("{}/messages", given(&self.account.account_id)?), body))
    }
}

impl Door for Instagram {
    fn name(&self) -> &str {
        &self.name
    }

    fn parts<'t>(&self, way: &Way, text: &'t str) -> Vec<&'t str> {
        match way {
            Way::Direct => split(text, MESSAGE_LIMIT),
            Way::PrivateReply { .. } | Way::PublicReply { .. } => split(text, usize::MAX),
        }
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(self.deliver(outgoing))
    }
}

fn given(id: &str) -> Result<&str, Why> {
    plain_id(id).and_then(|id| if id.is_empty() { Err(Why::BadRecipient) } else { Ok(id) })
}

fn unsent(error: &reqwest::Error) -> SendError {
    let (why, seconds) =
        if error.is_connect() { (Trouble::NoConnection, 30) } else { (Trouble::NoAnswer, 60) };
    SendError::Later { why, after: Duration::from_secs(seconds) }
}

async fn answered(mut response: Response) -> Result<Receipt, SendError> {
    let status = response.status();
    let wait = asked_wait(response.headers());
    let body = short_body(&mut response).await?;
    if !status.is_success() {
        return Err(refusal(status.as_u16(), &body, wait));
    }
    let answer: Value = serde_json::from_slice(&body).unwrap_or_default();
    let provider_id = id(&answer["message_id"]).or_else(|| id(&answer["id"]));
    // Taken, but we do not know as what: as good as no answer, for its echo will tell.
    let unknown = SendError::Later { why: Trouble::NoAnswer, after: Duration::from_secs(60) };
    provider_id.map(|provider_id| Receipt { provider_id }).ok_or(unknown)
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
fn asked_wait(headers: &HeaderMap) -> Option<Duration> {
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
