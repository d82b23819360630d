//! The parts of one message: each begun under its token, sent once, known by the provider's name.

use std::sync::Arc;

use channel::{Door, Handle, Outgoing, SendError, Way, Window};
use domain::approval::{Cleared, Enclosure};
use store::outbox::Leased;
use store::sending::{self, Name, Sending};

use super::enclosing;
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// What leaves, and how.
pub(super) struct Parcel<'a> {
    pub door: &'a Arc<dyn Door>,
    pub way: Way,
    pub to: Handle,
    /// Where an echo of it would come, with the connection in front; empty where nobody knows.
    pub thread: String,
    pub text: &'a Cleared,
    /// Those that the door carries.
    pub files: Vec<Enclosure>,
    pub window: Window,
    pub human: bool,
}

/// Ours, one for each part; the same at every try, another only after it was reported lost.
pub(super) fn token(leased: &Leased, part: usize) -> String {
    match leased.round {
        0 => format!("{}:{part}", leased.work.key),
        round => format!("{}:{part}:{round}", leased.work.key),
    }
}

/// Sends every part that has not left, in order; gives the provider's name of the last.
pub(super) async fn send(
    desk: &Desk,
    leased: &Leased,
    parcel: &Parcel<'_>,
) -> Result<Result<String, SendError>, DeskError> {
    let mut all = parcel.door.parts(&parcel.way, parcel.text.text());
    // A file is told back without a word.
    let apart = enclosing::apart(parcel.door, &parcel.way, &parcel.files);
    all.extend(std::iter::repeat_n("", apart));
    let mut last = String::new();
    for (part, words) in all.iter().enumerate() {
        let token = token(leased, part);
        if let Some(known) = left(desk, parcel.door.name(), &token).await? {
            last = known;
            continue;
        }
        let (keys, scope) = (desk.store().vault.keys(), desk.scope());
        let sending = Sending {
            work: leased.work.id,
            part: u32::try_from(part).unwrap_or(u32::MAX),
            round: leased.round,
            words: sending::words(keys, scope, &parcel.thread, words),
        };
        known(desk, (parcel.door.name(), &token, true), sending).await?;
        let outgoing = Outgoing {
            to: parcel.to.clone(),
            way: parcel.way.clone(),
            text: parcel.text,
            files: &parcel.files,
            part,
            client_token: &token,
            human: parcel.human,
            window: parcel.window,
        };
        last = match parcel.door.send(&outgoing).await {
            Ok(receipt) => receipt.provider_id,
            Err(error) => return Ok(Err(error)),
        };
        // It has left: what fails from here on is no reason to send it again.
        if let Err(error) = known(desk, (parcel.door.name(), &last, false), sending).await {
            tracing::warn!(%error, "a sent part could not be noted");
        }
    }
    Ok(Ok(last))
}

/// The provider's name of a part that left before a crash or a fault: our call told it, or an echo.
pub(super) async fn left(
    desk: &Desk,
    door: &str,
    token: &str,
) -> Result<Option<String>, DeskError> {
    let (scope, name) = (desk.scope(), (door.to_owned(), token.to_owned()));
    let job = boxed(move |tx| {
        let (door, token) = name.clone();
        Box::pin(async move { Ok(sending::resolved(tx, scope, &door, &token).await?) })
    });
    desk.store().db.read(job).await
}

async fn known(
    desk: &Desk,
    (door, name, own): (&str, &str, bool),
    sending: Sending,
) -> Result<(), DeskError> {
    let (scope, now, name) = (desk.scope(), desk.now(), (door.to_owned(), name.to_owned()));
    let job = boxed(move |tx| {
        let (connection, name) = name.clone();
        Box::pin(async move {
            let name = Name { connection: &connection, name: &name, own };
            Ok(sending::put(tx, scope, name, sending, now).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}
