//! Clocks that explain themselves: a reading is derived from marks and can be derived again.
//!
//! A clock knows marks (a kind and an instant), never a case. Which clocks a case carries is said
//! by its rules; here is only how a clock of the rules runs.

mod mark;
mod walk;

use jiff::SignedDuration;

use crate::calendar::{Calendar, Instant, Span, Unit};
use crate::rules::{ClockName, ClockRule, Grade, Limit};
pub use mark::Mark;
use walk::Round;

/// What a clock does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    NotStarted,
    Running,
    Paused,
    /// `kept` when it stopped within its limit.
    Stopped {
        at: Instant,
        kept: bool,
    },
    /// The case was closed before that came for which the clock waits; reopened, it runs on.
    Ended {
        at: Instant,
    },
}

/// What a clock shows, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub name: ClockName,
    pub state: State,
    /// The start of the present round.
    pub started: Option<Instant>,
    /// `None` while paused, because nobody knows yet when the pause will end.
    pub due: Option<Instant>,
    /// Running time of the present round in whole seconds, pauses left out.
    pub elapsed_seconds: i64,
    /// The marks that moved it in the present round; their seconds add up to `elapsed_seconds`.
    pub because: Vec<Because>,
}

/// The instant that a running clock promises to the complainant: what a person promised before what
/// the rules promise.
pub fn promised(readings: &[Reading]) -> Option<Instant> {
    let due = |name| {
        let reading = readings.iter().find(|reading| reading.name == name)?;
        reading.due.filter(|_| reading.state == State::Running)
    };
    due(ClockName::PromisedTime)
        .or_else(|| due(ClockName::NonMedicalAnswer))
        .or_else(|| due(ClockName::Response))
}

/// One line of a clock's explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Because {
    pub mark: Mark,
    /// Seconds counted from this mark to the next line, or to now.
    pub counted_seconds: i64,
    /// Whether the clock ran after this mark.
    pub running: bool,
}

impl State {
    /// The name in rows and the API.
    pub fn code(self) -> &'static str {
        match self {
            State::NotStarted => "not_started",
            State::Running => "running",
            State::Paused => "paused",
            State::Stopped { .. } => "stopped",
            State::Ended { .. } => "ended",
        }
    }
}

impl Reading {
    /// Late: still running after its due instant, or stopped or ended after it. Derived at every
    /// look.
    pub fn is_late(&self, now: Instant) -> bool {
        match self.state {
            State::Running => self.due.is_some_and(|due| due < now),
            State::Stopped { kept, .. } => !kept,
            State::Ended { at } => self.due.is_some_and(|due| due < at),
            State::NotStarted | State::Paused => false,
        }
    }
}

/// Reads a clock off a history, with the limit of `grade` where the rule asks for one.
///
/// The order of `marks` does not matter: they are taken by instant, and within one instant by
/// their position in the history. A history is never from the future: a `now` before its last
/// mark (two machines, two clocks) reads as that mark's instant.
pub fn read(
    rule: &ClockRule,
    grade: Option<Grade>,
    marks: &[Mark],
    calendar: &Calendar,
    now: Instant,
) -> Reading {
    let mut marks = marks.to_vec();
    marks.sort_by_key(|mark| (mark.at, mark.seq));
    let now = marks.last().map_or(now, |last| now.max(last.at));
    match walk::last_round(rule, &marks) {
        None => unstarted(rule.name),
        Some(round) => {
            let due = due(limit(rule.limit, grade, &round), &round, calendar, now);
            reading(rule.name, &round, due, now)
        }
    }
}

fn unstarted(name: ClockName) -> Reading {
    let state = State::NotStarted;
    Reading { name, state, started: None, due: None, elapsed_seconds: 0, because: Vec::new() }
}

fn reading(name: ClockName, round: &Round, due: Option<Instant>, now: Instant) -> Reading {
    let because = round.explained(now);
    let state = match (round.stopped, round.ended) {
        (Some(at), _) => State::Stopped { at, kept: due.is_none_or(|due| at <= due) },
        (None, Some(closed)) => State::Ended { at: closed.at },
        (None, None) if round.is_running() => State::Running,
        (None, None) => State::Paused,
    };
    Reading {
        name,
        state,
        started: Some(round.start.at),
        due: due.filter(|_| state != State::Paused),
        elapsed_seconds: because.iter().map(|line| line.counted_seconds).sum(),
        because,
    }
}

/// How long this round may take.
enum Allowed {
    For(Span),
    Until(Instant),
}

/// `None` while the limit is not known: no grade yet, or no instant was given.
fn limit(limit: Limit, grade: Option<Grade>, round: &Round) -> Option<Allowed> {
    match limit {
        Limit::Given => round.start.until.map(Allowed::Until),
        Limit::Fixed(_) | Limit::ByGrade { .. } => limit.span(grade).map(Allowed::For),
    }
}

/// Start, limit and pauses together. A pause adds its length to a limit of hours or days; to one
/// of working days it adds the working days after the day on which it began, up to its last day.
fn due(
    limit: Option<Allowed>,
    round: &Round,
    calendar: &Calendar,
    now: Instant,
) -> Option<Instant> {
    let pauses = round.pauses(now);
    let start = round.start.at;
    let due = match limit? {
        Allowed::Until(given) => extended(given, &pauses),
        Allowed::For(span) if span.unit == Unit::WorkingDays => {
            let paused = pauses.iter().map(|pause| working_days(pause, calendar));
            let days = paused.fold(span.amount, u32::saturating_add);
            calendar.after(start, Span::working_days(days))
        }
        Allowed::For(span) => extended(calendar.after(start, span), &pauses),
    };
    Some(due)
}

fn extended(plain: Instant, pauses: &[(Instant, Instant)]) -> Instant {
    let paused: SignedDuration = pauses.iter().map(|(from, to)| from.duration_until(*to)).sum();
    plain.checked_add(paused).unwrap_or(Instant::MAX)
}

fn working_days((from, to): &(Instant, Instant), calendar: &Calendar) -> u32 {
    calendar.working_days_between(calendar.day_of(*from), calendar.day_of(*to))
}
