//! What was sent, what waits, and what a person has to look at.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::CaseNumber;
use domain::people::Actor;
use store::outbox::{self, Listed};

use crate::act::boxed;
use crate::case::work::Errand;
use crate::{Desk, DeskError, PATIENCE};

pub use store::outbox::State as OutboxState;

/// A piece of work as a person sees it.
#[derive(Clone, Debug)]
pub struct OutboxItem {
    pub id: String,
    pub case: Option<CaseNumber>,
    /// `message`, `improvement` or `protected`.
    pub kind: String,
    /// What it is for: `acknowledgement`, `answer`, ...
    pub purpose: &'static str,
    pub state: OutboxState,
    pub attempts: u32,
    pub created_at: Instant,
    pub due_at: Instant,
    pub ended_at: Option<Instant>,
    pub reason: Option<String>,
    pub connection: Option<String>,
    pub provider_id: Option<String>,
    /// What left, or would have left, the house; only in the demonstration, where all is invented.
    /// Elsewhere the words are read in their case, where every look is bound to a sight.
    pub text: Option<String>,
}

/// The newest works in a state (all states without one), and how many there are.
///
/// # Errors
/// `Forbidden` for anybody outside the office, audit and administration.
pub async fn outbox(
    desk: &Desk,
    actor: &Actor,
    state: Option<OutboxState>,
    limit: usize,
) -> Result<(Vec<OutboxItem>, u64), DeskError> {
    crate::people::office(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx| {
        let desk = worker.clone();
        Box::pin(async move {
            let scope = desk.scope();
            let states = state.map_or(OutboxState::ALL.to_vec(), |state| vec![state]);
            let mut items = Vec::new();
            for state in &states {
                let rows = outbox::list(tx, scope, *state, None, limit).await?;
                for row in rows {
                    items.push(item(tx, &desk, row).await?);
                }
            }
            items.sort_by_key(|item| std::cmp::Reverse(item.created_at));
            items.truncate(limit);
            let counts = outbox::counts(tx, scope).await?;
            let total = counts.iter().filter(|(state, _)| states.contains(state));
            Ok((items, total.map(|(_, count)| count).sum()))
        })
    });
    desk.store().db.read(job).await
}

async fn item(tx: &mut Tx<'_>, desk: &Desk, row: Listed) -> Result<OutboxItem, DeskError> {
    let scope = desk.scope();
    let case = match row.case {
        Some(case) => store::case::load(tx, scope, case).await?.map(|case| case.number),
        None => None,
    };
    let payload = outbox::payload(tx, scope, &desk.store().vault, row.id).await?;
    let errand = payload.as_deref().and_then(Errand::parse);
    Ok(OutboxItem {
        id: format!("{:032x}", row.id),
        case,
        kind: row.kind,
        purpose: errand.as_ref().map_or("unreadable", Errand::purpose),
        state: row.state,
        attempts: row.attempts,
        created_at: row.created_at,
        due_at: row.due_at,
        ended_at: row.ended_at,
        reason: row.reason,
        connection: row.connection,
        provider_id: row.provider_id,
        text: match errand {
            Some(errand) => super::message::preview(tx, desk, row.case, &errand).await?,
            None => None,
        },
    })
}

/// Tries a dead letter once more.
///
/// # Errors
/// `Forbidden`, or `NotFound` when there is no such dead letter.
pub async fn retry(desk: &Desk, actor: &Actor, id: &str) -> Result<(), DeskError> {
    crate::people::office_hands(actor)?;
    let id = u128::from_str_radix(id, 16).map_err(|_| DeskError::NotFound)?;
    let (scope, now) = (desk.scope(), desk.now());
    let job =
        boxed(move |tx| Box::pin(async move { Ok(outbox::revive(tx, scope, id, now).await?) }));
    match desk.store().db.write(PATIENCE, job).await? {
        true => Ok(()),
        false => Err(DeskError::NotFound),
    }
}
