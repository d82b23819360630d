//! The register of SPO numbers, and how the hospital writes them.

use db::Tx;
use domain::ids::SopId;

use crate::column::{bits, number, text};
use crate::value::{bytes, count, damaged};
use crate::{Scope, StoreError, serial};

db::sql! {
    static OWNER = "select sop_id from sop_number where hospital_id = $1 and number = $2";
    static LAST = "select coalesce(max(serial), 0) from sop_number \
        where hospital_id = $1 and year = $2";
    static REGISTER = "insert into sop_number (hospital_id, number, sop_id, year, serial) \
        values ($1, $2, $3, $4, $5)";
    static HABIT = "select pattern, review_months from sop_house where hospital_id = $1";
    static SET_HABIT = "insert into sop_house (hospital_id, pattern, review_months) \
        values ($1, $2, $3) on conflict (hospital_id) do update set \
        pattern = excluded.pattern, review_months = excluded.review_months";
}

/// Those who take a serial take turns at it.
const TURN: &str = "sop";

/// How this hospital numbers its SPOs (`{serial}`, `{month}`, `{year}`), and after how many months it
/// looks at them again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habit {
    pub pattern: String,
    pub review_months: u8,
}

impl Default for Habit {
    fn default() -> Self {
        Self { pattern: "{serial}/SPO/HUMAS/{year}".to_owned(), review_months: 36 }
    }
}

/// The hospital's own, or the one to begin with.
///
/// # Errors
/// What the database said.
pub async fn habit(tx: &mut Tx<'_>, scope: Scope) -> Result<Habit, StoreError> {
    let Some(row) = tx.one(&HABIT, &[scope.value()]).await? else { return Ok(Habit::default()) };
    let review_months = u8::try_from(number(&row, 1)?).map_err(|_| damaged("months"))?;
    Ok(Habit { pattern: text(&row, 0)?, review_months })
}

/// # Errors
/// What the database said.
pub async fn set_habit(tx: &mut Tx<'_>, scope: Scope, habit: &Habit) -> Result<(), StoreError> {
    let months = i64::from(habit.review_months).into();
    tx.exec(&SET_HABIT, &[scope.value(), habit.pattern.as_str().into(), months]).await?;
    Ok(())
}

/// On which document a number stands.
///
/// # Errors
/// What the database said.
pub async fn registered(
    tx: &mut Tx<'_>,
    scope: Scope,
    number: &str,
) -> Result<Option<SopId>, StoreError> {
    let row = tx.one(&OWNER, &[scope.value(), number.into()]).await?;
    row.map(|row| Ok(SopId::new(bits(&row, 0)?))).transpose()
}

/// The serial that the next document of a year gets. It is only taken by [`register`].
///
/// # Errors
/// What the database said.
pub async fn next_serial(tx: &mut Tx<'_>, scope: Scope, year: i16) -> Result<u32, StoreError> {
    let row = tx.one(&LAST, &[scope.value(), i64::from(year).into()]).await?;
    Ok(row.map(|row| number(&row, 0)).transpose()?.unwrap_or_default() + 1)
}

/// Writes a number into the register, with its year and serial where the register gave it.
///
/// # Errors
/// `Stale` when the number, or the serial, was taken meanwhile.
pub async fn register(
    tx: &mut Tx<'_>,
    scope: Scope,
    (number, sop): (&str, SopId),
    given: Option<(i16, u32)>,
) -> Result<(), StoreError> {
    if let Some((year, wanted)) = given
        && serial::next(tx, scope, TURN, year).await? != wanted
    {
        return Err(StoreError::Stale);
    }
    let (year, serial) = given.unzip();
    let values = [
        scope.value(),
        number.into(),
        bytes(sop.bits()),
        year.map(i64::from).into(),
        serial.map_or(db::Value::Null, count),
    ];
    match tx.exec(&REGISTER, &values).await {
        Err(error) if error.is_unique() => Err(StoreError::Stale),
        ended => Ok(ended.map(drop)?),
    }
}
