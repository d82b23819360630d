//! Answers to reviews of a place (Google Business Profile, My Business API v4: `reviews.updateReply`,
//! `reviews.deleteReply`). An answer is put, not added: the same words twice are one answer.

use domain::mention::feed::Trouble as Unheard;
use reqwest::{RequestBuilder, Url};
use serde_json::json;
use std::time::Duration;

use super::Google;
use super::google::key;
use super::line::{Line, url};
use crate::feed::Limits;
use crate::meta::plain_id;
use crate::{Door, Hiding, Outgoing, Receipt, SendError, Sending, Trouble, Way, Why};

/// What the house takes in one answer, in bytes.
const LONGEST: usize = 4_096;

/// The way out to the reviews of the hospital's own places.
#[derive(Clone, Debug)]
pub struct Reviews {
    account: Google,
    line: Line,
}

impl Reviews {
    /// What this door is called; no connection can be.
    pub const NAME: &str = "google:reviews";

    pub fn new(account: Google, limits: Limits) -> Self {
        Self { account, line: Line::new(limits) }
    }

    async fn put(&self, outgoing: &Outgoing<'_>) -> Result<Receipt, SendError> {
        let Way::PublicReply { comment } = &outgoing.way else {
            return Err(SendError::Refused(Why::BadRequest));
        };
        let text = outgoing.text.text();
        if text.len() > LONGEST {
            return Err(SendError::Refused(Why::TooLong { max: LONGEST }));
        }
        let place = self.place(comment)?;
        self.ask(|client| client.put(place).json(&json!({ "comment": text }))).await?;
        Ok(Receipt { provider_id: comment.clone() })
    }

    async fn remove(&self, review: &str) -> Result<(), SendError> {
        let place = self.place(review)?;
        match self.ask(|client| client.delete(place)).await {
            // What is no longer there is taken back.
            Err(SendError::Refused(Why::RecipientGone)) => Ok(()),
            ended => ended,
        }
    }

    fn place(&self, review: &str) -> Result<Url, SendError> {
        let lawful = review.split('/').all(|part| !part.is_empty() && plain_id(part).is_ok());
        let strange = SendError::Refused(Why::BadRecipient);
        lawful.then_some(()).ok_or(strange)?;
        url(&self.account.base, &format!("/v4/{review}/reply"), &[]).map_err(|_| strange)
    }

    async fn ask(
        &self,
        request: impl FnOnce(reqwest::Client) -> RequestBuilder + Send,
    ) -> Result<(), SendError> {
        let key = key(&self.line, &self.account).await.map_err(unsent)?;
        let request = request(self.line.client().map_err(unsent)?).bearer_auth(key);
        let taken = self.line.json(request).await.map_err(unsent)?;
        taken.map(drop).ok_or(SendError::Refused(Why::BadRequest))
    }
}

impl Door for Reviews {
    fn name(&self) -> &str {
        Self::NAME
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(self.put(outgoing))
    }

    fn take_back<'a>(&'a self, said: &'a str) -> Hiding<'a> {
        Box::pin(self.remove(said))
    }
}

/// A house that refuses now may grant it later: its quota opens, its key is renewed by a person.
fn unsent(why: Unheard) -> SendError {
    let later = |why, seconds| SendError::Later { why, after: Duration::from_secs(seconds) };
    match why {
        Unheard::Gone => SendError::Refused(Why::RecipientGone),
        Unheard::Unreachable => later(Trouble::NoConnection, 30),
        Unheard::Slow | Unheard::TooLarge | Unheard::Malformed => later(Trouble::NoAnswer, 60),
        _ => later(Trouble::ServerTrouble, 600),
    }
}
