//! A meeting for the calendars of those who are asked to come.

use domain::calendar::Instant;
use domain::ids::MeetingId;
use domain::meeting::{Meeting, Stage};
use domain::people::Actor;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus};
use locale::Words;

use super::find;
use crate::{Desk, DeskError};

/// The meeting as an iCalendar text (RFC 5545); a cancelled one says so.
///
/// # Errors
/// `NotFound` when it is not for this actor or not there.
pub async fn invitation(
    desk: &Desk,
    actor: &Actor,
    id: MeetingId,
    t: &Words,
) -> Result<String, DeskError> {
    let known = find(desk, actor, id).await?;
    Ok(text(&known, desk.now(), t))
}

fn text(known: &Meeting, now: Instant, t: &Words) -> String {
    let plan = &known.plan;
    let mut event = Event::new();
    event
        .uid(&format!("{}@jembatan", known.id))
        .sequence(known.version.0)
        .add_property("DTSTAMP", stamp(now))
        .add_property("DTSTART", stamp(plan.begins))
        .add_property("DTEND", stamp(plan.ends))
        .summary(plan.title.as_str())
        .description(&t.meeting_about(t.month_of(plan.month.start())))
        .location(plan.place.as_str());
    if known.stage == Stage::Cancelled {
        event.status(EventStatus::Cancelled);
    }
    let mut calendar = Calendar::new();
    calendar.push(event.done());
    calendar.done().to_string()
}

/// An instant as RFC 5545 writes it in UTC: `20261121T020000Z`.
fn stamp(at: Instant) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
