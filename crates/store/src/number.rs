//! All who gave a telephone number, without knowing it: several voices may share one telephone.

use db::{Tx, Value};
use domain::calendar::Instant;
use domain::case::StageCode;
use domain::ids::{CaseId, CaseNumber, SubjectId};
use domain::people::Sight;
use domain::text::Phone;

use crate::column::{bits, coded, instant, number};
use crate::sight::{predicate, put};
use crate::value::{bytes, damaged, limit};
use crate::vault::{Keys, mac};
use crate::{Scope, StoreError};

db::sql! {
    static GIVE = "insert into number_given (hospital_id, blind, subject_id) \
        values ($1, $2, $3) on conflict do nothing";
    static GIVERS = "select subject_id from number_given where hospital_id = $1 and blind = $2 \
        order by subject_id limit $3";
    static FORGET = "delete from number_given where hospital_id = $1 and subject_id = $2";
    // A call lies under a key of its own, which has the call's id.
    static UNMARK = "update call_row set blind = null where hospital_id = $1 and id = $2";
}

/// A number as it may stand in a column: a keyed hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blind([u8; 32]);

impl Blind {
    pub fn of(scope: Scope, keys: &Keys, phone: &Phone) -> Self {
        Self(mac(&keys.blind, &[&scope.bytes(), b"number\0", phone.as_str().as_bytes()]))
    }

    pub(crate) fn value(self) -> Value {
        self.0.into()
    }
}

/// A case that was brought by somebody with this number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub case: CaseId,
    pub number: CaseNumber,
    pub stage: StageCode,
    pub subject: SubjectId,
    pub received_at: Instant,
}

/// Remembers that `subject` gave this number.
///
/// # Errors
/// What the database said.
pub async fn give(
    tx: &mut Tx<'_>,
    scope: Scope,
    blind: Blind,
    subject: SubjectId,
) -> Result<(), StoreError> {
    tx.exec(&GIVE, &[scope.value(), blind.value(), bytes(subject.bits())]).await?;
    Ok(())
}

/// All who gave this number.
///
/// # Errors
/// What the database said.
pub async fn givers(
    tx: &mut Tx<'_>,
    scope: Scope,
    blind: Blind,
    most: usize,
) -> Result<Vec<SubjectId>, StoreError> {
    let rows = tx.query(&GIVERS, &[scope.value(), blind.value(), limit(most)]).await?;
    rows.iter().map(|row| Ok(SubjectId::new(bits(row, 0)?))).collect()
}

/// Takes a data subject out of the index; a call is not known by its number any more.
pub(crate) async fn forget(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
) -> Result<(), StoreError> {
    tx.exec(&FORGET, &[scope.value(), bytes(subject.bits())]).await?;
    tx.exec(&UNMARK, &[scope.value(), bytes(subject.bits())]).await?;
    Ok(())
}

/// The open cases of a number within a sight, the youngest first.
///
/// # Errors
/// What the database said.
pub async fn open_cases(
    tx: &mut Tx<'_>,
    scope: Scope,
    sight: &Sight,
    blind: Blind,
    most: usize,
) -> Result<Vec<Known>, StoreError> {
    let mut values = vec![scope.value(), blind.value()];
    let seen = predicate(sight, &mut values);
    let most = put(&mut values, limit(most));
    let text = format!(
        "select c.id, c.year, c.serial, c.stage, c.subject_id, c.received_at from case_row c \
         where c.hospital_id = $1 and c.closed_at is null and c.subject_id in \
         (select n.subject_id from number_given n where n.hospital_id = $1 and n.blind = $2) \
         and {seen} order by c.received_at desc, c.id limit {most}"
    );
    let rows = tx.query_text(&text, &values).await?;
    let one = |row: &db::Row| {
        let year = i16::try_from(row.int(1)?).map_err(|_| damaged("year"))?;
        Ok(Known {
            case: CaseId::new(bits(row, 0)?),
            number: CaseNumber { year, serial: number(row, 2)? },
            stage: coded(row, 3, StageCode::parse)?,
            subject: SubjectId::new(bits(row, 4)?),
            received_at: instant(row, 5)?,
        })
    };
    rows.iter().map(one).collect()
}
