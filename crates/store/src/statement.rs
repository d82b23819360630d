//! Official statements: the row that is the truth, and its history in the journal.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::Instant;
use domain::ids::{IssueId, StatementId, SubjectId};
use domain::statement::{Entry, Stage, Statement};

use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "statement";

db::sql! {
    static FIND = "select state from statement where hospital_id = $1 and id = $2";
    static LIST = "select state from statement where hospital_id = $1 \
        order by written_at desc, id desc limit $2";
    static AT_STAGE = "select state from statement where hospital_id = $1 and stage = $2 \
        order by written_at, id limit $3";
    static OF_ISSUE = "select state from statement where hospital_id = $1 and issue_id = $2 \
        order by written_at desc, id desc limit $3";
    static PUBLIC = "select state from statement where hospital_id = $1 and public_from <= $2 \
        order by public_from desc, id desc limit $3";
    static SAVE = "insert into statement (hospital_id, id, version, stage, written_at, \
        public_from, issue_id, state) values ($1, $2, $3, $4, $5, $6, $7, $8) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, public_from = excluded.public_from, \
        issue_id = excluded.issue_id, state = excluded.state \
        where statement.version < excluded.version";
}

/// Under whose key the texts of a statement lie: they are the hospital's own work.
pub fn subject(id: StatementId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for StatementId {
    type Of = Statement;
}

impl ById for Statement {
    type Id = StatementId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of a statement"))
    }
}

/// At most `most` statements, the one that was begun last first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Statement>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Statement::read).collect()
}

/// At most `most` statements at a stage, the oldest first.
///
/// # Errors
/// As [`find`].
pub async fn at_stage(
    tx: &mut Tx<'_>,
    scope: Scope,
    (stage, most): (Stage, usize),
) -> Result<Vec<Statement>, StoreError> {
    let values = [scope.value(), stage.code().into(), limit(most)];
    tx.query(&AT_STAGE, &values).await?.iter().map(Statement::read).collect()
}

/// At most `most` statements about an issue, the one that was begun last first.
///
/// # Errors
/// As [`find`].
pub async fn of_issue(
    tx: &mut Tx<'_>,
    scope: Scope,
    (issue, most): (IssueId, usize),
) -> Result<Vec<Statement>, StoreError> {
    let values = [scope.value(), bytes(issue.bits()), limit(most)];
    tx.query(&OF_ISSUE, &values).await?.iter().map(Statement::read).collect()
}

/// At most `most` statements that everybody may read now, or that were withdrawn since; the
/// youngest first.
///
/// # Errors
/// As [`find`].
pub async fn public(
    tx: &mut Tx<'_>,
    scope: Scope,
    (now, most): (Instant, usize),
) -> Result<Vec<Statement>, StoreError> {
    let values = [scope.value(), at(now), limit(most)];
    tx.query(&PUBLIC, &values).await?.iter().map(Statement::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version, of which the
/// first says when it was written.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Statement,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    let written = entries.first().map_or(Value::Int(0), |entry| at(entry.at));
    let row = row(scope, known, written);
    history::save(tx, scope, (&SAVE, &row), (place, entries)).await
}

fn row(scope: Scope, known: &Statement, written: Value) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        written,
        known.public_from().map_or(Value::Null, at),
        known.draft.issue.map_or(Value::Null, |issue| bytes(issue.bits())),
        wire::text(known).into(),
    ]
}
