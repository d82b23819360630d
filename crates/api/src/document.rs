//! The document of the interface: OpenAPI 3.1, made of the handlers themselves.

use std::sync::Arc;

use axum::Extension;
use axum::http::{HeaderName, header};
use utoipa::openapi::OpenApi as Document;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};

/// What stands above the operations.
#[derive(OpenApi)]
#[openapi(
    info(title = "Jembatan", description = "Complaints of a hospital: in, through, and answered. \
            A request with the same `Idempotency-Key` is answered as the first time for 30 days, \
            unless the hospital set another time.",
        license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later")),
    modifiers(&Keys),
    security(("key" = [])),
    tags(
        (name = "intake", description = "A voice comes in"),
        (name = "case", description = "One matter that the hospital owes an answer to"),
        (name = "improvement", description = "What is made better"),
        (name = "box", description = "Suggestion boxes, their openings and slips"),
        (name = "survey", description = "What patients think of the service"),
        (name = "observation", description = "What is seen and heard where people are served"),
        (name = "inspection", description = "Was the procedure kept? Seen by people, case by case"),
        (name = "meeting", description = "Evaluation meetings: agenda, minutes, decisions"),
        (name = "mention", description = "What is said of the hospital in public"),
        (name = "issue", description = "What may grow: judged, answered, followed, closed"),
        (name = "statement", description = "What the hospital says, as the director approved it"),
        (name = "voice", description = "What patients say, side by side with what was done"),
        (name = "content", description = "What the hospital publishes, and who has permitted it"),
        (name = "erasure", description = "A person's data are erased, by two people"),
        (name = "sop", description = "Procedures: written, reviewed, signed, in force, read"),
        (name = "organisation",
            description = "Vision and mission, decrees, partners, facilities, expectations"),
        (name = "report", description = "What the management reads"),
        (name = "channel", description = "How it goes at every door"),
        (name = "hook", description = "What providers call")
    )
)]
pub struct Head;

struct Keys;

impl Modify for Keys {
    fn modify(&self, document: &mut Document) {
        let components = document.components.get_or_insert_default();
        for (name, scheme) in [("key", HttpAuthScheme::Bearer), ("calendar", HttpAuthScheme::Basic)]
        {
            let scheme = SecurityScheme::Http(Http::new(scheme));
            components.security_schemes.insert(name.to_owned(), scheme.into());
        }
    }
}

/// This document.
#[utoipa::path(get, path = "/openapi.json", tag = "document", security(()),
    responses((status = 200, content_type = "application/json")))]
pub async fn document(
    Extension(Written(text)): Extension<Written>,
) -> ([(HeaderName, &'static str); 1], String) {
    ([(header::CONTENT_TYPE, "application/json")], text.to_string())
}

/// The document as text, written once.
#[derive(Clone)]
pub struct Written(Arc<str>);

impl Written {
    pub fn of(document: &Document) -> Self {
        let text = document.to_json().expect("a document of strings and numbers has a JSON text");
        Self(text.into())
    }
}
