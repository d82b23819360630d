//! The list of erasures: what was proposed, by whom, and how it ended.

use db::Tx;
use domain::calendar::Instant;
use domain::erasure::{Basis, Erasure, Gone, State, confirms, reads};
use domain::ids::{CaseNumber, ErasureId};
use domain::people::{Actor, Role};

use super::Preview;
use crate::act::read_as;
use crate::case::{Author, Names, names};
use crate::{Desk, DeskError};

/// A list holds no more than this many.
const LISTED: usize = 200;

/// An erasure as somebody sees it.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: ErasureId,
    /// `None` for whoever examines and does not see the case.
    pub number: Option<CaseNumber>,
    pub basis: Basis,
    pub state: State,
    pub reason: Option<String>,
    pub proposed_by: Author,
    pub proposed_at: Instant,
    pub settled: Option<(Author, Instant)>,
    /// What went; `None` before it is done, and for whoever does not see all of it.
    pub gone: Option<Gone>,
    /// May this reader confirm or decline it now?
    pub may_settle: bool,
}

/// The newest erasures, of one state or of all.
///
/// # Errors
/// `Forbidden` for whoever neither proposes, confirms nor examines.
pub async fn list(
    desk: &Desk,
    actor: &Actor,
    state: Option<State>,
) -> Result<Vec<Item>, DeskError> {
    allowed(desk, actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let names = names::load(tx, desk.scope()).await?;
            let mut items = Vec::new();
            for found in store::erasure::list(tx, desk.scope(), state, LISTED).await? {
                items.extend(item(tx, &desk, &actor, (found, &names)).await?);
            }
            Ok(items)
        })
    })
    .await
}

/// One erasure; while it waits, with what would go.
///
/// # Errors
/// As [`list`]; `NotFound`.
pub async fn one(
    desk: &Desk,
    actor: &Actor,
    id: ErasureId,
) -> Result<(Item, Option<Preview>), DeskError> {
    allowed(desk, actor)?;
    let item = read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let names = names::load(tx, desk.scope()).await?;
            let found = store::erasure::find(tx, desk.scope(), id).await?;
            let found = found.ok_or(DeskError::NotFound)?;
            item(tx, &desk, &actor, (found, &names)).await?.ok_or(DeskError::NotFound)
        })
    })
    .await?;
    let preview = match item.number.filter(|_| item.state == State::Proposed) {
        Some(number) => Some(super::look(desk, actor, number).await?),
        None => None,
    };
    Ok((item, preview))
}

fn allowed(desk: &Desk, actor: &Actor) -> Result<(), DeskError> {
    if reads(actor, desk.now()) { Ok(()) } else { Err(DeskError::Forbidden) }
}

/// `None` for a case that this reader must not know of.
async fn item(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (found, names): (Erasure, &Names),
) -> Result<Option<Item>, DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    let examines = matches!(actor.role(), Some(Role::Auditor | Role::Admin));
    let seen = store::case::seen(tx, scope, &sight, found.number).await?.is_some();
    if !seen && !examines {
        return Ok(None);
    }
    let whole = examines || sees_all(tx, desk, actor, &found).await?;
    let may = confirms(actor, found.proposed_by, desk.now()).is_ok();
    let author = |(by, at)| (names.author(by), at);
    Ok(Some(Item {
        id: found.id,
        number: seen.then_some(found.number),
        basis: found.basis,
        state: found.state,
        reason: reason(tx, desk, &found).await?,
        proposed_by: names.author(found.proposed_by),
        proposed_at: found.proposed_at,
        settled: found.settled.map(author),
        gone: found.gone.filter(|_| whole),
        may_settle: may && seen && found.state == State::Proposed,
    }))
}

async fn sees_all(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: &Erasure,
) -> Result<bool, DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    for subject in [found.subject].iter().chain(&found.others) {
        for known in store::case::of_subject(tx, scope, *subject).await? {
            let Some(case) = store::case::load(tx, scope, known.case).await? else { continue };
            if store::case::seen(tx, scope, &sight, case.number).await?.is_none() {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

async fn reason(
    tx: &mut Tx<'_>,
    desk: &Desk,
    found: &Erasure,
) -> Result<Option<String>, DeskError> {
    let (scope, vault) = (desk.scope(), &desk.store().vault);
    let opened = store::vault::open_words(tx, scope, vault, &[found.reason.id]).await?;
    Ok(opened.into_iter().find_map(|(_, opened)| opened.into_text()))
}
