//! One look at a feed: asked only for what is new, cut off at a size and at a time.

use std::net::SocketAddr;
use std::time::Duration;

use domain::mention::feed::Trouble;
use domain::text::Link;
use reqwest::header::{ACCEPT, ETAG, HeaderMap, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode, Url};

use super::wall::is_public;
use super::{Brought, Looking, Marks, Newsstand, read};

const REDIRECTS: usize = 3;
/// A mark that is longer is none that we keep.
const LONGEST_MARK: usize = 500;
const WANTED: &str = "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.1";

/// How long and how much.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub connect: Duration,
    /// For the whole look.
    pub answer: Duration,
    /// Of the answer, in bytes.
    pub size: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            answer: Duration::from_secs(20),
            size: 4 * 1024 * 1024,
        }
    }
}

/// The public network.
#[derive(Clone, Copy, Debug, Default)]
pub struct News {
    limits: Limits,
    /// This machine may be asked too.
    inside: bool,
}

impl News {
    /// Also what this machine publishes: for tests.
    #[cfg(feature = "fake")]
    pub fn inside(limits: Limits) -> Self {
        Self { limits, inside: true }
    }

    async fn fetch(&self, address: &Link, marks: &Marks) -> Result<Brought, Trouble> {
        let mut url = self.lawful(Url::parse(address.as_str()).ok())?;
        for _ in 0..=REDIRECTS {
            let response = self.ask(&url, marks).await?;
            if response.status() == StatusCode::NOT_MODIFIED {
                return Ok(Brought::Same);
            }
            if !response.status().is_redirection() {
                return self.taken(response).await;
            }
            url = self.lawful(next(&url, response.headers()))?;
        }
        Err(Trouble::Refused)
    }

    /// A page of the web without a name and a secret in its address.
    fn lawful(&self, url: Option<Url>) -> Result<Url, Trouble> {
        let url = url.ok_or(Trouble::Unreachable)?;
        let plain = url.username().is_empty() && url.password().is_none();
        let usual = url.port().is_none() || self.inside;
        match plain && usual && matches!(url.scheme(), "http" | "https") {
            true => Ok(url),
            false => Err(Trouble::Private),
        }
    }

    /// Calls the very addresses that were looked at: a name that leads elsewhere a moment later
    /// changes nothing.
    async fn ask(&self, url: &Url, marks: &Marks) -> Result<Response, Trouble> {
        let host = url.host_str().ok_or(Trouble::Unreachable)?;
        let places = self.places(url).await?;
        let client = Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .user_agent("jembatan")
            .connect_timeout(self.limits.connect)
            .timeout(self.limits.answer)
            .resolve_to_addrs(host, &places)
            .build()
            .map_err(|_| Trouble::Unreachable)?;
        let mut request = client.get(url.clone()).header(ACCEPT, WANTED);
        let known = [(IF_NONE_MATCH, &marks.etag), (IF_MODIFIED_SINCE, &marks.modified)];
        for (name, mark) in known {
            if let Some(mark) = mark {
                request = request.header(name, mark);
            }
        }
        request.send().await.map_err(|error| unsent(&error))
    }

    async fn places(&self, url: &Url) -> Result<Vec<SocketAddr>, Trouble> {
        let host = url.host_str().ok_or(Trouble::Unreachable)?;
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let port = url.port_or_known_default().unwrap_or(443);
        let looked_up = tokio::net::lookup_host((bare, port));
        let found = tokio::time::timeout(self.limits.connect, looked_up).await;
        let found = found.map_err(|_| Trouble::Slow)?.map_err(|_| Trouble::Unreachable)?;
        let places: Vec<SocketAddr> = found.collect();
        match places.iter().all(|place| self.inside || is_public(place.ip())) {
            _ if places.is_empty() => Err(Trouble::Unreachable),
            true => Ok(places),
            false => Err(Trouble::Private),
        }
    }

    async fn taken(&self, mut response: Response) -> Result<Brought, Trouble> {
        match response.status() {
            status if status.is_success() => {}
            StatusCode::NOT_FOUND | StatusCode::GONE => return Err(Trouble::Gone),
            _ => return Err(Trouble::Refused),
        }
        let marks = Marks {
            etag: mark(response.headers(), ETAG.as_str()),
            modified: mark(response.headers(), LAST_MODIFIED.as_str()),
        };
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| unsent(&error))? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > self.limits.size {
                return Err(Trouble::TooLarge);
            }
        }
        Ok(Brought::Entries(read(&bytes)?, marks))
    }
}

impl Newsstand for News {
    fn look<'a>(&'a self, address: &'a Link, marks: &'a Marks) -> Looking<'a> {
        Box::pin(self.fetch(address, marks))
    }
}

fn next(url: &Url, headers: &HeaderMap) -> Option<Url> {
    url.join(headers.get("location")?.to_str().ok()?).ok()
}

fn mark(headers: &HeaderMap, name: &str) -> Option<String> {
    let mark = headers.get(name)?.to_str().ok()?;
    (mark.len() <= LONGEST_MARK).then(|| mark.to_owned())
}

fn unsent(error: &reqwest::Error) -> Trouble {
    if error.is_timeout() { Trouble::Slow } else { Trouble::Unreachable }
}
