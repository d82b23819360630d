//! What must stand before something goes out: the approved words, every permission, no pause.

use std::collections::BTreeMap;

use super::rhythm::Quiet;
use super::{Content, Event, Facts, Outcome, Refusal, Stage, media};
use crate::approval::{self, Approval, Clearance};
use crate::calendar::{Calendar, Date, Instant};
use crate::consent::{Consent, Gap, Outlet, Permalink, Purpose, Use};
use crate::ids::{ConsentId, FileId, PersonId};
use crate::people::Who;
use crate::text::{Name, Words};

/// Gives it a time, or another one.
pub(super) fn schedule(
    known: &Content,
    (at, why): (Instant, Option<Words>),
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
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
    let day = facts.calendar.day_of(at);
    media::rightful(known, day)?;
    permitted(known, known.draft.texts.keys().copied(), day, &facts.consents)?;
    let hour = facts.calendar.local(at).hour().unsigned_abs();
    let quiet = facts.quiet.filter(|quiet| quiet.holds(hour));
    // On another day the same quiet hour has the same reason.
    let why = why.or(known.quiet);
    match quiet.filter(|_| why.is_none() && known.draft.purpose != Purpose::Crisis) {
        _ if known.due == Some(at) => Ok(Vec::new()),
        Some(Quiet { from, until }) => Err(Refusal::QuietHour { from, until }),
        None => Ok(vec![Event::Scheduled { at, why: why.filter(|_| quiet.is_some()) }]),
    }
}

/// A person has put it out, exactly once for each channel.
pub(super) fn publish(
    known: &Content,
    (outlet, link): (Outlet, Permalink),
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
    let words = goes(known, outlet, facts)?;
    Ok(vec![Event::Published { outlet, link, words }])
}

/// It stands there already: the program put it out itself, and says so. A rule that changed
/// meanwhile does not undo what everybody can see.
pub(super) fn stands(
    known: &Content,
    outlet: Outlet,
    link: Permalink,
) -> Result<Vec<Event>, Refusal> {
    match known.posts.contains_key(&outlet) {
        true => Ok(Vec::new()),
        false => {
            let words = approved(known, outlet)?;
            Ok(vec![Event::Published { outlet, link, words }])
        }
    }
}

/// What must hold at the moment at which it goes out.
fn goes(known: &Content, outlet: Outlet, facts: &Facts) -> Result<Words, Refusal> {
    let (words, today) = (approved(known, outlet)?, facts.calendar.day_of(facts.now));
    match facts.paused_until {
        Some(until) if known.draft.purpose != Purpose::Crisis => Err(Refusal::Paused { until }),
        _ => {
            media::rightful(known, today)?;
            permitted(known, [outlet].into_iter(), today, &facts.consents)?;
            Ok(words)
        }
    }
}

/// What of rights and permissions keeps an item from going out on its day, or today while it has
/// none: whoever writes it or checks it hears of it before that day. A permission that only begins
/// later keeps nothing without a day.
pub fn hindered(
    known: &Content,
    (calendar, now): (&Calendar, Instant),
    consents: &BTreeMap<ConsentId, Consent>,
) -> Option<Refusal> {
    if matches!(known.stage, Stage::Published | Stage::Evaluated | Stage::Withdrawn) {
        return None;
    }
    let day = calendar.day_of(known.due.map_or(now, |due| due.max(now)));
    let permitted = || permitted(known, known.draft.texts.keys().copied(), day, consents);
    let found = media::rightful(known, day).and_then(|()| permitted()).err();
    let later = |why: &Refusal| known.due.is_none() && matches!(why, Refusal::ConsentBegins { .. });
    found.filter(|why| !later(why))
}

