//! What waits for the director besides cases, counted.

use db::Tx;

use crate::value::limit;
use crate::{Scope, StoreError};

db::sql! {
    static WAITING = "select \
        (select count(*) from (select 1 as one from campaign where hospital_id = $1 \
            and stage = 'approval' limit $2) c), \
        (select count(*) from (select 1 as one from activity where hospital_id = $1 \
            and asked = 1 limit $2) a), \
        (select count(*) from (select 1 as one from statement where hospital_id = $1 \
            and stage = 'approval' limit $2) s), \
        (select count(*) from (select 1 as one from series where hospital_id = $1 \
            and stage = 'proposed' limit $2) r), \
        (select count(*) from (select 1 as one from content where hospital_id = $1 \
            and stage = 'approval' limit $2) o)";
}

/// How many wait, each counted up to a bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    pub campaigns: i64,
    pub activities: i64,
    pub statements: i64,
    /// Repeated complaints.
    pub series: i64,
    pub contents: i64,
}

/// Everything that waits for an approval, of each kind up to `most`.
///
/// # Errors
/// What the database said.
pub async fn waiting(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Waiting, StoreError> {
    let Some(row) = tx.one(&WAITING, &[scope.value(), limit(most)]).await? else {
        return Ok(Waiting::default());
    };
    Ok(Waiting {
        campaigns: row.int(0)?,
        activities: row.int(1)?,
        statements: row.int(2)?,
        series: row.int(3)?,
        contents: row.int(4)?,
    })
}
