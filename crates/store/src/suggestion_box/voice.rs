//! Which cases came from which box: a projection of their intakes, written with the case.

use std::collections::BTreeMap;

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::ids::{BoxCode, CaseId, CaseNumber, OpeningId};
use domain::intake::FromBox;
use domain::people::Sight;

use super::box_code;
use crate::column::{bits, number, opt_instant};
use crate::value::{bytes, damaged};
use crate::{Scope, StoreError, sight};

db::sql! {
    static PUT = "insert into box_voice (hospital_id, case_id, code, opening_id) \
        values ($1, $2, $3, $4)";
    static TRANSCRIBED = "select count(*) from box_voice \
        where hospital_id = $1 and opening_id = $2";
    static TRANSCRIBED_EACH = "select v.opening_id, count(*) from box_voice v \
        join box_opening o on o.hospital_id = v.hospital_id and o.id = v.opening_id \
        where v.hospital_id = $1 and o.code = $2 group by v.opening_id";
    static SIGNS = "select code, count(*) from box_voice \
        where hospital_id = $1 and opening_id is null group by code";
    static OPENINGS = "select o.code, max(o.opened_at), count(*), \
        cast(sum(o.slips) as bigint) from box_opening o \
        where o.hospital_id = $1 group by o.code";
    static SLIPS = "select code, count(*) from box_voice \
        where hospital_id = $1 and opening_id is not null group by code";
}

/// What is known of a box besides its row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub opened_last: Option<Instant>,
    pub openings: u32,
    /// Slips found in all openings together.
    pub slips: u32,
    /// Those that are intakes.
    pub transcribed: u32,
    /// Intakes of people who read the sign.
    pub by_sign: u32,
}

/// Remembers where the voice of a case came from.
///
/// # Errors
/// What the database said.
pub async fn put(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
    from: &FromBox,
) -> Result<(), StoreError> {
    let opening = from.opening.map(|id| id.bits().to_be_bytes().to_vec());
    let values = [scope.value(), bytes(case.bits()), from.code.as_str().into(), opening.into()];
    tx.exec(&PUT, &values).await?;
    Ok(())
}

/// How many slips of an opening are intakes.
///
/// # Errors
/// What the database said.
pub async fn transcribed(
    tx: &mut Tx<'_>,
    scope: Scope,
    opening: OpeningId,
) -> Result<u16, StoreError> {
    let row = tx.one(&TRANSCRIBED, &[scope.value(), bytes(opening.bits())]).await?;
    let found = row.map(|row| number(&row, 0)).transpose()?.unwrap_or(0);
    u16::try_from(found).map_err(|_| damaged("number of slips"))
}

/// The same for every opening of a box; those without any are left out.
///
/// # Errors
/// What the database said.
pub async fn transcribed_each(
    tx: &mut Tx<'_>,
    scope: Scope,
    code: &BoxCode,
) -> Result<BTreeMap<OpeningId, u16>, StoreError> {
    let read = |row: &Row| {
        let slips = u16::try_from(number(row, 1)?).map_err(|_| damaged("number of slips"))?;
        Ok((OpeningId::new(bits(row, 0)?), slips))
    };
    let values = [scope.value(), code.as_str().into()];
    tx.query(&TRANSCRIBED_EACH, &values).await?.iter().map(read).collect()
}

/// What is known of every box that has been opened or written to.
///
/// # Errors
/// What the database said.
pub async fn tallies(
    tx: &mut Tx<'_>,
    scope: Scope,
) -> Result<BTreeMap<BoxCode, Tally>, StoreError> {
    let mut all: BTreeMap<BoxCode, Tally> = BTreeMap::new();
    for row in tx.query(&OPENINGS, &[scope.value()]).await? {
        let tally = all.entry(box_code(row.text(0)?)?).or_default();
        tally.opened_last = opt_instant(&row, 1)?;
        tally.openings = number(&row, 2)?;
        tally.slips = number(&row, 3)?;
    }
    for row in tx.query(&SLIPS, &[scope.value()]).await? {
        all.entry(box_code(row.text(0)?)?).or_default().transcribed = number(&row, 1)?;
    }
    for row in tx.query(&SIGNS, &[scope.value()]).await? {
        all.entry(box_code(row.text(0)?)?).or_default().by_sign = number(&row, 1)?;
    }
    Ok(all)
}

/// The cases of an opening's slips within this sight, in order of their numbers.
///
/// # Errors
/// What the database said.
pub async fn cases(
    tx: &mut Tx<'_>,
    scope: Scope,
    sight: &Sight,
    opening: OpeningId,
) -> Result<Vec<CaseNumber>, StoreError> {
    let mut values = vec![scope.value(), bytes(opening.bits())];
    let predicate = sight::predicate(sight, &mut values);
    let text = format!(
        "select c.year, c.serial from box_voice v join case_row c \
         on c.hospital_id = v.hospital_id and c.id = v.case_id \
         where v.hospital_id = $1 and v.opening_id = $2 and {predicate} order by c.year, c.serial"
    );
    let numbered = |row: &Row| {
        let year = i16::try_from(row.int(0)?).map_err(|_| damaged("year of a case"))?;
        Ok(CaseNumber { year, serial: number(row, 1)? })
    };
    tx.query_text(&text, &values).await?.iter().map(numbered).collect()
}