/// The text of a channel with its pictures, for the program's own hand: its hour has come, it stands
/// nowhere there, somebody approved exactly this, and nothing holds it back.
///
/// # Errors
/// The rule that says no.
pub fn cleared(known: &Content, outlet: Outlet, facts: &Facts) -> Result<Clearance, Refusal> {
    match known.stage {
        Stage::Scheduled if known.posts.contains_key(&outlet) => {
            return Err(Refusal::AlreadyPublished { outlet });
        }
        Stage::Scheduled if known.owed(facts.now) => {}
        stage => return Err(Refusal::NotNow { stage }),
    }
    let words = goes(known, outlet, facts)?;
    let person = |who: Who| match who {
        Who::Person(id) => Some(id),
        _ => None,
    };
    let signed = known.approved.as_ref().and_then(|one| Some((one.at, person(one.by)?)));
    let (at, by): (Instant, PersonId) = signed.ok_or(Refusal::NotApproved)?;
    let enclosed: Vec<FileId> = known.media.iter().map(|one| one.on(outlet).id).collect();
    let signature = Approval { words, enclosed: enclosed.clone(), by, as_delegate: None, at };
    approval::approved((words, &enclosed), person(known.author), Some(&signature))
        .map_err(|_| Refusal::NotApproved)
}

/// The program tries a channel once more, at which it did not succeed.
pub(super) fn retry(known: &Content, outlet: Outlet) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        _ if !known.draft.texts.contains_key(&outlet) => Err(Refusal::NoSuchOutlet { outlet }),
        Stage::Scheduled if known.failures.contains_key(&outlet) => {
            Ok(vec![Event::Retried { outlet }])
        }
        Stage::Scheduled => Ok(Vec::new()),
        stage => Err(Refusal::NotNow { stage }),
    }
}

/// It could not be put out: it stays owed.
pub(super) fn fail(known: &Content, outlet: Outlet, why: Name) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        _ if !known.draft.texts.contains_key(&outlet) => Err(Refusal::NoSuchOutlet { outlet }),
        // Said twice in the same words is said once.
        Stage::Scheduled if known.failures.get(&outlet).is_some_and(|one| one.why == why) => {
            Ok(Vec::new())
        }
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
    let post = known.posts.get(&outlet).ok_or(Refusal::NotPublished { outlet })?;
    let since = facts.calendar.day_of(post.at);
    match () {
        () if outcome.as_of > facts.calendar.day_of(facts.now) => Err(Refusal::CountedLater),
        () if outcome.as_of < since => Err(Refusal::CountedBefore { since }),
        () if outcome.numbers.is_empty() => Err(Refusal::NoNumbers),
        () if known.stage == Stage::Withdrawn => Err(Refusal::NotNow { stage: known.stage }),
        () if known.says(&outcome) => Ok(Vec::new()),
        () => Ok(vec![Event::ResultRecorded(outcome)]),
    }
}

/// The words of a channel, if they and the pictures are the very ones that were approved.
fn approved(known: &Content, outlet: Outlet) -> Result<Words, Refusal> {
    let written = known.draft.texts.get(&outlet).ok_or(Refusal::NoSuchOutlet { outlet })?;
    let approved = known.approved.as_ref().filter(|approved| approved.media == known.media);
    let approved = approved.and_then(|approved| approved.texts.get(&outlet));
    approved.filter(|approved| *approved == written).copied().ok_or(Refusal::NotApproved)
}

/// Everybody who is shown has permitted it, there and on that day, and to be recognised where one can be.
fn permitted(
    known: &Content,
    outlets: impl Iterator<Item = Outlet> + Clone,
    on: Date,
    consents: &BTreeMap<ConsentId, Consent>,
) -> Result<(), Refusal> {
    let draft = &known.draft;
    let shows = draft.shows_people || media::shows_somebody(known);
    if shows && draft.consents.is_empty() {
        return Err(Refusal::NoConsent);
    }
    for id in &draft.consents {
        let consent = consents.get(id).ok_or(Refusal::NoSuchConsent)?;
        for outlet in outlets.clone() {
            let wanted = Use { purpose: draft.purpose, outlet, on };
            consent.covers(wanted).map_err(said)?;
        }
    }
    let mut given = draft.consents.iter().filter_map(|id| consents.get(id));
    match !media::shows_somebody(known) || given.any(|one| one.given.identified) {
        true => Ok(()),
        false => Err(Refusal::ConsentUnidentified),
    }
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
