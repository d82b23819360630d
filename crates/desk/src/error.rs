//! All that the desk can answer instead of what was asked.

mod refused;

use db::DbError;
use domain::ids::Version;
use domain::intake::Fault;
use domain::text::Invalid;
use store::StoreError;

pub use refused::Refused;

/// The name of a value in a request, as the API and the forms name it.
pub type Field = &'static str;

/// Why a request did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// Absent, or hidden from this actor: both look the same.
    #[error("not found")]
    NotFound,
    /// The rules say no.
    #[error("refused: {}", .0.code())]
    Refused(Refused),
    /// The row has changed since it was seen; `kinds` are the events since then.
    #[error("changed since it was seen")]
    Stale { now: Version, kinds: Vec<&'static str> },
    /// A value is not what it should be.
    #[error("{field}: {}", .why.code())]
    Invalid { field: Field, why: Invalid },
    /// A value names something that does not exist.
    #[error("{field} is not known here")]
    Unknown { field: Field },
    /// A value has the right form, but cannot be taken for this person, unit or delegation.
    #[error("{field}: {}", .why.code())]
    Unfit { field: Field, why: Unfit },
    /// A letterhead that letters cannot be printed with; everything that is wrong with it.
    #[error("the hospital: {} values are wrong", .0.len())]
    FlawedHospital(Vec<domain::hospital::Flaw>),
    /// Rules by which a hospital cannot work; everything that is wrong with them.
    #[error("the rules: {} values are wrong", .0.len())]
    FlawedRules(Vec<domain::rules::Flaw>),
    /// A wording of an SPO that cannot be kept; everything that is wrong with it.
    #[error("the SPO: {} values are wrong", .0.len())]
    FlawedSop(Vec<domain::sop::Flaw>),
    /// A sentence to complainants that cannot be sent.
    #[error("sentence: {}", .0.code())]
    FlawedSentence(domain::sentence::Flaw),
    /// An intake that contradicts itself.
    #[error("intake: {}", .0.code())]
    Fault(Fault),
    /// The key was used before for another request.
    #[error("the key was used for another request")]
    KeyReused,
    /// Not signed in, or with the wrong secret.
    #[error("not signed in")]
    NotSignedIn,
    /// This role has no business here.
    #[error("not allowed")]
    Forbidden,
    /// The file is larger, or of another type, than is taken here.
    #[error("file not accepted")]
    FileRefused { field: Field, why: file::FileFault },
    /// Not now; the same request may succeed later.
    #[error("not available now")]
    Unavailable(#[source] DbError),
    /// Something is broken; logged where it is handled.
    #[error("broken")]
    Broken(#[source] StoreError),
    /// The report could not be printed.
    #[error("could not be printed")]
    Unprintable(#[source] paper::PressError),
}

use crate::file;

/// Why a value about staff and units is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Somebody, or another unit, has it already.
    Taken,
    /// A login is 2 to 40 of `a-z 0-9 . _ -`.
    NotALogin,
    TooShort {
        min: u32,
    },
    TooLong {
        max: u32,
    },
    /// A password that holds the login, or is one sign over and over.
    TooEasy,
    /// Over before it begins, or over already.
    EndsTooSoon,
    /// A unit would stand below itself.
    Ring,
    /// Without its last kept day, a year would fall back on the days that are built in.
    LastOfYear,
    /// Something else than digits with blanks between them, or too many of them.
    NotANip,
    /// A query without a word that must be said.
    Wordless,
}

impl Unfit {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::NotALogin => "not_a_login",
            Self::TooShort { .. } => "too_short",
            Self::TooLong { .. } => "too_long",
            Self::TooEasy => "too_easy",
            Self::EndsTooSoon => "ends_too_soon",
            Self::Ring => "ring",
            Self::LastOfYear => "last_of_year",
            Self::NotANip => "not_a_nip",
            Self::Wordless => "wordless",
        }
    }
}

impl DeskError {
    /// For `map_err` behind `Db::read` and `Db::write` with `StoreError`.
    pub(crate) fn from_store(error: StoreError) -> Self {
        Self::from(error)
    }
}

impl From<StoreError> for DeskError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Db(error) => Self::from(error),
            // Somebody else was there first, each time that it was tried.
            StoreError::Stale => Self::Stale { now: Version(0), kinds: Vec::new() },
            other => Self::Broken(other),
        }
    }
}

impl From<DbError> for DeskError {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Deadline | DbError::Full(_) | DbError::Unavailable(_) | DbError::Closed => {
                Self::Unavailable(error)
            }
            DbError::Conflict(_) => Self::Stale { now: Version(0), kinds: Vec::new() },
            other => Self::Broken(StoreError::Db(other)),
        }
    }
}
