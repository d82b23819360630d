//! When a complainant last said something: anywhere, and at the door that counts its hours by it.

use db::Tx;
use domain::calendar::Instant;
use domain::case::{Case, Entry, Event};
use domain::intake::Identity;
use domain::people::Who;

use crate::arrival::channel_of;
use crate::{Desk, DeskError};

/// Wherever it was, also on the tracking page: never an echo, never a reaction.
pub(super) fn anywhere(case: &Case, history: &[Entry]) -> Option<Instant> {
    history.iter().rev().find_map(|entry| said(entry, case.intake.received_at))
}

/// At the door that they came through, about whichever case of theirs: by this the provider counts
/// until when it lets us answer. What they said on the tracking page, no provider has heard.
pub(super) async fn at_door(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
    identity: &Identity,
) -> Result<Option<Instant>, DeskError> {
    let thread = identity.thread.as_deref().and_then(|thread| thread.split_once('/'));
    let Some((connection, _)) = thread else { return Ok(None) };
    let channel = desk.connection(connection).and_then(|known| channel_of(known.kind()));
    let (scope, subject) = (desk.scope(), case.intake.complainant.subject);
    let mut last = None;
    for known in store::case::lately_of_subject(tx, scope, subject).await? {
        if channel == Some(known.channel) {
            last = last.max(Some(known.received_at));
        }
        let versions = store::taken::at_door(tx, scope, known.case, connection).await?;
        if versions.is_empty() {
            continue;
        }
        let history = store::case::history(tx, scope, known.case).await?;
        let came = (1..).zip(&history).filter(|(version, _)| versions.contains(version));
        last = last.max(came.filter_map(|(_, entry)| said(entry, known.received_at)).max());
    }
    Ok(last)
}

fn said(entry: &Entry, received_at: Instant) -> Option<Instant> {
    match entry.event {
        Event::Received(_) => Some(received_at),
        Event::Replied { .. } if entry.by == Who::Complainant => Some(entry.at),
        Event::Observed { sign, .. } if sign.opens_window() => Some(entry.at),
        _ => None,
    }
}
