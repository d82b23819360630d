//! Days off, as the hospital keeps them.

use std::collections::BTreeSet;

use db::{Row, Tx};
use domain::calendar::Holiday;

use crate::column::day;
use crate::{Scope, StoreError};

db::sql! {
    static ADD = "insert into holiday (hospital_id, day, joint_leave) values ($1, $2, $3) \
        on conflict (hospital_id, day) do update set joint_leave = excluded.joint_leave";
    static REMOVE = "delete from holiday where hospital_id = $1 and day = $2";
    static LIST = "select day, joint_leave from holiday where hospital_id = $1 order by day";
}

/// Adds a day off, or changes whether it is joint leave.
///
/// # Errors
/// What the database said.
pub async fn add(tx: &mut Tx<'_>, scope: Scope, holiday: Holiday) -> Result<(), StoreError> {
    let values = [scope.value(), holiday.date.to_string().into(), holiday.joint_leave.into()];
    tx.exec(&ADD, &values).await?;
    Ok(())
}

/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx<'_>, scope: Scope, holiday: Holiday) -> Result<(), StoreError> {
    tx.exec(&REMOVE, &[scope.value(), holiday.date.to_string().into()]).await?;
    Ok(())
}

/// The days that this hospital keeps, by date.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Holiday>, StoreError> {
    let holiday = |row: &Row| Ok(Holiday { date: day(row, 0)?, joint_leave: row.flag(1)? });
    tx.query(&LIST, &[scope.value()]).await?.iter().map(holiday).collect()
}

/// A hospital that keeps days of a year keeps them all; for other years the built-in ones stand.
pub(crate) fn over(built_in: BTreeSet<Holiday>, own: Vec<Holiday>) -> BTreeSet<Holiday> {
    let kept: BTreeSet<i16> = own.iter().map(|holiday| holiday.date.year()).collect();
    let rest = built_in.into_iter().filter(|holiday| !kept.contains(&holiday.date.year()));
    rest.chain(own).collect()
}
