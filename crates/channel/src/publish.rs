//! How an account of the hospital shows something to everybody: held ready, looked at, put out, found
//! again, taken down. Only what was approved is taken; only `put_out` is ever seen by anybody.

use crate::{SendError, Why};
use domain::approval::{Cleared, Enclosure};
use domain::consent::Outlet;
use domain::content::posting::Reason;
use domain::content::{Definition, Metric};
use domain::mention::feed::Allowance;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

pub type Doing<'a, T> = Pin<Box<dyn Future<Output = Result<T, SendError>> + Send + 'a>>;

/// A picture or film that goes with the text.
#[derive(Clone, Debug)]
pub struct Picture {
    pub file: Enclosure,
    /// What it shows, in words.
    pub alt: String,
    /// Where the channel fetches it for a while, where it does.
    pub address: Option<String>,
}

impl Picture {
    /// Is it a film?
    pub fn is_film(&self) -> bool {
        self.file.paper().media_type.starts_with("video/")
    }
}

/// What is to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// Where: one account may have several places, as Instagram its posts and its stories.
    pub outlet: Outlet,
    pub text: &'a Cleared,
    /// In their order.
    pub pictures: &'a [Picture],
    /// Somebody is paid for it (*kerja sama*), and the channel is told.
    pub paid: bool,
}

/// How far the channel is with what it holds ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    Ready,
    NotYet,
    /// Its pieces are ready: the whole of them is to be joined.
    Pieces,
    /// It lies where only a person of the account puts it out.
    Inbox,
    /// It was put out already.
    Out,
    /// It was held too long, and is gone.
    Lost,
    /// The channel does not take this picture or film.
    Refused,
}

/// What the account says when it is asked for something that may have been put out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It stands under this name.
    Out(String),
    /// It stands; under which name is not to be seen yet.
    Somewhere,
    /// It lies on the account, where nobody else sees it; only a person shows it.
    Hidden,
    NotOut,
}

/// What it was that may have been put out.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'a> {
    pub outlet: Outlet,
    /// The name under which it was held ready.
    pub made: &'a str,
    pub text: &'a str,
    /// When the word was given.
    pub since: Timestamp,
}

/// What the channel has counted of something that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insight {
    /// The interface and its version: under another one the same name may be another thing.
    pub definition: Definition,
    /// Only what was told.
    pub numbers: BTreeMap<Metric, u32>,
}

/// An account that may publish.
pub trait Publisher: Send + Sync {
    /// It fetches pictures by an address that is open to it; otherwise it takes their bytes.
    fn fetches(&self) -> bool;

    /// Has it held ready; gives the name of it. Nobody sees it yet.
    fn make<'a>(&'a self, material: Material<'a>) -> Doing<'a, String>;

    /// Joins pieces that are ready; gives the name of the whole. Nobody sees it yet.
    fn join<'a>(&'a self, _made: &'a str, _text: &'a Cleared) -> Doing<'a, String> {
        Box::pin(std::future::ready(Err(SendError::Refused(Why::NotPermitted))))
    }

    /// How far it is.
    fn look<'a>(&'a self, made: &'a str) -> Doing<'a, Readiness>;

    /// Shows it to everybody; gives the name under which it stands. An error that is no refusal
    /// leaves open whether it does. Pictures and films are only there where [`Self::shows_by_handing_in`].
    fn put_out<'a>(&'a self, made: &'a str, material: Material<'a>) -> Doing<'a, String>;

    /// It shows something as soon as the whole of it has come: the bytes are the word.
    fn shows_by_handing_in(&self) -> bool {
        false
    }

    /// Why what is put out here is a person's in the end, where everybody never sees it by the program.
    fn ends(&self) -> Option<Reason> {
        None
    }

    /// Looks whether it stands.
    fn find<'a>(&'a self, sought: Sought<'a>) -> Doing<'a, Found>;

    /// The address under which everybody sees it.
    fn address<'a>(&'a self, name: &'a str) -> Doing<'a, String>;

    /// Takes it down; what is down already is down.
    fn take_down<'a>(&'a self, name: &'a str) -> Doing<'a, ()>;

    /// Can it be taken down this way at all?
    fn takes_down(&self) -> bool;

    /// Does the channel tell what it has counted?
    fn counts(&self) -> bool {
        false
    }

    /// How much it may be asked what it has counted, where the channel takes money for that.
    fn allowance(&self) -> Option<Allowance> {
        None
    }

    /// What it has counted up to now of what stands under this name.
    fn insight<'a>(&'a self, _name: &'a str) -> Doing<'a, Insight> {
        Box::pin(std::future::ready(Err(SendError::Refused(Why::NotPermitted))))
    }
}
