//! Cases that came through a social door, a page at a time: a report counts them without holding them.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::case::Case;
use domain::ids::CaseId;

use super::{Cursor, state};
use crate::column::bits;
use crate::value::{at, bytes, limit};
use crate::{Scope, StoreError};

db::sql! {
    static SOCIAL = "select id, received_at, state from case_row where hospital_id = $1 \
        and channel in ('instagram', 'facebook') and received_at < $2 \
        and (received_at, id) > ($3, $4) order by received_at, id limit $5";
}

/// Where the cases received from an instant on begin.
pub fn from(start: Instant) -> Cursor {
    Cursor { sort: crate::value::millis(start), id: CaseId::new(0) }
}

/// At most `most` cases received before `until`, behind `after`, in the order of receipt, and where
/// the next page begins.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn page(
    tx: &mut Tx<'_>,
    scope: Scope,
    until: Instant,
    (after, most): (Cursor, usize),
) -> Result<(Vec<Case>, Option<Cursor>), StoreError> {
    let values = [scope.value(), at(until), after.sort.into(), bytes(after.id.bits()), limit(most)];
    let rows = tx.query(&SOCIAL, &values).await?;
    let cursor = |row: &Row| -> Result<Cursor, StoreError> {
        Ok(Cursor { sort: row.int(1)?, id: CaseId::new(bits(row, 0)?) })
    };
    let next = rows.last().filter(|_| rows.len() == most).map(cursor);
    let cases = rows.iter().map(|row| state::read(row.text(2)?)).collect::<Result<_, _>>()?;
    Ok((cases, next.transpose()?))
}
