//! Open cases on the same matter as one: found by the marks that their words leave, in one query, and
//! never beyond a sight.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::case::StageCode;
use domain::ids::{CaseId, CaseNumber, UnitCode};
use domain::people::Sight;
use domain::text::Words;

use crate::case::fields::parse_words;
use crate::column::{bits, coded, instant, number};
use crate::sight::predicate;
use crate::value::{at, bytes, damaged, limit};
use crate::{Scope, StoreError};

db::sql! {
    static MARK = "insert into case_mark (hospital_id, mark, received_at, case_id) \
        select c.hospital_id, cast($3 as bigint), c.received_at, c.id from case_row c \
        where c.hospital_id = $1 and c.id = $2 on conflict do nothing";
    static FORGET = "delete from case_mark where hospital_id = $1 and case_id = $2 \
        and received_at = (select received_at from case_row where hospital_id = $1 and id = $2)";
    static LET_GO = "delete from case_mark where hospital_id = $1 and received_at < $2 \
        and case_id in (select case_id from case_mark where hospital_id = $1 \
        and received_at < $2 order by received_at, case_id limit $3)";
}

/// A case that may speak of the same matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    pub id: CaseId,
    pub number: CaseNumber,
    pub stage: StageCode,
    pub unit: Option<UnitCode>,
    pub words: Words,
    pub received_at: Instant,
    /// Of 24 marks so many are the same.
    pub shared: u32,
}

/// At most `most` open cases of this sight, received since `since`, that share two marks or more with
/// this one: those that share most first.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn of_case(
    tx: &mut Tx<'_>,
    scope: Scope,
    sight: &Sight,
    (case, since, most): (CaseId, Instant, usize),
) -> Result<Vec<Alike>, StoreError> {
    let mut values = vec![scope.value(), bytes(case.bits()), at(since), limit(most)];
    let seen = predicate(sight, &mut values);
    let text = format!(
        "select c.id, c.year, c.serial, c.stage, c.unit, c.words, c.received_at, k.shared \
         from (select o.case_id, count(*) as shared from case_row own \
         join case_mark m on m.hospital_id = own.hospital_id and m.received_at = own.received_at \
         and m.case_id = own.id \
         join case_mark o on o.hospital_id = m.hospital_id and o.mark = m.mark \
         where own.hospital_id = $1 and own.id = $2 and o.received_at >= $3 and o.case_id <> $2 \
         group by o.case_id having count(*) >= 2) k \
         join case_row c on c.hospital_id = $1 and c.id = k.case_id \
         where c.closed_at is null and {seen} \
         order by k.shared desc, c.received_at desc, c.id limit $4"
    );
    tx.query_text(&text, &values).await?.iter().map(read).collect()
}

/// Leaves the marks of a case's words, and no others.
pub(crate) async fn keep(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
    stems: &[String],
) -> Result<(), StoreError> {
    for mark in reading::marks(stems) {
        tx.exec(&MARK, &[scope.value(), bytes(case.bits()), mark.into()]).await?;
    }
    Ok(())
}

/// Takes the marks of a case away.
pub(crate) async fn forget(tx: &mut Tx<'_>, scope: Scope, case: CaseId) -> Result<(), StoreError> {
    tx.exec(&FORGET, &[scope.value(), bytes(case.bits())]).await?;
    Ok(())
}

/// Takes away marks of cases that were received before; of so many rows at a time. Gives how many
/// rows went.
///
/// # Errors
/// What the database said.
pub async fn let_go(
    tx: &mut Tx<'_>,
    scope: Scope,
    before: Instant,
    most: usize,
) -> Result<u64, StoreError> {
    Ok(tx.exec(&LET_GO, &[scope.value(), at(before), limit(most)]).await?)
}

fn read(row: &Row) -> Result<Alike, StoreError> {
    let year = i16::try_from(row.int(1)?).map_err(|_| damaged("number of a case"))?;
    Ok(Alike {
        id: CaseId::new(bits(row, 0)?),
        number: CaseNumber { year, serial: number(row, 2)? },
        stage: coded(row, 3, StageCode::parse)?,
        unit: row.opt_text(4)?.and_then(|unit| UnitCode::parse(unit).ok()),
        words: parse_words(row.text(5)?).ok_or(damaged("case row"))?,
        received_at: instant(row, 6)?,
        shared: number(row, 7)?,
    })
}
