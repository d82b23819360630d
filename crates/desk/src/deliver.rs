//! The one way out: the outbox is emptied through the doors, each piece of work once.

mod became;
mod comment;
pub(crate) mod embargo;
mod enclosing;
pub(crate) mod fetch;
mod heard;
mod hold;
mod holding;
mod instead;
mod joining;
mod message;
pub(crate) mod once;
mod partner;
mod parts;
mod protected;
mod release;
mod review;
pub(crate) mod report;
mod road;
mod sending;
mod template;
mod ticket;
mod viewer;

use std::sync::Arc;
use std::time::Duration;

use domain::ids::{PersonId, WordsId};
use store::outbox::{Lease, Leased, Retry};

use crate::act::boxed;
use crate::case::work::Errand;
use crate::{Desk, DeskError, PATIENCE};

pub use comment::{Deed as CommentDeed, comment};
pub use instead::{Other, again_by, others};
pub(crate) use sending::leaves;
pub use sending::{Cost, Counted, Gate, Now, Passage, Unsendable, WayNow, counted, sending};
pub use template::{Chosen, Gap, Offer, preview, tell, templates};
pub(crate) use ticket::is_reached;
pub(crate) use viewer::how_far;
pub use viewer::{OutboxItem, OutboxState, outbox, owed, retry, set_aside};

/// How long a piece of work waits for a worker that was never heard of again.
const LEASE_MS: i64 = 60_000;
/// How many pieces one run takes up.
const BATCH: usize = 20;

/// How the first, second, ... failed attempt is put off, before the provider's own wish.
const BACKOFF_SECONDS: [i64; 6] = [10, 60, 300, 1_800, 7_200, 21_600];

/// Does what is due, once; gives how many pieces of work it took up. One piece that cannot be done
/// keeps none of the others from leaving.
///
/// # Errors
/// The first thing that stopped a piece of work; it comes up again when its lease ends.
pub async fn run(desk: &Desk) -> Result<usize, DeskError> {
    let (mut count, mut ended) = (0, Ok(()));
    while count < BATCH {
        let Some(work) = lease(desk).await? else { break };
        count += 1;
        ended = ended.and(holding::held(desk, &work, carry(desk, &work)).await);
    }
    ended.map(|()| count)
}

