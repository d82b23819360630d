//! What became of what we sent, as its provider reports it: in any order, as often as it likes.

use std::sync::Arc;

use channel::{Inbound, State, What};
use domain::calendar::Instant;
use store::arrival::Arrival;
use store::sending;

use super::known;
use super::reading::Became;
use crate::act::boxed;
use crate::deliver::report;
use crate::{Desk, DeskError, PATIENCE};

/// Keeps the report. One that comes before our call has returned waits under its name.
pub(super) async fn take(
    desk: &Desk,
    arrival: &Arrival,
    piece: &Inbound,
) -> Result<Became, DeskError> {
    let (state, token, became) = match &piece.what {
        What::Status { state, token, .. } => (*state, token.clone(), "status"),
        _ => (State::Read, None, "seen"),
    };
    let told = Arc::new(Told {
        connection: arrival.connection.clone(),
        names: [Some(piece.provider_id.clone()), token].into_iter().flatten().collect(),
        people: known::names(&arrival.connection, piece),
        state,
        until: (became == "seen").then(|| watermark(piece)).flatten(),
        id: desk.fresh_id(),
    });
    let worker = desk.clone();
    let job = boxed(move |tx| {
        let (told, desk) = (Arc::clone(&told), worker.clone());
        Box::pin(async move {
            let mut names = told.names.clone();
            if let Some(until) = told.until {
                names = told.read_until(tx, &desk, until).await?;
            }
            for name in &names {
                let name = (told.connection.as_str(), name.as_str());
                report::keep(tx, &desk, name, told.state).await?;
            }
            for name in &names {
                let found = sending::find(tx, desk.scope(), &told.connection, name).await?;
                if let Some(sent) = found {
                    report::settle(tx, &desk, sent.work, told.id).await?;
                }
            }
            Ok(Became::Nothing(became))
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

struct Told {
    connection: String,
    names: Vec<String>,
    people: Vec<String>,
    state: State,
    until: Option<Instant>,
    id: u128,
}

impl Told {
    /// All that we sent to this person until then.
    async fn read_until(
        &self,
        tx: &mut db::Tx<'_>,
        desk: &Desk,
        until: Instant,
    ) -> Result<Vec<String>, DeskError> {
        let Some(subject) = known::find(tx, desk, &self.people).await? else {
            return Ok(Vec::new());
        };
        let (scope, mut names) = (desk.scope(), Vec::new());
        for known in store::case::lately_of_subject(tx, scope, subject).await? {
            let until = (self.connection.as_str(), until);
            names.extend(store::outbox::sent_until(tx, scope, known.case, until).await?);
        }
        Ok(names)
    }
}

/// Messenger says up to which instant somebody has read, in milliseconds, in the place of an id.
fn watermark(piece: &Inbound) -> Option<Instant> {
    let millis = piece.provider_id.parse::<i64>().ok()?;
    Instant::from_millisecond(millis).ok()
}
