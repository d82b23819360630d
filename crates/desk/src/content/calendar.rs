//! The calendar of a month: what goes out on which day, health days, days without anything, the pause.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::{Calendar, Date, Month};
use domain::content::health_day::HealthDay;
use domain::ids::ContentId;
use domain::people::Actor;
use icalendar::{Calendar as Feed, Component, Event};
use locale::Words;
use store::content::Line;

use super::{health_day, may_read, pause};
use crate::act::boxed;
use crate::{Desk, DeskError};

/// A month of more items is shown in part.
const MOST: usize = 10_000;

/// A month of content.
#[derive(Clone, Debug)]
pub struct MonthOf {
    pub month: Month,
    /// Every day of the month, in order.
    pub days: Vec<Day>,
    /// The pause that holds now.
    pub pause: Option<pause::View>,
    /// The titles of the campaigns to which items of the month belong.
    pub campaigns: BTreeMap<ContentId, String>,
}

/// One day.
#[derive(Clone, Debug)]
pub struct Day {
    pub date: Date,
    /// In the order of their hours.
    pub items: Vec<Line>,
    pub health_days: Vec<HealthDay>,
}

impl MonthOf {
    /// Days that have not passed and on which nothing goes out.
    pub fn gaps(&self, today: Date) -> impl Iterator<Item = Date> + '_ {
        let free = move |day: &&Day| day.date >= today && day.items.is_empty();
        self.days.iter().filter(free).map(|day| day.date)
    }
}

/// The calendar of a month.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn month(desk: &Desk, actor: &Actor, month: Month) -> Result<MonthOf, DeskError> {
    may_read(actor)?;
    let rules = desk.rules().await?;
    let mut items = of_days(lines(desk, &rules.calendar, month).await?, &rules.calendar);
    let known = health_day::list(desk, actor).await?;
    let day = |date: Date| Day {
        items: items.remove(&date).unwrap_or_default(),
        health_days: known.iter().filter(|one| one.within(month) == Some(date)).cloned().collect(),
        date,
    };
    let dates = month.start().series(jiff::Span::new().days(1));
    let days = dates.take_while(|date| *date <= month.end()).map(day).collect();
    let pause = pause::newest(desk, actor).await?.filter(|one| one.holds);
    let campaigns = campaigns(desk, &rules.calendar, month).await?;
    Ok(MonthOf { month, days, pause, campaigns })
}

async fn lines(desk: &Desk, calendar: &Calendar, month: Month) -> Result<Vec<Line>, DeskError> {
    let (scope, bounds) = (desk.scope(), calendar.month_bounds(month));
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::content::due(tx, scope, bounds, MOST).await?) })
    });
    desk.store().db.read(job).await
}

async fn campaigns(
    desk: &Desk,
    calendar: &Calendar,
    month: Month,
) -> Result<BTreeMap<ContentId, String>, DeskError> {
    let (scope, bounds) = (desk.scope(), calendar.month_bounds(month));
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

/// A month for the calendars of others (RFC 5545).
///
/// # Errors
/// As [`month`].
pub async fn feed(
    desk: &Desk,
    actor: &Actor,
    wanted: Month,
    t: &Words,
) -> Result<String, DeskError> {
    let month = month(desk, actor, wanted).await?;
    let stamp = |at: domain::calendar::Instant| at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut feed = Feed::new();
    for line in month.days.iter().flat_map(|day| &day.items) {
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
