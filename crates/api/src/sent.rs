//! What was sent: a body of JSON, and the values of an address. Unknown names are refused.

use std::collections::BTreeMap;

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Query as Pairs, Request},
    http::{HeaderMap, StatusCode, header, request::Parts},
};
use serde::de::DeserializeOwned;

use crate::fault::Fault;
use crate::node::{Misread, Node, Slip};

/// The body, as JSON.
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        if !is_json(request.headers()) {
            return Err(Fault::Unsupported);
        }
        let bytes = bytes(request, state).await?;
        let tree: Node = serde_json::from_slice(&bytes).map_err(|_| Fault::BadRequest)?;
        Ok(Self(tree.read()?))
    }
}

/// The bytes of a body, up to the limit of the route.
///
/// # Errors
/// `TooLarge`, or `BadRequest` when it broke off.
pub async fn bytes<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Fault> {
    Bytes::from_request(request, state).await.map_err(|refused| match refused.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
        _ => Fault::BadRequest,
    })
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
        || (kind.starts_with("application/") && kind.ends_with("+json"))
}

/// The values behind the `?`. An empty value is none.
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        let pairs = Pairs::<Vec<(String, String)>>::try_from_uri(&parts.uri);
        let Pairs(pairs) = pairs.map_err(|_| Fault::BadRequest)?;
        let mut fields = BTreeMap::new();
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            if fields.insert(name.clone(), Node::Typed(value)).is_some() {
                return Err(Misread::of(Slip::Twice).within(name).into());
            }
        }
        Ok(Self(Node::Fields(fields).read()?))
    }
}
