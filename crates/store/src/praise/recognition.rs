//! Recognitions and their criteria: rows, and their histories in the journal.

use db::{Row, Sql, Tx, Value};
use domain::ids::{RecognitionId, Version};
use domain::praise::recognition::{Criteria, Entry, Recognition, Stage};

use super::wire;
use crate::case::{parse_who, who_text};
use crate::column::{coded, instant, number, opt_instant};
use crate::history;
use crate::row::{ById, Names};
pub use crate::row::{find, history};
use crate::value::{at, bytes, count, damaged, limit, millis};
use crate::{Scope, StoreError};

/// The aggregates' names in the journal.
pub const AGGREGATE: &str = "recognition";
pub const CRITERIA: &str = "recognition_criteria";
/// The criteria of a hospital are one stream.
const STREAM: u128 = u128::from_be_bytes(*b"apresiasi-ukuran");

db::sql! {
    static FIND = "select version, stage, proposal, proposed_by, proposed_at, ended_by, ended_at \
        from recognition where hospital_id = $1 and id = $2";
    static LIST = "select version, stage, proposal, proposed_by, proposed_at, ended_by, ended_at \
        from recognition where hospital_id = $1 order by proposed_at desc, id limit $2";
    static SAVE = "insert into recognition (hospital_id, id, version, stage, proposal, \
        proposed_by, proposed_at, ended_by, ended_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        on conflict (hospital_id, id) do update set version = excluded.version, \
        stage = excluded.stage, proposal = excluded.proposal, \
        proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at, \
        ended_by = excluded.ended_by, ended_at = excluded.ended_at \
        where recognition.version < excluded.version";
    static EDITIONS = "select edition, text, written_by, written_at \
        from recognition_criteria where hospital_id = $1 order by edition";
    static WRITE = "insert into recognition_criteria (hospital_id, edition, text, written_by, \
        written_at) values ($1, $2, $3, $4, $5)";
}

impl Names for RecognitionId {
    type Of = Recognition;
}

impl ById for Recognition {
    type Id = RecognitionId;

    const FIND: &'static Sql = &FIND;

    fn read(row: &Row) -> Result<Self, StoreError> {
        let who = |text: &str| parse_who(text).ok_or(damaged("actor of a recognition"));
        let ended = row.opt_text(5)?.map(who).transpose()?;
        Ok(Recognition {
            version: Version(number(row, 0)?),
            stage: coded(row, 1, Stage::parse)?,
            proposal: wire::proposal_of(row.text(2)?).ok_or(damaged("proposal"))?,
            by: who(row.text(3)?)?,
            at: instant(row, 4)?,
            ended: ended.zip(opt_instant(row, 6)?),
        })
    }
}

/// At most `most`, those that were proposed last first.
///
/// # Errors
/// As [`find`].
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    most: usize,
) -> Result<Vec<Recognition>, StoreError> {
    tx.query(&LIST, &[scope.value(), limit(most)]).await?.iter().map(Recognition::read).collect()
}

/// Row and journal, in this transaction. `entries` are those that made this version.
///
/// # Errors
/// `Stale` when the row has moved on since it was loaded.
pub async fn save(
    tx: &mut Tx<'_>,
    scope: Scope,
    known: &Recognition,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let place = (AGGREGATE, known.proposal.id.bits(), known.version);
    history::save(tx, scope, (&SAVE, &row(scope, known)), (place, entries)).await
}

/// Every edition of the criteria, in order.
///
/// # Errors
/// As [`find`].
pub async fn criteria(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<Criteria>, StoreError> {
    tx.query(&EDITIONS, &[scope.value()]).await?.iter().map(edition).collect()
}

/// Writes the next edition.
///
/// # Errors
/// `Stale` when somebody else wrote this edition meanwhile.
pub async fn write(tx: &mut Tx<'_>, scope: Scope, new: &Criteria) -> Result<(), StoreError> {
    let row = [
        scope.value(),
        count(new.edition),
        new.text.as_str().into(),
        who_text(new.by).into(),
        at(new.at),
    ];
    let place = (CRITERIA, STREAM, Version(new.edition));
    let entries = std::slice::from_ref(new);
    history::save(tx, scope, (&WRITE, &row), (place, entries)).await
}

fn row(scope: Scope, known: &Recognition) -> Vec<Value> {
    let (ended_by, ended_at) = known.ended.unzip();
    vec![
        scope.value(),
        bytes(known.proposal.id.bits()),
        count(known.version.0),
        known.stage.code().into(),
        wire::put_proposal(&known.proposal).to_string().into(),
        who_text(known.by).into(),
        at(known.at),
        ended_by.map(who_text).into(),
        ended_at.map(millis).into(),
    ]
}

fn edition(row: &Row) -> Result<Criteria, StoreError> {
    Ok(Criteria {
        edition: number(row, 0)?,
        text: row.text(1)?.to_owned(),
        by: parse_who(row.text(2)?).ok_or(damaged("author of criteria"))?,
        at: instant(row, 3)?,
    })
}
