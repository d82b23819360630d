//! What a provider says about our own account and our templates: kept for a person to see.

use std::sync::Arc;

use channel::{Inbound, TemplateChange, What};
use domain::people::Actor;
use store::arrival::Arrival;
pub use store::channel_note::ChannelNote;
use store::taken::Message;

use super::reading::{Became, name};
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

pub(super) async fn take(
    desk: &Desk,
    arrival: &Arrival,
    piece: &Inbound,
) -> Result<Became, DeskError> {
    let Some((kind, words, became)) = told(&piece.what) else {
        return Ok(Became::Nothing("known"));
    };
    let note = ChannelNote {
        id: desk.fresh_id(),
        connection: arrival.connection.clone(),
        kind,
        words,
        at: piece.at.unwrap_or(arrival.at),
    };
    let (scope, id) = (desk.scope(), arrival.id);
    let kept = Arc::new((note, name(&arrival.connection, piece)));
    let job = boxed(move |tx| {
        let kept = Arc::clone(&kept);
        Box::pin(async move {
            let (note, name) = &*kept;
            let message = Message { connection: &note.connection, provider_id: name };
            if store::taken::take(tx, scope, message, id).await? {
                store::channel_note::put(tx, scope, note).await?;
            }
            Ok(Became::Nothing(became))
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

fn told(what: &What) -> Option<(String, String, &'static str)> {
    Some(match what {
        What::TemplateState { name, language, change } => {
            let (kind, detail) = match change {
                TemplateChange::Status { status, reason } => {
                    let reason = reason.as_deref().map(|reason| format!(" ({reason})"));
                    ("template_status", format!("{status}{}", reason.unwrap_or_default()))
                }
                TemplateChange::Category(category) => ("template_category", category.clone()),
                TemplateChange::Quality(quality) => ("template_quality", quality.clone()),
                TemplateChange::Content => ("template_content", String::new()),
            };
            let words = format!("{name} ({language}) {detail}");
            (kind.to_owned(), words.trim_end().to_owned(), "template")
        }
        What::AccountState { event, detail } => (event.clone(), detail.clone(), "account"),
        _ => return None,
    })
}

/// The newest notes, of one connection or of all.
///
/// # Errors
/// `Forbidden` for anybody outside the office, audit and administration.
pub async fn notes(
    desk: &Desk,
    actor: &Actor,
    connection: Option<String>,
) -> Result<Vec<ChannelNote>, DeskError> {
    crate::people::office(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx| {
        let connection = connection.clone();
        Box::pin(async move {
            Ok(store::channel_note::list(tx, scope, connection.as_deref(), 100).await?)
        })
    });
    desk.store().db.read(job).await
}
