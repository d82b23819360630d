//! What becomes of a form: on to the next page, or back with the words that say why.

use axum::{http::StatusCode, response::Response};
use desk::DeskError;
use locale::Words;
use web::{Failure, Faults, page, saying::Saying};

use crate::me::Me;

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

impl Me {
    /// Sends what was read of a form to the desk: what came of it, or why the form comes back.
    pub async fn sends<C, T, F>(
        &self,
        read: Result<C, impl Into<Trouble>>,
        act: impl FnOnce(C) -> F,
    ) -> Result<Result<T, Trouble>, Failure>
    where
        F: Future<Output = Result<T, DeskError>>,
    {
        settled(read, act, |error| Trouble::of(error, self.t())).await
    }

    /// The same for a thing whose events have words of their own.
    pub async fn commands<C, T, F>(
        &self,
        read: Result<C, impl Into<Trouble>>,
        act: impl FnOnce(C) -> F,
        event: impl Fn(&Words, &str) -> String,
    ) -> Result<Result<T, Trouble>, Failure>
    where
        F: Future<Output = Result<T, DeskError>>,
    {
        let told = move |error| Trouble::told(error, self.t(), |kind| event(self.t(), kind));
        settled(read, act, told).await
    }

    /// To the next page, which says that what was typed is kept.
    pub fn saved(&self, path: &str) -> Response {
        page::go_saying(path, &Saying::new("saved"), &self.visit)
    }

    /// To the next page, which says that it is done.
    pub fn done(&self, path: &str) -> Response {
        page::go_saying(path, &Saying::new("done"), &self.visit)
    }
}

/// What the desk made of a form, or why it comes back.
async fn settled<C, T, F>(
    read: Result<C, impl Into<Trouble>>,
    act: impl FnOnce(C) -> F,
    told: impl FnOnce(DeskError) -> Result<Trouble, Failure>,
) -> Result<Result<T, Trouble>, Failure>
where
    F: Future<Output = Result<T, DeskError>>,
{
    let wanted = match read {
        Ok(wanted) => wanted,
        Err(faults) => return Ok(Err(faults.into())),
    };
    match act(wanted).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(told(error)?)),
    }
}
