//! The activity of a ticket for the calendar of its holder.

use domain::calendar::Instant;
use domain::registration::Stage;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus};
use locale::Words;
use store::registration::ticket::Token;

use super::{Mine, Ticket, ticket};
use crate::{Desk, DeskError};

/// The activity as an iCalendar text (RFC 5545); one that was called off, or whose place was given
/// back, says so.
///
/// # Errors
/// `NotFound` for a word that opens no ticket.
pub async fn calendar(desk: &Desk, token: Token, t: &Words) -> Result<String, DeskError> {
    match ticket(desk, token).await? {
        Ticket::Mine(mine) => Ok(text(&mine, desk.now(), t)),
        Ticket::Proof(_) => Err(DeskError::NotFound),
    }
}

fn text(mine: &Mine, now: Instant, t: &Words) -> String {
    let offer = &mine.offer;
    let place = offer.place.as_deref().or(offer.link.as_deref()).unwrap_or_default();
    let mut event = Event::new();
    event
        .uid(&format!("{}-{}@jembatan", offer.id, mine.code))
        .add_property("DTSTAMP", stamp(now))
        .add_property("DTSTART", stamp(offer.starts))
        .add_property("DTEND", stamp(offer.ends))
        .summary(&offer.title)
        .description(&t.registration_code_is(&mine.code))
        .location(place);
    if offer.off || mine.stage == Stage::Cancelled {
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
