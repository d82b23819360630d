//! The voice of the patient: complaints, suggestions, praise, open answers, rounds and what was
//! done, side by side by topic, unit and month.

pub mod written;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::organisation::expectation;
use desk::voice::{self, Voice};
use desk::{Desk, unit};
use domain::calendar::{Calendar, Month};
use domain::ids::UnitCode;
use domain::voice::Months;
use paper::{Document, Paper};
use serde::Deserialize;
use web::{Failure, Faults, Frame, page, paths};

use crate::download::download;
use crate::me::Me;
use crate::options::Item;
use crate::organisation::expectation::row;
use crate::report::{
    blocks::{self, Part},
    month::{parse, text},
    taken,
};
use crate::trouble::Trouble;

/// Of which months and which unit, and in which form.
#[derive(Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    dari: String,
    #[serde(default)]
    sampai: String,
    #[serde(default)]
    unit: String,
    bentuk: Option<String>,
}

#[derive(Template)]
#[template(path = "voice/voice.html")]
struct Page {
    frame: Frame,
    from: String,
    until: String,
    unit: String,
    units: Vec<Item>,
    /// Gives topics to what was written into surveys.
    codes: bool,
    parts: Vec<Part>,
    /// What patients need and expect: address, words, how far it is.
    expectations: Vec<(String, String, String)>,
    trouble: Trouble,
}

impl Page {
    fn file(&self, form: &str) -> String {
        let months = paths::voice_months(&self.from, &self.until);
        format!("{}?{months}&unit={}&bentuk={form}", paths::VOICE, self.unit)
    }
}

/// `GET /suara`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("voice")?;
    let rules = desk.rules().await?;
    let chosen = match chosen(&desk, &rules.calendar, &wanted) {
        Some(chosen) => chosen,
        None => {
            let says = me.t().voice_months_wrong(Months::MOST.to_string());
            let trouble = Trouble::from(Faults::of_one("sampai", says));
            let page = framed(&desk, &me, (wanted.dari, wanted.sampai, wanted.unit)).await?;
            return Ok(page::with_status(trouble.status(), &Page { trouble, ..page }));
        }
    };
    let found = voice::voice(&desk, &me.actor, chosen).await?;
    let document = voice::document(&desk, &found, (me.t().language(), Paper::A4)).await?;
    if let Some(form) = wanted.bentuk.as_deref().filter(|form| !form.is_empty()) {
        return file(&desk, (&found, &document), form).await;
    }
    let (from, until) = (text(found.months.from()), text(found.months.until()));
    let page = framed(&desk, &me, (from, until, wanted.unit)).await?;
    Ok(page::page(&Page { parts: blocks::parts(&document), ..page }))
}

/// The same to take away.
async fn file(
    desk: &Desk,
    (found, document): (&Voice, &Document),
    form: &str,
) -> Result<Response, Failure> {
    let months = [found.months.from(), found.months.until()].map(text).join("-");
    let name = format!("suara-{months}");
    match form {
        "csv" => Ok(download(voice::csv(found), "text/csv; charset=utf-8", &format!("{name}.csv"))),
        form => taken(desk, form, (document, &name)).await,
    }
}

/// The months and the unit that were asked for; without months the last three.
fn chosen(desk: &Desk, calendar: &Calendar, wanted: &Wanted) -> Option<(Months, Option<UnitCode>)> {
    let lately = Months::lately(calendar.day_of(desk.now()));
    let unit = match wanted.unit.as_str() {
        "" => None,
        code => Some(UnitCode::parse(code).ok()?),
    };
    Some((months(lately, (&wanted.dari, &wanted.sampai))?, unit))
}

fn months(lately: Months, (from, until): (&str, &str)) -> Option<Months> {
    let month = |text: &str, otherwise: Month| match text {
        "" => Some(otherwise),
        text => parse(text),
    };
    let until = month(until, lately.until())?;
    Months::new(month(from, lately.from().min(until))?, until)
}

async fn framed(
    desk: &Desk,
    me: &Me,
    (from, until, unit): (String, String, String),
) -> Result<Page, Failure> {
    let rules = desk.rules().await?;
    let expected = expectation::list(desk, &me.actor).await?;
    let line = |view| {
        let row = row(view, &rules, me.t());
        (row.path, row.words, row.standing)
    };
    Ok(Page {
        frame: me.frame(desk, "voice", &me.t().voice_title()).await?,
        from,
        until,
        unit,
        units: crate::unit::items(&unit::organisation(desk).await?),
        codes: me.actor.role().is_some_and(domain::people::Role::is_humas),
        parts: Vec::new(),
        expectations: expected.iter().map(line).collect(),
        trouble: Trouble::default(),
    })
}
