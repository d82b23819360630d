//! All cases in sight: filtered, searched, page by page.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::{
    Desk,
    case::{self, List},
    unit,
};
use domain::case::StageCode;
use domain::ids::UnitCode;
use domain::rules::{Channel, Grade, Kind, Nature};
use web::{Failure, Faults, Frame, page, paths};

use crate::{
    me::Me,
    options::{Item, items},
    row::Row,
};

const ROWS: usize = 50;
const FIELDS: [&str; 8] = ["q", "stage", "grade", "nature", "kind", "channel", "unit", "late"];

/// The filters as they stand in the address.
#[derive(Default)]
struct Asked(BTreeMap<String, String>);

impl Asked {
    fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |value| value.trim())
    }

    fn code<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Failure> {
        match self.text(name) {
            "" => Ok(None),
            text => parse(text).map(Some).ok_or(Failure::BadRequest),
        }
    }

    fn list(&self) -> Result<List, Failure> {
        let text = |name| Some(self.text(name).to_owned()).filter(|text| !text.is_empty());
        Ok(List {
            query: text("q"),
            stage: self.code("stage", StageCode::parse)?,
            grade: self.code("grade", Grade::parse)?,
            nature: self.code("nature", Nature::parse)?,
            kind: self.code("kind", Kind::parse)?,
            channel: self.code("channel", Channel::parse)?,
            unit: self.code("unit", |text| UnitCode::parse(text).ok())?,
            late: text("late").map(|_| true),
            open: text("late").map(|_| true),
            ..List::default()
        })
    }

    /// The same filters, from another place on.
    fn address(&self, after: &str) -> String {
        let kept = FIELDS.iter().filter(|name| !self.text(name).is_empty());
        let kept = kept.map(|name| format!("{name}={}", paths::encoded(self.text(name))));
        let all: Vec<String> = kept.chain([format!("after={after}")]).collect();
        format!("{}?{}", paths::CASES, all.join("&"))
    }
}

#[derive(Template)]
#[template(path = "cases/cases.html")]
struct Cases {
    frame: Frame,
    asked: Asked,
    narrowed: bool,
    faults: Faults,
    stages: Vec<Item>,
    grades: Vec<Item>,
    natures: Vec<Item>,
    kinds: Vec<Item>,
    channels: Vec<Item>,
    units: Vec<Item>,
    rows: Vec<Row>,
    next: Option<String>,
}

/// `GET /kasus`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Result<Response, Failure> {
    me.enters("cases")?;
    let asked = Asked(asked);
    let after = case::parse_cursor(asked.text("after"));
    let found = case::list(&desk, &me.actor, &asked.list()?, after, ROWS).await?;
    let next = found.next.map(|next| asked.address(&case::cursor_text(next)));
    let rows = Row::all(&desk, &me, &found.items).await?;
    let organisation = unit::organisation(&desk).await?;
    let t = me.t();
    Ok(page::page(&Cases {
        frame: me.frame(&desk, "cases", &t.frame_go("cases")).await?,
        narrowed: FIELDS.iter().any(|name| !asked.text(name).is_empty()),
        asked,
        faults: Faults::default(),
        stages: items(StageCode::ALL, StageCode::code, |code| t.stage(code)),
        grades: items(Grade::ALL, Grade::code, |code| t.grade(code)),
        natures: items(Nature::ALL, Nature::code, |code| t.nature(code)),
        kinds: items(Kind::ALL, Kind::code, |code| t.kind(code)),
        channels: items(Channel::ALL, Channel::code, |code| t.channel(code)),
        units: crate::unit::items(&organisation),
        rows,
        next,
    }))
}
