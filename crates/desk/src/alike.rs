//! Open cases that may speak of the same matter as one (*kasus serupa*), with the words that both use,
//! so that a person can link them or merge what one person said twice. And what a case says that
//! reaches beyond the hospital. Nothing is decided here.

use db::Tx;
use domain::calendar::Instant;
use domain::case::{Case, StageCode};
use domain::ids::{CaseNumber, UnitCode, WordsId};
use domain::people::{Actor, Role};
use jiff::SignedDuration;
use store::alike::Alike as Found;

pub use reading::{Outward, outward};

use crate::act::read_as;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Cases that were received longer ago are not compared.
pub const WITHIN: SignedDuration = SignedDuration::from_hours(24 * 30);
/// Marks are kept so long.
pub(crate) const KEPT: SignedDuration = SignedDuration::from_hours(24 * 60);
/// So many of the nearest are opened and read.
const READ: usize = 24;
/// And so many are shown.
const SHOWN: usize = 5;

/// An open case on what may be the same matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    pub number: CaseNumber,
    pub stage: StageCode,
    pub unit: Option<UnitCode>,
    pub received_at: Instant,
    /// The words that both use, as the case at hand writes them.
    pub words: Vec<String>,
}

/// The open cases of the last 30 days that share most words with this one; those that are linked
/// with it already are not told again.
///
/// # Errors
/// `Forbidden` outside the office; `NotFound` for a case out of sight.
pub async fn of_case(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<Vec<Alike>, DeskError> {
    actor.role().is_some_and(Role::is_humas).then_some(()).ok_or(DeskError::Forbidden)?;
    crate::search::catch_up_wholly(desk).await?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let case = crate::case::in_sight(tx, &desk, &actor, number).await?;
            let wanted = (case.id, desk.now() - WITHIN, READ);
            let sight = desk.sight(&actor);
            let mut found = store::alike::of_case(tx, desk.scope(), &sight, wanted).await?;
            found.retain(|one| !case.links.contains(&one.id));
            compared(tx, &desk, &case, found).await
        })
    })
    .await
}

/// Those that truly share words, the most first.
async fn compared(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
    found: Vec<Found>,
) -> Result<Vec<Alike>, DeskError> {
    let own = case.intake.words.id;
    let ids: Vec<WordsId> =
        std::iter::once(own).chain(found.iter().map(|one| one.words.id)).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let Some(text) = said.text(own) else { return Ok(Vec::new()) };
    let compared = found.into_iter().filter_map(|one| {
        let words = reading::in_common(&text, &said.text(one.words.id)?);
        let Found { number, stage, unit, received_at, .. } = one;
        (!words.is_empty()).then_some(Alike { number, stage, unit, received_at, words })
    });
    let mut all: Vec<Alike> = compared.collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.words.len()));
    all.truncate(SHOWN);
    Ok(all)
}
