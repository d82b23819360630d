//! JSON over HTTP, cut off at a size and at a time.

use domain::mention::feed::Trouble;
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, StatusCode, Url};
use serde_json::Value;

use crate::feed::Limits;

/// A way to ask a house for JSON.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    limits: Limits,
}

impl Line {
    pub fn new(limits: Limits) -> Self {
        Self { limits }
    }

    /// # Errors
    /// `Unreachable` when no connection can be made at all.
    pub fn client(&self) -> Result<Client, Trouble> {
        Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .user_agent("jembatan")
            .connect_timeout(self.limits.connect)
            .timeout(self.limits.answer)
            .build()
            .map_err(|_| Trouble::Unreachable)
    }

    /// What the house answers; `None` where it does not take the question (400), as with a mark that
    /// it has forgotten.
    ///
    /// # Errors
    /// Why there is no answer, or none that can be read.
    pub async fn json(&self, request: RequestBuilder) -> Result<Option<Value>, Trouble> {
        let mut response = request.send().await.map_err(|error| unsent(&error))?;
        match response.status() {
            status if status.is_success() => {}
            StatusCode::BAD_REQUEST => return Ok(None),
            StatusCode::NOT_FOUND | StatusCode::GONE => return Err(Trouble::Gone),
            _ => return Err(Trouble::Refused),
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| unsent(&error))? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > self.limits.size {
                return Err(Trouble::TooLarge);
            }
        }
        serde_json::from_slice(&bytes).map(Some).map_err(|_| Trouble::Malformed)
    }
}

/// An address of a house with what is asked.
pub(super) fn url(base: &str, path: &str, asked: &[(&str, &str)]) -> Result<Url, Trouble> {
    let mut url = Url::parse(&format!("{base}{path}")).map_err(|_| Trouble::Unreachable)?;
    for (name, value) in asked.iter().filter(|(_, value)| !value.is_empty()) {
        url.query_pairs_mut().append_pair(name, value);
    }
    Ok(url)
}

/// What an address that a person typed asks for under a name.
pub(super) fn asked(address: &str, name: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let found = url.query_pairs().find(|(key, _)| key == name)?;
    Some(found.1.into_owned()).filter(|value| !value.trim().is_empty())
}

fn unsent(error: &reqwest::Error) -> Trouble {
    if error.is_timeout() { Trouble::Slow } else { Trouble::Unreachable }
}
