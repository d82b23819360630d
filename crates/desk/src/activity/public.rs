//! What everybody reads of the activities: only those that were approved and are for everybody; and
//! the question that anybody may ask.

use db::Tx;
use domain::activity::{Activity, Command, Kind, Speaker};
use domain::calendar::Instant;
use domain::ids::{ActivityId, WordsId};
use domain::people::Actor;
use domain::text::Body;
use icalendar::{Calendar as Feed, Component, Event, EventLike};

use super::decider::Deed;
use super::view::{self, Speaking};
use crate::act::{Once, Terms, act as act_on, boxed};
use crate::case::names;
use crate::said::Said;
use crate::{Desk, DeskError};

/// The public list shows no more activities than this.
const MOST: usize = 100;

/// An activity as everybody reads it.
#[derive(Clone, Debug)]
pub struct Public {
    pub id: ActivityId,
    pub title: String,
    pub kind: Kind,
    /// What it is for.
    pub aim: String,
    pub starts: Instant,
    pub ends: Instant,
    pub place: Option<String>,
    /// Where it is online; whoever must register gets it with the ticket.
    pub link: Option<String>,
    pub speakers: Vec<Speaking>,
    pub bring: Option<String>,
    pub takes_registrations: bool,
    pub takes_questions: bool,
}

/// Everything that is coming and that everybody may know of, the next one first.
///
/// # Errors
/// What the store said.
pub async fn announced(desk: &Desk) -> Result<Vec<Public>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let found = store::activity::public(tx, desk.scope(), desk.now(), MOST).await?;
            let mut all = Vec::with_capacity(found.len());
            for known in found {
                all.push(told(tx, &desk, known).await?);
            }
            all.sort_by_key(|one| one.starts);
            Ok(all)
        })
    });
    desk.store().db.read(job).await
}

/// One of them, also once it is over.
///
/// # Errors
/// `NotFound` when it is not for everybody.
pub async fn one(desk: &Desk, id: ActivityId) -> Result<Public, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let found = store::activity::find(tx, desk.scope(), id).await?;
            let found = found.filter(Activity::is_public).ok_or(DeskError::NotFound)?;
            told(tx, &desk, found).await
        })
    });
    desk.store().db.read(job).await
}

/// Asks something, without a name, once for each `key`.
///
/// # Errors
/// `NotFound` when the activity is not for everybody; `Refused` when it takes no questions.
pub async fn ask(
    desk: &Desk,
    id: ActivityId,
    (text, care): (Body, bool),
    key: &str,
) -> Result<(), DeskError> {
    one(desk, id).await?;
    let actor = Actor::Complainant;
    let command = Command::Ask { text, care };
    let once = Some(Once::of(&actor, "activity-question", key, &(&id, &command)));
    act_on(desk, Deed::new(desk, &actor, id, command), Terms { seen: None, once }).await?;
    Ok(())
}

/// An activity as everybody would read it; whether everybody may, the caller has asked.
pub(crate) async fn told(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: Activity,
) -> Result<Public, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let outside = known.plan.speakers.iter().filter_map(|one| match one {
        Speaker::Outside { name, .. } => Some(name.id),
        _ => None,
    });
    let said = Said::open(tx, desk, &outside.collect::<Vec<WordsId>>()).await?;
    let speakers = view::speakers(tx, desk, (&known, &names, &said)).await?;
    let takes_registrations = known.takes_registrations(desk.now());
    let takes_questions = known.takes_questions(desk.now());
    let plan = known.plan;
    let open = plan.entry.is_none();
    Ok(Public {
        id: known.id,
        title: plan.title.into_string(),
        kind: plan.kind,
        aim: plan.aim.into_string(),
        starts: plan.starts,
        ends: plan.ends,
        place: plan.place.map(domain::text::Name::into_string),
        link: plan.link.filter(|_| open).map(domain::text::Link::into_string),
        speakers,
        bring: plan.bring.map(domain::text::Name::into_string),
        takes_registrations,
        takes_questions,
    })
}

/// Activities for the calendars of others (RFC 5545).
pub fn feed(desk: &Desk, all: &[Public]) -> String {
    let stamp = |at: Instant| at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut feed = Feed::new();
    for one in all {
        let mut event = Event::new();
        event
            .uid(&format!("{}@jembatan", one.id))
            .add_property("DTSTAMP", stamp(desk.now()))
            .add_property("DTSTART", stamp(one.starts))
            .add_property("DTEND", stamp(one.ends))
            .summary(&one.title)
            .description(&one.aim);
        if let Some(place) = one.place.as_deref().or(one.link.as_deref()) {
            event.location(place);
        }
        feed.push(event.done());
    }
    feed.done().to_string()
}
