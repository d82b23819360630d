//! What media ask (*pertanyaan media*): a case of that kind, with the outlet, the journalist of the
//! register, and the deadline that was given. The answer goes the way of every case: the rules of most
//! hospitals let the director approve it.
//!
//! A decider beside the case: what is asked and answered stands there.

use jiff::SignedDuration;

use crate::approval::Embargo;
use crate::calendar::Instant;
use crate::case::StageCode;
use crate::ids::{CaseId, CollaboratorId, Version};
use crate::people::{Actor, Role};
use crate::rules::Kind;
use crate::text::Name;

/// Who asks, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub outlet: Name,
    pub journalist: Option<CollaboratorId>,
    /// As the journalist gave it.
    pub deadline: Option<Instant>,
    /// The answer is not public before this; by the program it leaves then, or ahead of it with its line.
    pub embargo: Option<Embargo>,
}

/// The inquiry as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaInquiry {
    pub case: CaseId,
    pub version: Version,
    pub card: Card,
}

/// The card was written, or written anew. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Described { card: Card },
}

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Described { .. } => "described",
        }
    }
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

/// Why the rules say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoInquiry {
    /// This role does not do that.
    NotYours,
    /// The case is of another kind.
    OtherKind,
    /// The deadline lies before the question.
    BeforeAsked,
}

/// May this actor write down who asks?
pub fn describes(actor: &Actor) -> bool {
    actor.role().is_some_and(Role::is_humas)
}

/// When an answer is due: as the journalist said, else so many hours after the question was heard as
/// the rules of its case say.
pub fn due(deadline: Option<Instant>, received_at: Instant, media_hours: u8) -> Instant {
    deadline.unwrap_or(received_at + SignedDuration::from_hours(media_hours.into()))
}

/// Is it too late, and still not answered?
pub fn late(due: Instant, stage: StageCode, now: Instant) -> bool {
    due < now && !matches!(stage, StageCode::Answered | StageCode::Closed)
}

/// What follows from a card for a case that was received at an instant: nothing new, one event, or
/// why not.
///
/// # Errors
/// The rule that says no.
pub fn describe(
    known: Option<&MediaInquiry>,
    actor: &Actor,
    card: Card,
    (kind, received_at): (Kind, Instant),
) -> Result<Vec<Event>, NoInquiry> {
    describes(actor).then_some(()).ok_or(NoInquiry::NotYours)?;
    (kind == Kind::MediaInquiry).then_some(()).ok_or(NoInquiry::OtherKind)?;
    if card.deadline.is_some_and(|deadline| deadline < received_at) {
        return Err(NoInquiry::BeforeAsked);
    }
    match known {
        Some(known) if known.card == card => Ok(Vec::new()),
        _ => Ok(vec![Event::Described { card }]),
    }
}

/// The inquiry after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(case: CaseId, known: Option<MediaInquiry>, entry: &Entry) -> MediaInquiry {
    let Event::Described { card } = &entry.event;
    let version = Version(known.map_or(0, |known| known.version.0) + 1);
    MediaInquiry { case, version, card: card.clone() }
}
