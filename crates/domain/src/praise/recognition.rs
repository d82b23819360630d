//! Recognition of a month: somebody who was praised, by criteria that stood before the month began.
//! The head of public relations proposes, the director confirms. No complaint enters into it.

use std::collections::BTreeSet;

use super::{Praise, Refusal};
use crate::calendar::{Calendar, Instant, Month};
use crate::ids::{PersonId, PraiseId, RecognitionId, Version};
use crate::people::{Actor, Role, Who};
use crate::text::{Name, coded};

/// Characters of the criteria.
pub const MOST: usize = 4_000;

/// The criteria of the hospital, as they stood from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criteria {
    /// 1, 2, 3 in the order of writing.
    pub edition: u32,
    pub text: String,
    pub by: Who,
    pub at: Instant,
}

coded! {
    /// How far a recognition is.
    Stage { Proposed = "proposed", Confirmed = "confirmed", Declined = "declined" }
}

/// What is proposed: whom, for which month, for what, by which criteria, on which praise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub id: RecognitionId,
    pub month: Month,
    pub person: PersonId,
    pub reason: Name,
    /// The edition of the criteria that stood before the month.
    pub criteria: u32,
    pub evidence: BTreeSet<PraiseId>,
}

/// A recognition as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    pub version: Version,
    pub proposal: Proposal,
    pub stage: Stage,
    pub by: Who,
    pub at: Instant,
    /// Who confirmed or declined it, and when.
    pub ended: Option<(Who, Instant)>,
}

/// One thing that happened to a recognition. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Proposed(Proposal),
    Confirmed,
    Declined { why: Name },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Recognition of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Proposed(_) => "proposed",
            Event::Confirmed => "confirmed",
            Event::Declined { .. } => "declined",
        }
    }
}

/// What somebody wants proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub id: RecognitionId,
    pub month: Month,
    pub person: PersonId,
    pub reason: Name,
}

/// All that a proposal needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub now: Instant,
    pub calendar: &'a Calendar,
    /// Every edition, in order.
    pub criteria: &'a [Criteria],
    /// Praise that was passed on to people in this month.
    pub praise: &'a [Praise],
}

/// Who proposes, writes the criteria and sees who was praised: the head of public relations.
pub fn proposes(actor: &Actor) -> bool {
    actor.role() == Some(Role::Head)
}

/// Who sees proposals that are not confirmed yet: the head, and whoever confirms them.
pub fn sees_proposals(actor: &Actor, now: Instant) -> bool {
    proposes(actor) || actor.is_director(now)
}

/// The edition that stood before this month began. Criteria that are written once somebody is in
/// view are no criteria.
pub fn standing<'a>(
    criteria: &'a [Criteria],
    month: Month,
    calendar: &Calendar,
) -> Option<&'a Criteria> {
    let (begins, _) = calendar.month_bounds(month);
    criteria.iter().rev().find(|one| one.at < begins)
}

/// Those who were praised, each with what praises them, in the order of their ids: no merit, no rank.
pub fn praised(praise: &[Praise]) -> Vec<(PersonId, BTreeSet<PraiseId>)> {
    let stands = || praise.iter().filter(|one| one.taken_back.is_none());
    let people: BTreeSet<PersonId> = stands().flat_map(|one| one.passed.people.clone()).collect();
    let of = |person: PersonId| {
        let own = stands().filter(|one| one.passed.people.contains(&person));
        (person, own.map(|one| one.id).collect())
    };
    people.into_iter().map(of).collect()
}

/// Proposes somebody; nothing new where exactly this was proposed already.
///
/// # Errors
/// `NotYours`, `Own`, `NotYet`, `NoCriteria`, `NoEvidence`, `NotNow` (proposed or confirmed already),
/// in this order.
pub fn propose(
    known: Option<&Recognition>,
    actor: &Actor,
    wanted: Wanted,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let Wanted { id, month, person, reason } = wanted;
    if !proposes(actor) {
        return Err(Refusal::NotYours);
    }
    if actor.staff().is_some_and(|staff| staff.id == person) {
        return Err(Refusal::Own);
    }
    if facts.calendar.month_bounds(month).0 > facts.now {
        return Err(Refusal::NotYet);
    }
    let criteria = standing(facts.criteria, month, facts.calendar).ok_or(Refusal::NoCriteria)?;
    let evidence = praised(facts.praise).into_iter().find(|(praised, _)| *praised == person);
    let (_, evidence) = evidence.ok_or(Refusal::NoEvidence)?;
    match known.filter(|known| known.stage != Stage::Declined) {
        Some(known) if known.proposal.reason == reason => Ok(Vec::new()),
        Some(_) => Err(Refusal::NotNow),
        None => {
            let criteria = criteria.edition;
            let proposal = Proposal { id, month, person, reason, criteria, evidence };
            Ok(vec![Event::Proposed(proposal)])
        }
    }
}

/// The director, or the stand-in within the dates, confirms; twice is once.
///
/// # Errors
/// `NotYours`, `Own` (nobody confirms an honour of their own, or what they proposed themselves),
/// `NotNow`.
pub fn confirm(known: &Recognition, actor: &Actor, now: Instant) -> Result<Vec<Event>, Refusal> {
    decides(known, actor, now)?;
    match known.stage {
        Stage::Confirmed => Ok(Vec::new()),
        Stage::Proposed => Ok(vec![Event::Confirmed]),
        Stage::Declined => Err(Refusal::NotNow),
    }
}

/// The director declines, and says why; twice is once.
///
/// # Errors
/// As [`confirm`].
pub fn decline(
    known: &Recognition,
    actor: &Actor,
    (why, now): (Name, Instant),
) -> Result<Vec<Event>, Refusal> {
    decides(known, actor, now)?;
    match known.stage {
        Stage::Declined => Ok(Vec::new()),
        Stage::Proposed => Ok(vec![Event::Declined { why }]),
        Stage::Confirmed => Err(Refusal::NotNow),
    }
}

fn decides(known: &Recognition, actor: &Actor, now: Instant) -> Result<(), Refusal> {
    let honoured = Who::Person(known.proposal.person);
    match () {
        () if !actor.is_director(now) => Err(Refusal::NotYours),
        () if actor.who() == honoured || actor.who() == known.by => Err(Refusal::Own),
        () => Ok(()),
    }
}

/// The recognition after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Recognition>, entry: &Entry) -> Option<Recognition> {
    let version = Version(known.as_ref().map_or(0, |known| known.version.0) + 1);
    let ended = Some((entry.by, entry.at));
    match &entry.event {
        Event::Proposed(proposal) => Some(Recognition {
            version,
            proposal: proposal.clone(),
            stage: Stage::Proposed,
            by: entry.by,
            at: entry.at,
            ended: None,
        }),
        Event::Confirmed => {
            known.map(|known| Recognition { version, stage: Stage::Confirmed, ended, ..known })
        }
        Event::Declined { .. } => {
            known.map(|known| Recognition { version, stage: Stage::Declined, ended, ..known })
        }
    }
}

/// The recognition that a whole history adds up to; `None` for an empty one.
pub fn fold(history: &[Entry]) -> Option<Recognition> {
    history.iter().fold(None, apply)
}
