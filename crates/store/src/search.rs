//! Finding cases by the words in them: stems only, without names.
//!
//! The index holds plain text. It is the residue that erasure has to remove by itself, and does.

use db::{Engine, Tx, Value};
use domain::ids::CaseId;
use sha2::{Digest, Sha256};

use crate::{Scope, StoreError};

db::sql! {
    // A full-text table of SQLite knows no key but its rowid; without one every removal would
    // read the whole table.
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

/// Makes `case` findable by `stems`, and by no other that it was found by before.
///
/// # Errors
/// What the database said.
pub async fn index(
    tx: &mut Tx<'_>,
    scope: Scope,
    case: CaseId,
    stems: &[String],
) -> Result<(), StoreError> {
    remove(tx, scope, case).await?;
    if !stems.is_empty() {
        let [hospital, reference, row] = named(scope, case);
        tx.exec(&ADD_STEMS, &[hospital, reference, stems.join(" ").into(), row]).await?;
    }
    Ok(())
}

/// Takes `case` out of the search.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx<'_>, scope: Scope, case: CaseId) -> Result<(), StoreError> {
    tx.exec(&DROP_STEMS, &named(scope, case)).await?;
    Ok(())
}

/// SQL over the alias `c` of `case_row`: all of `stems` stand in the case. Its values are pushed
/// onto `values`; what a person typed never becomes part of the text.
pub fn term(engine: Engine, scope: Scope, stems: &[String], values: &mut Vec<Value>) -> String {
    let wanted = match engine {
        Engine::Sqlite => quoted(stems),
        Engine::Postgres => stems.join(" "),
    };
    values.push(scope.hospital.to_string().into());
    let hospital = values.len();
    values.push(wanted.into());
    let words = values.len();
    match engine {
        Engine::Sqlite => format!(
            "c.id in (select unhex(reference) from case_words \
             where case_words match ${words} and hospital_id = ${hospital})"
        ),
        Engine::Postgres => format!(
            "c.id in (select decode(reference, 'hex') from case_words \
             where document @@ plainto_tsquery('simple', ${words}) and hospital_id = ${hospital})"
        ),
    }
}

/// In quotes FTS5 reads no operators; a quote inside is doubled.
fn quoted(stems: &[String]) -> String {
    let quoted: Vec<String> =
        stems.iter().map(|stem| format!("\"{}\"", stem.replace('"', "\"\""))).collect();
    quoted.join(" ")
}

fn named(scope: Scope, case: CaseId) -> [Value; 3] {
    let hospital = scope.hospital.to_string();
    [hospital.into(), case.to_string().into(), rowid(scope, case).into()]
}

/// 63 bits of a digest: among a million cases two meet once in ten million hospitals.
fn rowid(scope: Scope, case: CaseId) -> i64 {
    let digest = Sha256::new()
        .chain_update(scope.bytes())
        .chain_update(case.bits().to_be_bytes())
        .finalize();
    let head = digest.iter().take(8).fold(0_u64, |head, byte| head << 8 | u64::from(*byte));
    i64::try_from(head >> 1).unwrap_or(0)
}
