//! Erasures: who proposed and who confirmed that a person's data go, and what went. No name
//! stands here; the reason lies in the vault under a key of the erasure's own.

mod person;
mod traces;
mod wire;

pub use person::person;
pub use traces::{Traces, by_hand, traces, wipe};

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::case::Case;
use domain::erasure::{Erasure, State};
use domain::ids::{ErasureId, SubjectId};

use crate::case::fields::who_text;
use crate::journal::{self, Entry};
use crate::value::{at, bytes, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "erasure";

db::sql! {
    static ADD = "insert into erasure (hospital_id, id, subject_id, case_id, version, state, at, \
        content) values ($1, $2, $3, $4, 1, $5, $6, $7)";
    static SETTLE = "update erasure set version = 2, state = $3, content = $4 \
        where hospital_id = $1 and id = $2 and version = 1";
    static FIND = "select content from erasure where hospital_id = $1 and id = $2";
    static OF_SUBJECT = "select content from erasure \
        where hospital_id = $1 and subject_id = $2 order by at desc, id";
    static LIST = "select content from erasure where hospital_id = $1 \
        and (cast($2 as text) is null or state = $2) order by at desc, id limit $3";
}

/// Under whose key the reason of an erasure lies: its own.
pub fn subject(id: ErasureId) -> SubjectId {
    SubjectId::new(id.bits())
}

/// Keeps a proposal, and its first entry in the journal.
///
/// # Errors
/// [`StoreError::Stale`] when its journal has an entry already.
pub async fn propose(tx: &mut Tx<'_>, scope: Scope, new: &Erasure) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        bytes(new.id.bits()),
        bytes(new.subject.bits()),
        bytes(new.case.bits()),
        new.state.code().into(),
        at(new.proposed_at),
        wire::text(new).into(),
    ];
    tx.exec(&ADD, &values).await?;
    append(tx, scope, new, (1, new.proposed_at)).await
}

/// Keeps how a proposal ended, once.
///
/// # Errors
/// [`StoreError::Stale`] when somebody else was faster.
pub async fn settle(
    tx: &mut Tx<'_>,
    scope: Scope,
    ended: &Erasure,
    now: Instant,
) -> Result<(), StoreError> {
    let id = bytes(ended.id.bits());
    let values = [scope.value(), id, ended.state.code().into(), wire::text(ended).into()];
    match tx.exec(&SETTLE, &values).await? {
        0 => Err(StoreError::Stale),
        _ => append(tx, scope, ended, (2, now)).await,
    }
}

async fn append(
    tx: &mut Tx<'_>,
    scope: Scope,
    erasure: &Erasure,
    (version, now): (u32, Instant),
) -> Result<(), StoreError> {
    let (by, payload) = match erasure.settled {
        Some((by, _)) => (by, wire::settled(erasure)),
        None => (erasure.proposed_by, wire::text(erasure)),
    };
    let (actor, kind) = (who_text(by), erasure.state.code());
    let entry = Entry { kind, payload: &payload, actor: &actor, at: now };
    journal::append(tx, scope, (AGGREGATE, erasure.id.bits().to_be_bytes(), version), entry).await
}

/// Notes in the journal that a list of erasures was applied to a database that came back.
///
/// # Errors
/// What the database said.
pub async fn note_applied(
    tx: &mut Tx<'_>,
    scope: Scope,
    (id, subjects): (ErasureId, u32),
    now: Instant,
) -> Result<(), StoreError> {
    let payload = format!("{{\"subjects\":{subjects}}}");
    let entry = Entry { kind: "applied", payload: &payload, actor: "desk", at: now };
    journal::append(tx, scope, (AGGREGATE, id.bits().to_be_bytes(), 1), entry).await
}

/// One erasure.
///
/// # Errors
/// What the database said; `Damaged` for a content that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: ErasureId,
) -> Result<Option<Erasure>, StoreError> {
    tx.one(&FIND, &[scope.value(), bytes(id.bits())]).await?.as_ref().map(read).transpose()
}

/// Every erasure that was proposed for a person, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn of_subject(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
) -> Result<Vec<Erasure>, StoreError> {
    let values = [scope.value(), bytes(subject.bits())];
    tx.query(&OF_SUBJECT, &values).await?.iter().map(read).collect()
}

/// At most `most` erasures, in one state or in all, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    state: Option<State>,
    most: usize,
) -> Result<Vec<Erasure>, StoreError> {
    let values = [scope.value(), state.map(State::code).into(), limit(most)];
    tx.query(&LIST, &values).await?.iter().map(read).collect()
}

/// Every subject of a case: who complained, and the patient.
pub fn subjects(case: &Case) -> Vec<SubjectId> {
    [case.intake.complainant.subject].into_iter().chain(case.intake.patient).collect()
}

fn read(row: &Row) -> Result<Erasure, StoreError> {
    wire::read(row.text(0)?)
}
