//! What is wrong with one value, as the sentence beside its field.

use desk::{Unfit, file::FileFault};
use domain::{intake, text::Invalid};
use locale::Words;

use crate::error::Said;

impl Said for Invalid {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::TooLong { max } => t.form_too_long(t.number(i64::from(*max))),
            other => t.invalid(other.code()),
        }
    }
}

impl Said for Unfit {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::TooShort { min } => t.settings_too_short(min.to_string()),
            Self::TooLong { max } => t.form_too_long(max.to_string()),
            other => t.settings_unfit(other.code()),
        }
    }
}

impl Said for intake::Fault {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        t.intake_fault(self.code())
    }
}

impl Said for FileFault {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::TooLarge { max } => t.form_file_too_big(format!("{} MB", max / 1_048_576)),
            Self::UnknownType => t.form_file_kind(),
            Self::Empty => t.form_file_empty(),
            Self::TooMany => t.form_file_too_many(),
            Self::Erased => t.form_file_erased(),
        }
    }
}

/// A name that names nothing.
pub(crate) struct NotKnown;

impl Said for NotKnown {
    fn code(&self) -> &str {
        "not_known"
    }

    fn sentence(&self, t: &Words) -> String {
        t.refusal_unknown_name()
    }
}

/// A key that came a second time, with other words.
pub(crate) struct KeyReused;

impl Said for KeyReused {
    fn code(&self) -> &str {
        "key_reused"
    }

    fn sentence(&self, t: &Words) -> String {
        t.case_key_reused()
    }
}
