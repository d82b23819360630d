//! Why the rules of praise say no.

/// A refusal. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours,
    /// Only praise is passed on as praise.
    NotPraise,
    /// Nothing of a protected case goes further.
    Protected,
    /// No person and no unit is named.
    Nobody,
    /// Nobody passes on, proposes or confirms what honours themselves.
    Own,
    /// The text tells who gave the praise, or who the patient is.
    TellsWho,
    /// It was passed on already.
    PassedOn,
    /// No criteria stood before the month began.
    NoCriteria,
    /// This month has not begun.
    NotYet,
    /// Nothing praises this person in that month.
    NoEvidence,
    /// Not as it stands.
    NotNow,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours => "not_yours",
            Refusal::NotPraise => "not_praise",
            Refusal::Protected => "protected",
            Refusal::Nobody => "nobody",
            Refusal::Own => "own",
            Refusal::TellsWho => "tells_who",
            Refusal::PassedOn => "passed_on",
            Refusal::NoCriteria => "no_criteria",
            Refusal::NotYet => "not_yet",
            Refusal::NoEvidence => "no_evidence",
            Refusal::NotNow => "not_now",
        }
    }
}
