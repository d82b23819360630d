//! Why a form comes back, in the words that stand around it.

use axum::http::StatusCode;
use desk::DeskError;
use locale::Words;
use web::{Failure, Faults};

/// What stands in the way of a form.
#[derive(Default)]
pub struct Trouble {
    pub faults: Faults,
    /// Why the rules said no.
    pub refusal: Option<String>,
    /// What happened since the form was opened.
    pub changed: Option<String>,
}

impl Trouble {
    /// The answer of the desk; what no form can mend stays a failure of the page.
    pub fn of(error: DeskError, t: &Words) -> Result<Self, Failure> {
        if matches!(error, DeskError::KeyReused) {
            return Ok(Self { refusal: Some(t.case_key_reused()), ..Self::default() });
        }
        let failure = Failure::from(error);
        let says = failure.detail(t);
        match failure {
            Failure::Refused(_) => Ok(Self { refusal: says, ..Self::default() }),
            Failure::Stale(_) => Ok(Self::since(says.unwrap_or_else(|| t.error_what_now("stale")))),
            failure @ Failure::Wrong { .. } => Ok(failure.faults(t).into()),
            failure => Err(failure),
        }
    }

    /// The same for a thing whose events have words of their own.
    pub fn told(
        error: DeskError,
        t: &Words,
        event: impl Fn(&str) -> String,
    ) -> Result<Self, Failure> {
        match error {
            DeskError::Stale { kinds, .. } if !kinds.is_empty() => {
                let events: Vec<String> = kinds.into_iter().map(event).collect();
                Ok(Self::since(t.case_changed_since(events.join(", "))))
            }
            error => Self::of(error, t),
        }
    }

    /// Somebody was faster.
    pub fn since(changed: String) -> Self {
        Self { changed: Some(changed), ..Self::default() }
    }

    /// The status of the page with the form.
    pub fn status(&self) -> StatusCode {
        match self.changed {
            Some(_) => StatusCode::CONFLICT,
            None => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl From<Faults> for Trouble {
    fn from(faults: Faults) -> Self {
        Self { faults, ..Self::default() }
    }
}
