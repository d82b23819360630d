//! The key under which a request is done once, however often it comes.

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::request::Parts,
};

use desk::Request;
use domain::ids::Version;

use crate::fault::Fault;

/// The name of the header.
pub const HEADER: &str = "Idempotency-Key";

/// What [`Fault::KeyTooLong`] says in words.
const LONGEST: usize = 200;

/// The value of `Idempotency-Key`: 1 to 200 visible characters.
pub struct Key(pub String);

fn key(parts: &Parts) -> Result<Option<Key>, Fault> {
    let Some(value) = parts.headers.get(HEADER) else { return Ok(None) };
    let text = value.to_str().map_err(|_| Fault::KeyMissing)?.trim();
    match text.len() {
        0 => Err(Fault::KeyMissing),
        1..=LONGEST => Ok(Some(Key(text.to_owned()))),
        _ => Err(Fault::KeyTooLong),
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Key {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        key(parts)?.ok_or(Fault::KeyMissing)
    }
}

impl<S: Send + Sync> OptionalFromRequestParts<S> for Key {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, Fault> {
        key(parts)
    }
}

/// A command with the version that its sender looked at, and the key of the request.
pub fn requested<C>(command: C, seen: Option<u32>, key: Option<Key>) -> Request<C> {
    Request { command, seen: seen.map(Version), key: key.map(|key| key.0) }
}
