//! Every clock of a case with its explanation: which entries of the history moved it.

use desk::case::View;
use domain::clock::{Because, Reading, State};
use domain::rules::{ClockName, SourceStatus};

use crate::speaker::Speaker;

/// A clock as the page shows it.
pub struct Clock {
    pub name: String,
    pub state: String,
    /// What is left, or by how much it is over; of a running clock.
    pub left: Option<String>,
    pub due: Option<String>,
    pub late: bool,
    pub elapsed: String,
    pub part: i64,
    pub whole: i64,
    pub source: String,
    pub unchecked: bool,
    pub only_warns: bool,
    pub because: Vec<Line>,
}

/// One line of the explanation, with the entry that it points at.
pub struct Line {
    pub entry: u32,
    pub words: String,
    pub counted: String,
}

/// All clocks, the nearest running one that somebody waits for first.
pub fn shown(view: &View, says: &Speaker) -> Vec<Clock> {
    let mut readings: Vec<&Reading> = view.clocks.iter().collect();
    // A warning, and what the house owes itself, come after what somebody waits for.
    let aside = |reading: &Reading| {
        let warns = view.rules.clock(reading.name).is_some_and(|rule| rule.only_warns);
        warns || reading.name == ClockName::ManagementReport
    };
    readings
        .sort_by_key(|one| (aside(one), one.state != State::Running, one.due.is_none(), one.due));
    readings.into_iter().map(|reading| clock(reading, view, says)).collect()
}

fn clock(reading: &Reading, view: &View, says: &Speaker) -> Clock {
    let rule = view.rules.clock(reading.name);
    let running = reading.state == State::Running;
    let whole = match (reading.started, reading.due) {
        (Some(from), Some(due)) => due.as_second() - from.as_second(),
        _ => 0,
    };
    Clock {
        name: says.t.clock(reading.name.code()),
        state: says.t.clock_state(reading.state.code()),
        left: reading.due.filter(|_| running).map(|due| says.left(due)),
        due: reading.due.map(|due| says.long(due)),
        late: reading.is_late(view.now),
        elapsed: says.t.span(reading.elapsed_seconds),
        part: reading.elapsed_seconds.clamp(0, whole.max(0)),
        whole,
        source: rule.map(|rule| rule.source.text.clone()).unwrap_or_default(),
        unchecked: rule.is_some_and(|rule| rule.source.status == SourceStatus::NotYetChecked),
        only_warns: rule.is_some_and(|rule| rule.only_warns),
        because: reading.because.iter().map(|line| because(line, says)).collect(),
    }
}

fn because(line: &Because, says: &Speaker) -> Line {
    let word = says.t.mark(line.mark.kind.code());
    let counted = match line.running {
        true => says.t.case_clock_counted(says.t.span(line.counted_seconds)),
        false => says.t.case_clock_still(),
    };
    Line { entry: line.mark.seq, words: format!("{word}, {}", says.at(line.mark.at)), counted }
}
