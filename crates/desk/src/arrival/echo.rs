//! Our own words, told back to us: those that the desk sent are known, those that somebody typed in
//! the provider's app join the case of the person they went to.

use std::sync::Arc;

use channel::{Identity, Inbound, Thread};
use db::Tx;
use domain::case::Sign;
use store::arrival::Arrival;
use store::sending::{self, Name};

use super::reading::Became;
use super::sign::Seen;
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

pub(super) async fn take(
    desk: &Desk,
    arrival: &Arrival,
    piece: &Inbound,
    said: Option<String>,
) -> Result<Became, DeskError> {
    let names = addressed(&arrival.connection, piece);
    let seen = Seen::new(desk, arrival, piece, (Sign::AnsweredOutside, said.clone()));
    let told = Told {
        seen: seen.known_as(names.clone()),
        connection: arrival.connection.clone(),
        provider_id: piece.provider_id.clone(),
        threads: names,
        text: said.unwrap_or_default(),
    };
    let (told, worker) = (Arc::new(told), desk.clone());
    let job = boxed(move |tx| {
        let (told, desk) = (Arc::clone(&told), worker.clone());
        Box::pin(async move {
            if told.ours(tx, &desk).await? {
                return Ok(Became::Nothing("echo"));
            }
            Ok(told.seen.enter(tx, &desk).await?.unwrap_or(Became::Nothing("echo_no_case")))
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Under which names the person is known to whom it was said; its author is us.
fn addressed(connection: &str, piece: &Inbound) -> Vec<String> {
    let thread = piece.thread.iter().map(Thread::key);
    let direct = matches!(piece.thread, Some(Thread::Direct { .. }));
    let lasting = piece.also.iter().filter(|_| direct).filter_map(Identity::lasting);
    let names = thread.chain(lasting.map(|id| format!("direct:{id}")));
    names.map(|name| format!("{connection}/{name}")).collect()
}

struct Told {
    seen: Seen,
    connection: String,
    provider_id: String,
    threads: Vec<String>,
    text: String,
}

impl Told {
    /// By the provider's id once our call has returned; before that by recipient and words: then it
    /// has left, whatever becomes of the call.
    async fn ours(&self, tx: &mut Tx<'_>, desk: &Desk) -> Result<bool, DeskError> {
        let scope = desk.scope();
        let known = sending::find(tx, scope, &self.connection, &self.provider_id).await?;
        if known.is_some() {
            return Ok(true);
        }
        let keys = desk.store().vault.keys();
        // A private reply to a comment is told back in a thread that we did not know before.
        for thread in self.threads.iter().map(String::as_str).chain([""]) {
            let words = sending::words(keys, scope, thread, &self.text);
            let found = sending::unresolved(tx, scope, &self.connection, words).await?;
            if let Some((_, sent)) = found {
                let (connection, name) = (self.connection.as_str(), self.provider_id.as_str());
                let name = Name { connection, name, own: false };
                sending::put(tx, scope, name, sent, desk.now()).await?;
                return Ok(true);
            }
        }
        Ok(false)
    }
}
