//! Who calls: the person as whom the key acts, loaded anew for each request.
//!
//! A key that opens everything is a [`Caller`]'s. A calendar program asks for a name and a password
//! and can send nothing else: it is a [`Subscriber`], and only the calendar takes one.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
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

/// Whoever reads the calendar: through a key that opens everything, or by name and calendar key.
pub struct Subscriber {
    pub actor: Actor,
    /// The words of the language that was asked for.
    pub t: &'static Words,
}

impl FromRequestParts<Desk> for Subscriber {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Fault> {
        let person = match (bearer(&parts.headers), basic(&parts.headers)) {
            (Some(key), _) => people::of_token(desk, key).await?,
            (None, Some((login, key))) => people::of_calendar_key(desk, &login, &key).await?,
            (None, None) => None,
        };
        let actor = person.ok_or(Fault::CalendarClosed)?.actor();
        Ok(Self { actor, t: problem::spoken(&parts.headers) })
    }
}

/// The key of `Authorization: Bearer KEY`.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    sent(headers, "bearer")
}

/// Name and password of `Authorization: Basic` (RFC 7617): the name ends at the first colon.
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let bytes = STANDARD.decode(sent(headers, "basic")?).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (name, password) = text.split_once(':')?;
    Some((name.to_owned(), password.to_owned()))
}

/// What was sent by this scheme; the case of its name does not matter (RFC 9110, 11.1).
fn sent<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    let (scheme, sent) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case(wanted).then_some(sent.trim())
}
