//! Observation: the rounds of a month, what they found by unit and topic, and the beginning of a
//! new one.

pub mod checklist;
pub mod plan;
pub mod round;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::observation::{self, Tally, View, tally};
use desk::{Desk, unit};
use domain::calendar::{Date, Month};
use domain::ids::{ChecklistCode, UnitCode};
use domain::observation::round::Answer;
use domain::observation::{Act, may};
use domain::rules::{OTHER_CATEGORY, Rules};
use domain::survey::Period;
use locale::Words;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use crate::download::download;
use crate::{me::Me, options::Item, reader::Reader, speaker::Speaker, trouble::Trouble};

/// Of which days and which unit.
#[derive(Default, Deserialize)]
pub struct Wanted {
    /// Without it this month; empty for all days.
    periode: Option<String>,
    #[serde(default)]
    unit: String,
    /// `csv`: the rounds as a table.
    bentuk: Option<String>,
}

/// One round as a line.
struct Row {
    path: String,
    title: String,
    kind: String,
    stage: &'static str,
    unit: String,
    when: String,
    shift: String,
    minutes: Option<i64>,
    amiss: usize,
}

/// Unit, topic, and how often each answer was given.
type Line = (String, String, Tally);

#[derive(Template)]
#[template(path = "observation/list.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    lines: Vec<Line>,
    period: String,
    unit: String,
    observes: bool,
    checklists: Vec<Item>,
    units: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl List {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /observasi`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("observations")?;
    match wanted.bentuk.as_deref().filter(|form| !form.is_empty()) {
        None => Ok(page::page(&listed(&desk, &me, wanted, Sent::default()).await?)),
        Some("csv") => {
            let chosen = chosen(&desk, &wanted).await?;
            let rounds = observation::every(&desk, &me.actor, chosen).await?;
            let bytes = observation::csv(&rounds);
            Ok(download(bytes, "text/csv; charset=utf-8", "pengamatan.csv"))
        }
        Some(_) => Err(Failure::BadRequest),
    }
}

/// `POST /observasi`: a round begins now.
pub async fn begin(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("observations")?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["checklist", "unit"], &[]));
    let checklist = form.chosen("checklist", |code| ChecklistCode::parse(code).ok());
    let unit = form.chosen("unit", |code| UnitCode::parse(code).ok());
    let read = form.done(checklist.zip(unit));
    let act = |wanted| observation::round::begin(&desk, &me.actor, wanted, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(page::go(&paths::round(&view.round.begun.id.to_string()))),
        Err(trouble) => trouble,
    };
    let page = listed(&desk, &me, Wanted::default(), sent).await?;
    Ok(page::with_status(trouble.status(), &List { trouble, ..page }))
}

/// The days and the unit that were asked for; without a period this month.
async fn chosen(desk: &Desk, wanted: &Wanted) -> Result<(Period, Option<UnitCode>), Failure> {
    let month = month_text(desk.rules().await?.calendar.day_of(desk.now()));
    let days = match wanted.periode.as_deref().unwrap_or(&month) {
        "" => Period::whole(),
        period => Period::parse(period).ok_or(Failure::BadRequest)?,
    };
    let unit = match wanted.unit.as_str() {
        "" => None,
        code => Some(UnitCode::parse(code).map_err(|_| Failure::BadRequest)?),
    };
    Ok((days, unit))
}

async fn listed(desk: &Desk, me: &Me, wanted: Wanted, sent: Sent) -> Result<List, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let views = observation::list(desk, &me.actor, chosen(desk, &wanted).await?).await?;
    let month = month_text(rules.calendar.day_of(desk.now()));
    let period = wanted.periode.unwrap_or(month);
    let known = observation::checklist::list(desk, &me.actor).await?;
    let open = known.into_iter().filter(|one| !one.retired);
    let units = crate::unit::items(&unit::organisation(desk).await?);
    let named = |code: &UnitCode| {
        let found = units.iter().find(|(known, _)| known == code.as_str());
        found.map_or_else(|| code.to_string(), |(_, name)| name.clone())
    };
    let line = |((unit, topic), tally): ((UnitCode, String), Tally)| {
        (named(&unit), topic_name(&rules, t, &topic), tally)
    };
    Ok(List {
        frame: me.frame(desk, "observations", &t.observation_title()).await?,
        lines: tally(&views).into_iter().map(line).collect(),
        rows: views.iter().map(|view| row(view, &says)).collect(),
        period,
        unit: wanted.unit,
        observes: me.actor.role().is_some_and(|role| may(role, Act::Observe)),
        checklists: open
            .map(|one| (one.code.to_string(), one.content.title.into_string()))
            .collect(),
        units,
        sent,
        trouble: Trouble::default(),
    })
}

fn row(view: &View, says: &Speaker) -> Row {
    let (round, t) = (&view.round, says.t);
    let amiss = view.told.iter().filter(|told| told.answer == Answer::No);
    Row {
        path: paths::round(&round.begun.id.to_string()),
        title: round.begun.title.as_str().to_owned(),
        kind: t.observation_kind(round.begun.kind.code()),
        stage: round.stage.code(),
        unit: view.unit.clone(),
        when: says.at(round.begun_at),
        shift: t.shift_name(round.begun.shift.code()),
        minutes: round.minutes(),
        amiss: amiss.count(),
    }
}

/// `2026-11`, as the field of a month has it.
fn month_text(day: Date) -> String {
    let month = Month::of(day);
    format!("{:04}-{:02}", month.year(), month.number())
}

/// The topics that complaints use, and one for what fits into none of them.
pub fn topics(rules: &Rules, t: &Words) -> Vec<Item> {
    let own = rules.categories.iter().map(|one| (one.code.clone(), one.name.clone()));
    own.chain([(OTHER_CATEGORY.to_owned(), t.topic(OTHER_CATEGORY))]).collect()
}

pub(crate) fn topic_name(rules: &Rules, t: &Words, code: &str) -> String {
    rules.category(code).map_or_else(|| t.topic(code), |known| known.name.clone())
}
