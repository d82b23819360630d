//! Praise that was passed on: the row that is the truth, and its history in the journal.

pub mod recognition;
mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::Instant;
use domain::ids::{CaseId, PraiseId, Version};
use domain::praise::{Entry, Praise};
use sha2::Digest as _;

use crate::column::{instant, number, opt_instant};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit, millis};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "praise";

db::sql! {
    static FIND = "select version, passed, passed_at, taken_back_at \
        from praise where hospital_id = $1 and id = $2";
    static SINCE = "select version, passed, passed_at, taken_back_at \
        from praise where hospital_id = $1 and passed_at >= $2 and passed_at < $3 \
        order by passed_at desc, id limit $4";
    static SAVE = "insert into praise (hospital_id, id, version, passed, passed_at, \
        taken_back_at) values ($1, $2, $3, $4, $5, $6) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        passed = excluded.passed, passed_at = excluded.passed_at, \
        taken_back_at = excluded.taken_back_at where praise.version < excluded.version";
}

/// What is passed on from a case is one thing, however often somebody asks for it.
pub fn of_case(case: CaseId) -> PraiseId {
    let digest: [u8; 32] = sha2::Sha256::digest(format!("praise\n{case}")).into();
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    PraiseId::new(u128::from_be_bytes(first))
}

impl Names for PraiseId {
    type Of = Praise;
}

impl ById for Praise {
    type Id = PraiseId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        let read = wire::passed_of(row.text(1)?).ok_or(damaged("praise"))?;
        let ((id, case, number_of), passed) = read;
        Ok(Praise {
            id,
            version: Version(number(row, 0)?),
            case,
            number: number_of,
            passed,
            at: instant(row, 2)?,
            taken_back: opt_instant(row, 3)?,
        })
    }
}

/// At most `most` that were passed on between two instants (half open), the youngest first; those
/// that were taken back too.
///
/// # Errors
/// As [`find`].
pub async fn between(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
    most: usize,
) -> Result<Vec<Praise>, StoreError> {
    let values = [scope.value(), at(from), at(until), limit(most)];
    tx.query(&SINCE, &values).await?.iter().map(Praise::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Praise,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Praise) -> Vec<Value> {
    let whole = (known.id, known.case, known.number);
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        wire::put_passed(whole, &known.passed).to_string().into(),
        at(known.at),
        known.taken_back.map(millis).into(),
    ]
}
