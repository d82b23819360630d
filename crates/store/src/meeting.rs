//! Evaluation meetings: the row that is the truth, and its history in the journal.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::ids::{MeetingId, SubjectId};
use domain::meeting::{Entry, Meeting};

use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "meeting";

db::sql! {
    static FIND = "select state from meeting where hospital_id = $1 and id = $2";
    static LIST = "select state from meeting where hospital_id = $1 \
        order by begins desc, id desc limit $2";
    static SAVE = "insert into meeting (hospital_id, id, version, stage, begins, state) \
        values ($1, $2, $3, $4, $5, $6) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, begins = excluded.begins, state = excluded.state \
        where meeting.version < excluded.version";
}

/// Under whose key the words of a meeting lie: they are the hospital's own work.
pub fn subject(id: MeetingId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for MeetingId {
    type Of = Meeting;
}

impl ById for Meeting {
    type Id = MeetingId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of a meeting"))
    }
}

/// At most `most` meetings, those that begin last first.
///
/// # Errors
/// As [`find`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Meeting>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Meeting::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Meeting,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Meeting) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        at(known.plan.begins),
        wire::text(known).into(),
    ]
}
