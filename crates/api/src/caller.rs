//! Who calls: the person as whom the key acts, loaded anew for each request.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use desk::{Desk, Person, people};
use domain::people::Actor;
use locale::Words;

use crate::fault::Fault;
use crate::problem;

/// A member of staff, through a key of theirs.
pub struct Caller {
    pub person: Person,
    pub actor: Actor,
    /// The words of the language that was asked for.
    pub t: &'static Words,
}

impl FromRequestParts<Desk> for Caller {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Fault> {
        let key = bearer(&parts.headers).ok_or(Fault::SignedOut)?;
        let person = people::of_token(desk, key).await?.ok_or(Fault::SignedOut)?;
        let actor = person.actor();
        Ok(Self { person, actor, t: problem::spoken(&parts.headers) })
    }
}

/// The key of `Authorization: Bearer KEY`; the word's case does not matter (RFC 9110, 11.1).
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, key) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(key.trim())
}
