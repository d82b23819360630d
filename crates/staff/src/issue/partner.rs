//! What partners were asked in an issue: the lines of the crisis room, and the letter to one of them.

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::issue::{self, Asked};
use desk::organisation::partner;
use domain::ids::IssueId;
use web::{Failure, paths};

use crate::options::Item;
use crate::report::{Asked as Wished, file};
use crate::{me::Me, speaker::Speaker};

/// A question to a partner as it is shown.
pub struct Row {
    pub no: u16,
    pub name: String,
    pub contact: Option<String>,
    pub way: &'static str,
    pub words: Option<String>,
    pub due: String,
    pub late: bool,
    pub asked: String,
    /// Who took it, and when.
    pub received: Option<String>,
    /// When an answer was noted, and its words.
    pub answered: Option<(String, Option<String>)>,
    /// The printed letter.
    pub letter: Option<String>,
}

impl Row {
    pub fn of(one: &Asked, issue: &str, says: &Speaker) -> Self {
        let letter = one.way.code() == "letter" && one.words.is_some();
        let received = one.received.as_ref();
        let answered = one.answered.as_ref();
        Self {
            no: one.no,
            name: one.name.clone(),
            contact: one.contact.clone(),
            way: one.way.code(),
            words: one.words.clone(),
            due: says.left(one.due),
            late: one.late,
            asked: says.at(one.asked_at),
            received: received.map(|(by, at)| format!("{by}, {}", says.at(*at))),
            answered: answered.map(|(words, at)| (says.at(*at), words.clone())),
            letter: letter.then(|| paths::issue_letter(issue, &one.no.to_string())),
        }
    }
}

/// `GET /isu/{id}/mitra/{nomor}`: the letter, as a PDF.
pub async fn letter(
    me: Me,
    State(desk): State<Desk>,
    Path((id, no)): Path<(String, String)>,
    Query(wished): Query<Wished>,
) -> Result<Response, Failure> {
    let id: IssueId = id.parse().map_err(|_| Failure::NotFound)?;
    let no: u16 = no.parse().map_err(|_| Failure::NotFound)?;
    let wish = (me.t().language(), wished.paper());
    let document = issue::letter(&desk, &me.actor, (id, no), wish).await?;
    file(&desk, &wished, &document).await?.ok_or(Failure::NotFound)
}

/// The active partners of the register.
pub(super) async fn offered(desk: &Desk, me: &Me) -> Result<Vec<Item>, Failure> {
    let all = partner::list(desk, &me.actor).await?.into_iter().map(|view| view.partner);
    let active = all.filter(|partner| partner.card.active);
    Ok(active.map(|one| (one.id.to_string(), one.card.name.into_string())).collect())
}
