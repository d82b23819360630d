//! What of a case is printed or sent along: receipts and the invitation.

use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{Desk, report};
use domain::ids::{AskNo, CaseNumber};
use web::Failure;

use crate::{download::download, me::Me, report::taken};

/// `GET /kasus/{nomor}/tanda-terima`: for the complainant.
pub async fn receipt(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    printed(&desk, &me, &number, None).await
}

/// `GET /kasus/{nomor}/tanda-terima/{permintaan}`: for the one who was asked.
pub async fn receipt_for(
    me: Me,
    State(desk): State<Desk>,
    Path((number, ask)): Path<(String, u16)>,
) -> Result<Response, Failure> {
    printed(&desk, &me, &number, Some(AskNo(ask))).await
}

async fn printed(
    desk: &Desk,
    me: &Me,
    number: &str,
    ask: Option<AskNo>,
) -> Result<Response, Failure> {
    let case: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let language = me.t().language();
    let document = report::receipt_document(desk, &me.actor, case, ask, language).await?;
    taken(desk, "pdf", (&document, number)).await
}

/// `GET /kasus/{nomor}/undangan.ics`
pub async fn invitation(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    let case: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let text = report::invitation_ics(&desk, &me.actor, case).await?;
    Ok(download(text.into_bytes(), "text/calendar; charset=utf-8", &format!("{number}.ics")))
}
