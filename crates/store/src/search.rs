//! Finding cases by the words in them: stems only, without names.
//!
//! A case is [`put`] on the list of those to be read in the transaction that opens it, and
//! [`learn`]ed a moment later with many others, because a full-text index pays for every commit.
//!
//! The index holds plain text. It is the residue that erasure has to remove by itself, and does.

use db::{Engine, Tx, Value};
use domain::ids::CaseId;
use domain::text::Words;

use crate::case::fields::parse_words;
use crate::column::bits;
use crate::sight::put as push;
use crate::value::{bytes, damaged, limit};
use crate::{Scope, StoreError, alike};

db::sql! {
    static PUT = "insert into case_search (hospital_id, case_id, indexed) values ($1, $2, 0) \
        on conflict (hospital_id, case_id) do update set indexed = 0";
    static WAITING = "select s.case_id, c.words from case_search s \
        join case_row c on c.hospital_id = s.hospital_id and c.id = s.case_id \
        where s.hospital_id = $1 and s.indexed = 0 order by s.row limit $2";
    static LEARN = "update case_search set indexed = 1 \
        where hospital_id = $1 and case_id = $2 and indexed = 0 returning row";
    static FORGET = "delete from case_search where hospital_id = $1 and case_id = $2 returning row";
    // A full-text table of SQLite knows no key but its rowid.
    static ADD_STEMS = {
        sqlite: "insert into case_words (rowid, hospital_id, reference, stems) \
            values ($4, $1, $2, $3)",
        postgres: "insert into case_words (hospital_id, reference, stems) \
            select $1, $2, $3 where $4::bigint is not null",
    };
    static DROP_STEMS = {
        sqlite: "delete from case_words where rowid = $3 and hospital_id = $1 and reference = $2",
        postgres: "delete from case_words where hospital_id = $1 and reference = $2 \
            and $3::bigint is not null",
    };
}

/// Puts `case` on the list of those whose words are to be read.
///
/// # Errors
/// What the database said.
pub async fn put(tx: &mut Tx<'_>, scope: Scope, case: CaseId) -> Result<(), StoreError> {
    tx.exec(&PUT, &[scope.value(), bytes(case.bits())]).await?;
    crate::mention::spot::put_case(tx, scope, case).await
}

/// At most `most` cases whose words are still to be read, in the order in which they came.
///
/// # Errors
/// What the database said.
pub async fn waiting(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<(CaseId, Words)>, StoreError> {
    let rows = tx.query(&WAITING, &[scope.value(), limit(most)]).await?;
    let one = |row: &db::Row| {
        let words = parse_words(row.text(1)?).ok_or(damaged("case row"))?;
        Ok((CaseId::new(bits(row, 0)?), words))
    };
    rows.iter().map(one).collect()
}

/// Makes a waiting `case` findable by `stems`, and by no other that it was found by before, and leaves
/// the marks by which cases on the same matter are found. One
/// that waits no more stays as it is: another node was faster, or it was erased.
///
/// # Errors
/// What the database said.
pub async fn learn(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
    stems: &[String],
) -> Result<(), StoreError> {
    let Some(row) = tx.one(&LEARN, &[scope.value(), bytes(case.bits())]).await? else {
        return Ok(());
    };
    let row = row.int(0)?;
    drop_stems(tx, scope, case, row).await?;
    if !stems.is_empty() {
        let [hospital, reference] = named(scope, case);
        let values = [hospital, reference, stems.join(" ").into(), row.into()];
        tx.exec(&ADD_STEMS, &values).await?;
    }
    alike::keep(tx, scope, case, stems).await
}

/// Takes `case` out of the search.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx<'_>, scope: Scope, case: CaseId) -> Result<(), StoreError> {
    match tx.one(&FORGET, &[scope.value(), bytes(case.bits())]).await? {
        Some(row) => drop_stems(tx, scope, case, row.int(0)?).await,
        None => Ok(()),
    }
}

async fn drop_stems(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
    row: i64,
) -> Result<(), StoreError> {
    let [hospital, reference] = named(scope, case);
    tx.exec(&DROP_STEMS, &[hospital, reference, row.into()]).await?;
    alike::forget(tx, scope, case).await
}

/// What a search reads, with the values already pushed: tables, a term, and the order in which
/// the cases came. `c` is the row of a case.
pub(crate) struct Source {
    pub from: &'static str,
    pub term: String,
    pub order: &'static str,
}

/// Cases with all of `stems`. What a person typed goes into `values`, never into the text.
pub(crate) fn source(
    engine: Engine,
    scope: Scope,
    stems: &[String],
    values: &mut Vec<Value>,
) -> Source {
    let hospital = push(values, scope.hospital.to_string().into());
    match engine {
        Engine::Sqlite => Source {
            // A cross join keeps the order of the tables: the index gives its rows by number, so
            // that a page ends the reading.
            from: "case_words w cross join case_row c",
            term: format!(
                "w.case_words match {} and w.hospital_id = {hospital} \
                 and c.id = unhex(w.reference)",
                push(values, quoted(stems).into())
            ),
            order: "w.rowid",
        },
        Engine::Postgres => Source {
            from: "case_row c join case_search s \
                on s.hospital_id = c.hospital_id and s.case_id = c.id",
            term: format!(
                "c.id in (select decode(reference, 'hex') from case_words \
                 where document @@ plainto_tsquery('simple', {}) and hospital_id = {hospital})",
                push(values, stems.join(" ").into())
            ),
            order: "s.row",
        },
    }
}

/// In quotes FTS5 reads no operators; a quote inside is doubled.
fn quoted(stems: &[String]) -> String {
    let quoted: Vec<String> =
        stems.iter().map(|stem| format!("\"{}\"", stem.replace('"', "\"\""))).collect();
    quoted.join(" ")
}

fn named(scope: Scope, case: CaseId) -> [Value; 2] {
    [scope.hospital.to_string().into(), case.to_string().into()]
}
