//! Arrivals that could not be read, one after the other, to be read once more.

use db::Tx;
use domain::ids::ArrivalId;

use super::{Filter, State, list};
use crate::{Scope, StoreError};

/// How many are looked up at a time.
const STEP: usize = 200;

/// The ids of all that could not be read, of one connection or of all; the newest come first.
///
/// # Errors
/// What the database said.
pub async fn stuck(
    tx: &mut Tx<'_>,
    scope: Scope,
    connection: Option<&str>,
) -> Result<Vec<ArrivalId>, StoreError> {
    let (mut ids, mut after) = (Vec::new(), None);
    loop {
        let filter = Filter { connection, state: Some(State::Unread), after };
        let step = list(tx, scope, filter, STEP).await?;
        let Some(last) = step.last() else { return Ok(ids) };
        after = Some((last.at, last.id));
        ids.extend(step.iter().map(|listed| listed.id));
    }
}
