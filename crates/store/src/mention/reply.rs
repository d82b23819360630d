//! Answers to reviews: the row that is the truth, its history in the journal, and where each review stands.

mod wire;

use db::{Row, Sql, Tx, Value};
use domain::ids::{MentionId, ReplyId};
use domain::mention::reply::{Entry, Reply, Stage};

use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "reply";

db::sql! {
    static FIND = "select state from review_reply where hospital_id = $1 and id = $2";
    static OF_MENTION = "select state from review_reply where hospital_id = $1 and mention_id = $2";
    static AT_STAGE = "select state from review_reply where hospital_id = $1 and stage = $2 \
        order by since, id limit $3";
    static SAVE = "insert into review_reply (hospital_id, id, version, mention_id, stage, since, \
        state) values ($1, $2, $3, $4, $5, $6, $7) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, since = excluded.since, state = excluded.state \
        where review_reply.version < excluded.version";
    static PLACE = "select place from review_place where hospital_id = $1 and mention_id = $2";
    static KEEP_PLACE = "insert into review_place (hospital_id, mention_id, place) \
        values ($1, $2, $3) on conflict (hospital_id, mention_id) do update \
        set place = excluded.place";
}

impl Names for ReplyId {
    type Of = Reply;
}

impl ById for Reply {
    type Id = ReplyId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        wire::of(row.text(0)?).ok_or(damaged("state of an answer to a review"))
    }
}

/// The answer to a review.
///
/// # Errors
/// As [`find`].
pub async fn of_mention(
    tx: &mut Tx<'_>,
    scope: Scope,
    mention: MentionId,
) -> Result<Option<Reply>, StoreError> {
    let row = tx.one(&OF_MENTION, &[scope.value(), bytes(mention.bits())]).await?;
    row.as_ref().map(Reply::read).transpose()
}

/// At most `most` answers at a stage, the one that has been there longest first.
///
/// # Errors
/// As [`find`].
pub async fn at_stage(
    tx: &mut Tx<'_>,
    scope: Scope,
    (stage, most): (Stage, usize),
) -> Result<Vec<Reply>, StoreError> {
    let values = [scope.value(), stage.code().into(), limit(most)];
    tx.query(&AT_STAGE, &values).await?.iter().map(Reply::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Reply,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

/// By what the house of a review knows it; `None` where it was not heard through an account.
///
/// # Errors
/// What the database said.
pub async fn place(
    tx: &mut Tx<'_>,
    scope: Scope,
    mention: MentionId,
) -> Result<Option<String>, StoreError> {
    let row = tx.one(&PLACE, &[scope.value(), bytes(mention.bits())]).await?;
    row.map(|row| Ok(row.text(0)?.to_owned())).transpose()
}

/// Keeps by what the house of a review knows it.
///
/// # Errors
/// What the database said.
pub async fn keep_place(
    tx: &mut Tx<'_>,
    scope: Scope,
    (mention, place): (MentionId, &str),
) -> Result<(), StoreError> {
    tx.exec(&KEEP_PLACE, &[scope.value(), bytes(mention.bits()), place.into()]).await?;
    Ok(())
}

fn row(scope: Scope, known: &Reply) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        bytes(known.mention.bits()),
        known.stage.code().into(),
        at(known.since),
        wire::text(known).into(),
    ]
}
