//! Proposing a series, on the page of a case.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::series;
use domain::ids::CaseNumber;
use web::{Failure, Frame, Sent, page, paths};

use super::form::{self, Choice};
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "series/new.html")]
struct New {
    frame: Frame,
    number: String,
    choices: Vec<Choice>,
    sent: Sent,
    trouble: Trouble,
}

impl New {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /kasus/{nomor}/laporan-berulang`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    Ok(page::page(&shown(&desk, &me, &number, Sent::default()).await?))
}

/// `POST /kasus/{nomor}/laporan-berulang`
pub async fn send(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let case: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let rules = desk.rules().await?;
    let read = form::read(&me, &rules, &sent);
    let act = |reasons| series::propose(&desk, &me.actor, (case, reasons), sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(me.saved(&paths::series(&view.series.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = shown(&desk, &me, &number, sent).await?;
    Ok(page::with_status(trouble.status(), &New { trouble, ..page }))
}

async fn shown(desk: &Desk, me: &Me, number: &str, sent: Sent) -> Result<New, Failure> {
    let case: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let found = series::earlier(desk, &me.actor, case).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    Ok(New {
        frame: me.frame(desk, "cases", &me.t().series_propose()).await?,
        number: case.to_string(),
        choices: form::choices(&found, &sent, &says),
        sent,
        trouble: Trouble::default(),
    })
}
