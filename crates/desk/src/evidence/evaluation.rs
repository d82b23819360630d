//! Sources that show how the hospital judges itself: internal audits, and the minutes of meetings.

use domain::inspection::Stage;
use domain::people::Actor;

use super::Piece;
use super::gather::{Span, shown};
use crate::{Desk, DeskError, inspection, meeting};

/// The audits that were begun in the span; those that were left without a result show nothing.
pub(super) async fn audits(
    desk: &Desk,
    actor: &Actor,
    span: &Span,
) -> Result<Vec<Piece>, DeskError> {
    let mut pieces = Vec::new();
    for view in inspection::list(desk, actor).await? {
        let known = &view.inspection;
        if known.stage == Stage::Stopped || !span.holds(known.begun_at) {
            continue;
        }
        let made = inspection::document(desk, actor, known.id(), span.set()).await;
        let Some(document) = shown(made)? else { continue };
        let day = span.calendar.day_of(known.begun_at);
        let name = format!("{} {day} {}", span.t().evidence_source("audits"), known.id());
        pieces.push(Piece { name, document, register: false });
    }
    Ok(pieces)
}

/// The meetings of the span that were held.
pub(super) async fn meetings(
    desk: &Desk,
    actor: &Actor,
    span: &Span,
) -> Result<Vec<Piece>, DeskError> {
    let mut pieces = Vec::new();
    for view in meeting::list(desk, actor).await? {
        let known = &view.meeting;
        if !known.was_held() || !span.holds(known.plan.begins) {
            continue;
        }
        let made = meeting::document(desk, actor, known.id, span.set()).await;
        let Some(document) = shown(made)? else { continue };
        let day = span.calendar.day_of(known.plan.begins);
        let name = format!("{} {day} {}", span.t().evidence_source("meetings"), known.id);
        pieces.push(Piece { name, document, register: false });
    }
    Ok(pieces)
}
