//! What was sent, what waits, and what a person has to look at.

use db::Tx;
use domain::calendar::Instant;
use domain::coded;
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::text::Body;
use store::outbox::{self, Listed, State};

use super::instead::{Other, ways};
use super::message::ON_THE_PAGE;
use crate::act::boxed;
use crate::case::work::Errand;
use crate::{Desk, DeskError, PATIENCE};

coded! {
    /// How far a piece of work has come, as a person sees it.
    OutboxState {
        Queued = "queued",
        /// An attempt failed; it is tried again by itself.
        Failed = "failed",
        Sent = "sent",
        /// It was done inside the house.
        Done = "done",
        /// It is owed by the office: again, another way, or aside.
        Dead = "dead",
        Aside = "aside",
    }
}

impl OutboxState {
    /// What the store calls it, and whether it was put off after a try.
    fn kept(self) -> (State, Option<bool>) {
        match self {
            Self::Queued => (State::Waiting, Some(false)),
            Self::Failed => (State::Waiting, Some(true)),
            Self::Sent => (State::Sent, None),
            Self::Done => (State::Done, None),
            Self::Dead => (State::Dead, None),
            Self::Aside => (State::Aside, None),
        }
    }

    fn of(state: State, tried: bool) -> Self {
        match state {
            State::Waiting if tried => Self::Failed,
            State::Waiting => Self::Queued,
            State::Sent => Self::Sent,
            State::Done => Self::Done,
            State::Dead => Self::Dead,
            State::Aside => Self::Aside,
        }
    }
}

/// A piece of work as a person sees it.
#[derive(Clone, Debug)]
pub struct OutboxItem {
    pub id: String,
    /// Its case is in this actor's sight; else it can only be tried again.
    pub seen: bool,
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
    /// By the provider's reports: `sent`, `delivered`, `read` or `failed`.
    pub delivery: Option<String>,
    /// Why a person set it aside.
    pub aside: Option<String>,
    /// Of a dead letter: what can be done besides trying it again.
    pub others: Vec<Other>,
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
    eyes(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let scope = desk.scope();
            let states = state.map_or(OutboxState::ALL.to_vec(), |state| vec![state]);
            let mut items = Vec::new();
            for state in &states {
                let rows = outbox::list(tx, scope, state.kept(), None, limit).await?;
                for row in rows {
                    items.push(item(tx, &desk, &actor, row).await?);
                }
            }
            items.sort_by_key(|item| std::cmp::Reverse(item.created_at));
            items.truncate(limit);
            let counts = outbox::counts(tx, scope).await?;
            let of = |state: State, tried| OutboxState::of(state, tried);
            let total =
                counts.iter().filter(|((state, tried), _)| states.contains(&of(*state, *tried)));
            Ok((items, total.map(|(_, count)| count).sum()))
        })
    });
    desk.store().db.read(job).await
}

async fn item(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    row: Listed,
) -> Result<OutboxItem, DeskError> {
    let scope = desk.scope();
    let payload = outbox::payload(tx, scope, &desk.store().vault, row.id).await?;
    let errand = payload.as_deref().and_then(Errand::parse);
    // A work of a case out of sight can be sent again, and tells of nothing but the sending.
    let (case, seen) = seen(tx, desk, actor, &row).await?;
    let aside = outbox::aside(scope, &desk.store().vault, &row).filter(|_| seen);
    let others = match row.state {
        State::Dead if seen => ways(tx, desk, row.case, errand.as_ref()).await?,
        _ => Vec::new(),
    };
    // After a stated time, and of whoever was erased, nothing is left to be read.
    let purpose = match (&errand, payload.as_deref()) {
        (Some(errand), _) => errand.purpose(),
        (None, Some("")) => "wiped",
        (None, _) => "unreadable",
    };
    Ok(OutboxItem {
        others,
        seen,
        id: format!("{:032x}", row.id),
        case: case.filter(|_| seen),
        kind: if seen { row.kind } else { "message".to_owned() },
        purpose: if seen { purpose } else { "hidden" },
        state: OutboxState::of(row.state, row.reason.as_deref() == Some("later")),
        attempts: row.attempts,
        created_at: row.created_at,
        due_at: row.due_at,
        ended_at: row.ended_at,
        reason: row.reason,
        connection: row.connection,
        provider_id: row.provider_id,
        delivery: row.delivery,
        aside,
        text: match errand.filter(|_| seen) {
            Some(errand) => super::message::preview(tx, desk, row.case, &errand).await?,
            None => None,
        },
    })
}

