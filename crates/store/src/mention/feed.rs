//! Feeds of news: the register, and how the looks at each went.

pub mod spending;
mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::Instant;
use domain::ids::{FeedId, QueryId, Version};
use domain::mention::feed::{Entry, Feed, Look, Plan, Trouble};
use domain::text::{Link, Name};
use sha2::{Digest, Sha256};

use crate::column::{bits, number, opt_bits, opt_instant, opt_text};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "feed";

db::sql! {
    static FIND = "select id, version, name, address, only_words, runs, query_id from feed \
        where hospital_id = $1 and id = $2";
    static AT = "select id from feed where hospital_id = $1 and address_key = $2";
    static LIST = "select f.id, f.version, f.name, f.address, f.only_words, f.runs, f.query_id, l.looked_at, \
        l.good_at, l.failures, l.trouble, l.taken, l.taken_at from feed f \
        left join feed_look l on l.hospital_id = f.hospital_id and l.feed_id = f.id \
        where f.hospital_id = $1 order by f.runs desc, f.name, f.id limit $2";
    static DUE = "select f.id, f.version, f.name, f.address, f.only_words, f.runs, f.query_id, l.looked_at, \
        l.good_at, l.failures, l.trouble, l.taken, l.taken_at, l.etag, l.modified from feed f \
        left join feed_look l on l.hospital_id = f.hospital_id and l.feed_id = f.id \
        where f.hospital_id = $1 and f.runs = 1 and (l.next_at is null or l.next_at <= $2) \
        order by f.id limit $3";
    static SAVE = "insert into feed (hospital_id, id, version, address_key, name, address, \
        only_words, runs, query_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        address_key = excluded.address_key, name = excluded.name, address = excluded.address, \
        only_words = excluded.only_words, runs = excluded.runs, query_id = excluded.query_id \
        where feed.version < excluded.version";
    static CLAIM = "insert into feed_look (hospital_id, feed_id, next_at, failures, taken) \
        values ($1, $2, $4, 0, 0) on conflict (hospital_id, feed_id) do update \
        set next_at = excluded.next_at where feed_look.next_at <= $3";
    static KEEP = "update feed_look set next_at = $3, looked_at = $4, good_at = $5, \
        failures = $6, trouble = $7, taken = $8, taken_at = $9, etag = $10, modified = $11 \
        where hospital_id = $1 and feed_id = $2";
    static ANEW = "update feed_look set next_at = 0, failures = 0, etag = null, modified = null \
        where hospital_id = $1 and feed_id = $2";
}

/// By what a feed knows what we have already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub etag: Option<String>,
    pub modified: Option<String>,
}

/// A feed that is due, with all that a look at it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub feed: Feed,
    pub look: Look,
    pub marks: Marks,
}

impl Names for FeedId {
    type Of = Feed;
}

impl ById for Feed {
    type Id = FeedId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        feed(row)
    }
}

/// Which feed has this address.
///
/// # Errors
/// As [`find`].
pub async fn with_address(
    tx: &mut Tx<'_>,
    scope: Scope,
    address: &Link,
) -> Result<Option<FeedId>, StoreError> {
    let row = tx.one(&AT, &[scope.value(), key(address).into()]).await?;
    row.map(|row| Ok(FeedId::new(bits(&row, 0)?))).transpose()
}

/// At most `most` feeds with how it goes, those that are looked at first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<(Feed, Look)>, StoreError> {
    let rows = tx.query(&LIST, &[scope.value(), limit(most)]).await?;
    rows.iter().map(|row| Ok((feed(row)?, look(row)?))).collect()
}

/// At most `most` feeds that are to be looked at now.
///
/// # Errors
/// As [`find`].
pub async fn due(
    tx: &mut Tx<'_>,
    scope: Scope,
    (now, most): (Instant, usize),
) -> Result<Vec<Due>, StoreError> {
    let rows = tx.query(&DUE, &[scope.value(), at(now), limit(most)]).await?;
    let due = |row: &Row| {
        let marks = Marks { etag: opt_text(row, 13)?, modified: opt_text(row, 14)? };
        Ok(Due { feed: feed(row)?, look: look(row)?, marks })
    };
    rows.iter().map(due).collect()
}

/// Takes a look at a feed upon this node until `until`; `false` where another one was faster.
///
/// # Errors
/// What the database said.
pub async fn claim(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: FeedId,
    (now, until): (Instant, Instant),
) -> Result<bool, StoreError> {
    let values = [scope.value(), bytes(id.bits()), at(now), at(until)];
    Ok(tx.exec(&CLAIM, &values).await? == 1)
}

/// Keeps how a look ended, and when the next one is.
///
/// # Errors
/// What the database said.
pub async fn keep(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: FeedId,
    (look, marks, next): (&Look, &Marks, Instant),
) -> Result<(), StoreError> {
    let instant = |when: Option<Instant>| when.map_or(Value::Null, at);
    let values = [
        scope.value(),
        bytes(id.bits()),
        at(next),
        instant(look.at),
        instant(look.good_at),
        count(look.failures),
        look.trouble.map(|trouble| trouble.code().to_owned()).into(),
        count(look.taken),
        instant(look.taken_at),
        marks.etag.clone().into(),
        marks.modified.clone().into(),
    ];
    tx.exec(&KEEP, &values).await?;
    Ok(())
}

/// Row and journal, in this transaction; the next look is at once and asks for everything. `entries`
/// are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded, or another feed took its address.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Feed,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await?;
    tx.exec(&ANEW, &[scope.value(), bytes(known.id.bits())]).await?;
    Ok(())
}

fn key(address: &Link) -> [u8; 32] {
    Sha256::digest(address.as_str().as_bytes()).into()
}

fn row(scope: Scope, known: &Feed) -> Vec<Value> {
    let Plan { name, address, only, query } = &known.plan;
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        key(address).into(),
        name.as_str().into(),
        address.as_str().into(),
        only.as_ref().map(|only| only.as_str().to_owned()).into(),
        Value::Int(known.runs.into()),
        query.map_or(Value::Null, |query| bytes(query.bits())),
    ]
}

fn feed(row: &Row) -> Result<Feed, StoreError> {
    let name = |text: &str| Name::parse(text).map_err(|_| damaged("name of a feed"));
    let address = Link::parse(row.text(3)?).map_err(|_| damaged("address of a feed"))?;
    Ok(Feed {
        id: FeedId::new(bits(row, 0)?),
        version: Version(number(row, 1)?),
        plan: Plan {
            name: name(row.text(2)?)?,
            address,
            only: row.opt_text(4)?.map(name).transpose()?,
            query: opt_bits(row, 6)?.map(QueryId::new),
        },
        runs: row.int(5)? == 1,
    })
}

fn look(row: &Row) -> Result<Look, StoreError> {
    let some = |at: usize| Ok::<u32, StoreError>(crate::column::opt_number(row, at)?.unwrap_or(0));
    let trouble = |code: &str| Trouble::parse(code).ok_or(damaged("trouble of a feed"));
    Ok(Look {
        at: opt_instant(row, 7)?,
        good_at: opt_instant(row, 8)?,
        failures: some(9)?,
        trouble: row.opt_text(10)?.map(trouble).transpose()?,
        taken: some(11)?,
        taken_at: opt_instant(row, 12)?,
    })
}
