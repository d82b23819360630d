//! The reaction to an answer, the end of a case, and its beginning again.

use super::{Case, Closing, Event, Facts, Refusal, Stage};
use crate::calendar::Instant;
use crate::rules::{Kind, Outcome, Reaction, Rung};
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

/// The end, with its reason. A complaint that was answered asks for a root cause and for an
/// improvement or the reason why there is none (Banyumas, clause 10).
pub(super) fn close(case: &Case, closing: Closing<Words>) -> Result<Vec<Event>, Refusal> {
    reached_its_end(case, closing.outcome)?;
    if case.rung == Rung::Past {
        if closing.outcome != Outcome::Unresolved && !closing.outcome.owes_no_answer() {
            return Err(Refusal::OnlyUnresolved);
        }
        if closing.outcome == Outcome::Unresolved && closing.letter.is_none() {
            return Err(Refusal::LetterMissing);
        }
    }
    let learned_from =
        matches!(closing.outcome, Outcome::Resolved | Outcome::NotUpheld | Outcome::Unresolved);
    if case.kind == Kind::Complaint && learned_from {
        if closing.root_cause.is_none() {
            return Err(Refusal::RootCauseMissing);
        }
        if closing.improvement.is_none() && closing.no_improvement_reason.is_none() {
            return Err(Refusal::ImprovementMissing);
        }
    }
    Ok(vec![Event::Closed(closing)])
}

/// Which endings a stage knows.
fn reached_its_end(case: &Case, outcome: Outcome) -> Result<(), Refusal> {
    let refused = Err(not_now(case, crate::rules::Act::Close));
    match (&case.stage, outcome) {
        (Stage::Answered { .. }, Outcome::Resolved | Outcome::NotUpheld) => match case.reaction {
            Some(_) => Ok(()),
            None => Err(Refusal::ReactionMissing),
        },
        (Stage::Received, Outcome::Resolved | Outcome::NotUpheld)
            if case.round > 1 && case.rung != Rung::Past =>
        {
            Err(Refusal::StillDissatisfied)
        }
        (Stage::Answered { .. }, Outcome::NoReply | Outcome::Unresolved) => Ok(()),
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
