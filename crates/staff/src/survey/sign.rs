//! The signs of a survey, to be printed.

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::survey::sign_document;
use paper::Paper;
use serde::Deserialize;
use web::Failure;

use super::named;
use crate::{me::Me, report::taken};

#[derive(Deserialize)]
pub struct Wanted {
    kertas: Option<String>,
}

/// `GET /survei/{kode}/tanda`
pub async fn print(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("surveys")?;
    let code = named(&code)?;
    let size = if wanted.kertas.as_deref() == Some("a4") { Paper::A4 } else { Paper::A5 };
    let wish = (me.t().language(), size);
    let document = sign_document(&desk, &me.actor, &code, wish).await?.ok_or(Failure::NotFound)?;
    taken(&desk, "pdf", (&document, &format!("tanda-survei-{code}"))).await
}
