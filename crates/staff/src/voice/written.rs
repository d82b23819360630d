//! What was written into surveys, answer by answer: a person gives it a topic of complaints.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::voice::written::{self, Which, Written};
use domain::ids::SurveyCode;
use domain::people::Role;
use domain::survey::Key;
use domain::voice::Months;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use super::months;
use crate::observation::topics;
use crate::{me::Me, options::Item, reader::Reader, report::month::text, trouble::Trouble};

/// Of which months.
#[derive(Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    dari: String,
    #[serde(default)]
    sampai: String,
}

/// One answer, and which one it is.
struct Row {
    /// Of the field on the page.
    id: String,
    survey: String,
    response: String,
    key: String,
    text: String,
    topic: String,
    about: String,
}

#[derive(Template)]
#[template(path = "voice/written.html")]
struct Page {
    frame: Frame,
    back: String,
    path: String,
    rows: Vec<Row>,
    topics: Vec<Item>,
    codes: bool,
    trouble: Trouble,
}

/// `GET /suara/jawaban`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("voice")?;
    Ok(page::page(&shown(&desk, &me, &wanted).await?))
}

/// `POST /suara/jawaban`: one answer is given a topic, or none.
pub async fn code(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("voice")?;
    let rules = desk.rules().await?;
    let fields = ["survey", "response", "key", "topic"];
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&fields, &[]));
    let survey = form.chosen("survey", |code| SurveyCode::parse(code).ok());
    let response = form.chosen("response", |id| id.parse().ok());
    let key = form.chosen("key", Key::parse);
    let topic = form.sent.filled("topic").map(str::to_owned);
    let which = || Some(Which { survey: survey?, response: response?, key: key? });
    let read = form.done(which());
    let act = |which| written::code(&desk, &me.actor, (which, topic));
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(&here(&wanted)));
    };
    let page = shown(&desk, &me, &wanted).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// The same answers again.
fn here(wanted: &Wanted) -> String {
    if wanted.dari.is_empty() && wanted.sampai.is_empty() {
        return paths::VOICE_ANSWERS.to_owned();
    }
    let months = paths::voice_months(&wanted.dari, &wanted.sampai);
    format!("{}?{months}", paths::VOICE_ANSWERS)
}

async fn shown(desk: &Desk, me: &Me, wanted: &Wanted) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let lately = Months::lately(rules.calendar.day_of(desk.now()));
    let months = months(lately, (&wanted.dari, &wanted.sampai)).ok_or(Failure::BadRequest)?;
    let found = written::list(desk, &me.actor, months).await?;
    let row = |(nth, one): (usize, Written)| Row {
        id: format!("topik-{nth}"),
        about: match &one.unit {
            Some(unit) => format!("{} · {unit} · {}", one.survey, one.month),
            None => format!("{} · {}", one.survey, one.month),
        },
        survey: one.survey.to_string(),
        response: one.response.to_string(),
        key: one.key.to_string(),
        text: one.text,
        topic: one.topic.unwrap_or_default(),
    };
    let behind = paths::voice_months(&text(months.from()), &text(months.until()));
    Ok(Page {
        frame: me.frame(desk, "voice", &t.voice_written()).await?,
        back: format!("{}?{behind}", paths::VOICE),
        path: here(wanted),
        rows: found.into_iter().enumerate().map(row).collect(),
        topics: topics(&rules, t),
        codes: me.actor.role().is_some_and(Role::is_humas),
        trouble: Trouble::default(),
    })
}
