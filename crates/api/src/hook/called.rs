//! A call of a gateway: authentic over its raw bytes, on the disk, then answered with nothing.

use axum::{
    extract::{Query as Pairs, Request},
    http::HeaderMap,
    response::Response,
};
use desk::Desk;
use desk::arrival::hook::{Call, Sort, authentic, kept};
use desk::arrival::{self, Hook};

use crate::fault::Fault;
use crate::sent;

/// Takes a call. The answer has no words, for some gateways send them to whoever wrote.
pub(super) async fn take(
    desk: &Desk,
    (sort, connection): (Sort, &str),
    request: Request,
) -> Result<Response, Fault> {
    let pairs = Pairs::<Vec<(String, String)>>::try_from_uri(request.uri());
    let Pairs(pairs) = pairs.map_err(|_| Fault::BadRequest)?;
    let query = request.uri().query().unwrap_or_default().to_owned();
    let headers = request.headers().clone();
    let body = sent::bytes(request, desk).await?;
    let told = all(&headers);
    // Named twice, it is no proof.
    let mut secrets = pairs.iter().filter(|(name, _)| name == "secret");
    let secret = secrets.next().filter(|_| secrets.next().is_none());
    let call = Call {
        body: &body,
        query: &query,
        headers: &told,
        secret: secret.map(|(_, value)| value.as_str()),
    };
    match authentic(desk, (sort, connection), &call) {
        Hook::Unknown => Err(Fault::NotFound),
        Hook::Forged => Err(Fault::Unsigned),
        Hook::Good => {
            let body = kept(desk, connection, &call);
            arrival::arrive(desk, connection, super::kept(&headers), body).await?;
            Ok(super::plain(String::new()))
        }
    }
}

fn all(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = headers.iter().filter_map(|(name, value)| Some((name, value.to_str().ok()?)));
    text.map(|(name, value)| (name.as_str().to_owned(), value.to_owned())).collect()
}
