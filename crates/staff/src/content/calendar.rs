//! The calendar of a month: each day with its first items, health days, gaps, and the pause above all.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::content::calendar::{self, Day};
use desk::content::health_day;
use domain::calendar::Month;
use domain::content::health_day::{HealthDay, MOST_DAYS};
use domain::content::writes;
use domain::ids::ContentId;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths, saying::Saying};

use super::brand::lines;
use crate::report::month;
use crate::{download::download, me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// A day shows so many items; the others are counted.
const SHOWN: usize = 3;

/// Which month.
#[derive(Default, Deserialize)]
pub struct Wanted {
    bulan: Option<String>,
}

/// One day of the page.
struct Row {
    id: String,
    date: String,
    /// Where all of its items stand.
    all: String,
    health: Vec<String>,
    /// Address, hour, title, and stage with the campaign.
    items: Vec<(String, String, String, String)>,
    more: Option<String>,
    today: bool,
}

#[derive(Template)]
#[template(path = "content/calendar.html")]
struct Page {
    frame: Frame,
    month: String,
    previous: String,
    next: String,
    feed: String,
    days: Vec<Row>,
    gaps: Option<String>,
    pause: Option<String>,
    writes: bool,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /konten/kalender`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let month = of(&desk, &wanted).await?;
    Ok(page::page(&shown(&desk, &me, month, None).await?))
}

/// `GET /konten/kalender.ics`
pub async fn feed(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("content_calendar")?;
    let month = of(&desk, &wanted).await?;
    let text = calendar::feed(&desk, &me.actor, month, me.t()).await?;
    let name = format!("konten-{}.ics", month::text(month));
    Ok(download(text.into_bytes(), "text/calendar; charset=utf-8", &name))
}

/// `POST /konten/hari-kesehatan`
pub async fn write_days(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("content_calendar")?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["days"], &[]));
    let days = lines(&mut form, "days", MOST_DAYS, HealthDay::parse);
    let trouble = match form.done(Some(days)) {
        Ok(days) => match health_day::write(&desk, &me.actor, days).await {
            Ok(()) => {
                let saying = Saying::new("saved");
                return Ok(page::go_saying(paths::CONTENT_CALENDAR, &saying, &me.visit));
            }
            Err(error) => Trouble::of(error, me.t())?,
        },
        Err(faults) => faults.into(),
    };
    let month = of(&desk, &Wanted::default()).await?;
    let page = shown(&desk, &me, month, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn of(desk: &Desk, wanted: &Wanted) -> Result<Month, Failure> {
    match &wanted.bulan {
        Some(text) => month::parse(text).ok_or(Failure::BadRequest),
        None => Ok(desk.rules().await?.calendar.month_of(desk.now())),
    }
}

async fn shown(desk: &Desk, me: &Me, of: Month, sent: Option<Sent>) -> Result<Page, Failure> {
    me.enters("content_calendar")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let today = rules.calendar.day_of(desk.now());
    let found = calendar::month(desk, &me.actor, of).await?;
    let gaps = found.gaps(today).count();
    let pause = found
        .pause
        .as_ref()
        .map(|view| t.pause_holds(says.at(view.pause.until), view.pause.why.as_str()));
    let sent = match sent {
        Some(sent) => sent,
        None => written(&health_day::list(desk, &me.actor).await?),
    };
    Ok(Page {
        frame: me.frame(desk, "content_calendar", &t.calendar_title()).await?,
        month: t.month_of(of.start()),
        previous: paths::content_month(&month::text(of.previous())),
        next: paths::content_month(&month::text(of.next())),
        feed: paths::content_ics(&month::text(of)),
        days: found
            .days
            .iter()
            .map(|day| row((day, &found.campaigns), day.date == today, &says))
            .collect(),
        gaps: (gaps > 0).then(|| t.calendar_gaps(gaps.to_string())),
        pause,
        writes: writes(&me.actor),
        sent,
        trouble: Trouble::default(),
    })
}

fn row((day, campaigns): (&Day, &BTreeMap<ContentId, String>), today: bool, says: &Speaker) -> Row {
    let item = |line: &desk::content::Line| {
        let path = paths::content(&line.id.to_string());
        let hour = line.due.map(|due| says.clock(due)).unwrap_or_default();
        let stage = says.t.content_stage(line.stage.code());
        let said = match campaigns.get(&line.id) {
            Some(campaign) => format!("{stage} · {campaign}"),
            None => stage,
        };
        (path, hour, line.title.clone(), said)
    };
    let more = day.items.len().saturating_sub(SHOWN);
    Row {
        id: format!("hari-{}", day.date),
        date: says.t.long_date(day.date),
        all: format!("{}?hari={}", paths::CONTENTS, day.date),
        health: day.health_days.iter().map(|one| one.name.as_str().to_owned()).collect(),
        items: day.items.iter().take(SHOWN).map(item).collect(),
        more: (more > 0).then(|| says.t.calendar_more(more.to_string())),
        today,
    }
}

fn written(days: &[HealthDay]) -> Sent {
    let lines: Vec<String> = days.iter().map(HealthDay::line).collect();
    Sent::from_fields(vec![("days".to_owned(), lines.join("\n"))])
}
