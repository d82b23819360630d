//! What has to leave, or has to follow: each work once, by its key, until it is done or a person
//! has to see it.

mod ending;
mod found;

pub use ending::{Retry, Sent, dead, done, later, revive, sent};
pub use found::{Found, by_provider, unsettled};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use db::{Row, Tx};
use domain::calendar::Instant;
use domain::coded;
use domain::ids::CaseId;

use crate::column::{bits, coded, instant, number, opt_bits, opt_instant, opt_text, text};
use crate::value::{at, bytes, damaged, limit, millis};
use crate::vault::{Label, Vault, open_bytes, seal_bytes};
use crate::{Scope, StoreError};

db::sql! {
    static PUT = "insert into outbox (hospital_id, id, key, case_id, kind, payload, state, \
        attempts, due_at, leased_until, created_at) \
        values ($1, $2, $3, $4, $5, $6, 'waiting', 0, $7, 0, $8) on conflict do nothing";
    static LEASE = {
        sqlite: "update outbox set leased_until = $3, attempts = attempts + 1 \
            where hospital_id = $1 and id in (select id from outbox where hospital_id = $1 \
            and state = 'waiting' and due_at <= $2 and leased_until <= $2 \
            order by due_at, id limit $4) \
            returning id, key, case_id, kind, payload, attempts, due_at",
        // In an array the inner query runs once; behind `in` it may run again, past its limit.
        postgres: "update outbox set leased_until = $3, attempts = attempts + 1 \
            where hospital_id = $1 and id = any(array(select id from outbox where hospital_id = $1 \
            and state = 'waiting' and due_at <= $2 and leased_until <= $2 \
            order by due_at, id limit $4 for update skip locked)) \
            returning id, key, case_id, kind, payload, attempts, due_at",
    };
    static LIST = "select id, key, case_id, kind, state, attempts, due_at, connection, \
        provider_id, reason, created_at, ended_at from outbox where hospital_id = $1 \
        and state = $2 and (due_at < $3 or (due_at = $3 and id < $4)) \
        order by due_at desc, id desc limit $5";
    static PAYLOAD = "select payload from outbox where hospital_id = $1 and id = $2";
    static COUNTS = "select state, count(*) from outbox where hospital_id = $1 group by state";
}

coded! {
    /// How far a work has come.
    State {
        Waiting = "waiting",
        /// A provider took it and gave it a name.
        Sent = "sent",
        /// It was done inside the house.
        Done = "done",
        /// It cannot be done; a person sees it.
        Dead = "dead",
    }
}

/// One work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// 128 bits, fresh.
    pub id: u128,
    /// The same work has the same key; what comes twice is kept once.
    pub key: String,
    pub case: Option<CaseId>,
    pub kind: String,
    /// In the words of `desk`; sealed in its column.
    pub payload: String,
    pub due_at: Instant,
}

/// A work that is this caller's until the lease ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leased {
    pub work: Work,
    /// Which attempt this is, from 1. Only its holder may put it off or give it up.
    pub attempt: u32,
}

/// A work as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: u128,
    pub key: String,
    pub case: Option<CaseId>,
    pub kind: String,
    pub state: State,
    pub attempts: u32,
    pub due_at: Instant,
    pub connection: Option<String>,
    pub provider_id: Option<String>,
    /// The code that says why it has not gone.
    pub reason: Option<String>,
    pub created_at: Instant,
    pub ended_at: Option<Instant>,
}

/// Puts a work in; `false` when its key was there already, and nothing is changed then.
///
/// # Errors
/// What the database said.
pub async fn put(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    work: &Work,
    now: Instant,
) -> Result<bool, StoreError> {
    let sealed = seal_bytes(vault, Label::Outbox, scope, work.id, work.payload.as_bytes());
    let values = [
        scope.value(),
        bytes(work.id),
        work.key.as_str().into(),
        work.case.map_or(db::Value::Null, |case| bytes(case.bits())),
        work.kind.as_str().into(),
        BASE64.encode(sealed).into(),
        at(work.due_at),
        at(now),
    ];
    Ok(tx.exec(&PUT, &values).await? == 1)
}

