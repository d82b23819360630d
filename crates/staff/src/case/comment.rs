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
use web::{Failure, Sent, page, paths, saying::Saying};

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
    let to = paths::case(&number.to_string());
    Ok(page::go_saying(&to, &Saying::new("done"), &me.visit))
}
