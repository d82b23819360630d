//! Marks: what a clock sees of a history.

use crate::calendar::Instant;
use crate::rules::MarkKind;

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    pub kind: MarkKind,
    pub at: Instant,
    /// Its position in the history, so that an explanation can point at the event behind it.
    pub seq: u32,
    /// The instant that it names as due (a promise, a forwarding letter), if any.
    pub until: Option<Instant>,
}

impl Mark {
    /// A mark that names no due instant.
    pub fn new(kind: MarkKind, at: Instant, seq: u32) -> Mark {
        Mark { kind, at, seq, until: None }
    }

    /// The same mark, naming `until` as due.
    pub fn promising(self, until: Instant) -> Mark {
        Mark { until: Some(until), ..self }
    }
}
