//! A public comment: the house's sentence beneath it, hidden, or shown again.

use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    Desk,
    deliver::{self, CommentDeed},
};
use domain::ids::CaseNumber;
use web::{Failure, Sent, paths};

use crate::me::Me;

/// `POST /kasus/{nomor}/komentar`
pub async fn post(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let number: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let deed = CommentDeed::parse(sent.text("deed")).ok_or(Failure::BadRequest)?;
    let key = sent.key().unwrap_or_default();
    deliver::comment(&desk, &me.actor, (number, key), deed).await?;
    Ok(me.done(&paths::case(&number.to_string())))
}
