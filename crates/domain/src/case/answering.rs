//! Answers: of those who were asked, of the officer on the spot, and what Humas makes of them.

use super::approving::approval_due;
use super::screening::screened;
use super::{Answer, Case, Event, Facts, Refusal, Stage, routing};
use crate::ids::AskNo;
use crate::people::Actor;
use crate::rules::{Grade, Kind, Nature, Way};
use crate::text::Words;

/// An addressee answers; the last open answer brings the case to Humas for review.
pub(super) fn answer(
    case: &Case,
    actor: &Actor,
    (ask, words, follow_up): (Option<AskNo>, Words, Option<Words>),
) -> Result<Vec<Event>, Refusal> {
    let ask = routing::asked(case, actor, ask)?;
    let answer = Answer {
        no: case.next_answer(),
        by: actor.who(),
        words,
        medical: ask.nature == Nature::Medical,
        ask: Some(ask.no),
        follow_up,
    };
    Ok(vec![Event::AskAnswered { ask: ask.no, answer }])
}

/// Solved on the spot with a signed note; or a question, thanks, a suggestion.
pub(super) fn answer_directly(
    case: &Case,
    actor: &Actor,
    (words, way, note): (Words, Way, Option<Words>),
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    screened(case)?;
    if case.kind == Kind::Complaint {
        let light = case.grade() == Some(Grade::Green) && !case.is_medical() && case.round == 1;
        if !light {
            return Err(Refusal::GradeForbidsDirectAnswer);
        }
        if note.is_none() {
            return Err(Refusal::NoteMissing);
        }
    }
    if way.is_gathering() {
        return Err(Refusal::WayForbidden { way });
    }
    super::delivering::reachable(case, way)?;
    if case.is_medical() {
        super::delivering::medical_way(case, way, facts)?;
    }
    let answer = Answer {
        no: case.next_answer(),
        by: actor.who(),
        words,
        medical: case.is_medical(),
        ask: None,
        follow_up: note,
    };
    let approval_due = approval_due(case, &answer, facts.rules);
    Ok(vec![Event::AnsweredDirectly { answer, way, note, approval_due }])
}

/// Humas takes the answer, as it is or in better words. Where approval is due it goes on to the
/// one who approves, otherwise it is ready to be delivered.
pub(super) fn accept(
    case: &Case,
    actor: &Actor,
    (words, neutral): (Option<Words>, bool),
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let (chosen, edited) = composed(case, actor, words, neutral)?;
    opinion(case, &chosen, facts)?;
    let approval_due = approval_due(case, &chosen, facts.rules);
    Ok(vec![Event::Accepted { answer: chosen.no, edited, approval_due }])
}

/// The answer on the table, or the officer's own words in its place.
pub(super) fn composed(
    case: &Case,
    actor: &Actor,
    words: Option<Words>,
    neutral: bool,
) -> Result<(Answer, Option<Answer>), Refusal> {
    let base = case.current_answer().ok_or(Refusal::NotAsked)?;
    let medical_answer = case.is_medical() || base.medical;
    match words {
        None => {
            super::fairness::untainted(case, base.author())?;
            match medical_answer && !base.medical && !neutral {
                true => Ok(taken_as_medical(case, base)),
                false => Ok((base.clone(), None)),
            }
        }
        Some(words) => {
            let answer = Answer {
                no: case.next_answer(),
                by: actor.who(),
                words,
                medical: medical_answer && !neutral,
                ask: None,
                follow_up: base.follow_up,
            };
            Ok((answer.clone(), Some(answer)))
        }
    }
}

/// In a medical case nobody's answer counts as free of medical words until the officer says so.
fn taken_as_medical(case: &Case, base: &Answer) -> (Answer, Option<Answer>) {
    let answer = Answer { no: case.next_answer(), medical: true, ..base.clone() };
    (answer.clone(), Some(answer))
}

/// A medical case waits for the word of the DPJP, the committee or the management.
pub(super) fn opinion(case: &Case, answer: &Answer, facts: &Facts<'_>) -> Result<(), Refusal> {
    let given = case.answers.iter().any(|answer| {
        let ask = answer.ask.and_then(|no| case.ask(no));
        ask.is_some_and(|ask| !matches!(ask.to, super::Addressee::Unit(_)))
    });
    match case.is_medical() && answer.medical && facts.rules.medical.opinion && !given {
        true => Err(Refusal::MedicalOpinionMissing),
        false => Ok(()),
    }
}

/// Back to its author with a time of its own to answer in, or to the office.
pub(super) fn give_back(case: &Case, why: Words, facts: &Facts<'_>) -> Event {
    let due = facts.rules.calendar.after(facts.now, facts.rules.windows.unit_answer);
    let to = match returned_to(case) {
        Stage::Routed { asks } => asks.first().map(|ask| (*ask, due)),
        _ => None,
    };
    Event::Returned { why, to }
}

/// Where a returned answer goes: back to its author's ask, or to the office.
pub(super) fn returned_to(case: &Case) -> Stage {
    match &case.stage {
        Stage::Approval { answer } => Stage::Review { answer: *answer },
        _ => match case.current_answer().and_then(|answer| case.ask(answer.ask?)) {
            Some(ask) if !ask.lapsed => Stage::Routed { asks: vec![ask.no] },
            _ => Stage::Received,
        },
    }
}
