//! The calendar: a month, a week or a list; each day with its first items, health days, gaps, and the
//! pause above all.

mod layout;
pub mod moved;

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::content::Line;
use desk::content::calendar::{self, Day};
use desk::content::health_day;
use domain::calendar::{Date, Month};
use domain::content::health_day::{HealthDay, MOST_DAYS};
use domain::content::rhythm::Short;
use domain::content::{Stage, writes};
use domain::ids::ContentId;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use super::brand::lines;
use crate::options::Item as Choice;
use crate::report::month;
use crate::{download::download, me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};
use layout::{Layout, Link};
use moved::Moved;

/// Which days, laid out how, and what was just moved.
#[derive(Default, Deserialize)]
pub struct Wanted {
    bulan: Option<String>,
    hari: Option<String>,
    tampilan: Option<String>,
    pindah: Option<String>,
    dari: Option<String>,
}

/// One item of a day.
struct Item {
    path: String,
    hour: String,
    title: String,
    /// With the campaign.
    stage: String,
    /// It may go to another day, as this value of the form.
    movable: bool,
    value: String,
}

/// One day of the page.
struct Row {
    iso: String,
    number: i8,
    date: String,
    /// Where its week stands.
    week: String,
    /// Where all of its items stand.
    all: String,
    health: Vec<String>,
    items: Vec<Item>,
    /// Activities of health promotion: address, hour and title.
    activities: Vec<(String, String)>,
    more: Option<String>,
    today: bool,
}

impl Row {
    fn is_free(&self) -> bool {
        self.items.is_empty() && self.health.is_empty() && self.activities.is_empty()
    }
}

