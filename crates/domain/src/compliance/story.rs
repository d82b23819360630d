//! A history cut into rounds, each step beside the case as it stood before.

use std::cell::Cell;

use jiff::SignedDuration;

use crate::calendar::Instant;
use crate::case::{self, Answer, Case, Entry, Event};
use crate::rules::{Kind, Reaction, Rules, Rung, Way};

/// One entry with its position and the case before it.
pub(super) struct Step<'a> {
    pub(super) version: u32,
    pub(super) entry: &'a Entry,
    pub(super) before: Option<Case>,
}

/// All that a verdict looks at.
pub(super) struct Story<'a> {
    pub(super) case: &'a Case,
    pub(super) rules: &'a Rules,
    pub(super) now: Instant,
    steps: Vec<Step<'a>>,
    /// The first due time still ahead of a clock that was read: until then the passing of time
    /// changes no verdict.
    ahead: Cell<Option<Instant>>,
}

/// The time from one answer's beginning to the reaction that asked for another.
#[derive(Clone, Copy)]
pub(super) struct Round<'a, 'b> {
    pub(super) steps: &'b [Step<'a>],
    /// The rung on which the round was worked on at last.
    pub(super) rung: Rung,
    /// No later round follows.
    pub(super) is_last: bool,
}

/// Words that reached the complainant.
pub(super) struct Handover<'a> {
    pub(super) step: &'a Step<'a>,
    pub(super) answer: &'a Answer,
    pub(super) way: Way,
    /// When they reached the complainant; can be earlier than the entry that says so.
    pub(super) at: Instant,
}

impl<'a> Story<'a> {
    pub(super) fn of(
        case: &'a Case,
        history: &'a [Entry],
        rules: &'a Rules,
        now: Instant,
    ) -> Story<'a> {
        let mut before: Option<Case> = None;
        let mut steps = Vec::with_capacity(history.len());
        for (version, entry) in (1..).zip(history) {
            let after = match &before {
                Some(case) => Some(case::apply(case.clone(), entry)),
                None => case::fold(std::slice::from_ref(entry)),
            };
            steps.push(Step { version, entry, before: std::mem::replace(&mut before, after) });
        }
        Story { case, rules, now, steps, ahead: Cell::new(None) }
    }

    /// A clock was read that is due then.
    pub(super) fn reads(&self, due: Option<Instant>) {
        let ahead = due.filter(|due| *due >= self.now);
        self.ahead.set(ahead.into_iter().chain(self.ahead.get()).min());
    }

    /// When the passing of time alone may change a verdict: just after that clock was due.
    pub(super) fn changes_at(&self) -> Option<Instant> {
        let due = self.ahead.get()?;
        Some(due.checked_add(SignedDuration::from_millis(1)).unwrap_or(due))
    }

    pub(super) fn steps(&self) -> &[Step<'a>] {
        &self.steps
    }

    pub(super) fn is_complaint(&self) -> bool {
        self.case.kind == Kind::Complaint
    }

    /// The rounds in their order; a reaction or reopening that begins one is its first step.
    pub(super) fn rounds(&self) -> Vec<Round<'a, '_>> {
        let mut cuts = vec![0];
        cuts.extend((0..self.steps.len()).filter(|at| begins_anew(&self.steps[*at].entry.event)));
        let ends = cuts.iter().skip(1).copied().chain([self.steps.len()]);
        let pairs = cuts.iter().copied().zip(ends);
        let round = |(from, to): (usize, usize)| {
            let after = self.steps.get(to);
            let rung = after.and_then(|step| step.before.as_ref()).map(|case| case.rung);
            Round {
                steps: &self.steps[from..to],
                rung: rung.unwrap_or(self.case.rung),
                is_last: after.is_none(),
            }
        };
        pairs.map(round).collect()
    }

    /// Everything that reached the complainant, in its order.
    pub(super) fn handovers(&self) -> Vec<Handover<'_>> {
        self.steps.iter().filter_map(Step::handover).collect()
    }
}

impl Step<'_> {
    /// The answer that reached the complainant by this entry, if one did.
    pub(super) fn handover(&self) -> Option<Handover<'_>> {
        let before = self.before.as_ref()?;
        match &self.entry.event {
            Event::Delivered(minutes) => Some(Handover {
                step: self,
                answer: before.current_answer()?,
                way: before.appointment.as_ref()?.way,
                at: minutes.at.unwrap_or(self.entry.at),
            }),
            Event::AnsweredDirectly { answer, way, approval_due: false, .. }
                if matches!(way, Way::InPerson | Way::Telephone) =>
            {
                Some(Handover { step: self, answer, way: *way, at: self.entry.at })
            }
            _ => None,
        }
    }
}

impl<'a> Round<'a, '_> {
    /// Positions of the steps whose event is of this sort.
    pub(super) fn versions(&self, wanted: impl Fn(&Event) -> bool) -> Vec<u32> {
        let steps = self.steps.iter().filter(|step| wanted(&step.entry.event));
        steps.map(|step| step.version).collect()
    }

    /// Where words reached the complainant in this round.
    pub(super) fn reached(&self) -> Option<u32> {
        self.steps.iter().find(|step| step.handover().is_some()).map(|step| step.version)
    }

    /// Where the case was closed in this round.
    pub(super) fn closed(&self) -> Option<u32> {
        let ends = |event: &Event| {
            matches!(event, Event::Closed(_) | Event::Withdrawn { .. } | Event::Merged { .. })
        };
        self.versions(ends).last().copied()
    }

    /// Answered by the office itself, without asking anybody.
    pub(super) fn is_direct(&self) -> bool {
        !self.versions(|event| matches!(event, Event::AnsweredDirectly { .. })).is_empty()
    }
}

fn begins_anew(event: &Event) -> bool {
    matches!(
        event,
        Event::Reopened { .. } | Event::Reacted { reaction: Reaction::Dissatisfied, .. }
    )
}
