//! Duties with a clock: the non-medical answer, the report to the management.

use super::story::{Round, Story};
use super::{Finding, Why};
use crate::calendar::Instant;
use crate::case::{self, Event, grade_of_clock};
use crate::clock::{self, Reading, State};
use crate::rules::{ClockName, ClockRule};

/// Clause 7: a non-medical complaint is answered within 2 x 24 hours, anew in each round.
pub(super) fn answered_in_time(story: &Story<'_>) -> Finding {
    if story.case.is_medical() {
        return Finding::idle(Why::Medical);
    }
    let Some(rule) = story.rules.clock(ClockName::NonMedicalAnswer) else {
        return Finding::idle(Why::NoSuchClock);
    };
    if !rule.applies.kinds.is_empty() && !rule.applies.kinds.contains(&story.case.kind) {
        return Finding::idle(Why::NoComplaint);
    }
    let rounds = story.rounds();
    let judged = rounds.iter().map(|round| in_time(story, rule, round)).collect();
    Finding::together(judged).unwrap_or(Finding::pending())
}

fn in_time(story: &Story<'_>, rule: &ClockRule, round: &Round<'_, '_>) -> Finding {
    let last = round.steps.last().map_or(0, |step| step.version);
    let end = round.closed().and_then(|version| at(round, version));
    let reading = read(story, rule, last, end.unwrap_or(story.now));
    let because = reading.because.iter().map(|line| line.mark.seq).collect();
    match reading.state {
        State::Stopped { kept: true, .. } => Finding::kept(because),
        State::Stopped { kept: false, .. } => Finding::broken(Why::Late, because),
        _ if reading.is_late(end.unwrap_or(story.now)) => Finding::broken(Why::Late, because),
        _ if end.is_some() || !round.is_last => Finding::idle(Why::EndedWithoutAnswer),
        _ => Finding::pending(),
    }
}

fn at(round: &Round<'_, '_>, version: u32) -> Option<Instant> {
    round.steps.iter().find(|step| step.version == version).map(|step| step.entry.at)
}

/// The clock as it stood after the entry `last`.
fn read(story: &Story<'_>, rule: &ClockRule, last: u32, now: Instant) -> Reading {
    let mut marks = case::marks(story.case, story.rules);
    marks.retain(|mark| mark.seq <= last);
    let reading = clock::read(rule, grade_of_clock(story.case), &marks, &story.rules.calendar, now);
    story.reads(reading.due);
    reading
}

/// Clause 9: it stands in the report to the management in time, the first one after it was heard
/// (RS SMC: a report every 24 hours), closed or not; the monthly recap is made of the same history.
/// Where the hospital has no such clock, standing in a report is enough.
pub(super) fn documented(story: &Story<'_>) -> Finding {
    let reported = story.steps().iter().find(|step| step.entry.event == Event::Reported);
    let because = reported.map(|step| step.version);
    let late = story.rules.clock(ClockName::ManagementReport).is_some_and(|rule| {
        let last = u32::try_from(story.steps().len()).unwrap_or(u32::MAX);
        let reading = read(story, rule, last, story.now);
        match reading.state {
            State::Stopped { kept, .. } => !kept,
            _ => reading.due.is_some_and(|due| due < story.now),
        }
    });
    match (because, late) {
        (Some(version), false) => Finding::kept(vec![version]),
        (Some(version), true) => Finding::broken(Why::ReportedLate, vec![version]),
        (None, true) => Finding::broken(Why::NotReported, vec![1]),
        (None, false) => Finding::pending(),
    }
}
