//! A comment is answered in private once; what comes after it waits until its author writes again.

use db::Tx;
use domain::calendar::Instant;
use domain::case::Case;
use domain::ids::SubjectId;
use domain::intake::Identity;
use store::outbox::{Listed, State};

use crate::{Desk, DeskError};

/// Who asks whether the private reply is still to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asking {
    /// Somebody who plans a message: what waits to leave will use it up.
    Planning,
    /// The carrier of this work.
    Carrying(u128),
}

/// The connection at which somebody is known by a public comment alone.
pub(crate) fn public_at(identity: &Identity) -> Option<&str> {
    let (connection, thread) = identity.thread.as_deref()?.split_once('/')?;
    thread.starts_with("comments:").then_some(connection)
}

/// Something of ours has answered the comment of this complainant since they were last heard, or
/// is about to.
pub(crate) async fn spent(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (case, identity): (&Case, &Identity),
    heard: Option<Instant>,
    asking: Asking,
) -> Result<bool, DeskError> {
    let Some(connection) = public_at(identity) else { return Ok(false) };
    let uses = |work: &Listed| {
        let since = work.ended_at.is_some_and(|at| heard.is_none_or(|heard| heard <= at));
        let left = work.connection.as_deref() == Some(connection) && since;
        match asking {
            Asking::Planning => left || work.state == State::Waiting,
            Asking::Carrying(own) => left && work.id != own,
        }
    };
    let works = messages(tx, desk, case.intake.complainant.subject).await?;
    Ok(works.iter().any(uses))
}

/// Something of ours has left for this person through a connection.
pub(crate) async fn left(
    tx: &mut Tx<'_>,
    desk: &Desk,
    subject: SubjectId,
    connection: &str,
) -> Result<bool, DeskError> {
    let works = messages(tx, desk, subject).await?;
    Ok(works.iter().any(|work| work.connection.as_deref() == Some(connection)))
}

/// All messages to one person, whichever case they are about.
async fn messages(
    tx: &mut Tx<'_>,
    desk: &Desk,
    subject: SubjectId,
) -> Result<Vec<Listed>, DeskError> {
    let scope = desk.scope();
    let mut works = Vec::new();
    for (case, ..) in store::case::of_subject(tx, scope, subject).await? {
        works.extend(store::outbox::of_case(tx, scope, case).await?);
    }
    works.retain(|work| work.kind == "message");
    Ok(works)
}
