//! Surveys: the row that is the truth, its history in the journal, and the answers apart from both.

pub mod after;
pub mod answer;
pub mod kept;
pub mod written;
mod wire;

use db::{Row, Tx, Value};
use domain::ids::{SurveyCode, SurveyId, Version};
use domain::survey::{Entry, Stage, Survey};

use crate::column::{bits, coded, instant, number, opt_text};
use crate::history;
use crate::row::Stored;
use crate::value::{at, bytes, count, damaged, limit};
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "survey";

db::sql! {
    static FIND = "select id, version, code, stage, making, method, published, made_at \
        from survey where hospital_id = $1 and code = $2";
    static LIST = "select id, version, code, stage, making, method, published, made_at \
        from survey where hospital_id = $1 order by made_at desc, code limit $2";
    static PUBLISHED = "select id, version, code, stage, making, method, published, made_at \
        from survey where hospital_id = $1 and published is not null \
        order by made_at desc, code limit $2";
    static SAVE = "insert into survey (hospital_id, id, version, code, stage, making, method, \
        published, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, published = excluded.published \
        where survey.version < excluded.version";
}

/// The survey with this code.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    code: &SurveyCode,
) -> Result<Option<Survey>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), code.as_str().into()]).await?;
    row.as_ref().map(read).transpose()
}

/// At most `most` surveys, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn list(tx: &mut Tx<'_>, scope: Scope, most: usize) -> Result<Vec<Survey>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(read).collect()
}

/// At most `most` surveys whose result is public, the youngest first.
///
/// # Errors
/// As [`find`].
pub async fn published(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Survey>, StoreError> {
    tx.query(&PUBLISHED, &[scope.value(), limit(most)]).await?.iter().map(read).collect()
}

/// The history of a survey, in order.
///
/// # Errors
/// As [`find`].
pub async fn history(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: SurveyId,
) -> Result<Vec<Entry>, StoreError> {
    history::of(tx, scope, id.bits()).await
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded, or another survey took the code meanwhile.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Survey,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

fn row(scope: Scope, known: &Survey) -> Vec<Value> {
    vec![
        scope.value(),
        bytes(known.id.bits()),
        count(known.version.0),
        known.code.as_str().into(),
        known.stage.code().into(),
        wire::making_text(&known.making).into(),
        wire::method_text(known.method).into(),
        known.published.as_ref().map(wire::publication_text).into(),
        at(known.made_at),
    ]
}

fn read(row: &Row) -> Result<Survey, StoreError> {
    let published = opt_text(row, 6)?;
    let unreadable = damaged("survey");
    Ok(Survey {
        id: SurveyId::new(bits(row, 0)?),
        version: Version(number(row, 1)?),
        code: SurveyCode::parse(row.text(2)?).map_err(|_| damaged("survey code"))?,
        stage: coded(row, 3, Stage::parse)?,
        making: wire::making_of(row.text(4)?).ok_or(unreadable)?,
        method: wire::method_of(row.text(5)?).ok_or(damaged("method of a survey"))?,
        published: match published {
            Some(text) => {
                Some(wire::publication_of(&text).ok_or(damaged("publication of a survey"))?)
            }
            None => None,
        },
        made_at: instant(row, 7)?,
    })
}

impl Stored for Survey {
    type Id = SurveyCode;

    async fn row(
        tx: &mut Tx<'_>,
        scope: Scope,
        code: &SurveyCode,
    ) -> Result<Option<Self>, StoreError> {
        find(tx, scope, code).await
    }

    async fn stream(
        tx: &mut Tx<'_>,
        scope: Scope,
        code: &SurveyCode,
    ) -> Result<Option<u128>, StoreError> {
        Ok(find(tx, scope, code).await?.map(|known| known.id.bits()))
    }
}
