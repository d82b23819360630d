//! Data subjects whom a person took for one and the same. Each act stands in the journal.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::coded;
use domain::ids::SubjectId;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::column::bits;
use crate::journal;
use crate::value::{at, bytes};
use crate::{Scope, StoreError};

db::sql! {
    static PUT = "insert into kin (hospital_id, one, other, at) values ($1, $2, $3, $4) \
        on conflict do nothing";
    static DROP = "delete from kin where hospital_id = $1 and one = $2 and other = $3";
    static OF = "select other from kin where hospital_id = $1 and one = $2 \
        union select one from kin where hospital_id = $1 and other = $2 order by 1";
    static ALL = "select one, other from kin where hospital_id = $1 order by one, other";
}

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "kin";

coded! {
    /// What a person decided.
    Verdict { Linked = "linked", Parted = "parted" }
}

/// One act on its way into the journal.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    pub verdict: Verdict,
    /// The code of what made them look like one.
    pub why: &'a str,
    /// Who, as the journal writes actors.
    pub actor: &'a str,
    pub at: Instant,
}

/// Writes down what was decided about two; `false` when it holds already, and nothing is written.
///
/// # Errors
/// [`StoreError::Stale`] when somebody else decided at the same moment.
pub async fn decide(
    tx: &mut Tx<'_>,
    scope: Scope,
    pair: (SubjectId, SubjectId),
    act: Act<'_>,
) -> Result<bool, StoreError> {
    let (one, other) = ordered(pair);
    let [first, second] = [bytes(one.bits()), bytes(other.bits())];
    let changed = match act.verdict {
        Verdict::Linked => tx.exec(&PUT, &[scope.value(), first, second, at(act.at)]).await?,
        Verdict::Parted => tx.exec(&DROP, &[scope.value(), first, second]).await?,
    };
    if changed == 0 {
        return Ok(false);
    }
    let stream = stream(one, other);
    let before = journal::history(tx, scope, stream).await?.len();
    let version = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
    let pair = [one.to_string(), other.to_string()];
    let payload = json!({ "pair": pair, "why": act.why }).to_string();
    let (kind, actor) = (act.verdict.code(), act.actor);
    let entry = journal::Entry { kind, payload: &payload, actor, at: act.at };
    journal::append(tx, scope, (AGGREGATE, stream, version), entry).await?;
    Ok(true)
}

/// Those who were taken for this one.
///
/// # Errors
/// What the database said.
pub async fn of(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: SubjectId,
) -> Result<Vec<SubjectId>, StoreError> {
    let rows = tx.query(&OF, &[scope.value(), bytes(subject.bits())]).await?;
    rows.iter().map(|row| Ok(SubjectId::new(bits(row, 0)?))).collect()
}

/// Every pair that was taken for one, the smaller id first.
///
/// # Errors
/// What the database said.
pub async fn all(tx: &mut Tx<'_>, scope: Scope) -> Result<Vec<(SubjectId, SubjectId)>, StoreError> {
    let rows = tx.query(&ALL, &[scope.value()]).await?;
    let pair = |row: &Row| Ok((SubjectId::new(bits(row, 0)?), SubjectId::new(bits(row, 1)?)));
    rows.iter().map(pair).collect()
}

fn ordered((one, other): (SubjectId, SubjectId)) -> (SubjectId, SubjectId) {
    if one.bits() <= other.bits() { (one, other) } else { (other, one) }
}

/// The history of a pair stands under a name of its own.
fn stream(one: SubjectId, other: SubjectId) -> [u8; 16] {
    let digest = Sha256::new()
        .chain_update(b"kin\0")
        .chain_update(one.bits().to_be_bytes())
        .chain_update(other.bits().to_be_bytes())
        .finalize();
    let mut stream = [0; 16];
    stream.copy_from_slice(&digest[..16]);
    stream
}
