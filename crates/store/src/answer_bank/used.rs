//! How often a text of the bank was used, on which day and where; and for which case.

use db::Tx;
use domain::answer_bank::{Category, Quoted};
use domain::calendar::Date;
use domain::coded;
use domain::ids::{BankAnswerId, CaseId, Version};

use crate::column::{bits, coded as code, day, number};
use crate::value::{bytes, count, damaged};
use crate::{Scope, StoreError};

db::sql! {
    static NOTE = "insert into answer_used \
        (hospital_id, day, answer_id, edition, place, category, times) \
        values ($1, $2, $3, $4, $5, $6, 1) \
        on conflict (hospital_id, day, answer_id, edition, place) \
        do update set times = answer_used.times + 1";
    static TIMES = "select answer_id, cast(sum(times) as bigint) from answer_used \
        where hospital_id = $1 group by answer_id";
    // A call that was answered is a question without a case, with a text of the bank or without.
    static ASKED = "select day, category, cast(sum(times) as bigint) from ( \
        select day, category, times from answer_used \
        where hospital_id = $1 and place = 'counter' and day >= $2 and day <= $3 \
        union all select day, category, 1 as times from call_row \
        where hospital_id = $1 and category is not null and day >= $2 and day <= $3) asked \
        group by day, category order by day, category";
    static QUOTE = "insert into answer_quoted \
        (hospital_id, case_id, version, answer_id, edition, changed) \
        values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    static QUOTES = "select version, answer_id, edition, changed from answer_quoted \
        where hospital_id = $1 and case_id = $2 order by version";
}

coded! {
    /// Where a text was used.
    Place { Call = "call", Counter = "counter", Case = "case" }
}

/// One use of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    pub quoted: Quoted,
    pub category: Category,
    pub place: Place,
    pub day: Date,
}

/// From which edition an answer to a complainant was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The entry of the case that carries the answer.
    pub version: Version,
    pub quoted: Quoted,
    /// The officer sent other words than the approved ones.
    pub changed: bool,
}

/// Counts one use.
///
/// # Errors
/// What the database said.
pub async fn note(tx: &mut Tx<'_>, scope: Scope, usage: Usage) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        usage.day.to_string().into(),
        bytes(usage.quoted.answer.bits()),
        count(u32::from(usage.quoted.edition)),
        usage.place.code().into(),
        usage.category.code().into(),
    ];
    tx.exec(&NOTE, &values).await?;
    Ok(())
}

/// How often each answer was used, all editions together.
///
/// # Errors
/// What the database said.
pub async fn times(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<(BankAnswerId, u32)>, StoreError> {
    let rows = tx.query(&TIMES, &[scope.value()]).await?;
    rows.iter().map(|row| Ok((BankAnswerId::new(bits(row, 0)?), number(row, 1)?))).collect()
}

/// Questions that needed no case from one day to another (both counted), by day and category.
///
/// # Errors
/// What the database said.
pub async fn asked(
    tx: &mut Tx<'_>,
    scope: Scope,
    (from, until): (Date, Date),
) -> Result<Vec<(Date, Category, u32)>, StoreError> {
    let values = [scope.value(), from.to_string().into(), until.to_string().into()];
    let rows = tx.query(&ASKED, &values).await?;
    let one = |row| Ok((day(row, 0)?, code(row, 1, Category::parse)?, number(row, 2)?));
    rows.iter().map(one).collect()
}

/// Remembers from which edition an answer was taken; once for each entry of a case.
///
/// # Errors
/// What the database said. `false` when it was known already.
pub async fn quote(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
    quote: Quote,
) -> Result<bool, StoreError> {
    let values = [
        scope.value(),
        bytes(case.bits()),
        count(quote.version.0),
        bytes(quote.quoted.answer.bits()),
        count(u32::from(quote.quoted.edition)),
        db::Value::Int(i64::from(quote.changed)),
    ];
    Ok(tx.exec(&QUOTE, &values).await? == 1)
}

/// The editions from which the answers of a case were taken.
///
/// # Errors
/// What the database said.
pub async fn quotes(tx: &mut Tx<'_>, scope: Scope, case: CaseId) -> Result<Vec<Quote>, StoreError> {
    let rows = tx.query(&QUOTES, &[scope.value(), bytes(case.bits())]).await?;
    let one = |row| {
        let answer = BankAnswerId::new(bits(row, 1)?);
        let edition = u16::try_from(number(row, 2)?).map_err(|_| damaged("edition"))?;
        Ok(Quote {
            version: Version(number(row, 0)?),
            quoted: Quoted { answer, edition },
            changed: number(row, 3)? != 0,
        })
    };
    rows.iter().map(one).collect()
}
