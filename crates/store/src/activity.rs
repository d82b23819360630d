//! Activities of health promotion: the row that is the truth, and its history in the journal.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::activity::{Activity, Fate, Happened, Kind, Stage};
use domain::calendar::Instant;
use domain::ids::{ActivityId, SubjectId};

use crate::column::{bits, coded, instant, text};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "activity";

db::sql! {
    static FIND = "select state from activity where hospital_id = $1 and id = $2";
    static COMING = "select id, stage, kind, title, asked, starts_at, ends_at from activity \
        where hospital_id = $1 and ends_at >= $2 order by starts_at, id limit $3";
    static PAST = "select id, stage, kind, title, asked, starts_at, ends_at from activity \
        where hospital_id = $1 and ends_at < $2 order by starts_at desc, id limit $3";
    static BETWEEN = "select id, stage, kind, title, asked, starts_at, ends_at from activity \
        where hospital_id = $1 and starts_at >= $2 and starts_at < $3 order by starts_at, id \
        limit $4";
    static WAITING = "select id, stage, kind, title, asked, starts_at, ends_at from activity \
        where hospital_id = $1 and asked = 1 order by starts_at, id limit $2";
    static OWING = "select state from activity where hospital_id = $1 and owing > 0 \
        order by starts_at, id limit $2";
    static PROGRAMME = "select state from activity where hospital_id = $1 and planned_at >= $2 \
        and planned_at < $3 order by planned_at, id limit $4";
    static PUBLIC = "select state from activity where hospital_id = $1 and public = 1 \
        and ends_at >= $2 order by ends_at, id limit $3";
    static SAVE = "insert into activity (hospital_id, id, version, stage, kind, title, asked, \
        public, owing, starts_at, ends_at, planned_at, state) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, kind = excluded.kind, title = excluded.title, \
        asked = excluded.asked, public = excluded.public, owing = excluded.owing, \
        starts_at = excluded.starts_at, ends_at = excluded.ends_at, \
        planned_at = excluded.planned_at, state = excluded.state \
        where activity.version < excluded.version";
}

/// An activity as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: ActivityId,
    pub stage: Stage,
    pub kind: Kind,
    pub title: String,
    /// The plan waits for its approval.
    pub asked: bool,
    pub starts: Instant,
    pub ends: Instant,
}

/// Which activities a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Not over at that instant, the next one first.
    Coming(Instant),
    /// Over at that instant, the last one first.
    Past(Instant),
    /// Those that begin between two instants (half open).
    Between(Instant, Instant),
    /// Those that wait for an approval.
    Waiting,
}

/// Under whose key the texts of an activity lie: they are the hospital's own work.
pub fn subject(id: ActivityId) -> SubjectId {
    SubjectId::new(id.bits())
}

impl Names for ActivityId {
    type Of = Activity;
}

impl ById for Activity {
    type Id = ActivityId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of an activity"))
    }
}

/// At most `most` activities, as lists show them.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    which: Which,
    most: usize,
) -> Result<Vec<Line>, StoreError> {
    let (here, most) = (scope.value(), limit(most));
    let rows = match which {
        Which::Coming(now) => tx.query(&COMING, &[here, at(now), most]).await?,
        Which::Past(now) => tx.query(&PAST, &[here, at(now), most]).await?,
        Which::Between(from, until) => {
            tx.query(&BETWEEN, &[here, at(from), at(until), most]).await?
        }
        Which::Waiting => tx.query(&WAITING, &[here, most]).await?,
    };
    rows.iter().map(line).collect()
}

/// At most `most` activities of which somebody still owes an answer or a follow-up.
///
/// # Errors
/// As [`find`].
pub async fn owing(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Activity>, StoreError> {
    tx.query(&OWING, &[scope.value(), limit(most)]).await?.iter().map(Activity::read).collect()
}

/// At most `most` activities that the programme counts between two instants (half open).
///
/// # Errors
/// As [`find`].
pub async fn programme(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
    most: usize,
) -> Result<Vec<Activity>, StoreError> {
    let values = [scope.value(), at(from), at(until), limit(most)];
    tx.query(&PROGRAMME, &values).await?.iter().map(Activity::read).collect()
}

/// At most `most` activities that everybody may know of and that are not over.
///
/// # Errors
/// As [`find`].
pub async fn public(
    tx: &mut Tx<'_>,
    scope: Scope,
    now: Instant,
    most: usize,
) -> Result<Vec<Activity>, StoreError> {
    let values = [scope.value(), at(now), limit(most)];
    tx.query(&PUBLIC, &values).await?.iter().map(Activity::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Activity,
    entries: &[Happened],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Activity) -> Vec<Value> {
    let plan = &known.plan;
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        plan.kind.code().into(),
        plan.title.as_str().into(),
        count(u32::from(known.asked)),
        count(u32::from(known.is_public())),
        limit(owed(known)),
        at(plan.starts),
        at(plan.ends),
        at(known.planned_for()),
        wire::text(known).into(),
    ]
}

/// How many answers and follow-ups somebody still owes.
fn owed(known: &Activity) -> usize {
    let carried = known.questions.iter().filter(|one| matches!(one.fate, Fate::Carried { .. }));
    let undone = known.evaluation.iter().flat_map(|one| &one.follow_ups).filter(|one| !one.done);
    carried.count() + undone.count()
}

fn line(row: &Row) -> Result<Line, StoreError> {
    Ok(Line {
        id: ActivityId::new(bits(row, 0)?),
        stage: coded(row, 1, Stage::parse)?,
        kind: coded(row, 2, Kind::parse)?,
        title: text(row, 3)?,
        asked: row.int(4)? != 0,
        starts: instant(row, 5)?,
        ends: instant(row, 6)?,
    })
}
