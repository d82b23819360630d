//! The calendar: what goes out on which day, health days, days without anything, the pause.

use std::collections::BTreeMap;

use db::Tx;
use domain::activity::Stage;
use domain::calendar::{Calendar, Date, Instant, Month};
use domain::content::Command;
use domain::content::health_day::HealthDay;
use domain::content::rhythm::{Rhythm, Short};
use domain::ids::ContentId;
use domain::people::Actor;
use icalendar::{Calendar as Feed, Component, Event, Parameter, Property};
use locale::Words;
use store::activity::Line as Activity;
use store::content::Line;

use super::{Request, View, health_day, may_read, pause, rhythm};
use crate::act::boxed;
use crate::activity;
use crate::{Desk, DeskError};

/// A month of more items is shown in part.
const MOST: usize = 10_000;
/// So many months after this one stand in a subscription.
const AHEAD: usize = 3;
/// After so long a subscriber looks again (RFC 7986, 5.7).
const REFRESH: &str = "PT1H";

/// Days in a row, and what goes out on them.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// Every day, in order.
    pub days: Vec<Day>,
    /// The pause that holds now.
    pub pause: Option<pause::View>,
    /// The titles of the campaigns to which items of the month belong.
    pub campaigns: BTreeMap<ContentId, String>,
    /// How often each channel is to speak, and when the house is quiet.
    pub rhythm: Rhythm,
}

/// One day.
#[derive(Clone, Debug)]
pub struct Day {
    pub date: Date,
    /// In the order of their hours.
    pub items: Vec<Line>,
    pub health_days: Vec<HealthDay>,
    /// Activities of health promotion that begin on it and are not cancelled.
    pub activities: Vec<Activity>,
}

impl Stretch {
    /// Days that have not passed and on which nothing goes out.
    pub fn gaps(&self, today: Date) -> impl Iterator<Item = Date> + '_ {
        let free = move |day: &&Day| day.date >= today && day.items.is_empty();
        self.days.iter().filter(free).map(|day| day.date)
    }

    /// The channels that have less than they are to have, in whole weeks that have not ended.
    pub fn short(&self, today: Date) -> Vec<Short> {
        let (Some(first), Some(last)) = (self.days.first(), self.days.last()) else {
            return Vec::new();
        };
        let of_day = |day: &Day| {
            let outlets = day.items.iter().flat_map(|line| line.outlets.iter().copied());
            outlets.map(|outlet| (day.date, outlet)).collect::<Vec<_>>()
        };
        let items: Vec<_> = self.days.iter().flat_map(of_day).collect();
        self.rhythm.short((first.date, last.date), today, &items)
    }
}

/// A month.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn month(desk: &Desk, actor: &Actor, month: Month) -> Result<Stretch, DeskError> {
    between(desk, actor, (month.start(), month.end())).await
}

/// The days from the first to the last, both of them too.
///
/// # Errors
/// As [`month`].
pub async fn between(
    desk: &Desk,
    actor: &Actor,
    (first, last): (Date, Date),
) -> Result<Stretch, DeskError> {
    may_read(actor)?;
    let rules = desk.rules().await?;
    let bounds = (rules.calendar.day_bounds(first).0, rules.calendar.day_bounds(last).1);
    let mut items = of_days(lines(desk, bounds).await?, &rules.calendar);
    let mut activities = activities(desk, actor, bounds).await?;
    let known = health_day::list(desk, actor).await?;
    let falls = |one: &&HealthDay, date| one.within(Month::of(date)) == Some(date);
    let day = |date: Date| Day {
        items: items.remove(&date).unwrap_or_default(),
        health_days: known.iter().filter(|one| falls(one, date)).cloned().collect(),
        activities: activities
            .extract_if(.., |one| rules.calendar.day_of(one.starts) == date)
            .collect(),
        date,
    };
    let dates = first.series(jiff::Span::new().days(1));
    let days = dates.take_while(|date| *date <= last).map(day).collect();
    let pause = pause::newest(desk, actor).await?.filter(|one| one.holds);
    let rhythm = rhythm::show(desk, actor).await?.map(|edition| edition.sheet).unwrap_or_default();
    Ok(Stretch { days, pause, campaigns: campaigns(desk, bounds).await?, rhythm })
}

