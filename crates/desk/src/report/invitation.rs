//! A meeting or home visit for the calendars of those who go there. It names no complainant.

use domain::case::Case;
use domain::ids::CaseNumber;
use domain::people::Actor;
use icalendar::{Calendar, Component, Event, EventLike};
use jiff::SignedDuration;
use locale::words;

use crate::act::read_as;
use crate::case::{in_sight, knows_place, opened};
use crate::{Desk, DeskError};

/// Nobody says beforehand how long such a talk takes.
const LASTS: SignedDuration = SignedDuration::from_hours(1);

/// The planned meeting or home visit of a case as an iCalendar text (RFC 5545).
///
/// # Errors
/// `NotFound` for a case out of sight, or one without a gathering that has its time.
pub async fn invitation_ics(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<String, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let case = in_sight(tx, &desk, &actor, number).await?;
            let plan = case.appointment.as_ref();
            let plan = plan.filter(|plan| knows_place(&desk, &actor, plan));
            let place = match plan.and_then(|plan| plan.place) {
                Some(words) => opened(tx, &desk, words).await?,
                None => None,
            };
            text(&case, place, &desk).ok_or(DeskError::NotFound)
        })
    })
    .await
}

fn text(case: &Case, place: Option<String>, desk: &Desk) -> Option<String> {
    let plan = case.appointment.as_ref().filter(|plan| plan.way.is_gathering())?;
    let start = plan.at?;
    let end = start.checked_add(LASTS).ok()?;
    let t = words(locale::Language::Id);
    let mut event = Event::new();
    event
        .uid(&format!("{}@jembatan", case.id))
        .sequence(case.version.0)
        .add_property("DTSTAMP", stamp(desk.now()))
        .add_property("DTSTART", stamp(start))
        .add_property("DTEND", stamp(end))
        .summary(&t.letter_invitation(plan.way.code(), case.number.to_string()))
        .description(&t.letter_invitation_about());
    if let Some(place) = place {
        event.location(&place);
    }
    let mut calendar = Calendar::new();
    calendar.push(event.done());
    Some(calendar.done().to_string())
}

/// An instant as RFC 5545 writes it in UTC: `20261121T020000Z`.
fn stamp(at: domain::calendar::Instant) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
