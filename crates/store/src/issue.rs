//! Issues: the row that is the truth, its history in the journal, and the cases that hang on it.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::Instant;
use domain::ids::{CaseId, IssueId, SubjectId};
use domain::issue::{Entry, Event, Issue, Level, Stage};

use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "issue";

db::sql! {
    static FIND = "select state from issue where hospital_id = $1 and id = $2";
    // What nobody has judged stands on top, then the highest level.
    static LIST = "select state from issue where hospital_id = $1 \
        order by closed, level desc, detected_at desc, id desc limit $2";
    static OF_CASE = "select i.state from issue_case c join issue i \
        on i.hospital_id = c.hospital_id and i.id = c.issue_id \
        where c.hospital_id = $1 and c.case_id = $2 order by i.detected_at desc, i.id limit 50";
    static BEFORE = "select state from issue where hospital_id = $1 and detected_at < $2 \
        order by detected_at desc, id desc limit $3";
    static LINK = "insert into issue_case (hospital_id, case_id, issue_id) values ($1, $2, $3) \
        on conflict do nothing";
    static UNLINK = "delete from issue_case where hospital_id = $1 and case_id = $2 \
        and issue_id = $3";
    static SAVE = "insert into issue (hospital_id, id, version, closed, level, detected_at, \
        state) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        closed = excluded.closed, level = excluded.level, detected_at = excluded.detected_at, \
        state = excluded.state where issue.version < excluded.version";
}

/// Under whose key the texts of an issue lie: they are the hospital's own work.
pub fn subject(id: IssueId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for IssueId {
    type Of = Issue;
}

impl ById for Issue {
    type Id = IssueId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of an issue"))
    }
}

/// At most `most` issues: the open ones first, of these what nobody has judged, then by level.
///
/// # Errors
/// As [`find`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Issue>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Issue::read).collect()
}

/// At most `most` issues that were detected before an instant, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn before(
    tx: &mut Tx<'_>,
    scope: Scope,
    (end, most): (Instant, usize),
) -> Result<Vec<Issue>, StoreError> {
    let values = [scope.value(), at(end), limit(most)];
    tx.query(&BEFORE, &values).await?.iter().map(Issue::read).collect()
}

/// The issues on which a case hangs.
///
/// # Errors
/// As [`find`].
pub async fn of_case(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
) -> Result<Vec<Issue>, StoreError> {
    tx.query(&OF_CASE, &[scope.value(), bytes(case.bits())])
        .await?
        .iter()
        .map(Issue::read)
        .collect()
}

/// Row, links and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Issue,
    entries: &[Entry],
) -> Result<(), StoreError> {
    for entry in entries {
        let (statement, case) = match entry.event {
            Event::CaseLinked { case } => (&LINK, case),
            Event::CaseUnlinked { case } => (&UNLINK, case),
            _ => continue,
        };
        let values = [scope.value(), bytes(case.bits()), bytes(known.id.bits())];
        tx.exec(statement, &values).await?;
    }
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Issue) -> Vec<Value> {
    // Above every level, so that it is seen first.
    let level = known.assessment.as_ref().map_or("unjudged", |judged| Level::code(judged.level));
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        (known.stage == Stage::Closed).into(),
        level.into(),
        at(known.detected_at),
        wire::text(known).into(),
    ]
}
