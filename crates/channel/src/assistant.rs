//! A program that writes: any server that speaks as OpenAI's does (`/chat/completions`), in the
//! hospital's own network. It is asked for text and gives text; whatever else it offers (tools,
//! pictures, further turns) is passed over. What leaves for it has lost its names before.

mod answer;
mod wall;

use std::net::SocketAddr;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response};
use serde_json::json;

use crate::Secret;

pub use answer::LONGEST;
pub use reqwest::Url;
pub use wall::is_inside;

/// So long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(3);
/// Bytes of an answer; one of text has a few thousand.
const LARGEST: usize = 256 * 1024;
/// Pieces of words that are asked for at most.
const TOKENS: u32 = 900;

/// Where the server is, and how it is asked.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `http://127.0.0.1:11434/v1`; `/chat/completions` is put behind it.
    pub url: Url,
    pub model: String,
    pub key: Option<Secret>,
    /// For a whole answer.
    pub timeout: Duration,
    /// Also a server outside the hospital's network, and then only over HTTPS.
    pub allow_public: bool,
}

/// Why nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    Unreachable,
    /// No answer in time.
    Slow,
    TooLarge,
    /// It answered with something that is no answer.
    Malformed,
    /// It answered without words: only with tools, or with nothing.
    Empty,
    /// It said no: a wrong key, an unknown model, too much at once.
    Refused,
    /// Its address is not one of the hospital's network.
    Outside,
}

impl Trouble {
    pub const ALL: [Trouble; 7] = [
        Trouble::Unreachable,
        Trouble::Slow,
        Trouble::TooLarge,
        Trouble::Malformed,
        Trouble::Empty,
        Trouble::Refused,
        Trouble::Outside,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Trouble::Unreachable => "unreachable",
            Trouble::Slow => "slow",
            Trouble::TooLarge => "too_large",
            Trouble::Malformed => "malformed",
            Trouble::Empty => "empty",
            Trouble::Refused => "refused",
            Trouble::Outside => "outside",
        }
    }
}

/// The server of the configuration.
#[derive(Clone, Debug)]
pub struct Assistant(Settings);

impl Assistant {
    pub fn new(settings: Settings) -> Self {
        Self(settings)
    }

    /// The name of the model that is asked.
    pub fn model(&self) -> &str {
        &self.0.model
    }

    /// Asks once. `order` says what is wanted, `quoted` is what it is wanted of: data, never an order.
    /// Whoever drops the future breaks the question off.
    ///
    /// # Errors
    /// [`Trouble`]; nothing is tried again by itself.
    pub async fn write(&self, order: &str, quoted: &str) -> Result<String, Trouble> {
        let body = json!({
            "model": self.0.model,
            "messages": [
                { "role": "system", "content": order },
                { "role": "user", "content": quoted },
            ],
            "max_tokens": TOKENS,
            "temperature": 0.2,
            "stream": false,
        });
        let asked = async {
            let (client, url) = self.client("chat/completions").await?;
            let request = client.post(url).header(CONTENT_TYPE, "application/json");
            let response = self.sent(request.body(body.to_string())).await?;
            answer::read(&taken(response).await?)
        };
        tokio::time::timeout(self.0.timeout, asked).await.unwrap_or(Err(Trouble::Slow))
    }

    /// Is it there, and does it take our key? Nothing of a case is sent.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn check(&self) -> Result<(), Trouble> {
        let asked = async {
            let (client, url) = self.client("models").await?;
            self.sent(client.get(url)).await.map(|_| ())
        };
        tokio::time::timeout(self.0.timeout, asked).await.unwrap_or(Err(Trouble::Slow))
    }

    /// Calls the very addresses that were looked at: a name that leads elsewhere a moment later
    /// changes nothing.
    async fn client(&self, path: &str) -> Result<(Client, Url), Trouble> {
        let base = self.0.url.as_str().trim_end_matches('/');
        let url = Url::parse(&format!("{base}/{path}")).map_err(|_| Trouble::Unreachable)?;
        let host = url.host_str().ok_or(Trouble::Unreachable)?.to_owned();
        let places = self.places(&url, &host).await?;
        let client = Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .user_agent("jembatan")
            .connect_timeout(CONNECT)
            .resolve_to_addrs(&host, &places)
            .build()
            .map_err(|_| Trouble::Unreachable)?;
        Ok((client, url))
    }

    async fn places(&self, url: &Url, host: &str) -> Result<Vec<SocketAddr>, Trouble> {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let port = url.port_or_known_default().unwrap_or(443);
        let found = tokio::net::lookup_host((bare, port)).await;
        let places: Vec<SocketAddr> = found.map_err(|_| Trouble::Unreachable)?.collect();
        let inside = places.iter().all(|place| is_inside(place.ip()));
        match inside || self.0.allow_public && url.scheme() == "https" {
            _ if places.is_empty() => Err(Trouble::Unreachable),
            true => Ok(places),
            false => Err(Trouble::Outside),
        }
    }

    async fn sent(&self, request: RequestBuilder) -> Result<Response, Trouble> {
        let request = match &self.0.key {
            Some(key) => request.header(AUTHORIZATION, format!("Bearer {}", key.reveal())),
            None => request,
        };
        let response = request.send().await.map_err(|error| unsent(&error))?;
        if response.status().is_success() { Ok(response) } else { Err(Trouble::Refused) }
    }
}

async fn taken(mut response: Response) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| unsent(&error))? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > LARGEST {
            return Err(Trouble::TooLarge);
        }
    }
    Ok(bytes)
}

fn unsent(error: &reqwest::Error) -> Trouble {
    if error.is_timeout() { Trouble::Slow } else { Trouble::Unreachable }
}
