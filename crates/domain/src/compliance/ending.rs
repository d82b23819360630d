//! The first and the last duties: to receive, to learn from it, and to take nothing out on anyone.

use super::story::Story;
use super::{Finding, Why};
use crate::case::Event;

/// Clause 1: the voice was received, and screened by a person.
pub(super) fn received(story: &Story<'_>) -> Finding {
    let screened = story.steps().iter().find(|step| matches!(step.entry.event, Event::Screened(_)));
    Finding::kept([1].into_iter().chain(screened.map(|step| step.version)).collect())
}

/// Clause 10: an answered complaint ends with an improvement or with the reason for none.
pub(super) fn improved(story: &Story<'_>) -> Finding {
    if !story.is_complaint() {
        return Finding::idle(Why::NoComplaint);
    }
    if !story.case.is_closed() {
        return Finding::pending();
    }
    let closing = story.steps().iter().rev().find_map(|step| match &step.entry.event {
        Event::Closed(closing) => Some((step.version, closing)),
        _ => None,
    });
    match (closing, story.case.first_reached) {
        (Some((version, end)), _)
            if end.improvement.is_some() || end.no_improvement_reason.is_some() =>
        {
            Finding::kept(vec![version])
        }
        (Some((version, end)), Some(_)) if !end.outcome.owes_no_answer() => {
            Finding::broken(Why::NoImprovement, vec![version])
        }
        _ => Finding::idle(Why::EndedWithoutAnswer),
    }
}

/// Clause 11: care does not change. The guarantee goes out with the acknowledgement; whoever is
/// asked afterwards and says that care became worse breaks it.
pub(super) fn guaranteed(story: &Story<'_>) -> Finding {
    let reactions = story.steps().iter().filter_map(|step| match &step.entry.event {
        Event::Reacted { care_worse: worse, .. } | Event::CareHeard { worse, .. } => {
            Some((step.version, *worse))
        }
        _ => None,
    });
    let (worse, well): (Vec<_>, Vec<_>) = reactions.partition(|(_, worse)| *worse);
    let versions = |of: Vec<(u32, bool)>| of.into_iter().map(|(version, _)| version);
    match worse.is_empty() {
        false => Finding::broken(Why::CareWorse, versions(worse).collect()),
        true => Finding::kept([1].into_iter().chain(versions(well)).collect()),
    }
}