/// The number of the case that a work is for, and whether this actor sees what the work is about.
async fn seen(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    row: &Listed,
) -> Result<(Option<CaseNumber>, bool), DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    let case = match row.case {
        Some(case) => store::case::load(tx, scope, case).await?.map(|case| case.number),
        None => None,
    };
    let secret = row.kind == "protected" && !sight.sealed;
    let seen = match case {
        _ if secret => false,
        Some(number) => store::case::seen(tx, scope, &sight, number).await?.is_some(),
        None => true,
    };
    Ok((case, seen))
}

/// A work that this actor decides about: what is hidden in the list is not there for their hands.
///
/// # Errors
/// `NotFound` when there is none, or when it is about a case out of sight.
pub(super) async fn in_hand(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    id: u128,
) -> Result<Listed, DeskError> {
    let work = outbox::find(tx, desk.scope(), id).await?.ok_or(DeskError::NotFound)?;
    match seen(tx, desk, actor, &work).await? {
        (_, true) => Ok(work),
        (_, false) => Err(DeskError::NotFound),
    }
}

/// How far a message came, as a timeline shows it; `None` for one that was done with otherwise.
pub(crate) fn how_far(work: &Listed) -> Option<&'static str> {
    let told = |told: Option<&str>| match told {
        Some("delivered") => "delivered",
        Some("read") => "read",
        _ => "sent",
    };
    match work.state {
        State::Waiting => Some("queued"),
        State::Sent => Some(told(work.delivery.as_deref())),
        State::Dead => Some("failed"),
        State::Aside => Some("aside"),
        State::Done if work.reason.as_deref() == Some(ON_THE_PAGE) => Some("on_the_page"),
        State::Done => None,
    }
}

/// A person decides that a dead letter shall not go, and says why.
///
/// # Errors
/// `Forbidden`, or `NotFound` when there is no such dead letter, or it is about a case out of sight.
pub async fn set_aside(desk: &Desk, actor: &Actor, id: &str, why: Body) -> Result<(), DeskError> {
    hands(actor)?;
    let id = u128::from_str_radix(id, 16).map_err(|_| DeskError::NotFound)?;
    let (known, why) = ((desk.clone(), actor.clone()), std::sync::Arc::new(why));
    let job = boxed(move |tx| {
        let ((desk, actor), why) = (known.clone(), std::sync::Arc::clone(&why));
        Box::pin(async move {
            in_hand(tx, &desk, &actor, id).await?;
            let vault = &desk.store().vault;
            let why = (why.as_str(), desk.now());
            Ok(outbox::set_aside(tx, desk.scope(), vault, id, why).await?)
        })
    });
    match desk.store().db.write(PATIENCE, job).await? {
        true => Ok(()),
        false => Err(DeskError::NotFound),
    }
}

/// How many dead letters the office owes a decision: again, another way, or aside.
///
/// # Errors
/// `Forbidden` for anybody outside the office, audit and administration.
pub async fn owed(desk: &Desk, actor: &Actor) -> Result<u64, DeskError> {
    eyes(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx| Box::pin(async move { Ok(outbox::counts(tx, scope).await?) }));
    let counts: Vec<((State, bool), u64)> = desk.store().db.read(job).await?;
    let dead = counts.iter().filter(|((state, _), _)| *state == State::Dead);
    Ok(dead.map(|(_, count)| count).sum())
}

/// Tries a dead letter once more.
///
/// # Errors
/// `Forbidden`, or `NotFound` when there is no such dead letter.
pub async fn retry(desk: &Desk, actor: &Actor, id: &str) -> Result<(), DeskError> {
    hands(actor)?;
    let id = u128::from_str_radix(id, 16).map_err(|_| DeskError::NotFound)?;
    let (scope, now) = (desk.scope(), desk.now());
    let job =
        boxed(move |tx| Box::pin(async move { Ok(outbox::revive(tx, scope, id, now).await?) }));
    match desk.store().db.write(PATIENCE, job).await? {
        true => Ok(()),
        false => Err(DeskError::NotFound),
    }
}

/// The office, audit and administration; and the command line, which acts as the program itself.
fn eyes(actor: &Actor) -> Result<(), DeskError> {
    if *actor == Actor::Desk { Ok(()) } else { crate::people::office(actor) }
}

fn hands(actor: &Actor) -> Result<(), DeskError> {
    if *actor == Actor::Desk { Ok(()) } else { crate::people::office_hands(actor) }
}
