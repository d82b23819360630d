//! What is wrong with one value, as the sentence beside its field.

use desk::{Unfit, file::FileFault};
use domain::{calendar::LineWhy, hospital, intake, rules, sentence, text::Invalid};
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

impl Said for hospital::Why {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Text(invalid) => invalid.sentence(t),
            Self::TooManyLines { most } => t.hospital_too_many_lines(most.to_string()),
            other => t.hospital_flaw(other.code()),
        }
    }
}

impl Said for rules::Why {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        t.rules_flaw((*self).code())
    }
}

impl Said for sentence::Flaw {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        let detail = match self {
            Self::Empty => String::new(),
            Self::TooLong { most } => most.to_string(),
            Self::Syntax { line } => line.to_string(),
            Self::UnknownGap(typed) => typed.as_str().to_owned(),
            Self::MissingGap(gap) => gap.code().to_owned(),
        };
        t.sentence_flaw(self.code(), detail)
    }
}

impl Said for LineWhy {
    fn code(&self) -> &str {
        (*self).code()
    }

    fn sentence(&self, t: &Words) -> String {
        match self {
            Self::Name(invalid) => invalid.sentence(t),
            Self::TooMany { most } => t.holiday_too_many(most.to_string()),
            other => t.holiday_flaw(other.code()),
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
            Self::NotShown => t.form_file_not_shown(),
            Self::NoPicture => t.form_file_no_picture(),
            Self::NotRead => t.form_file_not_read(),
            Self::Empty => t.form_file_empty(),
            Self::TooMuch { max } => t.form_files_too_much(format!("{} MB", max / 1_048_576)),
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

/// A value of an SPO; a target is no text that could be too long.
impl Said for domain::sop::Flaw {
    fn code(&self) -> &str {
        match self.spot {
            domain::sop::Spot::Aim(_) => "aim",
            _ => self.why.code(),
        }
    }

    fn sentence(&self, t: &Words) -> String {
        match self.spot {
            domain::sop::Spot::Aim(_) => t.sop_aim_wrong(),
            _ => self.why.sentence(t),
        }
    }
}
