//! What people did with an arrival that the program could not read: each look, and how it ended.
//! It stands in the journal, as a reveal does.

use db::Tx;
use domain::calendar::Instant;
use domain::coded;
use domain::ids::{ArrivalId, WordsId};
use domain::text::Words;
use serde_json::{Value, json};

use crate::journal::{self, Line};
use crate::value::damaged;
use crate::{Scope, StoreError};

/// The aggregate's name in the journal.
pub const AGGREGATE: &str = "arrival";

coded! {
    /// What somebody did.
    Deed {
        Looked = "looked",
        /// Written down as a case by hand.
        Entered = "entered",
        SetAside = "set_aside",
    }
}

/// One entry, on its way in.
#[derive(Clone, Copy, Debug)]
pub struct Hand<'a> {
    pub deed: Deed,
    /// Who, as the journal writes actors.
    pub actor: &'a str,
    pub why: Option<Words>,
    pub at: Instant,
}

/// One entry, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    pub deed: Deed,
    pub actor: String,
    pub why: Option<WordsId>,
    pub at: Instant,
}

/// Adds one entry to the history of an arrival.
///
/// # Errors
/// [`StoreError::Stale`] when somebody else added one at the same moment.
pub async fn lay(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: ArrivalId,
    hand: Hand<'_>,
) -> Result<(), StoreError> {
    let stream = id.bits().to_be_bytes();
    let before = journal::history(tx, scope, stream).await?.len();
    let version = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
    let why = hand.why.map(|words| json!([words.id.to_string(), hex::encode(words.digest)]));
    let payload = json!({ "why": why }).to_string();
    let entry = journal::Entry {
        kind: hand.deed.code(),
        payload: &payload,
        actor: hand.actor,
        at: hand.at,
    };
    journal::append(tx, scope, (AGGREGATE, stream, version), entry).await
}

/// Everything that people did with an arrival, in order.
///
/// # Errors
/// `Damaged` when an entry is not what this program writes.
pub async fn hands(tx: &mut Tx<'_>, scope: Scope, id: ArrivalId) -> Result<Vec<Laid>, StoreError> {
    let lines = journal::history(tx, scope, id.bits().to_be_bytes()).await?;
    lines.into_iter().map(|line| laid(line).ok_or(damaged("arrival entry"))).collect()
}

fn laid(line: Line) -> Option<Laid> {
    let payload: Value = serde_json::from_str(&line.payload).ok()?;
    let why = match payload.get("why")? {
        Value::Null => None,
        pair => Some(pair.get(0)?.as_str()?.parse().ok()?),
    };
    Some(Laid { deed: Deed::parse(&line.kind)?, actor: line.actor, why, at: line.at })
}