/// How much to take, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    pub now: Instant,
    /// Milliseconds until somebody else may take it.
    pub for_ms: i64,
    pub most: usize,
}

/// Takes works that are due, the longest due first. Nobody else gets them while the lease lasts.
///
/// # Errors
/// [`StoreError::Damaged`] when a payload does not open.
pub async fn lease(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    lease: Lease,
) -> Result<Vec<Leased>, StoreError> {
    let until = millis(lease.now).saturating_add(lease.for_ms);
    let values = [scope.value(), at(lease.now), until.into(), limit(lease.most)];
    let rows = tx.query(&LEASE, &values).await?;
    let leased = rows.iter().map(|row| leased(row, scope, vault));
    let mut leased: Vec<Leased> = leased.collect::<Result<_, _>>()?;
    leased.sort_by_key(|leased| (leased.work.due_at, leased.work.id));
    Ok(leased)
}

/// One page of the works in `state`, the latest due first; `after` is the last one of the page
/// before.
///
/// # Errors
/// What the database said.
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    state: State,
    after: Option<(Instant, u128)>,
    most: usize,
) -> Result<Vec<Listed>, StoreError> {
    let (due, id) = after.unwrap_or((Instant::MAX, 0));
    let values = [scope.value(), state.code().into(), at(due), bytes(id), limit(most)];
    tx.query(&LIST, &values).await?.iter().map(listed).collect()
}

/// The payload of a work, opened.
///
/// # Errors
/// [`StoreError::Damaged`] when it does not open.
pub async fn payload(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    id: u128,
) -> Result<Option<String>, StoreError> {
    let row = tx.one(&PAYLOAD, &[scope.value(), bytes(id)]).await?;
    row.map(|row| opened(scope, vault, id, row.text(0)?)).transpose()
}

/// How many works are in each state; a state without any is not named.
///
/// # Errors
/// What the database said.
pub async fn counts(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<(State, u64)>, StoreError> {
    let one = |row: &Row| {
        let count = u64::try_from(row.int(1)?).map_err(|_| damaged("count"))?;
        Ok((coded(row, 0, State::parse)?, count))
    };
    tx.query(&COUNTS, &[scope.value()]).await?.iter().map(one).collect()
}

fn leased(row: &Row, scope: Scope, vault: &Vault) -> Result<Leased, StoreError> {
    let id = bits(row, 0)?;
    let work = Work {
        id,
        key: text(row, 1)?,
        case: opt_bits(row, 2)?.map(CaseId::new),
        kind: text(row, 3)?,
        payload: opened(scope, vault, id, row.text(4)?)?,
        due_at: instant(row, 6)?,
    };
    Ok(Leased { work, attempt: number(row, 5)? })
}

fn opened(scope: Scope, vault: &Vault, id: u128, column: &str) -> Result<String, StoreError> {
    let sealed = BASE64.decode(column).map_err(|_| damaged("outbox payload"))?;
    let payload = open_bytes(vault, Label::Outbox, scope, id, &sealed)?;
    let payload = std::str::from_utf8(&payload).map_err(|_| damaged("outbox payload"))?;
    Ok(payload.to_owned())
}

fn listed(row: &Row) -> Result<Listed, StoreError> {
    Ok(Listed {
        id: bits(row, 0)?,
        key: text(row, 1)?,
        case: opt_bits(row, 2)?.map(CaseId::new),
        kind: text(row, 3)?,
        state: coded(row, 4, State::parse)?,
        attempts: number(row, 5)?,
        due_at: instant(row, 6)?,
        connection: opt_text(row, 7)?,
        provider_id: opt_text(row, 8)?,
        reason: opt_text(row, 9)?,
        created_at: instant(row, 10)?,
        ended_at: opt_instant(row, 11)?,
    })
}
