//! The one way out: the outbox is emptied through the doors, each piece of work once.

mod message;
mod viewer;

use std::sync::Arc;
use std::time::Duration;

use domain::ids::{PersonId, SubjectId, WordsId};
use domain::intake::Identity;
use domain::people::Who;
use domain::rules::{Channel, Kind, Relation};
use domain::text::Body;
use store::outbox::{Lease, Leased, Retry};
use store::vault::Opened;

use crate::act::boxed;
use crate::case::work::Errand;
use crate::receive::{Coming, NewIntake};
use crate::{Desk, DeskError, PATIENCE, wording};

pub use viewer::{OutboxItem, OutboxState, outbox, retry};

/// How long one worker keeps a piece of work to itself.
const LEASE_MS: i64 = 60_000;
const BATCH: usize = 20;

/// How the first, second, ... failed attempt is put off, before the provider's own wish.
const BACKOFF_SECONDS: [i64; 6] = [10, 60, 300, 1_800, 7_200, 21_600];

/// Does what is due, once; gives how many pieces of work it took up.
///
/// # Errors
/// Whatever stopped the work; unfinished work comes up again when its lease ends.
pub async fn run(desk: &Desk) -> Result<usize, DeskError> {
    let (scope, vault, now) = (desk.scope(), desk.store().vault.clone(), desk.now());
    let job = boxed(move |tx| {
        let vault = vault.clone();
        Box::pin(async move {
            let lease = Lease { now, for_ms: LEASE_MS, most: BATCH };
            Ok(store::outbox::lease(tx, scope, &vault, lease).await?)
        })
    });
    let leased = desk.store().db.write(PATIENCE, job).await?;
    let count = leased.len();
    for work in leased {
        carry(desk, work).await?;
    }
    Ok(count)
}

async fn carry(desk: &Desk, leased: Leased) -> Result<(), DeskError> {
    match Errand::parse(&leased.work.payload) {
        None => end(desk, &leased, End::Dead("unreadable")).await,
        Some(Errand::Improvement { action, owner, due, cause }) => {
            let plan = Plan { action, owner, due, cause };
            begin_improvement(desk, &leased, plan).await
        }
        Some(Errand::Protected { words }) => open_protected(desk, &leased, words).await,
        Some(errand) => message::send(desk, &leased, errand).await,
    }
}

/// How an attempt ended.
pub(super) enum End {
    /// Done inside the house.
    Done,
    Sent { connection: String, provider_id: String },
    Later { reason: &'static str, after: Duration },
    Dead(&'static str),
}

/// Writes down how an attempt ended.
pub(super) async fn end(desk: &Desk, leased: &Leased, end: End) -> Result<(), DeskError> {
    let (scope, now, id, attempt) = (desk.scope(), desk.now(), leased.work.id, leased.attempt);
    let end = Arc::new(end);
    let job = boxed(move |tx| {
        let end = Arc::clone(&end);
        Box::pin(async move {
            match &*end {
                End::Done => store::outbox::done(tx, scope, id, now).await?,
                End::Sent { connection, provider_id } => {
                    let provider_id = Some(provider_id.as_str());
                    let sent = store::outbox::Sent { connection, provider_id, at: now };
                    store::outbox::sent(tx, scope, id, sent).await?;
                }
                End::Later { reason, after } => {
                    let at = later(now, attempt, *after);
                    let retry = Retry { attempt, at, reason };
                    store::outbox::later(tx, scope, id, retry).await?;
                }
                End::Dead(reason) => {
                    let retry = Retry { attempt, at: now, reason };
                    store::outbox::dead(tx, scope, id, retry).await?;
                }
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

fn later(
    now: domain::calendar::Instant,
    attempt: u32,
    after: Duration,
) -> domain::calendar::Instant {
    let nth = (attempt.saturating_sub(1) as usize).min(BACKOFF_SECONDS.len() - 1);
    let wished = i64::try_from(after.as_secs()).unwrap_or(i64::MAX);
    let seconds = BACKOFF_SECONDS[nth].max(wished).min(86_400);
    now.checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap_or(now)
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

/// Care became worse after a complaint: a sealed case of its own goes to the director, in the
/// complainant's name and with the same contact.
async fn open_protected(
    desk: &Desk,
    leased: &Leased,
    words: Option<String>,
) -> Result<(), DeskError> {
    let Some((subject, identity, said)) = complainant(desk, leased, words).await? else {
        return end(desk, leased, End::Dead("no_case")).await;
    };
    let text = match said {
        Some(said) => format!("{}\n\n{said}", wording::protected()),
        None => wording::protected(),
    };
    let Ok(text) = Body::parse(&text) else {
        return end(desk, leased, End::Dead("unreadable")).await;
    };
    let mut new = NewIntake::of(Kind::Complaint, Channel::Web, text);
    new.sealed = true;
    new.relation = Relation::Other;
    new.identity = identity;
    let coming = Arc::new(Coming::new(desk, Who::Desk, new, &leased.work.key));
    let job = boxed(move |tx| {
        let coming = Arc::clone(&coming);
        Box::pin(async move { coming.enter_as(tx, Some(subject)).await })
    });
    desk.store().db.write(PATIENCE, job).await?;
    end(desk, leased, End::Done).await
}

async fn complainant(
    desk: &Desk,
    leased: &Leased,
    words: Option<String>,
) -> Result<Option<(SubjectId, Identity, Option<String>)>, DeskError> {
    let (scope, vault, case) = (desk.scope(), desk.store().vault.clone(), leased.work.case);
    let words: Option<WordsId> = words.and_then(|words| words.parse().ok());
    let job = boxed(move |tx| {
        let vault = vault.clone();
        Box::pin(async move {
            let Some(id) = case else { return Ok(None) };
            let Some(case) = store::case::load(tx, scope, id).await? else { return Ok(None) };
            let subject = case.intake.complainant.subject;
            let identity = store::vault::open_identity(tx, scope, &vault, subject).await?;
            let ids: Vec<WordsId> = words.into_iter().collect();
            let opened = store::vault::open_words(tx, scope, &vault, &ids).await?;
            let said = opened.into_iter().find_map(|(_, opened)| match opened {
                Opened::Text(text, _) => Some(text),
                Opened::Erased => None,
            });
            Ok(Some((subject, identity.unwrap_or_default(), said)))
        })
    });
    desk.store().db.read(job).await
}
