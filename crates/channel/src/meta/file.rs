//! Fetches what hangs on a message: from Meta's own hosts alone, never more than allowed, never
//! what was changed on the way.

use super::Graph;
use super::graph::{asked_wait, unsent};
use crate::{Attachment, SendError, Trouble, host};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::{Response, StatusCode, Url, header::HeaderMap};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// Where Meta keeps files.
const HOSTS: [&str; 4] = ["fbsbx.com", "fbcdn.net", "cdninstagram.com", "whatsapp.net"];
const REDIRECTS: usize = 3;
/// Of a file on Instagram or Messenger, in bytes.
const LIMIT: u64 = 25 * 1024 * 1024;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub bytes: Vec<u8>,
    /// What the provider calls it; not to be trusted.
    pub mime: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    #[error("the provider forbids to keep it")]
    NotToBeKept,
    #[error("nothing says where it is")]
    NoAddress,
    #[error("it lies on a host that is not the provider's")]
    ForeignHost,
    #[error("it is larger than {max} bytes")]
    TooLarge { max: u64 },
    #[error("it is not what was sent")]
    Altered,
    #[error("it is no longer there")]
    Gone,
    #[error("the provider said {0}")]
    Graph(SendError),
}

/// Fetches an attachment of Instagram or Messenger by its address. Such addresses carry their own
/// signature, so the token stays at home.
///
/// # Errors
/// Why it was not fetched; only `Graph(Later { .. })` is worth another try.
pub async fn fetch(graph: &Graph, attachment: &Attachment) -> Result<File, FetchError> {
    if !attachment.kind.may_be_kept() {
        return Err(FetchError::NotToBeKept);
    }
    let url = attachment.url.as_deref().ok_or(FetchError::NoAddress)?;
    let wanted = Wanted { url, with_token: false, max: LIMIT, digest: None };
    download(graph, wanted).await
}

/// What to download, and what it has to be.
pub(crate) struct Wanted<'a> {
    pub url: &'a str,
    pub with_token: bool,
    pub max: u64,
    /// SHA-256 in base64 or hexadecimal digits.
    pub digest: Option<&'a str>,
}

pub(crate) async fn download(graph: &Graph, wanted: Wanted<'_>) -> Result<File, FetchError> {
    let mut url = lawful(graph, Url::parse(wanted.url).ok())?;
    let mut with_token = wanted.with_token;
    for _ in 0..=REDIRECTS {
        let mut request = graph.client.get(url.clone()).timeout(graph.file_patience);
        if with_token {
            request = request.bearer_auth(graph.account.access_token.newest().reveal());
        }
        let response = request.send().await.map_err(|error| FetchError::Graph(unsent(&error)))?;
        if !response.status().is_redirection() {
            return taken(response, &wanted).await;
        }
        url = lawful(graph, next(&url, response.headers()))?;
        with_token = false;
    }
    Err(FetchError::ForeignHost)
}

fn next(url: &Url, headers: &HeaderMap) -> Option<Url> {
    url.join(headers.get("location")?.to_str().ok()?).ok()
}

/// Only Meta's hosts over TLS, or the very place where the Graph API is.
fn lawful(graph: &Graph, url: Option<Url>) -> Result<Url, FetchError> {
    let url = url.ok_or(FetchError::ForeignHost)?;
    host::lawful(url, &graph.account.graph_url, &HOSTS).ok_or(FetchError::ForeignHost)
}

pub(crate) async fn taken(mut response: Response, wanted: &Wanted<'_>) -> Result<File, FetchError> {
    refused(&response)?;
    let max = wanted.max;
    if response.content_length().is_some_and(|length| length > max) {
        return Err(FetchError::TooLarge { max });
    }
    let mime = response.headers().get("content-type").and_then(|mime| mime.to_str().ok());
    let mime = mime.map(str::to_owned);
    let mut bytes = Vec::new();
    let broken = |error: reqwest::Error| FetchError::Graph(unsent(&error));
    while let Some(chunk) = response.chunk().await.map_err(broken)? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() as u64 > max {
            return Err(FetchError::TooLarge { max });
        }
    }
    let same = wanted.digest.is_none_or(|digest| fits(digest, &bytes));
    if same { Ok(File { bytes, mime }) } else { Err(FetchError::Altered) }
}

fn refused(response: &Response) -> Result<(), FetchError> {
    let later = |why| {
        let after = asked_wait(response.headers()).unwrap_or(Duration::from_secs(60));
        Err(FetchError::Graph(SendError::Later { why, after }))
    };
    match response.status() {
        status if status.is_success() => Ok(()),
        StatusCode::TOO_MANY_REQUESTS => later(Trouble::RateLimited),
        status if status.is_server_error() => later(Trouble::ServerTrouble),
        StatusCode::UNAUTHORIZED => {
            Err(FetchError::Graph(SendError::Refused(crate::Why::TokenDead)))
        }
        // An expired address is refused in several ways.
        _ => Err(FetchError::Gone),
    }
}

fn fits(digest: &str, bytes: &[u8]) -> bool {
    let given = hex::decode(digest).ok().filter(|given| given.len() == 32);
    let given = given.or_else(|| STANDARD.decode(digest).ok());
    given.is_some_and(|given| given == Sha256::digest(bytes).as_slice())
}
