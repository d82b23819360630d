//! What happens to words after they were said: edits, reactions, deletions; and calls.

use std::sync::Arc;

use channel::{CallEvent, Inbound, What};
use db::Tx;
use domain::case::{Command, Sign};
use domain::ids::{ArrivalId, CaseId};
use domain::people::Actor;
use domain::text::Body;
use store::arrival::Arrival;
use store::taken::Message;

use super::reading::{Became, name, rings};
use super::{known, voice};
use crate::act::{Terms, boxed, within};
use crate::case::{Deed, Target};
use crate::{Desk, DeskError, PATIENCE, wording};

/// Puts it on the timeline of its case. What somebody unknown wrote anew, or a call of theirs, is a
/// voice; anything else about nothing we know is read and named.
pub(super) async fn take(
    desk: &Desk,
    arrival: &Arrival,
    piece: &Inbound,
) -> Result<Became, DeskError> {
    let (sign, text, otherwise) = meant(piece);
    let Some(sign) = sign else { return Ok(Became::Nothing(otherwise)) };
    let seen = Seen::new(desk, arrival, piece, (sign, text.clone()));
    if let Some(became) = seen.noted(desk).await? {
        return Ok(became);
    }
    match &piece.what {
        What::Edited { .. } => voice::take(desk, arrival, piece, text).await,
        What::Call { .. } if rings(piece) => {
            voice::take(desk, arrival, piece, Some(wording::attachment("call"))).await
        }
        _ => Ok(Became::Nothing(otherwise)),
    }
}

/// The sign, its words, and what an arrival is called that belongs to no case.
fn meant(piece: &Inbound) -> (Option<Sign>, Option<String>, &'static str) {
    match &piece.what {
        What::Edited { text, .. } => (Some(Sign::Edited), Some(text.clone()), "edited"),
        What::Deleted => (Some(Sign::Deleted), None, "deleted"),
        What::Reaction { emoji: Some(emoji) } => {
            (Some(Sign::Reacted), Some(emoji.clone()), "reaction")
        }
        What::Reaction { emoji: None } => (Some(Sign::Unreacted), None, "reaction"),
        What::Hidden { hidden: true } => (Some(Sign::Hidden), None, "hidden"),
        What::Hidden { hidden: false } => (Some(Sign::Shown), None, "shown"),
        What::Call { event: CallEvent::Began, by_us: true } => {
            (Some(Sign::CalledOut), None, "call")
        }
        What::Call { event: CallEvent::Began, by_us: false } => (Some(Sign::Called), None, "call"),
        What::Call { event: CallEvent::Ended { .. }, .. } => (Some(Sign::CallEnded), None, "call"),
        What::Call { .. } => (None, None, "call"),
        _ => (None, None, "known"),
    }
}

/// One sign on its way to a timeline.
pub(super) struct Seen {
    arrival: ArrivalId,
    connection: String,
    /// What it is about.
    about: String,
    name: String,
    known_as: Vec<String>,
    sign: Sign,
    words: Option<Body>,
    id: u128,
}

impl Seen {
    pub fn new(
        desk: &Desk,
        arrival: &Arrival,
        piece: &Inbound,
        (sign, text): (Sign, Option<String>),
    ) -> Self {
        Self {
            arrival: arrival.id,
            connection: arrival.connection.clone(),
            about: piece.provider_id.clone(),
            name: name(&arrival.connection, piece),
            known_as: known::names(&arrival.connection, piece),
            sign,
            words: text.and_then(|text| Body::parse(&text).ok()),
            id: desk.fresh_id(),
        }
    }

    /// The same about words of ours, which only their thread leads to.
    pub fn known_as(self, names: Vec<String>) -> Self {
        Self { known_as: names, ..self }
    }

    /// `None` when no case is known where it belongs; then it is not taken up.
    pub async fn noted(self, desk: &Desk) -> Result<Option<Became>, DeskError> {
        let (seen, worker) = (Arc::new(self), desk.clone());
        let job = boxed(move |tx| {
            let (seen, desk) = (Arc::clone(&seen), worker.clone());
            Box::pin(async move { seen.enter(tx, &desk).await })
        });
        desk.store().db.write(PATIENCE, job).await
    }

    pub async fn enter(&self, tx: &mut Tx<'_>, desk: &Desk) -> Result<Option<Became>, DeskError> {
        let Some(case) = self.case(tx, desk).await? else { return Ok(None) };
        let scope = desk.scope();
        let message = Message { connection: &self.connection, provider_id: &self.name };
        if !store::taken::take(tx, scope, message, self.arrival).await? {
            return known::became(tx, desk, message).await.map(Some);
        }
        let (version, number) =
            observe(tx, desk, (case, self.id), (self.sign, self.words.clone())).await?;
        store::taken::taken_by(tx, scope, message, case, version).await?;
        Ok(Some(Became::Case(number)))
    }

    /// By the words that it is about, ours or theirs; else by the person.
    async fn case(&self, tx: &mut Tx<'_>, desk: &Desk) -> Result<Option<CaseId>, DeskError> {
        let scope = desk.scope();
        let about = Message { connection: &self.connection, provider_id: &self.about };
        let taken = store::taken::find(tx, scope, about).await?;
        if let Some((case, _)) = taken.and_then(|taken| taken.by) {
            return Ok(Some(case));
        }
        if let Some(sent) = store::sending::find(tx, scope, &self.connection, &self.about).await? {
            let work = store::outbox::find(tx, scope, sent.work).await?;
            return Ok(work.and_then(|work| work.case));
        }
        known::case(tx, desk, &self.known_as).await
    }
}

/// The desk writes down what it saw; gives the version that it made and the number of the case.
pub(crate) async fn observe(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (case, id): (CaseId, u128),
    (sign, words): (Sign, Option<Body>),
) -> Result<(u32, String), DeskError> {
    let command = Command::Observe { sign, words };
    let deed = Deed::with_ids(desk, &Actor::Desk, (Target::Id(case), command), id);
    let row = within(tx, desk.scope(), &deed, &Terms::default()).await?;
    Ok((row.case.version.0, row.case.number.to_string()))
}
