//! Why a request was not done, before anybody says it in a language.

use desk::file::FileFault;
use desk::{DeskError, Refused, Unfit};
use domain::calendar::LineWhy;
use domain::case::Refusal;
use domain::hospital;
use domain::intake;
use domain::rules;
use domain::sentence;
use domain::text::Invalid;

use crate::node::{Misread, Slip};

/// What went wrong; [`crate::problem`] makes the answer of it.
#[derive(Debug)]
pub enum Fault {
    /// No key, or one that opens nothing.
    SignedOut,
    /// The same at the calendar, which a name and a password open too.
    CalendarClosed,
    /// A post to a hook without the one right signature over its bytes.
    Unsigned,
    Forbidden,
    /// Absent, or hidden from whoever asks: both answer alike.
    NotFound,
    NotAllowed,
    /// Not JSON, or not what the address takes.
    BadRequest,
    /// A request that must carry a key came without one.
    KeyMissing,
    /// Longer than a key may be.
    KeyTooLong,
    TooLarge,
    Unsupported,
    Invalid(Vec<Wrong>),
    Desk(DeskError),
}

/// One value that is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub field: String,
    pub why: Why,
}

/// How a value is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    Slip(Slip),
    Text(Invalid),
    Intake(intake::Fault),
    File(FileFault),
    Unfit(Unfit),
    Hospital(hospital::Why),
    Day(LineWhy),
    Rules(rules::Why),
    Sentence(sentence::Flaw),
    /// It names something that does not exist.
    NotKnown,
    /// Outside these two, both counted.
    OutOfRange {
        least: u16,
        most: u16,
    },
    NotATime,
    NotADate,
    NotAMonth,
    /// No address that begins with `https://`.
    NotALink,
    /// A line of a list that does not have its form.
    NotALine,
    /// Not one of `{unit}`, `{dpjp}`, `{committee}`, `{management}`.
    NotOne,
}

impl Why {
    /// Stable key of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Why::Slip(slip) => slip.code(),
            Why::Text(invalid) => invalid.code(),
            Why::Intake(fault) => fault.code(),
            Why::File(fault) => fault.code(),
            Why::Unfit(unfit) => unfit.code(),
            Why::Hospital(why) => why.code(),
            Why::Day(why) => why.code(),
            Why::Rules(why) => why.code(),
            Why::Sentence(flaw) => flaw.code(),
            Why::NotKnown => "not_known",
            Why::OutOfRange { .. } => "out_of_range",
            Why::NotATime => "not_a_time",
            Why::NotADate => "not_a_date",
            Why::NotAMonth => "not_a_month",
            Why::NotALink => "not_a_link",
            Why::NotALine => "not_a_line",
            Why::NotOne => "not_one",
        }
    }
}

impl Fault {
    /// One value that is wrong.
    pub fn of(field: impl Into<String>, why: Why) -> Self {
        Fault::Invalid(vec![Wrong { field: field.into(), why }])
    }
}

impl From<Misread> for Fault {
    fn from(misread: Misread) -> Self {
        Fault::of(misread.field(), Why::Slip(misread.slip))
    }
}

impl From<DeskError> for Fault {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::NotFound => Fault::NotFound,
            DeskError::Forbidden => Fault::Forbidden,
            DeskError::NotSignedIn => Fault::SignedOut,
            DeskError::Invalid { field, why } => Fault::of(field, Why::Text(why)),
            DeskError::Unknown { field } => Fault::of(field, Why::NotKnown),
            DeskError::Unfit { field, why } => Fault::of(field, Why::Unfit(why)),
            DeskError::FlawedHospital(flaws) => {
                let wrong = flaws.into_iter().map(|flaw| Wrong {
                    field: flaw.field.to_owned(),
                    why: Why::Hospital(flaw.why),
                });
                Fault::Invalid(wrong.collect())
            }
            DeskError::FlawedRules(flaws) => {
                let wrong = flaws.into_iter();
                let wrong =
                    wrong.map(|flaw| Wrong { field: flaw.to_string(), why: Why::Rules(flaw.why) });
                Fault::Invalid(wrong.collect())
            }
            DeskError::FlawedSop(flaws) => {
                let wrong = flaws.into_iter();
                let wrong = wrong
                    .map(|flaw| Wrong { field: flaw.spot.to_string(), why: Why::Text(flaw.why) });
                Fault::Invalid(wrong.collect())
            }
            DeskError::FlawedSentence(flaw) => Fault::of("text", Why::Sentence(flaw)),
            DeskError::Fault(fault) => Fault::of(fault.field(), Why::Intake(fault)),
            DeskError::FileRefused { why: FileFault::TooLarge { .. }, .. } => Fault::TooLarge,
            DeskError::FileRefused { field, why } => Fault::of(field, Why::File(why)),
            DeskError::Refused(Refused::Case(Refusal::UnknownCategory { topic })) => {
                Fault::of(format!("topics.{topic}.category"), Why::NotKnown)
            }
            other => Fault::Desk(other),
        }
    }
}
