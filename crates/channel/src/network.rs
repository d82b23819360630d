//! Networks on which the program only publishes: X, YouTube and TikTok. Each has its own way to show
//! something; the key is the same for all: a lasting grant, of which keys of some hours are made.

mod count;
mod door;
mod grant;
mod line;
mod tiktok;
mod x;
mod youtube;

pub(crate) use door::NetworkDoor;
pub use grant::lasts;
pub(crate) use line::Line;

use crate::meta::{Key, Patience};
use crate::{Renewable, Secret};
use jiff::civil::Date;
use std::time::Duration;

/// A key is renewed once it lives shorter than this: longer than the longest piece of work.
const LEFT: Duration = Duration::from_secs(20 * 60);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Network {
    X,
    Youtube,
    Tiktok,
}

/// An account of the hospital on one of them.
#[derive(Clone, Debug)]
pub struct Settings {
    pub name: String,
    pub network: Network,
    /// The host of the interface, without a slash at the end: `https://api.x.com`.
    pub url: String,
    /// Where a key is asked for: `https://oauth2.googleapis.com/token`.
    pub token_url: String,
    /// The number of the account, where the interface asks for it (X).
    pub account_id: String,
    pub client_id: String,
    pub client_secret: Secret,
    /// The lasting grant (`refresh_token`), and what was made of it since.
    pub grant: Key,
    /// The hospital lets the program publish here, and the grant has the right to.
    pub publishes: bool,
    /// What is shown is made for children (YouTube asks whoever uploads).
    pub made_for_kids: bool,
    /// X takes money for each post that is read: how many may be in a month, where results are asked at all.
    pub monthly_reads: Option<u32>,
    /// Films for TikTok are put out by the program, not laid into the inbox.
    pub direct: Option<Direct>,
    pub cost: Option<Cost>,
    pub patience: Patience,
}

/// How films are put out on TikTok, as whoever keeps the account decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Direct {
    /// TikTok has audited the program: without that nobody but the account sees what it posts.
    pub audited: bool,
    /// What people may do with a film, where the account lets them at all.
    pub comments: bool,
    pub duets: bool,
    pub stitches: bool,
    /// Each film is disclosed as promoting the hospital itself (*Your brand*).
    pub own_brand: bool,
}

/// What one post costs, as whoever keeps the account wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// A decimal number, with a dot.
    pub post: String,
    /// Of a post whose text holds a link, where that is another price.
    pub with_link: Option<String>,
    /// Of asking once what was counted of a post.
    pub read: Option<String>,
    /// Three capital letters (ISO 4217).
    pub currency: String,
    /// On which day it was looked up.
    pub as_of: Date,
}

impl Settings {
    pub(crate) fn renewable(&self) -> Renewable<'_> {
        Renewable { key: &self.grant, left: LEFT, granted: true }
    }
}

impl Cost {
    /// Of a post with this text.
    pub fn of(&self, text: &str) -> &str {
        let link = text.contains("http://") || text.contains("https://");
        self.with_link.as_deref().filter(|_| link).unwrap_or(&self.post)
    }
}
