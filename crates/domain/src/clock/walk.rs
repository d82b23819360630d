//! One walk over a history: which marks move a clock, in its last round.

use super::{Because, Mark};
use crate::calendar::Instant;
use crate::rules::{ClockRule, MarkKind};

/// The present run of a clock.
pub(super) struct Round {
    pub(super) start: Mark,
    pub(super) stopped: Option<Instant>,
    /// The closing of the case, unless it was opened again since.
    pub(super) ended: Option<Mark>,
    /// The marks that moved it, the start first, each with whether it ran afterwards.
    moves: Vec<(Mark, bool)>,
}

/// The last round in `marks`, which are in order; `None` when nothing started the clock.
pub(super) fn last_round(rule: &ClockRule, marks: &[Mark]) -> Option<Round> {
    let mut round = None;
    let mut waiting = false;
    for mark in marks {
        waiting = waits(rule, mark.kind, waiting);
        if rule.restarts.contains(&mark.kind) {
            waiting = false;
            round = Some(Round::begin(*mark, true));
        } else if let Some(round) = &mut round {
            round.meet(rule, *mark, waiting);
        } else if rule.starts.contains(&mark.kind) {
            round = Some(Round::begin(*mark, !waiting));
        }
    }
    round.map(Round::told_to_its_end)
}

/// A wait that began before a clock still holds it when it starts.
fn waits(rule: &ClockRule, kind: MarkKind, waiting: bool) -> bool {
    match rule.pauses {
        Some((_, to)) if kind == to => false,
        Some((from, _)) if kind == from => true,
        _ => waiting,
    }
}

impl Round {
    fn begin(start: Mark, running: bool) -> Round {
        Round { start, stopped: None, ended: None, moves: vec![(start, running)] }
    }

    fn meet(&mut self, rule: &ClockRule, mark: Mark, waiting: bool) {
        if self.stopped.is_some() {
            return;
        }
        if rule.stops.contains(&mark.kind) {
            self.stopped = Some(mark.at);
            self.ended = None;
            self.moves.push((mark, false));
            return;
        }
        match mark.kind {
            MarkKind::Closed => self.ended = self.ended.or(Some(mark)),
            MarkKind::Reopened => self.ended = None,
            _ => {}
        }
        if self.ended.is_none() && self.is_running() == waiting {
            self.moves.push((mark, !waiting));
        }
    }

    /// The closing that ended it is the last line of its explanation.
    fn told_to_its_end(mut self) -> Round {
        self.moves.extend(self.ended.map(|closed| (closed, false)));
        self
    }

    /// Until when it is told: its stop, its end, or `now`.
    fn end(&self, now: Instant) -> Instant {
        self.stopped.or(self.ended.map(|closed| closed.at)).unwrap_or(now)
    }

    pub(super) fn is_running(&self) -> bool {
        self.moves.last().is_some_and(|(_, running)| *running)
    }

    /// From when to when it stood still before it stopped; an open pause ends `now`.
    pub(super) fn pauses(&self, now: Instant) -> Vec<(Instant, Instant)> {
        let still = self.stretches(self.end(now)).filter(|(_, running, _)| !running);
        still.map(|(mark, _, until)| (mark.at, until)).collect()
    }

    pub(super) fn explained(&self, now: Instant) -> Vec<Because> {
        let lines = self.stretches(self.end(now));
        lines
            .map(|(mark, running, until)| Because {
                mark,
                counted_seconds: if running { whole_seconds(mark.at, until) } else { 0 },
                running,
            })
            .collect()
    }

    /// Each mark with whether the clock ran from it, and up to when.
    fn stretches(&self, end: Instant) -> impl Iterator<Item = (Mark, bool, Instant)> {
        let ends = self.moves.iter().skip(1).map(|(next, _)| next.at).chain([end]);
        self.moves.iter().zip(ends).map(|((mark, running), until)| (*mark, *running, until))
    }
}

/// Both instants are cut to the second first, so that the parts of a run add up to the whole.
fn whole_seconds(from: Instant, until: Instant) -> i64 {
    until.as_second() - from.as_second()
}
