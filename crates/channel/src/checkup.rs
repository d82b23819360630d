//! What a provider says about our key and our subscriptions. Asking sends nothing to anybody.

use crate::meta::Key;
use crate::{Secret, SendError};
use jiff::Timestamp;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// What was found at one door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkup {
    pub token: Token,
    pub layers: Layers,
}

/// How it stands with the key to the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    Alive(Until),
    Dead,
    /// The provider could not be asked now.
    Unreachable,
    /// The provider answered, but not about the key.
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    Forever,
    At(Timestamp),
    /// The provider does not tell.
    Unknown,
}

/// The three layers of a subscription: without each of them nothing arrives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layers {
    /// The app sends to our address.
    pub callback: Layer,
    /// The app asks for the events that this door reads.
    pub fields: Layer,
    /// The app is installed on the account itself.
    pub installed: Layer,
    /// The events that the app does not ask for, though it should.
    pub missing: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    On,
    Off,
    Unknown,
}

impl Layers {
    pub const UNKNOWN: Self = Self {
        callback: Layer::Unknown,
        fields: Layer::Unknown,
        installed: Layer::Unknown,
        missing: Vec::new(),
    };
}

/// Nothing where the provider offers no such question.
pub type Checking<'a> = Pin<Box<dyn Future<Output = Option<Checkup>> + Send + 'a>>;

/// A key that ends, where the program itself can have a newer one.
#[derive(Clone, Copy, Debug)]
pub struct Renewable<'a> {
    pub key: &'a Key,
    /// A newer one is asked for once it has less left than this.
    pub left: Duration,
    /// It lives for hours and is made of a lasting grant; only the end of that is a person's.
    pub granted: bool,
}

/// A newer key to the same account.
#[derive(Clone, Debug)]
pub struct Renewal {
    pub key: Secret,
    /// From now on.
    pub lives: Duration,
}

pub type Renewing<'a> = Pin<Box<dyn Future<Output = Result<Renewal, SendError>> + Send + 'a>>;
