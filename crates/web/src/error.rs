//! What can go wrong with a request, mapped once to a page or to problem+json.

mod desk;

use std::{
    error::Error,
    iter,
    sync::{Arc, Mutex, PoisonError},
};

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use locale::Words;

pub use desk::beside;

use crate::{Faults, Frame, Visit, page, paths, problem};

/// A refusal that knows its own sentence, for example a rule of `domain`.
pub trait Said: Send + Sync {
    /// The code for programs.
    fn code(&self) -> &str;
    /// The sentence for people.
    fn sentence(&self, t: &Words) -> String;
}

/// Why a request was not done.
pub enum Failure {
    BadRequest,
    SignedOut,
    Forbidden,
    NotFound,
    NotAllowed,
    TooLarge,
    Unsupported,
    CrossSite,
    FormExpired,
    Busy,
    /// Knocked too often.
    TooMany {
        after_seconds: u64,
    },
    /// It changed since it was shown; what changed, if that is known.
    Stale(Option<Box<dyn Said>>),
    /// A rule says no.
    Refused(Box<dyn Said>),
    /// Values that cannot be right.
    Invalid(Faults),
    /// One value that the desk does not take.
    Wrong {
        field: &'static str,
        says: Box<dyn Said>,
    },
    /// Our own fault: logged with the incident number that the visitor gets.
    Broken(Box<dyn Error + Send + Sync>),
    /// A page was mounted outside of the shell: only a fault in wiring can do that.
    Unframed,
}

impl Failure {
    /// The code for programs and for the phrases.
    pub fn code(&self) -> &str {
        match self {
            Self::BadRequest => "bad_request",
            Self::SignedOut => "signed_out",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::NotAllowed => "not_allowed",
            Self::TooLarge => "too_large",
            Self::Unsupported => "unsupported",
            Self::CrossSite => "cross_site",
            Self::FormExpired => "form_expired",
            Self::Busy => "busy",
            Self::TooMany { .. } => "too_many",
            Self::Stale(_) => "stale",
            Self::Refused(_) => "refused",
            Self::Invalid(_) | Self::Wrong { .. } => "invalid",
            Self::Broken(_) | Self::Unframed => "broken",
        }
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::CrossSite | Self::FormExpired => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Stale(_) => StatusCode::CONFLICT,
            Self::Refused(_) | Self::Invalid(_) | Self::Wrong { .. } => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Broken(_) | Self::Unframed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The sentence that only this case can say.
    pub fn detail(&self, t: &Words) -> Option<String> {
        match self {
            Self::Refused(said) | Self::Stale(Some(said)) => Some(said.sentence(t)),
            _ => None,
        }
    }

    /// What stands beside the fields.
    pub fn faults(&self, t: &Words) -> Faults {
        match self {
            Self::Invalid(faults) => faults.clone(),
            Self::Wrong { field, says } => Faults::of_one(field, says.sentence(t)),
            _ => Faults::default(),
        }
    }
}

/// Carries the failure to the shell, which knows the language and what the other side reads.
#[derive(Clone)]
pub(crate) struct Carried(Arc<Mutex<Option<Failure>>>);

impl Carried {
    pub(crate) fn take(&self) -> Option<Failure> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Carried(Arc::new(Mutex::new(Some(self)))));
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    frame: Frame,
    code: &'a str,
    detail: Option<String>,
    faults: Faults,
    incident: Option<&'a str>,
    /// The door, and the way back through it to the page that was left.
    sign_in: Option<String>,
    /// The page whose form was sent to this address.
    above: Option<String>,
}

/// The answer to a failure, as the visitor reads it.
pub fn answer(failure: &Failure, visit: &Visit) -> Response {
    if let Failure::Broken(cause) = failure {
        tracing::error!(incident = %visit.incident, cause = chain(cause.as_ref()), "request broke");
    }
    let mut response = if visit.json {
        problem::response(failure, visit)
    } else if matches!(failure, Failure::SignedOut) && visit.method.is_safe() {
        page::go(&paths::sign_in_then(&visit.path))
    } else {
        page_of(failure, visit)
    };
    if let Failure::TooMany { after_seconds } = failure {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*after_seconds));
    }
    response
}

/// The error with everything that caused it.
fn chain(error: &(dyn Error + 'static)) -> String {
    let causes = iter::successors(Some(error), |one| (*one).source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

fn page_of(failure: &Failure, visit: &Visit) -> Response {
    let code = failure.code();
    let frame = Frame::new(visit, "", &visit.t.error_title(code));
    let (detail, faults) = (failure.detail(visit.t), failure.faults(visit.t));
    let incident = (code == "broken").then_some(visit.incident.as_str());
    let left = || paths::sign_in_then(visit.came_from.as_deref().unwrap_or(paths::HOME));
    let sign_in = matches!(failure, Failure::SignedOut).then(left);
    let asked = matches!(failure, Failure::NotAllowed) && visit.method.is_safe();
    let above = asked.then(|| paths::above(&visit.path)).flatten();
    let page = ErrorPage { frame, code, detail, faults, incident, sign_in, above };
    page::with_status(failure.status(), &page)
}

/// The fallback of every router.
pub async fn not_found() -> Failure {
    Failure::NotFound
}

/// The fallback for a known path with another method.
pub async fn not_allowed() -> Failure {
    Failure::NotAllowed
}
