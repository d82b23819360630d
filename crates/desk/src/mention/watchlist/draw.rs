//! The list of a day is drawn once, in the morning, by the clock.

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::mention::watchlist::{Command, Matter, Tolerance};
use domain::people::Actor;
use jiff::SignedDuration;
use reading::{Budget, Crowd, Remark, crowds};
use store::mention::{spot, watchlist as rows};

use super::decider::Deed;
use crate::act::{Terms, act as act_on, boxed};
use crate::{Desk, DeskError};

/// From this hour of the hospital on.
const HOUR: u8 = 5;
/// Eight weeks, the three days that are judged, and the day at hand.
const HEARD: SignedDuration = SignedDuration::from_hours(24 * 60);
/// Before so much is known, nothing is usual and no list is drawn.
const LEARNING: SignedDuration = SignedDuration::from_hours(24 * 14);
/// Examples are looked for in the days that are judged.
const JUDGED: SignedDuration = SignedDuration::from_hours(24 * 3);
/// The youngest are counted.
const MOST: usize = 100_000;
/// More lines are no list that somebody reads in the morning.
const LINES: usize = 20;
/// So many mentions and so many cases stand as examples.
const EXAMPLES: usize = 5;

/// Draws today's list, once its hour has come.
///
/// # Errors
/// Whatever stopped it; the next round takes it up.
pub(crate) async fn draw_due(desk: &Desk) -> Result<(), DeskError> {
    let Some((day, tolerance)) = due(desk).await? else { return Ok(()) };
    let heard = heard(desk).await?;
    let now = desk.now();
    if heard.last().is_none_or(|first| first.at > now - LEARNING) {
        return Ok(());
    }
    let counting = tokio::task::spawn_blocking(move || matters(&heard, now, tolerance)).await;
    let matters = counting.map_err(|_| DeskError::Unavailable(db::DbError::Closed))?;
    let command = Command::Draw { day, tolerance, matters };
    match act_on(desk, Deed::new(desk, &Actor::Clock, day, command), Terms::default()).await {
        // Another node was faster.
        Ok(_) | Err(DeskError::Stale { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The day whose list is not yet drawn, and the budget under which it is.
async fn due(desk: &Desk) -> Result<Option<(Date, Tolerance)>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let (now, rules) = (desk.now(), desk.rules_in_force(tx, desk.now()).await?);
            let today = rules.calendar.day_of(now);
            let last = rows::latest(tx, desk.scope(), 1).await?.pop();
            let drawn = last.as_ref().is_some_and(|list| list.day >= today);
            let early = now < rules.calendar.at(today, HOUR, 0);
            let tolerance = last.map_or(Tolerance::USUAL, |list| list.next);
            Ok((!drawn && !early).then_some((today, tolerance)))
        })
    });
    desk.store().db.read(job).await
}

async fn heard(desk: &Desk) -> Result<Vec<spot::Heard>, DeskError> {
    let (scope, since) = (desk.scope(), desk.now() - HEARD);
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(spot::since(tx, scope, (since, MOST)).await?) })
    });
    desk.store().db.read(job).await
}

/// What is crowded now, with examples, the youngest first.
fn matters(heard: &[spot::Heard], now: Instant, tolerance: Tolerance) -> Vec<Matter> {
    let places: Vec<String> = heard.iter().map(place).collect();
    let remarks: Vec<Remark<'_>> = heard
        .iter()
        .zip(&places)
        .map(|(one, place)| Remark {
            place,
            at: one.at.as_millisecond(),
            voice: one.voice,
            text: one.said,
        })
        .collect();
    let budget = Budget { false_alarms_a_week: tolerance.in_a_week(), ..Budget::default() };
    let mut found = crowds(&remarks, now.as_millisecond(), budget);
    found.truncate(LINES);
    found.iter().filter_map(|crowd| matter(crowd, heard, now)).collect()
}

fn place(one: &spot::Heard) -> String {
    format!("{}/{}", one.unit, one.topic.code())
}

fn matter(crowd: &Crowd, heard: &[spot::Heard], now: Instant) -> Option<Matter> {
    let here = |one: &&spot::Heard| one.at > now - JUDGED && place(one) == crowd.place;
    let first = heard.iter().find(here)?;
    let hundredths = |number: f64| (number * 100.0).round().clamp(0.0, 1e9) as u32;
    Some(Matter {
        unit: first.unit.clone(),
        topic: first.topic,
        voices: u32::try_from(crowd.voices).unwrap_or(u32::MAX),
        expected_hundredths: hundredths(crowd.expected),
        score_hundredths: hundredths(crowd.score),
        mentions: heard
            .iter()
            .filter(here)
            .filter_map(|one| one.mention())
            .take(EXAMPLES)
            .collect(),
        cases: heard.iter().filter(here).filter_map(|one| one.case()).take(EXAMPLES).collect(),
    })
}
