//! Why the rules of papers say no.

use super::Act;

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This is not this person's to do.
    NotYours { act: Act },
    /// There is no such paper, or it was removed.
    NoSuchPaper,
    /// The round ended so many hours ago, or was left, and takes no photo any more.
    TooLate { hours: u8 },
    /// As many papers as one thing can have.
    TooMany { most: usize },
    /// A round takes photos, no documents.
    NotAPhoto,
    /// Nobody has said that no face is to be seen.
    FacesUnchecked,
    /// A photo says in words what it shows.
    CaptionMissing,
    /// The words name somebody of the staff: rounds are about the service, not about people.
    NamesSomebody,
    /// It was confirmed: it stays.
    Confirmed,
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::NoSuchPaper => "no_such_paper",
            Refusal::TooLate { .. } => "too_late",
            Refusal::TooMany { .. } => "too_many",
            Refusal::NotAPhoto => "not_a_photo",
            Refusal::FacesUnchecked => "faces_unchecked",
            Refusal::CaptionMissing => "caption_missing",
            Refusal::NamesSomebody => "names_somebody",
            Refusal::Confirmed => "confirmed",
        }
    }
}
