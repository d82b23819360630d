//! Reports as they were sent: written once, never again.

mod daily;
mod line;

use db::{Row, Tx};
use domain::calendar::{Date, Instant};
use domain::report::DailyReport;

use crate::column::{day, instant, text};
use crate::value::{at, damaged, limit};
use crate::{Scope, StoreError};

/// The 24-hour report; its period is its date.
const DAILY: &str = "daily";

db::sql! {
    static PUT = "insert into report (hospital_id, kind, period, number, compiled_at, position, \
        content) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing";
    static GET = "select number, compiled_at, position, content from report \
        where hospital_id = $1 and kind = $2 and period = $3";
    static LIST = "select period, number, compiled_at from report \
        where hospital_id = $1 and kind = $2 order by period desc limit $3";
}

/// A 24-hour report as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenDaily {
    pub report: DailyReport,
    /// The number of the letter that it is.
    pub number: String,
    pub compiled_at: Instant,
    /// Up to where the journal was sealed when it was compiled.
    pub position: u64,
}

/// One report in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub date: Date,
    pub number: String,
    pub compiled_at: Instant,
}

/// Freezes a report; `false` when one of that date was there already, and stays.
///
/// # Errors
/// What the database said.
pub async fn put_daily(
    tx: &mut Tx<'_>,
    scope: Scope,
    frozen: &FrozenDaily,
) -> Result<bool, StoreError> {
    let position = i64::try_from(frozen.position).map_err(|_| damaged("position"))?;
    let values = [
        scope.value(),
        DAILY.into(),
        frozen.report.date.to_string().into(),
        frozen.number.as_str().into(),
        at(frozen.compiled_at),
        position.into(),
        daily::text(&frozen.report).into(),
    ];
    Ok(tx.exec(&PUT, &values).await? == 1)
}

/// The report of a date as it was sent.
///
/// # Errors
/// What the database said; `Damaged` for a content that cannot be read.
pub async fn daily(
    tx: &mut Tx<'_>,
    scope: Scope,
    date: Date,
) -> Result<Option<FrozenDaily>, StoreError> {
    let key = [scope.value(), DAILY.into(), date.to_string().into()];
    tx.one(&GET, &key).await?.as_ref().map(frozen).transpose()
}

/// At most `most` frozen dates, the youngest first.
///
/// # Errors
/// What the database said.
pub async fn daily_list(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Heading>, StoreError> {
    let rows = tx.query(&LIST, &[scope.value(), DAILY.into(), limit(most)]).await?;
    let heading = |row: &Row| {
        Ok(Heading { date: day(row, 0)?, number: text(row, 1)?, compiled_at: instant(row, 2)? })
    };
    rows.iter().map(heading).collect()
}

fn frozen(row: &Row) -> Result<FrozenDaily, StoreError> {
    Ok(FrozenDaily {
        report: daily::read(row.text(3)?)?,
        number: text(row, 0)?,
        compiled_at: instant(row, 1)?,
        position: u64::try_from(row.int(2)?).map_err(|_| damaged("position"))?,
    })
}
