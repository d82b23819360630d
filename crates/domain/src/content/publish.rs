//! What must stand before something goes out: the approved words, every permission, no pause.

use super::{Content, Event, Facts, Outcome, Refusal, Stage};
use crate::calendar::{Date, Instant};
use crate::consent::{Gap, Link, Outlet, Purpose, Use};
use crate::text::{Name, Words};

/// Gives it a time, or another one.
pub(super) fn schedule(known: &Content, at: Instant, facts: &Facts) -> Result<Vec<Event>, Refusal> {
    let again = known.stage == Stage::Scheduled && known.posts.is_empty();
    match known.stage {
        Stage::Approved => {}
        Stage::Scheduled if again => {}
        stage => return Err(Refusal::NotNow { stage }),
    }
    if at < facts.now {
        return Err(Refusal::Past);
    }
    for outlet in known.draft.texts.keys() {
        approved(known, *outlet)?;
    }
    permitted(known, known.draft.texts.keys().copied(), facts.calendar.day_of(at), facts)?;
    Ok(if known.due == Some(at) { Vec::new() } else { vec![Event::Scheduled { at }] })
}

/// A person has put it out, exactly once for each channel.
pub(super) fn publish(
    known: &Content,
    (outlet, link): (Outlet, Link),
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    match known.posts.get(&outlet) {
        Some(post) if post.link == link => return Ok(Vec::new()),
        Some(_) => return Err(Refusal::AlreadyPublished { outlet }),
        None if known.stage != Stage::Scheduled => {
            return Err(Refusal::NotNow { stage: known.stage });
        }
        None => {}
    }
    let words = approved(known, outlet)?;
    match facts.paused_until {
        Some(until) if known.draft.purpose != Purpose::Crisis => {
            return Err(Refusal::Paused { until });
        }
        _ => permitted(known, [outlet].into_iter(), facts.calendar.day_of(facts.now), facts)?,
    }
    Ok(vec![Event::Published { outlet, link, words }])
}

/// It could not be put out: it stays owed.
pub(super) fn fail(known: &Content, outlet: Outlet, why: Name) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        _ if !known.draft.texts.contains_key(&outlet) => Err(Refusal::NoSuchOutlet { outlet }),
        Stage::Scheduled if !known.posts.contains_key(&outlet) => {
            Ok(vec![Event::Failed { outlet, why }])
        }
        stage => Err(Refusal::NotNow { stage }),
    }
}

/// What was counted.
pub(super) fn record(
    known: &Content,
    outcome: Outcome,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    let outlet = outcome.outlet;
    match () {
        () if !known.posts.contains_key(&outlet) => Err(Refusal::NotPublished { outlet }),
        () if outcome.as_of > facts.calendar.day_of(facts.now) => Err(Refusal::CountedLater),
        () if known.stage == Stage::Withdrawn => Err(Refusal::NotNow { stage: known.stage }),
        () if known.outcomes.get(&outlet) == Some(&outcome) => Ok(Vec::new()),
        () => Ok(vec![Event::ResultRecorded(outcome)]),
    }
}

/// The words of a channel, if they are the very ones that were approved.
fn approved(known: &Content, outlet: Outlet) -> Result<Words, Refusal> {
    let written = known.draft.texts.get(&outlet).ok_or(Refusal::NoSuchOutlet { outlet })?;
    let approved = known.approved.as_ref().and_then(|approved| approved.texts.get(&outlet));
    approved.filter(|approved| *approved == written).copied().ok_or(Refusal::NotApproved)
}

/// Everybody who is shown has permitted it, there and on that day.
fn permitted(
    known: &Content,
    outlets: impl Iterator<Item = Outlet> + Clone,
    on: Date,
    facts: &Facts,
) -> Result<(), Refusal> {
    let draft = &known.draft;
    if draft.shows_people && draft.consents.is_empty() {
        return Err(Refusal::NoConsent);
    }
    for id in &draft.consents {
        let consent = facts.consents.get(id).ok_or(Refusal::NoSuchConsent)?;
        for outlet in outlets.clone() {
            let wanted = Use { purpose: draft.purpose, outlet, on };
            consent.covers(wanted).map_err(said)?;
        }
    }
    Ok(())
}

fn said(gap: Gap) -> Refusal {
    match gap {
        Gap::Withdrawn => Refusal::ConsentWithdrawn,
        Gap::NotYet { from } => Refusal::ConsentBegins { from },
        Gap::Ended { until } => Refusal::ConsentEnds { until },
        Gap::Purpose { purpose } => Refusal::ConsentPurpose { purpose },
        Gap::Outlet { outlet } => Refusal::ConsentOutlet { outlet },
    }
}
