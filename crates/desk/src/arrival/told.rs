//! What became of an arrival, as far as whoever asks may know: a case out of sight is not named, and
//! the arrival that became it stays shut.

use db::Tx;
use domain::ids::CaseNumber;
use domain::people::Actor;

use super::ArrivalItem;
use crate::{Desk, DeskError};

/// The same arrival without the cases that this actor does not see.
pub(super) async fn told(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    item: ArrivalItem,
) -> Result<ArrivalItem, DeskError> {
    let mut known = Vec::new();
    for word in item.became.iter().flat_map(|became| became.split_whitespace()) {
        if in_sight(tx, desk, actor, word).await? {
            known.push(word.to_owned());
        }
    }
    let became = (!known.is_empty()).then(|| known.join(" "));
    Ok(ArrivalItem { became, ..item })
}

/// Whether this actor may read what came: not where it became a case that they do not see.
pub(super) async fn may_read(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    became: Option<&str>,
) -> Result<bool, DeskError> {
    for word in became.into_iter().flat_map(str::split_whitespace) {
        if !in_sight(tx, desk, actor, word).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A word that is no number of a case hides nothing.
async fn in_sight(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    word: &str,
) -> Result<bool, DeskError> {
    let Ok(number) = word.parse::<CaseNumber>() else { return Ok(true) };
    let seen = store::case::seen(tx, desk.scope(), &desk.sight(actor), number).await?;
    Ok(seen.is_some())
}
