//! What has to leave, or has to follow: each work once, by its key, until it is done or a person
//! has to see it.

mod ending;
mod found;
mod holding;
mod keeping;

pub use ending::{
    Retry, Sent, dead, done, later, let_in, lost, postpone, revive, rewrite, sent, set_aside,
    spared, told, wake,
};
pub use found::unsettled;
pub use holding::renew;
pub use keeping::{erase, old, wipe};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use db::{Row, Tx};
use domain::calendar::Instant;
use domain::coded;
use domain::ids::CaseId;

use crate::column::{
    bits, coded, instant, number, opt_bits, opt_bytes, opt_instant, opt_text, text,
};
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
            and coalesce((select channel from case_row c \
            where c.hospital_id = $1 and c.id = outbox.case_id), '') not in \
            (select c.channel from outbox o join case_row c \
            on c.hospital_id = o.hospital_id and c.id = o.case_id where o.hospital_id = $1 \
            and o.state = 'waiting' and o.leased_until > $2) \
            order by due_at, id limit $4) \
            returning id, key, case_id, kind, payload, attempts, due_at, round",
        // In an array the inner query runs once; behind `in` it may run again, past its limit.
        postgres: "update outbox set leased_until = $3, attempts = attempts + 1 \
            where hospital_id = $1 and id = any(array(select id from outbox where hospital_id = $1 \
            and state = 'waiting' and due_at <= $2 and leased_until <= $2 \
            and coalesce((select channel from case_row c \
            where c.hospital_id = $1 and c.id = outbox.case_id), '') not in \
            (select c.channel from outbox o join case_row c \
            on c.hospital_id = o.hospital_id and c.id = o.case_id where o.hospital_id = $1 \
            and o.state = 'waiting' and o.leased_until > $2) \
            order by due_at, id limit $4 for update skip locked)) \
            returning id, key, case_id, kind, payload, attempts, due_at, round",
    };
    static LIST = "select id, key, case_id, kind, state, attempts, due_at, connection, \
        provider_id, reason, created_at, ended_at, round, delivery, aside from outbox \
        where hospital_id = $1 and state = $2 \
        and (cast($6 as text) is null \
        or $6 = case when reason = 'later' then 'tried' else 'untried' end) and (due_at < $3 or (due_at = $3 and id < $4)) \
        order by due_at desc, id desc limit $5";
    static FIND = "select id, key, case_id, kind, state, attempts, due_at, connection, \
        provider_id, reason, created_at, ended_at, round, delivery, aside from outbox \
        where hospital_id = $1 and id = $2";
    static OF_CASE = "select id, key, case_id, kind, state, attempts, due_at, connection, \
        provider_id, reason, created_at, ended_at, round, delivery, aside from outbox \
        where hospital_id = $1 and case_id = $2 order by created_at, id";
    static SENT_BEFORE = "select s.name from outbox o join sending s \
        on s.hospital_id = o.hospital_id and s.work_id = o.id and s.own = 0 \
        where o.hospital_id = $1 and o.case_id = $2 and o.connection = $3 \
        and o.state = 'sent' and o.ended_at <= $4 order by s.name limit 200";
    static PAYLOAD = "select payload from outbox where hospital_id = $1 and id = $2";
    static COUNTS = "select state, case when reason = 'later' then 1 else 0 end as tried, count(*) \
        from outbox where hospital_id = $1 group by state, tried";
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
        /// A person decided, with a reason, that it shall not go.
        Aside = "aside",
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
    /// With an empty payload where it does not open: its holder gives it up, so that a person sees
    /// it, and the others leave.
    pub work: Work,
    /// Which attempt this is, from 1. Only its holder may put it off or give it up.
    pub attempt: u32,
    /// How often it was begun anew after its provider reported it lost.
    pub round: u32,
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
    pub round: u32,
    /// How far it came by the provider's reports, in the words of `desk`.
    pub delivery: Option<String>,
    /// Why a person set it aside; sealed, see [`aside`].
    aside: Option<Vec<u8>>,
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
    let values = [
        scope.value(),
        bytes(work.id),
        work.key.as_str().into(),
        work.case.map_or(db::Value::Null, |case| bytes(case.bits())),
        work.kind.as_str().into(),
        sealed(scope, vault, work.id, &work.payload).into(),
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

/// Takes works that are due, the longest due first. Nobody else gets them while the lease lasts,
/// nor any other work of a case that came by the same channel: what one person is written leaves in
/// its order, and a provider that does not answer holds up its own messages alone.
///
/// # Errors
/// What the database said.
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

/// One page of the works in `state`, the latest due first, of all or only of those that were
/// `tried` before or not; `after` is the last one of the page
/// before.
///
/// # Errors
/// What the database said.
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    (state, tried): (State, Option<bool>),
    after: Option<(Instant, u128)>,
    most: usize,
) -> Result<Vec<Listed>, StoreError> {
    let (due, id) = after.unwrap_or((Instant::MAX, 0));
    let tried = tried.map(|tried| if tried { "tried" } else { "untried" });
    let values =
        [scope.value(), state.code().into(), at(due), bytes(id), limit(most), tried.into()];
    tx.query(&LIST, &values).await?.iter().map(listed).collect()
}

