//! What others publish at an address: RSS and Atom, fetched again and again, and what an account opens.
//!
//! An address is typed by a person of the office and may lead anywhere, so nothing inside a network
//! is asked: every name is looked up first, and only public addresses are called. What comes back is
//! cut off at a size and at a time, and read as text; nothing in it is ever run or followed.

mod account;
mod fetch;
mod parse;
mod wall;

use std::future::Future;
use std::pin::Pin;

use domain::mention::feed::{Allowance, Trouble};
use domain::text::Link;
use jiff::Timestamp;

pub use account::{Accounts, Google, Listening, Own, Reviews, X, Youtube, outlet};
pub use fetch::{Limits, News};
pub use parse::read;

/// What a feed gave us to know it by, so that it need not send the same again (RFC 9110, 13.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub etag: Option<String>,
    pub modified: Option<String>,
}

/// One entry of a feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its own id there.
    pub id: Option<String>,
    pub title: String,
    pub link: Option<String>,
    /// What it says, without marks of layout.
    pub words: String,
    pub author: Option<String>,
    /// Who published it, where the feed gathers from several.
    pub outlet: Option<String>,
    pub published: Option<Timestamp>,
    /// Of a review: one to five.
    pub stars: Option<u8>,
    /// By what its house knows it, where it can be answered there.
    pub place: Option<String>,
}

/// What a look brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brought {
    /// Nothing has changed since.
    Same,
    Entries(Vec<Entry>, Marks),
    /// Through an account: also how much of its allowance it took.
    Counted {
        entries: Vec<Entry>,
        marks: Marks,
        used: u32,
    },
}

/// A look on its way.
pub type Looking<'a> = Pin<Box<dyn Future<Output = Result<Brought, Trouble>> + Send + 'a>>;

/// Where feeds are fetched.
pub trait Newsstand: Send + Sync {
    /// Looks at one feed once.
    fn look<'a>(&'a self, address: &'a Link, marks: &'a Marks) -> Looking<'a>;

    /// How much may be asked there; `None` where nobody counts.
    fn allowance(&self, _: &Link) -> Option<Allowance> {
        None
    }
}