/// Moves an item to another day, at the same hour. `from` is the day on which the sender saw it.
///
/// # Errors
/// `Forbidden`, `NotFound`; `Stale` when it stands on a third day by now; `Refused` when the rules
/// say no.
pub async fn shift(
    desk: &Desk,
    actor: &Actor,
    (id, from, to): (ContentId, Date, Date),
    key: Option<&str>,
) -> Result<View, DeskError> {
    let view = super::open(desk, actor, id).await?;
    let calendar = desk.rules().await?.calendar.clone();
    let seen = view.content.version;
    let hour = view.content.due.map(|due| calendar.local(due));
    match hour {
        Some(hour) if hour.date() == to => Ok(view),
        Some(hour) if hour.date() == from => {
            let (hour, minute) = (hour.hour().unsigned_abs(), hour.minute().unsigned_abs());
            let command = Command::Schedule { at: calendar.at(to, hour, minute), why: None };
            let request = Request { command, seen: Some(seen), key: key.map(str::to_owned) };
            super::act(desk, actor, id, request).await
        }
        _ => Err(DeskError::Stale { now: seen, kinds: vec!["scheduled"] }),
    }
}

async fn lines(desk: &Desk, bounds: (Instant, Instant)) -> Result<Vec<Line>, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::content::due(tx, scope, bounds, MOST).await?) })
    });
    desk.store().db.read(job).await
}

/// Those that begin between two instants, for whoever reads activities.
async fn activities(
    desk: &Desk,
    actor: &Actor,
    (from, until): (Instant, Instant),
) -> Result<Vec<Activity>, DeskError> {
    if !domain::activity::reads(actor) {
        return Ok(Vec::new());
    }
    let found = activity::list(desk, actor, activity::Which::Between(from, until)).await?;
    Ok(found.into_iter().filter(|one| one.stage != Stage::Cancelled).collect())
}

async fn campaigns(
    desk: &Desk,
    bounds: (Instant, Instant),
) -> Result<BTreeMap<ContentId, String>, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::campaign::items(tx, scope, bounds).await?) })
    });
    let found: Vec<(ContentId, String)> = desk.store().db.read(job).await?;
    Ok(found.into_iter().collect())
}

fn of_days(lines: Vec<Line>, calendar: &Calendar) -> BTreeMap<Date, Vec<Line>> {
    let mut days: BTreeMap<Date, Vec<Line>> = BTreeMap::new();
    for line in lines {
        if let Some(due) = line.due {
            days.entry(calendar.day_of(due)).or_default().push(line);
        }
    }
    days
}

/// The days that a subscription holds: last month, this one and the next three. They move on by
/// themselves.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn subscribed(desk: &Desk) -> Result<(Date, Date), DeskError> {
    let present = desk.rules().await?.calendar.month_of(desk.now());
    let last = (0..AHEAD).fold(present, |month, _| month.next());
    Ok((present.previous().start(), last.end()))
}

/// The days from the first to the last, both of them too, for the calendars of others (RFC 5545).
/// An item keeps its name there, also when it moves.
///
/// # Errors
/// As [`month`].
pub async fn feed(
    desk: &Desk,
    actor: &Actor,
    span: (Date, Date),
    t: &Words,
) -> Result<String, DeskError> {
    let found = between(desk, actor, span).await?;
    let stamp = |at: Instant| at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut feed = Feed::new();
    let refresh = Property::new("REFRESH-INTERVAL", REFRESH)
        .append_parameter(Parameter::new("VALUE", "DURATION"))
        .done();
    feed.name(&t.calendar_title()).append_property(refresh);
    for line in found.days.iter().flat_map(|day| &day.items) {
        let Some(due) = line.due else { continue };
        let outlets = line.outlets.iter().map(|one| t.content_outlet(one.code()));
        let mut event = Event::new();
        event
            .uid(&format!("{}@jembatan", line.id))
            .add_property("DTSTAMP", stamp(desk.now()))
            .add_property("DTSTART", stamp(due))
            .summary(&line.title)
            .description(&outlets.collect::<Vec<_>>().join(", "));
        feed.push(event.done());
    }
    Ok(feed.done().to_string())
}
