//! Copies of one text: marks lead to those that may be one, the words tell whether they are.

use std::collections::BTreeSet;

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::ids::MentionId;
use domain::mention::Likeness;

use crate::column::bits;
use crate::value::{at, bytes, damaged};
use crate::{Scope, StoreError};

db::sql! {
    // The youngest of each mark: a mark of common words leads to very many.
    static MARKED = "select mention_id from mention_mark \
        where hospital_id = $1 and mark = $2 order by mention_id desc limit 16";
    static LIKENESS = "select likeness from mention \
        where hospital_id = $1 and id = $2 and published_at >= $3";
    static KEEP = "update mention set likeness = $3 where hospital_id = $1 and id = $2";
    static MARK = "insert into mention_mark (hospital_id, mark, mention_id) values ($1, $2, $3) \
        on conflict do nothing";
}

/// The youngest group since `since` whose first text says nearly this.
///
/// # Errors
/// What the database said; `Damaged` for a likeness that cannot be read.
pub async fn likely(
    tx: &mut Tx<'_>,
    scope: Scope,
    likeness: &Likeness,
    since: Instant,
) -> Result<Option<MentionId>, StoreError> {
    let mut marked = BTreeSet::new();
    for mark in likeness.marks() {
        for row in tx.query(&MARKED, &[scope.value(), mark.into()]).await? {
            marked.insert(bits(&row, 0)?);
        }
    }
    // One look for each: joined, an engine would rather walk through all mentions in order.
    for id in marked.into_iter().rev() {
        let young = tx.one(&LIKENESS, &[scope.value(), bytes(id), at(since)]).await?;
        if young.as_ref().map(read).transpose()?.is_some_and(|known| known.is_like(likeness)) {
            return Ok(Some(MentionId::new(id)));
        }
    }
    Ok(None)
}

/// Keeps by what later copies of this text, the first of its group, are known.
///
/// # Errors
/// What the database said.
pub async fn keep(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: MentionId,
    likeness: &Likeness,
) -> Result<(), StoreError> {
    let words: Vec<u8> = likeness.numbers().flat_map(u32::to_be_bytes).collect();
    tx.exec(&KEEP, &[scope.value(), bytes(id.bits()), words.into()]).await?;
    for mark in likeness.marks() {
        tx.exec(&MARK, &[scope.value(), mark.into(), bytes(id.bits())]).await?;
    }
    Ok(())
}

fn read(row: &Row) -> Result<Likeness, StoreError> {
    let kept = row.bytes(0)?;
    let (words, rest) = kept.as_chunks::<4>();
    match rest {
        [] => Ok(Likeness::kept(words.iter().map(|word| u32::from_be_bytes(*word)))),
        _ => Err(damaged("likeness of a mention")),
    }
}