/// One piece at a time: a lease is not to end while others are on their way out.
async fn lease(desk: &Desk) -> Result<Option<Leased>, DeskError> {
    let (scope, vault, now) = (desk.scope(), desk.store().vault.clone(), desk.now());
    let job = boxed(move |tx| {
        let vault = vault.clone();
        Box::pin(async move {
            let lease = Lease { now, for_ms: LEASE_MS, most: 1 };
            Ok(store::outbox::lease(tx, scope, &vault, lease).await?.pop())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn carry(desk: &Desk, leased: &Leased) -> Result<(), DeskError> {
    match Errand::parse(&leased.work.payload) {
        None if leased.work.payload.is_empty() => end(desk, leased, End::Dead("damaged")).await,
        None => end(desk, leased, End::Dead("unreadable")).await,
        Some(Errand::Improvement { action, owner, due, cause }) => {
            let plan = Plan { action, owner, due, cause };
            begin_improvement(desk, leased, plan).await
        }
        Some(Errand::Protected { words }) => protected::open(desk, leased, words).await,
        Some(Errand::LinkBack { other, merged }) => {
            joining::link_back(desk, leased, (other, merged)).await
        }
        Some(errand @ Errand::File { .. }) => fetch::file(desk, leased, errand).await,
        Some(errand @ Errand::Mention { .. }) => fetch::mention(desk, leased, errand).await,
        Some(Errand::Comment { connection, comment, deed }) => {
            comment::carry(desk, leased, (connection, comment, deed)).await
        }
        Some(Errand::Ticket { id, notice }) => {
            ticket::send(desk, leased, (id.as_str(), notice.as_str())).await
        }
        Some(Errand::Partner { issue, no }) => {
            partner::send(desk, leased, (issue.as_str(), no)).await
        }
        Some(Errand::Reply { mention, deed }) => {
            review::carry(desk, leased, (mention.as_str(), deed.as_str())).await
        }
        Some(Errand::Release { statement, to }) => {
            release::send(desk, leased, (statement.as_str(), to.as_str())).await
        }
        Some(errand) => message::send(desk, leased, errand).await,
    }
}

/// How an attempt ended.
pub(super) enum End {
    /// Done inside the house.
    Done,
    Sent {
        connection: String,
        provider_id: String,
    },
    Later {
        reason: &'static str,
        after: Duration,
    },
    Dead(&'static str),
    /// Not now, though nothing failed.
    Held {
        at: domain::calendar::Instant,
        reason: &'static str,
    },
    /// It need not leave.
    Spared(&'static str),
}

/// Writes down how an attempt ended.
pub(super) async fn end(desk: &Desk, leased: &Leased, end: End) -> Result<(), DeskError> {
    let (scope, now, id, attempt) = (desk.scope(), desk.now(), leased.work.id, leased.attempt);
    let (end, worker, fresh) = (Arc::new(end), desk.clone(), desk.fresh_id());
    let jitter = desk.fresh()[0];
    let job = boxed(move |tx| {
        let (end, desk) = (Arc::clone(&end), worker.clone());
        Box::pin(async move {
            match &*end {
                End::Done => store::outbox::done(tx, scope, id, now).await?,
                End::Sent { connection, provider_id } => {
                    let provider_id = Some(provider_id.as_str());
                    let sent = store::outbox::Sent { connection, provider_id, at: now };
                    store::outbox::sent(tx, scope, id, sent).await?;
                    store::outbox::let_in(tx, scope, connection, now).await?;
                    // What was reported while our call was still under way.
                    report::settle(tx, &desk, id, fresh).await?;
                }
                End::Later { reason, after } => {
                    let at = later(now, (attempt, *after), jitter);
                    let retry = Retry { attempt, at, reason };
                    store::outbox::later(tx, scope, id, retry).await?;
                }
                End::Dead(reason) => {
                    let retry = Retry { attempt, at: now, reason };
                    store::outbox::dead(tx, scope, id, retry).await?;
                }
                End::Held { at, reason } => {
                    let retry = Retry { attempt, at: *at, reason };
                    store::outbox::postpone(tx, scope, id, retry).await?;
                }
                End::Spared(reason) => {
                    store::outbox::spared(tx, scope, id, (reason, now)).await?;
                }
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Some of the pause is left to chance, so that not everybody comes back in the same second.
fn later(
    now: domain::calendar::Instant,
    (attempt, after): (u32, Duration),
    jitter: u8,
) -> domain::calendar::Instant {
    let nth = (attempt.saturating_sub(1) as usize).min(BACKOFF_SECONDS.len() - 1);
    let wished = i64::try_from(after.as_secs()).unwrap_or(i64::MAX);
    let seconds = BACKOFF_SECONDS[nth].max(wished).min(86_400);
    let millis = seconds * 1000 + seconds * 1000 * i64::from(jitter) / 2048;
    now.checked_add(jiff::SignedDuration::from_millis(millis)).unwrap_or(now)
}

/// Has this work been tried as often as it makes sense?
pub(super) fn exhausted(leased: &Leased) -> bool {
    leased.attempt as usize > BACKOFF_SECONDS.len()
}

/// What a closing promised, as references and codes.
struct Plan {
    action: String,
    owner: Option<String>,
    due: Option<String>,
    cause: Option<String>,
}

/// An improvement begins: once, because the key of the work is the key of its opening.
async fn begin_improvement(desk: &Desk, leased: &Leased, plan: Plan) -> Result<(), DeskError> {
    let Some(case) = leased.work.case else {
        return end(desk, leased, End::Dead("no_case")).await;
    };
    let plan = crate::improvement::Plan {
        id: domain::ids::ImprovementId::new(leased.work.id),
        case,
        action: plan.action.parse::<WordsId>().ok(),
        owner: plan.owner.and_then(|owner| owner.parse::<PersonId>().ok()),
        due: plan.due.and_then(|due| due.parse().ok()),
        cause: plan.cause.and_then(|cause| cause.parse::<WordsId>().ok()),
    };
    crate::improvement::begin(desk, plan).await?;
    end(desk, leased, End::Done).await
}
