//! Who writes: one person under all the names that the provider gives them.

use std::sync::Arc;

use channel::{Identity, Inbound};
use db::Tx;
use domain::ids::SubjectId;
use store::contact::{Contact, ContactKind};

use super::Became;
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// The names of the author of a piece, with the connection in front.
pub(super) fn names(connection: &str, piece: &Inbound) -> Vec<String> {
    piece.known_as().iter().map(|name| format!("{connection}/{name}")).collect()
}

/// The first subject that is known under one of these names.
pub(super) async fn find(
    tx: &mut Tx<'_>,
    desk: &Desk,
    names: &[String],
) -> Result<Option<SubjectId>, DeskError> {
    let keys = desk.store().vault.keys();
    for name in names {
        let contact = Contact { kind: ContactKind::Thread, value: name };
        if let Some(subject) = store::contact::find(tx, desk.scope(), keys, contact).await? {
            return Ok(Some(subject));
        }
    }
    Ok(None)
}

/// All these names lead to this subject from now on; one that leads to another stays as it is.
pub(super) async fn remember(
    tx: &mut Tx<'_>,
    desk: &Desk,
    names: &[String],
    subject: SubjectId,
) -> Result<(), DeskError> {
    let keys = desk.store().vault.keys();
    for name in names {
        let contact = Contact { kind: ContactKind::Thread, value: name };
        store::contact::put(tx, desk.scope(), keys, contact, subject).await?;
    }
    Ok(())
}

/// Somebody has a new number or id: what comes from there belongs to the same person.
pub(super) async fn moved(
    desk: &Desk,
    connection: &str,
    piece: &Inbound,
    now: &[Identity],
) -> Result<Became, DeskError> {
    let new = now.iter().filter_map(Identity::lasting);
    let new: Vec<String> = new.map(|id| format!("{connection}/direct:{id}")).collect();
    let (old, new) = (Arc::new(names(connection, piece)), Arc::new(new));
    let worker = desk.clone();
    let job = boxed(move |tx| {
        let (desk, old, new) = (worker.clone(), Arc::clone(&old), Arc::clone(&new));
        Box::pin(async move {
            if let Some(subject) = find(tx, &desk, &old).await? {
                remember(tx, &desk, &new, subject).await?;
            }
            Ok(Became::Nothing("identity"))
        })
    });
    desk.store().db.write(PATIENCE, job).await
}
