//! The reaction to an answer, the end of a case, and its beginning again.

use super::approving::{approval_due, cleared};
use super::delivering::entitled;
use super::screening::screened;
use super::{Answer, Case, Closing, Event, Facts, Refusal, Stage};
use crate::approval::NotApproved;
use crate::calendar::Instant;
use crate::people::{Actor, Who};
use crate::rules::{Kind, Outcome, Reaction, Rung, Way};
use crate::text::Words;

/// The proof that a case is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    pub outcome: Outcome,
    pub at: Instant,
}

/// # Errors
/// `NotNow` while the case is open.
pub fn closed(case: &Case) -> Result<Closed, Refusal> {
    match case.stage {
        Stage::Closed { outcome, at } => Ok(Closed { outcome, at }),
        _ => Err(not_now(case, crate::rules::Act::Reopen)),
    }
}

fn not_now(case: &Case, act: crate::rules::Act) -> Refusal {
    Refusal::NotNow { act, stage: case.stage.code() }
}

/// Satisfied, silent, or not: dissatisfaction lifts the case by one rung and begins a new round.
pub(super) fn react(
    case: &Case,
    (reaction, words, care_worse): (Reaction, Option<Words>, bool),
    facts: &Facts<'_>,
) -> Event {
    let rung = match reaction {
        Reaction::Dissatisfied => facts.rules.rung_after(case.rung),
        Reaction::Satisfied | Reaction::Silent => case.rung,
    };
    Event::Reacted { reaction, words, care_worse, rung }
}

/// The end, with its reason.
pub(super) fn close(
    case: &Case,
    actor: &Actor,
    closing: Closing<Words>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    reached_its_end(case, closing.outcome)?;
    if case.rung == Rung::Past {
        if closing.outcome != Outcome::Unresolved && !closing.outcome.owes_no_answer() {
            return Err(Refusal::OnlyUnresolved);
        }
        if closing.outcome == Outcome::Unresolved && closing.letter.is_none() {
            return Err(Refusal::LetterMissing);
        }
    }
    founded(case, &closing, facts)?;
    // What the passing of time ends, nobody has learned from: whoever opens it again does.
    if *actor != Actor::Clock {
        learned(case, &closing)?;
    }
    writable(case, &closing, facts)?;
    Ok(vec![Event::Closed(closing)])
}

/// A person who ends a complaint names an improvement or the reason for none (Banyumas, clause 10);
/// where it was answered, also its root cause.
fn learned(case: &Case, closing: &Closing<Words>) -> Result<(), Refusal> {
    let lesson = closing.improvement.is_some() || closing.no_improvement_reason.is_some();
    let judged =
        matches!(closing.outcome, Outcome::Resolved | Outcome::NotUpheld | Outcome::Unresolved);
    match case.kind {
        Kind::Complaint if judged && closing.root_cause.is_none() => Err(Refusal::RootCauseMissing),
        Kind::Complaint if !lesson => Err(Refusal::ImprovementMissing),
        _ => Ok(()),
    }
}

/// An ending says nothing that did not happen: silence was waited for, the unreachable was tried,
/// and what was handed on or taken back says to whom and why.
fn founded(case: &Case, closing: &Closing<Words>, facts: &Facts<'_>) -> Result<(), Refusal> {
    let reason = closing.no_improvement_reason.is_some() || closing.root_cause.is_some();
    match (closing.outcome, &case.stage) {
        (Outcome::NoReply, Stage::Answered { at }) => silent(case, *at, facts),
        (Outcome::Unreachable, _) if case.failures == 0 && !told_in_public(case) => {
            Err(Refusal::NotTried)
        }
        (Outcome::Forwarded, _) if closing.receiver.is_none() && !reason => {
            Err(Refusal::ReceiverMissing)
        }
        (Outcome::Withdrawn, _) if !reason => Err(Refusal::ReasonMissing),
        _ => Ok(()),
    }
}

