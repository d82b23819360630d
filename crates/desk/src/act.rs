//! The only hinge between rule and row: one command, one aggregate, one transaction.

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::Version;
use domain::people::Actor;
use sha2::{Digest, Sha256};
use store::Scope;
use store::idempotency::Remembered;

use crate::{Desk, DeskError, PATIENCE};

/// A command with all that it needs, ready to meet its row. It may run several times, so it holds
/// its fresh ids and its instant, and draws none.
pub(crate) trait Decider: Send + Sync + 'static {
    type Row: Send + Sync;
    type Entry: Send;

    /// The row, with its words' key at hand; `None` where this actor may not see it.
    fn load(
        &self,
        tx: &mut Tx<'_>,
    ) -> impl Future<Output = Result<Option<Self::Row>, DeskError>> + Send;

    fn version(row: &Self::Row) -> Version;

    /// The instant of the act.
    fn now(&self) -> Instant;

    /// Ask the rules. An empty list: what was wanted holds already.
    fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Self::Row,
    ) -> impl Future<Output = Result<Vec<Self::Entry>, DeskError>> + Send;

    /// Row, journal, projections, outbox.
    fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Self::Row,
        entries: Vec<Self::Entry>,
    ) -> impl Future<Output = Result<Self::Row, DeskError>> + Send;

    /// The kinds of what has happened after a version.
    fn since(
        &self,
        tx: &mut Tx<'_>,
        seen: Version,
    ) -> impl Future<Output = Result<Vec<&'static str>, DeskError>> + Send;
}

/// The key under which a request is done once, whoever sends it how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Once {
    pub actor: String,
    pub key: String,
    pub digest: [u8; 32],
}

impl Once {
    /// The request of this kind that this actor sends under this key, and what it asks for.
    pub fn of(actor: &Actor, kind: &str, key: &str, asked: &impl Debug) -> Self {
        Self {
            actor: store::case::who_text(actor.who()),
            key: format!("{kind}:{key}"),
            digest: Sha256::digest(format!("{asked:?}")).into(),
        }
    }
}

/// A command with what stands beside it.
#[derive(Clone, Debug)]
pub struct Request<C> {
    pub command: C,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
    /// The same key is the same request, however often it comes.
    pub key: Option<String>,
}

/// What stands beside the command.
#[derive(Clone, Debug, Default)]
pub(crate) struct Terms {
    pub seen: Option<Version>,
    pub once: Option<Once>,
}

/// One command in a transaction of its own; answered when it is durable.
pub(crate) async fn act<D: Decider>(
    desk: &Desk,
    decider: D,
    terms: Terms,
) -> Result<D::Row, DeskError> {
    let scope = desk.scope();
    let work = Arc::new((decider, terms));
    let job = boxed(move |tx| {
        let work = Arc::clone(&work);
        Box::pin(async move { within(tx, scope, &work.0, &work.1).await })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Replay? ▸ load ▸ decide ▸ stale? ▸ save, in the transaction of the caller.
pub(crate) async fn within<D: Decider>(
    tx: &mut Tx<'_>,
    scope: Scope,
    decider: &D,
    terms: &Terms,
) -> Result<D::Row, DeskError> {
    let replayed = match &terms.once {
        Some(once) => replayed(tx, scope, once).await?,
        None => false,
    };
    let row = decider.load(tx).await?.ok_or(DeskError::NotFound)?;
    if replayed {
        return Ok(row);
    }
    let decided = decider.decide(tx, &row).await;
    if matches!(&decided, Ok(entries) if entries.is_empty()) {
        return Ok(row);
    }
    fresh(tx, decider, &row, terms.seen).await?;
    let saved = decider.save(tx, row, decided?).await?;
    if let Some(once) = &terms.once {
        remember(tx, scope, once, String::new(), decider.now()).await?;
    }
    Ok(saved)
}

/// Remembers that this request was answered.
pub(crate) async fn remember(
    tx: &mut Tx<'_>,
    scope: Scope,
    once: &Once,
    result: String,
    now: Instant,
) -> Result<(), DeskError> {
    let outcome = Remembered { digest: once.digest, result };
    let key = (once.actor.as_str(), once.key.as_str());
    Ok(store::idempotency::remember(tx, scope, key, &outcome, now).await?)
}

/// Was this very request answered before? The same key with another request is refused.
pub(crate) async fn replayed(
    tx: &mut Tx<'_>,
    scope: Scope,
    once: &Once,
) -> Result<bool, DeskError> {
    Ok(known(tx, scope, once).await?.is_some())
}

/// What this very request led to when it came before.
pub(crate) async fn known(
    tx: &mut Tx<'_>,
    scope: Scope,
    once: &Once,
) -> Result<Option<String>, DeskError> {
    match store::idempotency::find(tx, scope, &once.actor, &once.key).await? {
        None => Ok(None),
        Some(known) if known.digest == once.digest => Ok(Some(known.result)),
        Some(_) => Err(DeskError::KeyReused),
    }
}

async fn fresh<D: Decider>(
    tx: &mut Tx<'_>,
    decider: &D,
    row: &D::Row,
    seen: Option<Version>,
) -> Result<(), DeskError> {
    let now = D::version(row);
    match seen {
        Some(seen) if seen != now => {
            Err(DeskError::Stale { now, kinds: decider.since(tx, seen).await? })
        }
        _ => Ok(()),
    }
}

/// Gives a closure the higher-ranked shape of a job.
pub(crate) fn boxed<T, F>(job: F) -> F
where
    F: for<'a, 'b> Fn(
        &'a mut Tx<'b>,
    ) -> Pin<Box<dyn Future<Output = Result<T, DeskError>> + Send + 'a>>,
{
    job
}

/// Reads as this actor, with the desk at hand.
pub(crate) async fn read_as<T, F>(desk: &Desk, actor: &Actor, job: F) -> Result<T, DeskError>
where
    T: Send + 'static,
    F: for<'a, 'b> Fn(
            &'a mut Tx<'b>,
            Desk,
            Actor,
        ) -> Pin<Box<dyn Future<Output = Result<T, DeskError>> + Send + 'a>>
        + Send
        + Sync
        + 'static,
{
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| job(tx, worker.clone(), actor.clone()));
    desk.store().db.read(job).await
}

/// The id of what this request begins: the same key names the same thing, so that a repeated request
/// finds what the first one wrote; without a key each begins another.
pub(crate) fn begun(desk: &Desk, actor: &Actor, kind: &str, key: Option<&str>) -> u128 {
    match key {
        Some(key) => named(kind, &store::case::who_text(actor.who()), key),
        None => desk.fresh_id(),
    }
}

/// An id that follows from a name.
pub(crate) fn named(kind: &str, who: &str, key: &str) -> u128 {
    let digest: [u8; 32] = Sha256::digest(format!("{kind}\n{who}\n{key}").as_bytes()).into();
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    u128::from_be_bytes(first)
}
