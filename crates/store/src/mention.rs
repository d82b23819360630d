//! Mentions: the row that is the truth, its history in the journal, and what finds copies.

mod clipping;
pub mod feed;
mod likeness;
pub mod query;
pub mod reply;
pub mod spot;
pub mod watchlist;
mod wire;

use db::{Row, Sql, Tx, Value};
use domain::calendar::Instant;
use domain::ids::{CaseId, IssueId, MentionId, QueryId, SubjectId};
use domain::mention::{Entry, Fate, Likeness, Mention, Source, Tone};

use crate::column::{bits, instant};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::vault::{Keys, mac};
use crate::{Scope, StoreError};

pub use clipping::clipped;
pub use likeness::likely;

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "mention";

db::sql! {
    static FIND = "select state from mention where hospital_id = $1 and id = $2";
    static BY_SOURCE = "select state from mention where hospital_id = $1 and source_key = $2";
    static LIST = "select state, (select count(*) from (select 1 from mention g \
        where g.hospital_id = m.hospital_id and g.group_id = m.id limit 1000) copies) \
        from mention m where hospital_id = $1 and group_id = id \
        and published_at >= $2 and published_at <= $3 and (published_at < $3 or id < $4) \
        and ($5 = '' or source = $5) and ($6 = '' or tone = $6) and ($7 = '' or fate = $7) \
        and ($9 = '' or exists (select 1 from mention_query_hit h where \
        h.hospital_id = m.hospital_id and h.query_id = $10 and h.mention_id = m.id)) \
        order by published_at desc, id desc limit $8";
    static OF_GROUP = "select state from mention where hospital_id = $1 and group_id = $2 \
        order by published_at desc, id desc limit $3";
    static OF_ISSUE = "select state from mention where hospital_id = $1 and issue_id = $2 \
        order by published_at desc, id desc limit $3";
    static OF_CASE = "select state from mention where hospital_id = $1 and case_id = $2 \
        order by published_at desc, id desc limit $3";
    static SINCE = "select state from mention where hospital_id = $1 and published_at >= $2 \
        order by published_at desc, id desc limit $3";
    static FOLLOWING = "select state from mention where hospital_id = $1 and published_at >= $2 \
        and (published_at > $2 or id > $3) order by published_at, id limit $4";
    static NTH_YOUNGEST = "select published_at, id from mention where hospital_id = $1 \
        order by published_at desc, id desc limit 1 offset $2";
    static HEARD = "select tone, count(*), count(distinct author) from mention \
        where hospital_id = $1 and issue_id = $2 group by tone order by tone";
    static VOICES = "select count(*), count(distinct author), count(distinct group_id) \
        from mention where hospital_id = $1 and issue_id = $2";
    static ADD = "insert into mention (hospital_id, id, version, source_key, source, tone, fate, \
        published_at, group_id, author, case_id, issue_id, state, likeness) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    static SAVE = "update mention set version = $3, source_key = $4, source = $5, tone = $6, \
        fate = $7, published_at = $8, group_id = $9, author = $10, case_id = $11, \
        issue_id = $12, state = $13 where hospital_id = $1 and id = $2 and version < $3";
}

/// Which mentions are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub source: Option<Source>,
    pub tone: Option<Tone>,
    pub fate: Option<Fate>,
    /// Not published before this.
    pub from: Option<Instant>,
    /// It meets this saved query.
    pub query: Option<QueryId>,
}

/// Where a page of the list goes on: behind this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub published_at: Instant,
    pub id: MentionId,
}

impl Cursor {
    /// Before everything that was published until `until`.
    pub fn before_all(until: Instant) -> Self {
        Self { published_at: until, id: MentionId::new(u128::MAX) }
    }
}

/// How an issue is heard: how many mentions, of how many authors who are told apart, saying how
/// many different things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    pub mentions: u32,
    pub authors: u32,
    pub texts: u32,
}

/// Under whose key the text of a mention lies: its author's, so that one erasure takes all that
/// they wrote; without an author, its own.
pub fn subject(id: MentionId, author: Option<[u8; 16]>) -> SubjectId {
    SubjectId::new(author.map_or(id.bits(), u128::from_be_bytes))
}

/// What is kept of an author: a digest that only this house can make again.
pub fn author(scope: Scope, keys: &Keys, (source, name): (Source, &str)) -> [u8; 16] {
    let (here, source) = (scope.bytes(), source.code().as_bytes());
    let parts: [&[u8]; 5] = [&here, b"author\0", source, b"\0", name.as_bytes()];
    let whole = mac(&keys.blind, &parts);
    let mut first = [0; 16];
    first.copy_from_slice(&whole[..16]);
    first
}

impl Names for MentionId {
    type Of = Mention;
}

impl ById for Mention {
    type Id = MentionId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of a mention"))
    }
}

/// The mention that a source knows under this key.
///
/// # Errors
/// As [`find`].
pub async fn by_source(
    tx: &mut Tx<'_>,
    scope: Scope,
    key: [u8; 32],
) -> Result<Option<Mention>, StoreError> {
    let row = tx.one(&BY_SOURCE, &[scope.value(), key.into()]).await?;
    row.as_ref().map(Mention::read).transpose()
}

/// The first of each group, the youngest first, each with how many there are in its group (counted
/// up to a thousand).
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    filter: Filter,
    (after, most): (Cursor, usize),
) -> Result<Vec<(Mention, u32)>, StoreError> {
    let code = |code: Option<&'static str>| Value::from(code.unwrap_or_default());
    let values = [
        scope.value(),
        filter.from.map_or(Value::Int(i64::MIN), at),
        at(after.published_at),
        bytes(after.id.bits()),
        code(filter.source.map(Source::code)),
        code(filter.tone.map(Tone::code)),
        code(filter.fate.map(Fate::code)),
        limit(most),
        Value::from(if filter.query.is_some() { "query" } else { "" }),
        bytes(filter.query.map_or(0, QueryId::bits)),
    ];
    let rows = tx.query(&LIST, &values).await?;
    rows.iter().map(|row| Ok((Mention::read(row)?, crate::column::number(row, 1)?))).collect()
}

