//! Days off, as the hospital keeps them.

use std::collections::BTreeSet;

use db::{Row, Tx};
use domain::calendar::{Date, DayKind, DayOff, Holiday};

use crate::column::{day, text};
use crate::{Scope, StoreError};

db::sql! {
    static KEEP = "insert into holiday (hospital_id, day, joint_leave, name, own) \
        values ($1, $2, $3, $4, $5) on conflict (hospital_id, day) do update \
        set joint_leave = excluded.joint_leave, name = excluded.name, own = excluded.own";
    static REMOVE = "delete from holiday where hospital_id = $1 and day = $2";
    static LIST = "select day, joint_leave, name, own from holiday where hospital_id = $1 \
        order by day";
}

/// Adds a day off, or changes its name and kind.
///
/// # Errors
/// What the database said.
pub async fn keep(tx: &mut Tx<'_>, scope: Scope, off: &DayOff) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        off.date.to_string().into(),
        (off.kind == DayKind::JointLeave).into(),
        off.name.as_str().into(),
        (off.kind == DayKind::Own).into(),
    ];
    tx.exec(&KEEP, &values).await?;
    Ok(())
}

/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx<'_>, scope: Scope, date: Date) -> Result<(), StoreError> {
    tx.exec(&REMOVE, &[scope.value(), date.to_string().into()]).await?;
    Ok(())
}

/// The days that this hospital keeps, by date.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<DayOff>, StoreError> {
    tx.query(&LIST, &[scope.value()]).await?.iter().map(day_off).collect()
}

fn day_off(row: &Row) -> Result<DayOff, StoreError> {
    let kind = match (row.flag(1)?, row.flag(3)?) {
        (true, _) => DayKind::JointLeave,
        (false, true) => DayKind::Own,
        (false, false) => DayKind::National,
    };
    Ok(DayOff { date: day(row, 0)?, kind, name: text(row, 2)? })
}

/// A hospital that keeps days of a year keeps them all; for other years the built-in ones stand.
pub(crate) fn over(built_in: BTreeSet<Holiday>, own: &[DayOff]) -> BTreeSet<Holiday> {
    let kept: BTreeSet<i16> = own.iter().map(|off| off.date.year()).collect();
    let rest = built_in.into_iter().filter(|holiday| !kept.contains(&holiday.date.year()));
    rest.chain(own.iter().map(DayOff::counted)).collect()
}
