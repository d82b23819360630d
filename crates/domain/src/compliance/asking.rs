//! Time asked of the complainant, answers asked of units and passed on.

use super::story::{Round, Story};
use super::{Finding, Why};
use crate::case::{Addressee, Event};
use crate::rules::Rung;

fn time_asked(event: &Event) -> bool {
    matches!(event, Event::TimeAsked { .. })
}

/// Clause 2: the complainant is asked for time before the first answer, unless it came at once.
pub(super) fn asked_for_time(story: &Story<'_>) -> Finding {
    if !story.is_complaint() {
        return Finding::idle(Why::NoComplaint);
    }
    match story.rounds().first() {
        Some(first) if first.is_direct() => Finding::idle(Why::AnsweredDirectly),
        Some(first) => asked_in(first),
        None => Finding::pending(),
    }
}

/// Time was asked in this round before anything reached the complainant.
fn asked_in(round: &Round<'_, '_>) -> Finding {
    let asked = round.versions(time_asked);
    let in_time = |reached: u32| asked.iter().any(|version| *version < reached);
    match (round.reached(), round.closed()) {
        (Some(reached), _) if in_time(reached) => Finding::kept(asked),
        (Some(reached), _) => Finding::broken(Why::NotAskedForTime, vec![reached]),
        (None, _) if !asked.is_empty() => Finding::kept(asked),
        (None, Some(_)) => Finding::idle(Why::EndedWithoutAnswer),
        (None, None) => Finding::pending(),
    }
}

/// Clause 3: the unit is asked, and what it answers is passed on.
pub(super) fn relayed(story: &Story<'_>) -> Finding {
    let rounds = story.rounds();
    let Some(first) = rounds.first() else { return Finding::pending() };
    let routed = first.versions(|event| matches!(event, Event::Routed { .. }));
    let answered = first.versions(|event| matches!(event, Event::AskAnswered { .. }));
    let idle = match (first.is_direct(), story.is_complaint()) {
        (true, _) => Some(Why::AnsweredDirectly),
        (false, false) if routed.is_empty() => Some(Why::NoComplaint),
        _ => None,
    };
    match (idle, first.reached(), first.closed()) {
        (Some(why), _, _) => Finding::idle(why),
        (None, Some(reached), _) if !answered.is_empty() => {
            Finding::kept([routed, answered, vec![reached]].concat())
        }
        (None, Some(reached), _) => Finding::broken(Why::NotRelayed, vec![reached]),
        (None, None, Some(closed)) if !answered.is_empty() => {
            Finding::broken(Why::NotRelayed, [answered, vec![closed]].concat())
        }
        (None, None, Some(_)) => Finding::idle(Why::EndedWithoutAnswer),
        (None, None, None) => Finding::pending(),
    }
}

/// Clause 4: not satisfied; another integrated unit is asked, and time is asked for again.
pub(super) fn took_it_further(story: &Story<'_>) -> Finding {
    let rounds = story.rounds();
    let later = (1..rounds.len()).map(|at| {
        let (before, round) = (&rounds[..at], &rounds[at]);
        match round.rung {
            Rung::Past => Finding::idle(Why::LadderEnded),
            _ => again(before, round),
        }
    });
    Finding::together(later.collect()).unwrap_or(Finding::idle(Why::NeverDissatisfied))
}

fn again(before: &[Round<'_, '_>], round: &Round<'_, '_>) -> Finding {
    let parts = vec![asked_in(round), asked_anew(before, round)];
    Finding::together(parts).unwrap_or(Finding::pending())
}

/// Somebody was asked in this round who had not been asked in the rounds before it.
fn asked_anew(before: &[Round<'_, '_>], round: &Round<'_, '_>) -> Finding {
    let known: Vec<Addressee> = before.iter().flat_map(addressees).collect();
    let fresh = round.versions(|event| match event {
        Event::Routed { asks } => asks.iter().any(|ask| !known.contains(&ask.to)),
        Event::Rerouted { to: Some(to), .. } => !known.contains(to),
        _ => false,
    });
    match (fresh.is_empty(), round.reached(), round.closed()) {
        (false, _, _) => Finding::kept(fresh),
        (true, Some(reached), _) => Finding::broken(Why::NoOtherUnit, vec![reached]),
        (true, None, Some(_)) => Finding::idle(Why::EndedWithoutAnswer),
        (true, None, None) => Finding::pending(),
    }
}

fn addressees(round: &Round<'_, '_>) -> Vec<Addressee> {
    let asked = round.steps.iter().flat_map(|step| match &step.entry.event {
        Event::Routed { asks } => asks.iter().map(|ask| ask.to.clone()).collect(),
        Event::Rerouted { to: Some(to), .. } => vec![to.clone()],
        _ => Vec::new(),
    });
    asked.collect()
}
