//! Why the rules of coaching say no.

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This person does not do that.
    NotYours,
    /// Nobody is coached by it.
    Nobody,
    /// Somebody whom this coach does not lead, or the coach.
    NotLed,
    /// More than a note holds.
    TooMany { most: usize },
    /// The day of the next step is over already.
    Over,
    /// The coaching has ended.
    Ended,
    /// A threshold that nothing could reach, or everything does.
    Threshold { times: u16, days: u16 },
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours => "not_yours",
            Refusal::Nobody => "nobody",
            Refusal::NotLed => "not_led",
            Refusal::TooMany { .. } => "too_many",
            Refusal::Over => "over",
            Refusal::Ended => "ended",
            Refusal::Threshold { .. } => "threshold",
        }
    }
}
