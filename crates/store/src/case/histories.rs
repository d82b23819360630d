//! Histories of many cases in one query: what reports judge.

use std::collections::BTreeMap;

use db::Tx;
use domain::case::Entry;
use domain::ids::CaseId;

use crate::history::Kept;
use crate::value::json;
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
