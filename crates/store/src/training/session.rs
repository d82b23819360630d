//! Training sessions: rows, and their histories in the journal.

mod wire;

use std::collections::BTreeMap;

use db::{Row, Sql, Tx, Value};
use domain::ids::{SessionId, Version};
use domain::training::session::{Entry, Session, Stage};

use crate::column::{bits, coded, number, opt_number};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "training_session";

db::sql! {
    static FIND = "select id, version, stage, door, plan, attended, rating \
        from training_session where hospital_id = $1 and id = $2";
    static LIST = "select id, version, stage, door, plan, attended, rating \
        from training_session where hospital_id = $1 order by begins_at desc, id limit $2";
    static SAVE = "insert into training_session (hospital_id, id, version, stage, begins_at, \
        door, plan, attended, rating) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, begins_at = excluded.begins_at, plan = excluded.plan, \
        attended = excluded.attended, rating = excluded.rating \
        where training_session.version < excluded.version";
}

impl Names for SessionId {
    type Of = Session;
}

impl ById for Session {
    type Id = SessionId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        let rating = opt_number(row, 6)?.map(u8::try_from).transpose();
        let attended: BTreeMap<_, _> =
            wire::attended(row.text(5)?).ok_or(damaged("attendance of a session"))?;
        Ok(Session {
            id: SessionId::new(bits(row, 0)?),
            version: Version(number(row, 1)?),
            stage: coded(row, 2, Stage::parse)?,
            door: number(row, 3)?,
            plan: wire::plan(row.text(4)?).ok_or(damaged("plan of a session"))?,
            attended,
            rating: rating.map_err(|_| damaged("rating of a session"))?,
        })
    }
}

/// At most `most` sessions, those that begin last first.
///
/// # Errors
/// As [`find`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Session>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Session::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Session,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Session) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        at(known.plan.begins),
        count(known.door),
        wire::put_plan(&known.plan).to_string().into(),
        wire::put_attended(&known.attended).to_string().into(),
        known.rating.map(i64::from).into(),
    ]
}