/// One work as a list shows it.
///
/// # Errors
/// What the database said.
pub async fn find(tx: &mut Tx<'_>, scope: Scope, id: u128) -> Result<Option<Listed>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), bytes(id)]).await?;
    row.as_ref().map(listed).transpose()
}

/// All works of a case, oldest first.
///
/// # Errors
/// What the database said.
pub async fn of_case(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
) -> Result<Vec<Listed>, StoreError> {
    let rows = tx.query(&OF_CASE, &[scope.value(), bytes(case.bits())]).await?;
    rows.iter().map(listed).collect()
}

/// Why a person set this work aside, where the vault opens it.
pub fn aside(scope: Scope, vault: &Vault, work: &Listed) -> Option<String> {
    let opened = open_bytes(vault, Label::Outbox, scope, work.id, work.aside.as_ref()?).ok()?;
    Some(std::str::from_utf8(&opened).ok()?.to_owned())
}

/// The provider's names of what was sent for a case through a connection until an instant.
///
/// # Errors
/// What the database said.
pub async fn sent_until(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
    (connection, until): (&str, Instant),
) -> Result<Vec<String>, StoreError> {
    let values = [scope.value(), bytes(case.bits()), connection.into(), at(until)];
    tx.query(&SENT_BEFORE, &values).await?.iter().map(|row| text(row, 0)).collect()
}

/// The payload of a work, opened: empty once it was let go, `None` where there is no such work or
/// its payload does not open.
///
/// # Errors
/// What the database said.
pub async fn payload(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    id: u128,
) -> Result<Option<String>, StoreError> {
    let row = tx.one(&PAYLOAD, &[scope.value(), bytes(id)]).await?;
    match row {
        Some(row) => Ok(opened(scope, vault, id, row.text(0)?)),
        None => Ok(None),
    }
}

/// How many works are in each state, and whether they were put off after a try; a state without
/// any is not named.
///
/// # Errors
/// What the database said.
pub async fn counts(
    tx: &mut Tx<'_>,
    scope: Scope,
) -> Result<Vec<((State, bool), u64)>, StoreError> {
    let one = |row: &Row| {
        let count = u64::try_from(row.int(2)?).map_err(|_| damaged("count"))?;
        Ok(((coded(row, 0, State::parse)?, row.int(1)? == 1), count))
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
        payload: opened(scope, vault, id, row.text(4)?).unwrap_or_default(),
        due_at: instant(row, 6)?,
    };
    Ok(Leased { work, attempt: number(row, 5)?, round: number(row, 7)? })
}

fn sealed(scope: Scope, vault: &Vault, id: u128, payload: &str) -> String {
    BASE64.encode(seal_bytes(vault, Label::Outbox, scope, id, payload.as_bytes()))
}

/// Empty, once the payload was let go; `None` where it does not open.
fn opened(scope: Scope, vault: &Vault, id: u128, column: &str) -> Option<String> {
    if column.is_empty() {
        return Some(String::new());
    }
    let sealed = BASE64.decode(column).ok()?;
    let payload = open_bytes(vault, Label::Outbox, scope, id, &sealed).ok()?;
    Some(std::str::from_utf8(&payload).ok()?.to_owned())
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
        round: number(row, 12)?,
        delivery: opt_text(row, 13)?,
        aside: opt_bytes(row, 14)?,
    })
}
