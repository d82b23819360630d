//! Copies of one text: marks lead to those that may be one, the words tell whether they are.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::ids::MentionId;
use domain::mention::Likeness;

use crate::column::{bits, instant};
use crate::value::{bytes, damaged, json};
use crate::{Scope, StoreError};

/// The marks of so many milliseconds lie together: the engines look only where a copy may be, and write in few
/// places. Kept on disk: it never changes.
const PERIOD: i64 = 15 * 24 * 3_600_000;

db::sql! {
    // The youngest: marks of common words lead to many.
    static MARKED = {
        sqlite: "select distinct mention_id from mention_mark where hospital_id = $1 \
            and period in (select value from json_each($2)) \
            and mark in (select value from json_each($3)) order by mention_id desc limit 64",
        postgres: "select distinct mention_id from mention_mark where hospital_id = $1 \
            and period in (select cast(each as bigint) from \
            json_array_elements_text(cast(cast($2 as text) as json)) as each) \
            and mark in (select cast(each as bigint) from \
            json_array_elements_text(cast(cast($3 as text) as json)) as each) \
            order by mention_id desc limit 64",
    };
    // Asked for its hour too, an engine would rather walk through all mentions of that time.
    static LIKENESS = {
        sqlite: "select id, likeness, published_at from mention where hospital_id = $1 \
            and id in (select unhex(value) from json_each($2))",
        postgres: "select id, likeness, published_at from mention where hospital_id = $1 \
            and id in (select decode(each, 'hex') \
            from json_array_elements_text(cast(cast($2 as text) as json)) as each)",
    };
    static MARK = {
        sqlite: "insert or ignore into mention_mark (hospital_id, period, mark, mention_id) \
            select $1, $2, value, $4 from json_each($3) order by value",
        postgres: "insert into mention_mark (hospital_id, period, mark, mention_id) \
            select $1, $2, cast(each as bigint), $4 from \
            json_array_elements_text(cast(cast($3 as text) as json)) as each \
            on conflict do nothing",
    };
}

/// The youngest group whose first text says nearly this, and was published within `from` and `until`.
///
/// # Errors
/// What the database said; `Damaged` for a likeness that cannot be read.
pub async fn likely(
    tx: &mut Tx<'_>,
    scope: Scope,
    likeness: &Likeness,
    (from, until): (Instant, Instant),
) -> Result<Option<MentionId>, StoreError> {
    let marks = likeness.marks();
    if marks.is_empty() {
        return Ok(None);
    }
    let periods: Vec<i64> = (period(from)..=period(until)).collect();
    let values = [scope.value(), json(&periods)?.into(), json(&marks)?.into()];
    let marked = tx.query(&MARKED, &values).await?;
    let ids = marked.iter().map(|row| Ok(MentionId::new(bits(row, 0)?).to_string()));
    let ids = ids.collect::<Result<Vec<_>, StoreError>>()?;
    if ids.is_empty() {
        return Ok(None);
    }
    let mut youngest = None;
    for row in tx.query(&LIKENESS, &[scope.value(), json(&ids)?.into()]).await? {
        let near = (from..=until).contains(&instant(&row, 2)?);
        if near && read(&row)?.is_like(likeness) {
            youngest = youngest.max(Some(bits(&row, 0)?));
        }
    }
    Ok(youngest.map(MentionId::new))
}

/// The marks that lead to a text, the first of its group.
pub(super) async fn mark(
    tx: &mut Tx<'_>,
    scope: Scope,
    (id, published_at): (MentionId, Instant),
    likeness: &Likeness,
) -> Result<(), StoreError> {
    let marks = likeness.marks();
    if marks.is_empty() {
        return Ok(());
    }
    let marks = json(&marks)?.into();
    let values = [scope.value(), period(published_at).into(), marks, bytes(id.bits())];
    tx.exec(&MARK, &values).await?;
    Ok(())
}

/// By what later copies of a text are known.
pub(super) fn kept(likeness: &Likeness) -> Vec<u8> {
    likeness.numbers().flat_map(u32::to_be_bytes).collect()
}

/// The number of the period in which something was published.
fn period(at: Instant) -> i64 {
    at.as_millisecond().div_euclid(PERIOD)
}

fn read(row: &Row) -> Result<Likeness, StoreError> {
    let kept = row.bytes(1)?;
    let (words, rest) = kept.as_chunks::<4>();
    match rest {
        [] => Ok(Likeness::kept(words.iter().map(|word| u32::from_be_bytes(*word)))),
        _ => Err(damaged("likeness of a mention")),
    }
}
