//! What the desk answers instead, as the public reads it.

use desk::{DeskError, file::FileFault};
use domain::text::Invalid;
use locale::Words;
use web::Failure;

/// The failure that the shell shows. What belongs beside a field is taken out before.
pub fn failed(error: DeskError) -> Failure {
    match error {
        DeskError::NotFound => Failure::NotFound,
        DeskError::Refused(refusal) => Failure::Refused(Box::new(refusal)),
        DeskError::Stale { .. } | DeskError::KeyReused => Failure::Stale(None),
        DeskError::Unavailable(_) => Failure::Busy,
        error => Failure::Broken(Box::new(error)),
    }
}

/// The sentence beside a value that is not what it should be.
pub fn invalid(why: Invalid, t: &Words) -> String {
    match why {
        Invalid::TooLong { max } => t.form_too_long(t.number(i64::from(max))),
        why => t.invalid(why.code()),
    }
}

/// The sentence beside a file that is not taken.
pub fn file(why: FileFault, t: &Words) -> String {
    match why {
        FileFault::TooLarge { max } => t.form_file_too_big(format!("{} MB", max / 1_048_576)),
        FileFault::TooMany => t.report_form_photo_too_many(crate::report::MOST_PHOTOS.to_string()),
        FileFault::UnknownType | FileFault::Empty => t.form_file_kind(),
    }
}
