//! Complainants who may be one person: the card of the case page and the decision.

use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    Desk,
    case::View,
    kin::{self, Kin},
};
use domain::ids::CaseNumber;
use web::{Failure, Sent, paths};

use crate::me::Me;

/// Somebody on the card.
pub struct Line {
    pub id: String,
    pub why: String,
    pub linked: bool,
    pub cases: Vec<(String, String)>,
}

/// For those who know complainants at all.
pub async fn card(desk: &Desk, me: &Me, view: &View) -> Result<Vec<Line>, Failure> {
    if !me.role().is_humas() {
        return Ok(Vec::new());
    }
    let found = kin::of_case(desk, &me.actor, view.case.number).await?;
    let case = |number: CaseNumber| (number.to_string(), paths::case(&number.to_string()));
    let line = |one: Kin| Line {
        id: one.id,
        why: one.why.map(|why| me.t().kin_why(why.code())).unwrap_or_default(),
        linked: one.linked,
        cases: one.cases.into_iter().map(case).collect(),
    };
    Ok(found.into_iter().map(line).collect())
}

/// `POST /kasus/{nomor}/orang`: the same person, or not.
pub async fn decide(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let case: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let said = (sent.text("id"), sent.ticked("sama"));
    kin::decide(&desk, &me.actor, case, said).await?;
    Ok(me.done(&paths::case(&number)))
}
