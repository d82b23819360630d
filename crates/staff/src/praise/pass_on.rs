//! The office passes the praise of a case on: whom it names, and in which words.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::praise::{self, Wanted};
use desk::{Desk, case, unit};
use domain::ids::{CaseNumber, UnitCode};
use domain::praise::passes_on;
use web::{Failure, Frame, Sent, page, paths};

use super::{Row, row};
use crate::options::{Item, staff};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "praise/pass_on.html")]
struct Page {
    frame: Frame,
    number: String,
    /// What was passed on already.
    done: Option<Row>,
    people: Vec<Item>,
    units: Vec<Item>,
    text: String,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn chosen(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }
}

/// `GET /kasus/{nomor}/apresiasi`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    Ok(page::page(&drawn(&desk, &me, known(&me, &number)?, None).await?))
}

/// `POST /kasus/{nomor}/apresiasi`
pub async fn send(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let number = known(&me, &number)?;
    let rules = desk.rules().await?;
    let fields: (&[&str], &[&str]) = (&["text"], &["people", "units"]);
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, fields);
    let text = form.body("text");
    let units = sent.all("units").filter_map(|code| UnitCode::parse(code).ok());
    let people: BTreeSet<_> = sent.all("people").filter_map(|id| id.parse().ok()).collect();
    let wanted = text.map(|text| Wanted { units: units.collect(), people, text });
    let read = form.done(wanted);
    let key = sent.key().map(str::to_owned);
    let act = |wanted| praise::pass_on(&desk, &me.actor, (number, wanted), key);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.done(&paths::case_praise(&number.to_string())));
    };
    let page = drawn(&desk, &me, number, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn known(me: &Me, number: &str) -> Result<CaseNumber, Failure> {
    me.enters("cases")?;
    match passes_on(&me.actor) {
        true => number.parse().map_err(|_| Failure::NotFound),
        false => Err(Failure::Forbidden),
    }
}

async fn drawn(
    desk: &Desk,
    me: &Me,
    number: CaseNumber,
    sent: Option<Sent>,
) -> Result<Page, Failure> {
    let t = me.t();
    let view = case::open(desk, &me.actor, number).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let done = praise::of_case(desk, &me.actor, number).await?;
    let own = view.text.unwrap_or_default();
    Ok(Page {
        frame: me.frame(desk, "cases", &t.praise_pass_on()).await?,
        number: number.to_string(),
        done: done.filter(|done| !done.taken_back).map(|done| row(&done, &says)),
        people: staff(desk).await?,
        units: crate::unit::items(&unit::organisation(desk).await?),
        text: sent.as_ref().map_or(own, |sent| sent.text("text").to_owned()),
        sent: sent.unwrap_or_default(),
        trouble: Trouble::default(),
    })
}
