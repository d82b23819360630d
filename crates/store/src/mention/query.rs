//! Saved queries: the register, and which mentions met each.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::Instant;
use domain::ids::{MentionId, QueryId, Version};
use domain::mention::query::{Entry, Query};

use crate::column::{bits, number};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "mention_query";

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

db::sql! {
    static FIND = "select id, version, runs, plan from mention_query \
        where hospital_id = $1 and id = $2";
    static NAMED = "select id from mention_query where hospital_id = $1 and name_key = $2";
    static LIST = "select id, version, runs, plan from mention_query \
        where hospital_id = $1 order by runs desc, name_key limit $2";
    static RUNNING = "select id, version, runs, plan from mention_query \
        where hospital_id = $1 and runs = 1 order by id";
    static UNCOUNTED = "select id, version, runs, plan from mention_query \
        where hospital_id = $1 and runs = 1 and counted < version order by id";
    static OF_MENTION = "select q.id, q.version, q.runs, q.plan from mention_query_hit h \
        join mention_query q on q.hospital_id = h.hospital_id and q.id = h.query_id \
        where h.hospital_id = $1 and h.mention_id = $2 order by q.name_key";
    static SAVE = "insert into mention_query (hospital_id, id, version, name, name_key, runs, \
        plan, counted) values ($1, $2, $3, $4, $5, $6, $7, 0) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        name = excluded.name, name_key = excluded.name_key, runs = excluded.runs, \
        plan = excluded.plan where mention_query.version < excluded.version";
    static HIT = "insert into mention_query_hit (hospital_id, query_id, mention_id, published_at) \
        values ($1, $2, $3, $4) on conflict do nothing";
    static FORGET = "delete from mention_query_hit \
        where hospital_id = $1 and query_id = $2 and published_at >= $3";
    static COUNTED = "update mention_query set counted = $3 \
        where hospital_id = $1 and id = $2 and version = $3";
    static DAYS = "select (published_at + $4) / $5, count(*) from mention_query_hit \
        where hospital_id = $1 and query_id = $2 and published_at >= $3 group by 1 order by 1";
}

impl Names for QueryId {
    type Of = Query;
}

impl ById for Query {
    type Id = QueryId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Query {
            id: QueryId::new(bits(row, 0)?),
            version: Version(number(row, 1)?),
            runs: row.int(2)? == 1,
            plan: wire::plan_of(row.text(3)?).ok_or(damaged("plan of a query"))?,
        })
    }
}

/// Which query has this name, whatever its capitals.
///
/// # Errors
/// As [`find`].
pub async fn named(
    tx: &mut Tx<'_>,
    scope: Scope,
    name: &str,
) -> Result<Option<QueryId>, StoreError> {
    let row = tx.one(&NAMED, &[scope.value(), name.to_lowercase().into()]).await?;
    row.map(|row| Ok(QueryId::new(bits(&row, 0)?))).transpose()
}

/// At most `most` queries, those that run first.
///
/// # Errors
/// As [`find`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Query>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Query::read).collect()
}

/// Those against which new mentions are held.
///
/// # Errors
/// As [`find`].
pub async fn running(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Query>, StoreError> {
    tx.query(&RUNNING, &[scope.value()]).await?.iter().map(Query::read).collect()
}

/// Those that run and whose older mentions were not yet held against this version.
///
/// # Errors
/// As [`find`].
pub async fn uncounted(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Query>, StoreError> {
    tx.query(&UNCOUNTED, &[scope.value()]).await?.iter().map(Query::read).collect()
}

/// The queries that a mention met.
///
/// # Errors
/// As [`find`].
pub async fn of_mention(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: MentionId,
) -> Result<Vec<Query>, StoreError> {
    let values = [scope.value(), bytes(id.bits())];
    tx.query(&OF_MENTION, &values).await?.iter().map(Query::read).collect()
}

/// A mention met a query. Twice is once.
///
/// # Errors
/// What the database said.
pub async fn hit(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: QueryId,
    (mention, published_at): (MentionId, Instant),
) -> Result<(), StoreError> {
    let values = [scope.value(), bytes(id.bits()), bytes(mention.bits()), at(published_at)];
    tx.exec(&HIT, &values).await?;
    Ok(())
}

/// Forgets what met a query since an instant, because its words are others now.
///
/// # Errors
/// What the database said.
pub async fn forget(
    tx: &mut Tx<'_>,
    scope: Scope,
    (id, since): (QueryId, Instant),
) -> Result<(), StoreError> {
    tx.exec(&FORGET, &[scope.value(), bytes(id.bits()), at(since)]).await?;
    Ok(())
}

/// The older mentions were held against this version; `false` where the query has moved on.
///
/// # Errors
/// What the database said.
pub async fn counted(
    tx: &mut Tx<'_>,
    scope: Scope,
    (id, version): (QueryId, Version),
) -> Result<bool, StoreError> {
    let values = [scope.value(), bytes(id.bits()), count(version.0)];
    Ok(tx.exec(&COUNTED, &values).await? == 1)
}

/// How many mentions met a query, day by day, days without one left out: a day is its number since
/// 1970 where the clock is `ahead_ms` milliseconds ahead of UTC.
///
/// # Errors
/// What the database said.
pub async fn days(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: QueryId,
    (since, ahead_ms): (Instant, i64),
) -> Result<Vec<(i64, u32)>, StoreError> {
    let values =
        [scope.value(), bytes(id.bits()), at(since), Value::Int(ahead_ms), Value::Int(DAY_MS)];
    let rows = tx.query(&DAYS, &values).await?;
    rows.iter().map(|row| Ok((row.int(0)?, number(row, 1)?))).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded, or another query took its name.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Query,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let name = known.plan.name.as_str();
    let values = [
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        name.into(),
        name.to_lowercase().into(),
        Value::Int(known.runs.into()),
        wire::put_plan(&known.plan).to_string().into(),
    ];
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &values), (place, entries)).await
}
