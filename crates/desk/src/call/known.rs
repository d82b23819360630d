//! Who may be calling: what is known under a number, masked.

use db::Tx;
use domain::calendar::Instant;
use domain::case::StageCode;
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::text::Phone;
use store::number::Blind;

use super::view::{self, View};
use crate::act::boxed;
use crate::case::{Mask, mask};
use crate::{Desk, DeskError, people};

/// So much stands beside a form.
const SHOWN: usize = 8;

/// What is known under a number.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// Open cases of people who gave this number, within sight, the youngest first.
    pub cases: Vec<KnownCase>,
    /// Earlier calls, the youngest first.
    pub calls: Vec<View>,
}

/// An open case of somebody with this number.
#[derive(Clone, Debug)]
pub struct KnownCase {
    pub number: CaseNumber,
    pub stage: StageCode,
    pub received_at: Instant,
    pub complainant: Mask,
}

/// What is known under a number, within this actor's sight.
///
/// # Errors
/// `Forbidden` outside the office and audit.
pub async fn caller(desk: &Desk, actor: &Actor, phone: &Phone) -> Result<Caller, DeskError> {
    people::sees_office(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let blind = Blind::of(desk.scope(), desk.store().vault.keys(), phone);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let calls = store::call::of_number(tx, desk.scope(), blind, SHOWN).await?;
            let calls = view::gather(tx, &desk, &actor, calls).await?;
            Ok(Caller { cases: cases(tx, &desk, &actor, blind).await?, calls })
        })
    });
    desk.store().db.read(job).await
}

/// The open cases behind a number.
pub(super) async fn cases(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    blind: Blind,
) -> Result<Vec<KnownCase>, DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    let mut cases = Vec::new();
    for known in store::number::open_cases(tx, scope, &sight, blind, SHOWN).await? {
        let vault = &desk.store().vault;
        let identity = store::vault::open_identity(tx, scope, vault, known.subject).await?;
        cases.push(KnownCase {
            number: known.number,
            stage: known.stage,
            received_at: known.received_at,
            complainant: mask(identity.as_ref().filter(|_| sight.identity)),
        });
    }
    Ok(cases)
}