/// Nobody has replied to the answer, and the window for it has passed.
fn silent(case: &Case, answered: Instant, facts: &Facts<'_>) -> Result<(), Refusal> {
    let until = facts.rules.calendar.after(answered, facts.rules.windows.reaction);
    match case.reaction {
        Some(Reaction::Satisfied | Reaction::Dissatisfied) => Err(Refusal::ReplyGiven),
        None if case.unread > 0 => Err(Refusal::ReplyGiven),
        None if facts.now < until => Err(Refusal::StillTime { until }),
        _ => Ok(()),
    }
}

/// The answer hangs where anybody can read it, because nobody could be reached.
fn told_in_public(case: &Case) -> bool {
    let way = case.appointment.as_ref().map(|plan| plan.way);
    let told = matches!(way, Some(Way::PublicNotice | Way::TrackingPage));
    told && matches!(case.stage, Stage::Answered { .. })
}

/// A letter at the end is free words to the complainant, so it is cleared like an answer: what the
/// rules want signed goes the way of an answer, and so does what is on the table unsigned. Only
/// the letter that names outside remedies is the house's own; medical words wait for somebody
/// entitled even there, unless the letter is neutral.
fn writable(case: &Case, closing: &Closing<Words>, facts: &Facts<'_>) -> Result<(), Refusal> {
    let Some(words) = closing.letter else { return Ok(()) };
    screened(case)?;
    let medical = case.is_medical() || case.answers.iter().any(|answer| answer.medical);
    let medical = medical && !closing.neutral;
    if medical {
        entitled(case)?;
    }
    if case.rung == Rung::Past && closing.outcome == Outcome::Unresolved {
        return Ok(());
    }
    let by = Who::Desk;
    let letter = Answer { no: case.next_answer(), by, words, medical, ask: None, follow_up: None };
    let pending = case.current_answer().is_some() && cleared(case, facts.rules).is_err();
    match pending || approval_due(case, &letter, facts.rules) {
        true => Err(Refusal::NotApproved(NotApproved::Unsigned)),
        false => Ok(()),
    }
}

/// Which endings a stage knows.
fn reached_its_end(case: &Case, outcome: Outcome) -> Result<(), Refusal> {
    let refused = Err(not_now(case, crate::rules::Act::Close));
    match (&case.stage, outcome) {
        (Stage::Answered { .. }, Outcome::Unresolved) if case.rung == Rung::Past => Ok(()),
        (Stage::Answered { .. }, Outcome::Resolved | Outcome::NotUpheld | Outcome::Unresolved) => {
            case.reaction.map(drop).ok_or(Refusal::ReactionMissing)
        }
        (Stage::Received, Outcome::Resolved | Outcome::NotUpheld)
            if case.round > 1 && case.rung != Rung::Past =>
        {
            Err(Refusal::StillDissatisfied)
        }
        (Stage::Answered { .. }, Outcome::NoReply) => Ok(()),
        (Stage::Received, Outcome::Unresolved) if case.rung == Rung::Past => Ok(()),
        (Stage::Received, Outcome::Forwarded | Outcome::Duplicate) => Ok(()),
        (Stage::Waiting { .. }, Outcome::NoReply) => Ok(()),
        (Stage::Delivering { .. } | Stage::Answered { .. }, Outcome::Unreachable) => Ok(()),
        (stage, Outcome::Withdrawn) if !matches!(stage, Stage::Closed { .. }) => Ok(()),
        _ => refused,
    }
}

/// Open again within the window, one rung higher.
pub(super) fn reopen(case: &Case, why: Words, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    let end = closed(case)?;
    let until = facts.rules.calendar.after(end.at, facts.rules.windows.reopen);
    if facts.now > until {
        return Err(Refusal::WindowPassed { until });
    }
    Ok(vec![Event::Reopened { why, rung: facts.rules.rung_after(case.rung) }])
}
