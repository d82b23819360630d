//! Histories of many cases in one query: what reports judge.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Instant;
use domain::case::Entry;
use domain::ids::CaseId;

use crate::column::{instant, number};
use crate::history::Kept;
use crate::value::{at, json};
use crate::{Scope, StoreError, journal};

/// So many streams in one query.
const BATCH: usize = 500;

db::sql! {
    static HISTORIES = {
        sqlite: "select aggregate, stream, version, kind, payload, actor, at, leaf, position \
            from journal where hospital_id = $1 and stream in \
            (select unhex(value) from json_each($2)) order by stream, version",
        postgres: "select aggregate, stream, version, kind, payload, actor, at, leaf, position \
            from journal where hospital_id = $1 and stream in \
            (select decode(each, 'hex') from \
            json_array_elements_text(cast(cast($2 as text) as json)) as each) order by stream, version",
    };
    // Each case's entries stand together in the journal's key.
    static ANSWERED = "select c.received_at, max(case when j.kind = 'returned' then 1 else 0 end) \
        from case_row c join journal j on j.hospital_id = c.hospital_id and j.stream = c.id \
        and j.kind in ('ask_answered', 'answered_directly', 'returned') \
        where c.hospital_id = $1 and c.received_at >= $2 and c.received_at < $3 \
        group by c.id, c.received_at order by c.received_at, c.id";
}

/// The whole history of each of these cases, in order.
///
/// # Errors
/// What the database said; `Damaged` for an entry that cannot be read.
pub async fn histories(
    tx: &mut Tx<'_>,
    scope: Scope,
    cases: &[CaseId],
) -> Result<BTreeMap<CaseId, Vec<Entry>>, StoreError> {
    let mut found: BTreeMap<CaseId, Vec<Entry>> = BTreeMap::new();
    for some in cases.chunks(BATCH) {
        let wanted = json(&some.iter().map(CaseId::to_string).collect::<Vec<_>>())?;
        for row in tx.query(&HISTORIES, &[scope.value(), wanted.into()]).await? {
            let line = journal::line(&row)?;
            let case = CaseId::new(u128::from_be_bytes(line.stream));
            found.entry(case).or_default().push(Entry::read(&line)?);
        }
    }
    Ok(found)
}

/// The cases heard in a span that were given an answer: when each was heard, and whether an answer
/// was sent back to its author.
///
/// # Errors
/// What the database said.
pub async fn answered(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Instant, Instant),
) -> Result<Vec<(Instant, bool)>, StoreError> {
    let rows = tx.query(&ANSWERED, &[scope.value(), at(from), at(until)]).await?;
    rows.iter().map(|row| Ok((instant(row, 0)?, number(row, 1)? > 0))).collect()
}
