//! Repeated complaints without new facts: the list, what waits for the director, and what stands on
//! the page of a case.

mod form;
pub mod new;
pub mod one;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::case::View as CaseView;
use desk::series::{self, View};
use web::{Failure, Frame, page, paths};

use crate::me::Me;

/// One series as a line.
pub struct Row {
    pub path: String,
    /// The numbers of the earlier cases.
    pub cases: String,
    pub standing: String,
    pub until: String,
}

/// What the page of a case says of series.
#[derive(Default)]
pub struct Card {
    /// Until when one holds, why, and where to read it.
    pub holding: Option<(String, Option<String>, String)>,
    /// Where one is proposed, for the head.
    pub propose: Option<String>,
}

#[derive(Template)]
#[template(path = "series/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
}

/// `GET /laporan-berulang`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("series")?;
    let found = series::list(&desk, &me.actor).await?;
    Ok(page::page(&List {
        frame: me.frame(&desk, "series", &me.t().series_heading()).await?,
        rows: found.iter().map(|view| row(view, &me)).collect(),
    }))
}

/// What waits for the director, for the page of approvals.
pub async fn waiting(desk: &Desk, me: &Me) -> Result<Vec<Row>, Failure> {
    if !domain::series::reads(&me.actor, desk.now()) {
        return Ok(Vec::new());
    }
    let found = series::waiting(desk, &me.actor).await?;
    Ok(found.iter().map(|view| row(view, me)).collect())
}

/// The card on the page of a case.
pub async fn card(desk: &Desk, me: &Me, view: &CaseView) -> Result<Card, Failure> {
    let number = view.case.number;
    let found = series::of_case(desk, &me.actor, number).await?;
    let holding = found.holding.map(|one| {
        let until = me.t().series_card_until(me.t().long_date(one.series.grounds.until));
        (until, one.why, paths::series(&one.series.id.to_string()))
    });
    let propose = found.proposable.then(|| paths::case_series(&number.to_string()));
    Ok(Card { holding, propose })
}

fn row(view: &View, me: &Me) -> Row {
    let t = me.t();
    let cases: Vec<String> = view.cases.iter().map(ToString::to_string).collect();
    Row {
        path: paths::series(&view.series.id.to_string()),
        cases: cases.join(", "),
        standing: t.series_standing(view.standing.code()),
        until: t.series_row_until(t.long_date(view.series.grounds.until)),
    }
}
