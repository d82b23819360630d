//! One request as the pages see it: who asks, in which language, how they like it shown.

use std::{net::IpAddr, sync::Arc};

use axum::{
    extract::FromRequestParts,
    http::{Method, request::Parts},
};
use locale::Words;

use crate::{
    Failure,
    appearance::Look,
    saying::Saying,
    session::{FormToken, SessionHash},
};

/// A person who is signed in, loaded anew for this request.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The key of the user in the store.
    pub user: String,
    /// The name on the screen.
    pub name: String,
    /// The code of the role: `officer`, `director`, ...
    pub role: String,
    /// The unit's name, for those who belong to one.
    pub unit: Option<String>,
}

/// What the house is called and how it runs: the same for each request.
#[derive(Clone, Debug)]
pub struct House {
    /// The hospital's name.
    pub hospital: String,
    /// The number of the emergency department.
    pub emergency_phone: String,
    /// Whether all data are samples.
    pub demo: bool,
    /// Whether people reach us by https.
    pub secure: bool,
}

/// One request. Cheap to clone.
#[derive(Clone)]
pub struct Visit {
    /// The words of the visitor's language.
    pub t: &'static Words,
    /// Who is signed in.
    pub viewer: Option<Viewer>,
    /// Theme, density, shortcuts.
    pub look: Look,
    /// What the page before wanted to say.
    pub saying: Option<Saying>,
    /// The number of this request in the log, printed when something breaks.
    pub incident: String,
    /// A key for the form of this page, which makes sending it twice harmless. Never logged.
    pub key: String,
    /// Where the request comes from, behind the trusted proxies.
    pub address: IpAddr,
    /// The path and query that was asked for.
    pub path: String,
    /// The page of this house that the request came from, if the browser said so.
    pub came_from: Option<String>,
    /// The method that was asked with.
    pub method: Method,
    /// Whether the answer should be JSON.
    pub json: bool,
    /// The session, to end it.
    pub session: Option<SessionHash>,
    /// What a form of this session must carry.
    pub token: Option<FormToken>,
    /// What stays the same.
    pub house: Arc<House>,
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        parts.extensions.get::<Self>().cloned().ok_or(Failure::Unframed)
    }
}

/// A visit by someone who is signed in: pages of the staff ask for this one.
#[derive(Clone)]
pub struct SignedIn {
    /// The request.
    pub visit: Visit,
    /// Who asks.
    pub viewer: Viewer,
}

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let viewer = visit.viewer.clone().ok_or(Failure::SignedOut)?;
        Ok(Self { visit, viewer })
    }
}