/// At most `most` that say nearly the same, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn of_group(
    tx: &mut Tx<'_>,
    scope: Scope,
    (group, most): (MentionId, usize),
) -> Result<Vec<Mention>, StoreError> {
    let values = [scope.value(), bytes(group.bits()), limit(most)];
    tx.query(&OF_GROUP, &values).await?.iter().map(Mention::read).collect()
}

/// At most `most` that belong to an issue, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn of_issue(
    tx: &mut Tx<'_>,
    scope: Scope,
    (issue, most): (IssueId, usize),
) -> Result<Vec<Mention>, StoreError> {
    let values = [scope.value(), bytes(issue.bits()), limit(most)];
    tx.query(&OF_ISSUE, &values).await?.iter().map(Mention::read).collect()
}

/// At most `most` from which a case came.
///
/// # Errors
/// As [`find`].
pub async fn of_case(
    tx: &mut Tx<'_>,
    scope: Scope,
    (case, most): (CaseId, usize),
) -> Result<Vec<Mention>, StoreError> {
    let values = [scope.value(), bytes(case.bits()), limit(most)];
    tx.query(&OF_CASE, &values).await?.iter().map(Mention::read).collect()
}

/// At most `most` that were published since an instant, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn since(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, most): (Instant, usize),
) -> Result<Vec<Mention>, StoreError> {
    let values = [scope.value(), at(from), limit(most)];
    tx.query(&SINCE, &values).await?.iter().map(Mention::read).collect()
}

/// At most `most` that follow one, in the order of their time.
///
/// # Errors
/// As [`find`].
pub async fn following(
    tx: &mut Tx<'_>,
    scope: Scope,
    (after, most): (Cursor, usize),
) -> Result<Vec<Mention>, StoreError> {
    let values = [scope.value(), at(after.published_at), bytes(after.id.bits()), limit(most)];
    tx.query(&FOLLOWING, &values).await?.iter().map(Mention::read).collect()
}

/// The one before which `nth` younger ones were published; `None` where there are no more than these.
///
/// # Errors
/// As [`find`].
pub async fn nth_youngest(
    tx: &mut Tx<'_>,
    scope: Scope,
    nth: usize,
) -> Result<Option<Cursor>, StoreError> {
    let row = tx.one(&NTH_YOUNGEST, &[scope.value(), limit(nth)]).await?;
    let cursor = |row: Row| {
        let id = MentionId::new(bits(&row, 1)?);
        Ok(Cursor { published_at: instant(&row, 0)?, id })
    };
    row.map(cursor).transpose()
}

/// How an issue is heard.
///
/// # Errors
/// What the database said.
pub async fn voices(tx: &mut Tx<'_>, scope: Scope, issue: IssueId) -> Result<Voices, StoreError> {
    let row = tx.one(&VOICES, &[scope.value(), bytes(issue.bits())]).await?;
    let Some(row) = row else { return Ok(Voices::default()) };
    let number = |at| crate::column::number(&row, at);
    Ok(Voices { mentions: number(0)?, authors: number(1)?, texts: number(2)? })
}

/// How many mentions of an issue have each tone; those that nobody judged stand under `None`.
///
/// # Errors
/// What the database said; `Damaged` for a tone that is none.
pub async fn heard(
    tx: &mut Tx<'_>,
    scope: Scope,
    issue: IssueId,
) -> Result<Vec<(Option<Tone>, u32)>, StoreError> {
    let rows = tx.query(&HEARD, &[scope.value(), bytes(issue.bits())]).await?;
    let tone = |row: &Row| match row.text(0)? {
        "" => Ok(None),
        code => Tone::parse(code).map(Some).ok_or(damaged("tone of a mention")),
    };
    rows.iter().map(|row| Ok((tone(row)?, crate::column::number(row, 1)?))).collect()
}

/// A mention that is new: row, journal, the marks by which its copies find it where it is the first of
/// its group, and its place on the list of those to be read, in this transaction.
///
/// # Errors
/// `Stale` when another one took its source's id.
pub async fn add(
    tx: &mut Tx<'_>,
    scope: Scope,
    (known, entries): (&Mention, &[Entry]),
    likeness: &Likeness,
) -> Result<(), StoreError> {
    let first = known.found.group == known.id;
    let mut values = row(scope, known);
    values.push(if first { likeness::kept(likeness) } else { Vec::new() }.into());
    history::save(tx, scope, (&ADD, &values), (place(known), entries)).await?;
    if first {
        likeness::mark(tx, scope, (known.id, known.found.published_at), likeness).await?;
    }
    spot::put(tx, scope, known).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Mention,
    entries: &[Entry],
) -> Result<(), StoreError> {
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place(known), entries)).await
}

fn place(known: &Mention) -> history::Place {
    (AGGREGATE, known.id.bits(), known.version)
}

fn row(scope: Scope, known: &Mention) -> Vec<Value> {
    let found = &known.found;
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        found.key.into(),
        found.source.code().into(),
        found.tone.map_or("", Tone::code).into(),
        known.fate().code().into(),
        at(found.published_at),
        bytes(found.group.bits()),
        found.author.map_or(Value::Null, Value::from),
        known.case.map_or(Value::Null, |case| bytes(case.bits())),
        known.issue.map_or(Value::Null, |issue| bytes(issue.bits())),
        wire::text(known).into(),
    ]
}
