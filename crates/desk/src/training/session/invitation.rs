//! A session for the calendars of those who are invited.

use domain::calendar::Instant;
use domain::ids::SessionId;
use domain::people::Actor;
use domain::training::session::{Session, Stage};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus};
use locale::Words;

use super::open;
use crate::{Desk, DeskError};

/// The session as an iCalendar text (RFC 5545); a cancelled one says so.
///
/// # Errors
/// As [`open`].
pub async fn invitation(
    desk: &Desk,
    actor: &Actor,
    id: SessionId,
    t: &Words,
) -> Result<String, DeskError> {
    let view = open(desk, actor, id).await?;
    Ok(text(&view.session, desk.now(), t))
}

fn text(session: &Session, now: Instant, t: &Words) -> String {
    let plan = &session.plan;
    let kind = t.training_kind(plan.kind.code());
    let mut event = Event::new();
    event
        .uid(&format!("{}@jembatan", session.id))
        .sequence(session.version.0)
        .add_property("DTSTAMP", stamp(now))
        .add_property("DTSTART", stamp(plan.begins))
        .add_property("DTEND", stamp(plan.ends))
        .summary(plan.title.as_str())
        .description(&format!("{kind}, {}: {}", t.training_trainer(), plan.trainer.as_str()))
        .location(plan.place.as_str());
    if session.stage == Stage::Cancelled {
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
