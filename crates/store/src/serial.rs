//! Numbers without gaps: of cases, of letters.

use db::Tx;

use crate::column::number;
use crate::value::damaged;
use crate::{Scope, StoreError};

db::sql! {
    static NEXT = "insert into serial (hospital_id, name, year, last) values ($1, $2, $3, 1) \
        on conflict (hospital_id, name, year) do update set last = serial.last + 1 \
        returning last";
}

/// Where all who take a number meet: they take turns at it.
pub const TABLE: &str = "serial";

/// The next number of `name` in `year`, from 1. It is only taken when the transaction is kept, so
/// that none is ever missing.
///
/// # Errors
/// What the database said.
pub async fn next(tx: &mut Tx<'_>, scope: Scope, name: &str, year: i16) -> Result<u32, StoreError> {
    let values = [scope.value(), name.into(), i64::from(year).into()];
    let row = tx.one(&NEXT, &values).await?.ok_or(damaged("serial"))?;
    number(&row, 0)
}
