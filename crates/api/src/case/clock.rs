//! A clock as it explains itself.

use desk::case::View;
use domain::clock::{Reading, State};
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::Stamp;

/// What a clock shows, and why.
#[derive(Serialize, ToSchema)]
pub struct Clock {
    name: &'static str,
    /// `not_started`, `running`, `paused`, `stopped`; or `ended`, where the case was closed before
    /// that came for which the clock waits.
    state: &'static str,
    started: Option<String>,
    /// Null while paused, because nobody knows yet when the pause will end.
    due: Option<String>,
    /// When it stopped or ended.
    stopped: Option<String>,
    late: bool,
    /// Running time of the present round, pauses left out; the lines of `because` add up to it.
    elapsed_seconds: i64,
    because: Vec<Because>,
    /// A warning colours nothing and enters no percentage.
    only_warns: bool,
    source: Option<Source>,
}

/// One line of the explanation.
#[derive(Serialize, ToSchema)]
struct Because {
    kind: &'static str,
    at: String,
    /// The entry of the timeline behind it, by its version.
    seq: u32,
    /// Seconds from this line to the next one.
    counted_seconds: i64,
    running: bool,
}

/// Where the rule comes from, and whether it is to be relied on.
#[derive(Serialize, ToSchema)]
struct Source {
    text: String,
    status: &'static str,
}

pub fn clock(reading: &Reading, view: &View, stamp: Stamp) -> Clock {
    let rule = view.rules.clock(reading.name);
    let stopped = match reading.state {
        State::Stopped { at, .. } | State::Ended { at } => Some(at),
        State::NotStarted | State::Running | State::Paused => None,
    };
    let because = reading.because.iter().map(|line| Because {
        kind: line.mark.kind.code(),
        at: stamp.at(line.mark.at),
        seq: line.mark.seq,
        counted_seconds: line.counted_seconds,
        running: line.running,
    });
    Clock {
        name: reading.name.code(),
        state: reading.state.code(),
        started: stamp.maybe(reading.started),
        due: stamp.maybe(reading.due),
        stopped: stamp.maybe(stopped),
        late: reading.is_late(view.now),
        elapsed_seconds: reading.elapsed_seconds,
        because: because.collect(),
        only_warns: rule.is_some_and(|rule| rule.only_warns),
        source: rule.map(|rule| Source {
            text: rule.source.text.clone(),
            status: rule.source.status.code(),
        }),
    }
}
