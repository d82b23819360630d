//! What the desk answers instead, as a page or a sentence in the reader's language.

use desk::{DeskError, Unfit, file::FileFault};
use domain::text::Invalid;
use locale::Words;
use web::{Failure, Faults, error::Said};

/// The answer of the desk as the shell shows it.
pub fn failed(error: DeskError, t: &Words) -> Failure {
    match error {
        DeskError::NotFound => Failure::NotFound,
        DeskError::Forbidden => Failure::Forbidden,
        DeskError::NotSignedIn => Failure::SignedOut,
        DeskError::Refused(refusal) => Failure::Refused(Box::new(refusal)),
        DeskError::RefusedImprovement(refusal) => Failure::Refused(Box::new(refusal)),
        DeskError::Stale { kinds, .. } => Failure::Stale(Some(Box::new(Changed(kinds)))),
        DeskError::KeyReused => Failure::Stale(None),
        DeskError::Unavailable(_) => Failure::Busy,
        error => match faults(&error, t) {
            Some(faults) => Failure::Invalid(faults),
            None => Failure::Broken(Box::new(error)),
        },
    }
}

/// What the desk found wrong with one value, beside its field.
pub fn faults(error: &DeskError, t: &Words) -> Option<Faults> {
    let (field, says) = match error {
        DeskError::Invalid { field, why } => (*field, invalid(*why, t)),
        DeskError::Unfit { field, why } => (*field, unfit(*why, t)),
        DeskError::Unknown { field } => (*field, t.refusal_unknown_name()),
        DeskError::Fault(fault) => (fault.field(), t.intake_fault(fault.code())),
        DeskError::FileRefused { field, why } => (*field, file_says(why, t)),
        _ => return None,
    };
    let mut faults = Faults::default();
    faults.add(field, says);
    Some(faults)
}

/// The sentence beside a value that is not what it should be.
pub fn invalid(why: Invalid, t: &Words) -> String {
    match why {
        Invalid::TooLong { max } => t.form_too_long(t.number(i64::from(max))),
        why => t.invalid(why.code()),
    }
}

fn unfit(why: Unfit, t: &Words) -> String {
    match why {
        Unfit::TooShort { min } => t.settings_too_short(min.to_string()),
        Unfit::TooLong { max } => t.form_too_long(max.to_string()),
        why => t.settings_unfit(why.code()),
    }
}

fn file_says(why: &FileFault, t: &Words) -> String {
    match why {
        FileFault::TooLarge { max } => t.form_file_too_big(format!("{} MB", max / 1_048_576)),
        _ => t.form_file_kind(),
    }
}

/// What has happened since the page was shown.
pub struct Changed(pub Vec<&'static str>);

impl Said for Changed {
    fn code(&self) -> &str {
        "stale"
    }

    fn sentence(&self, t: &Words) -> String {
        let events: Vec<String> = self.0.iter().map(|kind| t.event(kind)).collect();
        t.case_changed_since(events.join(", "))
    }
}

impl Changed {
    /// The same for an improvement, whose events have words of their own.
    pub fn improvement(kinds: &[&'static str], t: &Words) -> String {
        let events: Vec<String> = kinds.iter().map(|kind| t.improvement_event(kind)).collect();
        t.case_changed_since(events.join(", "))
    }
}
