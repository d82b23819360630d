//! What was answered after closed cases, and the mark that nobody is asked about one.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::case::View;
use desk::survey::{self, AfterResult, Standing};
use domain::ids::CaseNumber;
use domain::survey::{AfterCount, FEWEST, Period};
use locale::Words;
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, page, paths};

use crate::me::Me;

/// Of which days.
#[derive(Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    periode: String,
}

/// A question with its answers, each with how often it was given.
type Counted = (String, Vec<(String, String)>);

#[derive(Template)]
#[template(path = "survey/after.html")]
struct Page {
    frame: Frame,
    period: String,
    faults: Faults,
    /// How many answered, once they are enough.
    answered: Option<String>,
    needed: String,
    counts: Vec<Counted>,
}

/// Where the case stands, on its own page.
pub struct Card {
    pub says: String,
    /// The office may mark it: with what the button says, and what it sends.
    pub button: Option<(String, &'static str)>,
}

/// `GET /sesudah-kasus`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("surveys")?;
    let t = me.t();
    let text = wanted.periode.trim();
    let period = if text.is_empty() { Some(Period::whole()) } else { Period::parse(text) };
    let found = survey::after_result(&desk, &me.actor, period.unwrap_or(Period::whole())).await?;
    let (answered, counts) = counted(&found, t);
    let page = Page {
        frame: me.frame(&desk, "surveys", &t.after_result_title()).await?,
        period: text.to_owned(),
        faults: Faults::default(),
        answered,
        needed: t.survey_needed(FEWEST.to_string()),
        counts,
    };
    if period.is_some() {
        return Ok(page::page(&page));
    }
    let faults = Faults::of_one("periode", t.survey_period_hint());
    let page = Page { faults, answered: None, counts: Vec::new(), ..page };
    Ok(page::with_status(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &page))
}

/// `POST /kasus/{nomor}/survei`
pub async fn spare(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let case: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let wanted = (sent.text("berduka") == "1", sent.key().map(str::to_owned));
    survey::spare(&desk, &me.actor, case, wanted).await?;
    Ok(me.done(&paths::case(&number)))
}

/// For those who look after complainants.
pub async fn card(desk: &Desk, me: &Me, view: &View) -> Result<Option<Card>, Failure> {
    if !me.role().is_humas() {
        return Ok(None);
    }
    let t = me.t();
    let Standing { asked, heir, spared } =
        survey::standing(desk, &me.actor, view.case.number).await?;
    let says = match (asked, heir, spared) {
        (_, true, _) => t.after_heir(),
        (_, _, true) => t.after_spared(),
        (true, ..) => t.after_asked(),
        _ => t.after_not_asked(),
    };
    let button = match spared {
        true => (t.after_spare_off(), "0"),
        false => (t.after_spare(), "1"),
    };
    Ok(Some(Card { says, button: (!heir).then_some(button) }))
}

fn counted(found: &AfterResult, t: &Words) -> (Option<String>, Vec<Counted>) {
    let Some((n, counts)) = &found.counted else { return (None, Vec::new()) };
    let answer = |(answer, many): &(&'static str, Option<u32>)| {
        let many = many.map_or_else(|| t.survey_hidden(), |many| t.number(i64::from(many)));
        (t.after_answer(*answer), many)
    };
    let question = |(question, answers): &AfterCount| {
        (t.after_question(question.code()), answers.iter().map(answer).collect())
    };
    (Some(t.number(i64::from(*n))), counts.iter().map(question).collect())
}
