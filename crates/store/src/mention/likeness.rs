//! Copies of one text: marks lead to those that may be one, the words tell whether they are.

use db::{Row, Tx, Value};
use domain::calendar::Instant;
use domain::ids::MentionId;
use domain::mention::Likeness;

use crate::column::bits;
use crate::value::{at, bytes, damaged};
use crate::{Scope, StoreError};

db::sql! {
    static LIKELY = "select m.id, m.likeness from mention_mark k \
        join mention m on m.hospital_id = k.hospital_id and m.id = k.mention_id \
        where k.hospital_id = $1 and k.mark in ($2, $3, $4, $5, $6, $7) \
        and m.published_at >= $8 order by m.id desc limit 48";
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
    let marks: [i64; 6] = match likeness.marks().try_into() {
        Ok(marks) => marks,
        Err(_) => return Ok(None),
    };
    let mut values = vec![scope.value()];
    values.extend(marks.map(Value::Int));
    values.push(at(since));
    for row in tx.query(&LIKELY, &values).await? {
        if read(&row)?.is_like(likeness) {
            return Ok(Some(MentionId::new(bits(&row, 0)?)));
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
    let kept = row.bytes(1)?;
    let (words, rest) = kept.as_chunks::<4>();
    match rest {
        [] => Ok(Likeness::kept(words.iter().map(|word| u32::from_be_bytes(*word)))),
        _ => Err(damaged("likeness of a mention")),
    }
}