#[derive(Template)]
#[template(path = "content/calendar.html")]
struct Page {
    frame: Frame,
    title: String,
    layout: Layout,
    layouts: Vec<(&'static str, String)>,
    previous: Link,
    next: Link,
    feed: String,
    weekdays: Vec<String>,
    /// Cells before the first day.
    lead: u8,
    days: Vec<Row>,
    /// Nothing goes out in all these days.
    free: bool,
    movable: Vec<Choice>,
    moved: Option<Moved>,
    /// One a line, as they are written.
    health_days: String,
    gaps: Option<String>,
    /// Channels that have less than they are to have, week by week.
    short: Vec<String>,
    quiet: Option<String>,
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
    Ok(page::page(&shown(&desk, &me, &wanted, None).await?))
}

/// `GET /konten/kalender.ics`
pub async fn feed(
    me: Me,
    State(desk): State<Desk>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("content_calendar")?;
    let month = Month::of(day_of(&desk, &wanted).await?);
    let span = (month.start(), month.end());
    let text = calendar::feed(&desk, &me.actor, span, me.t()).await?;
    let name = format!("konten-{}.ics", month::text(month));
    Ok(download(text.into_bytes(), "text/calendar; charset=utf-8", &name))
}

/// `POST /konten/hari-kesehatan`
pub async fn write_days(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("content_calendar")?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["days"], &[]));
    let days = lines(&mut form, "days", MOST_DAYS, HealthDay::parse);
    let read = form.done(Some(days));
    let act = |days| health_day::write(&desk, &me.actor, days);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::CONTENT_CALENDAR));
    };
    let page = shown(&desk, &me, &Wanted::default(), Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// The day around which somebody looks.
async fn day_of(desk: &Desk, wanted: &Wanted) -> Result<Date, Failure> {
    match (&wanted.hari, &wanted.bulan) {
        (Some(text), _) => text.parse().map_err(|_| Failure::BadRequest),
        (None, Some(text)) => month::parse(text).map(Month::start).ok_or(Failure::BadRequest),
        (None, None) => Ok(desk.rules().await?.calendar.day_of(desk.now())),
    }
}

async fn shown(desk: &Desk, me: &Me, wanted: &Wanted, sent: Option<Sent>) -> Result<Page, Failure> {
    me.enters("content_calendar")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let (day, today) = (day_of(desk, wanted).await?, rules.calendar.day_of(desk.now()));
    let layout = Layout::of(wanted.tampilan.as_deref());
    let span = layout.around(day);
    let found = calendar::between(desk, &me.actor, span).await?;
    let gaps = found.gaps(today).count();
    let pause = found
        .pause
        .as_ref()
        .map(|view| t.pause_holds(says.at(view.pause.until), view.pause.why.as_str()));
    let sent = sent.unwrap_or_default();
    let short = found.short(today).iter().map(|one| lacking(one, t)).collect();
    let quiet =
        found.rhythm.quiet.map(|one| t.calendar_quiet(one.from.to_string(), one.until.to_string()));
    let health_days = match sent.filled("days") {
        Some(typed) => typed.to_owned(),
        None => written(&health_day::list(desk, &me.actor).await?),
    };
    let of = (layout, (writes(&me.actor), &found.campaigns));
    let days: Vec<Row> =
        found.days.iter().map(|day| row(day, day.date == today, of, &says)).collect();
    let (previous, next) = layout.beside(span, t);
    Ok(Page {
        frame: me.frame(desk, "content_calendar", &t.calendar_title()).await?,
        title: layout.title(span, t),
        layouts: Layout::all(day),
        layout,
        previous,
        next,
        feed: paths::content_ics(&month::text(Month::of(span.0))),
        weekdays: found
            .days
            .iter()
            .cycle()
            .skip_while(|day| layout::since_monday(day.date) > 0)
            .take(7)
            .map(|day| t.weekday(day.date))
            .collect(),
        lead: layout::since_monday(span.0),
        free: days.iter().all(Row::is_free),
        movable: movable(&days),
        moved: moved(&found.days, wanted, t),
        days,
        health_days,
        gaps: (gaps > 0 && layout != Layout::Week).then(|| t.calendar_gaps(gaps.to_string())),
        short,
        quiet,
        pause,
        writes: writes(&me.actor),
        sent,
        trouble: Trouble::default(),
    })
}

/// What one channel lacks in one week.
fn lacking(one: &Short, t: &locale::Words) -> String {
    let channel = t.content_outlet(one.outlet.code());
    t.calendar_short(t.date(one.week), channel, one.has.to_string(), one.wants.to_string())
}

fn row(
    day: &Day,
    today: bool,
    (layout, of): (Layout, (bool, &BTreeMap<ContentId, String>)),
    says: &Speaker,
) -> Row {
    let more = day.items.len().saturating_sub(layout.shown());
    let items = day.items.iter().take(layout.shown());
    Row {
        iso: day.date.to_string(),
        number: day.date.day(),
        date: says.t.long_date(day.date),
        week: Layout::Week.path(day.date),
        all: format!("{}?hari={}", paths::CONTENTS, day.date),
        health: day.health_days.iter().map(|one| one.name.as_str().to_owned()).collect(),
        items: items.map(|line| item(line, day.date, of, says)).collect(),
        activities: day
            .activities
            .iter()
            .map(|one| {
                let path = paths::activity(&one.id.to_string());
                (path, format!("{} {}", says.clock(one.starts), one.title))
            })
            .collect(),
        more: (more > 0).then(|| says.t.calendar_more(more.to_string())),
        today,
    }
}

fn item(
    line: &Line,
    day: Date,
    (writes, campaigns): (bool, &BTreeMap<ContentId, String>),
    says: &Speaker,
) -> Item {
    let stage = says.t.content_stage(line.stage.code());
    Item {
        path: paths::content(&line.id.to_string()),
        hour: line.due.map(|due| says.clock(due)).unwrap_or_default(),
        title: line.title.clone(),
        stage: match campaigns.get(&line.id) {
            Some(campaign) => format!("{stage} · {campaign}"),
            None => stage,
        },
        movable: writes && line.stage == Stage::Scheduled,
        value: moved::value(line.id, day),
    }
}

/// The items that may go to another day, as choices.
fn movable(days: &[Row]) -> Vec<Choice> {
    let of_day = |day: &Row| -> Vec<Choice> {
        let named = |item: &Item| format!("{} {} · {}", day.date, item.hour, item.title);
        let items = day.items.iter().filter(|item| item.movable);
        items.map(|item| (item.value.clone(), named(item))).collect()
    };
    days.iter().flat_map(of_day).collect()
}

/// What was just moved, if it stands where the address says.
fn moved(days: &[Day], wanted: &Wanted, t: &locale::Words) -> Option<Moved> {
    let value = wanted.pindah.as_deref()?;
    let back: Date = wanted.dari.as_deref()?.parse().ok()?;
    let (id, on) = moved::parse(value)?;
    let day = days.iter().find(|day| day.date == on)?;
    let line = day.items.iter().find(|line| line.id == id)?;
    Some(Moved {
        item: value.to_owned(),
        back: back.to_string(),
        words: t.calendar_moved(&line.title, t.long_date(on)),
    })
}

fn written(days: &[HealthDay]) -> String {
    let lines: Vec<String> = days.iter().map(HealthDay::line).collect();
    lines.join("\n")
}
