//! From a finding to action: the improvement that a look at an item asks for.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Date;
use domain::ids::{FacilityId, ImprovementId, PersonId, WordsId};
use domain::improvement::{Facts, Opening, begin, may_begin};
use domain::organisation::{Facility, Refusal};
use domain::people::Actor;
use domain::text::Body;
use sha2::{Digest, Sha256};
use store::vault::{FreshKey, keep_words, seal_words};

use crate::act::boxed;
use crate::improvement::{self, View, works_here};
use crate::{Desk, DeskError, PATIENCE};

/// What is to be done about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mending {
    pub action: Body,
    pub owner: PersonId,
    /// The last day on which it is in time.
    pub due: Date,
}

/// Begins the improvement that the last look at an item asks for, once for each look. Its cause says
/// what was found and where.
///
/// # Errors
/// `Forbidden` for those who name no owners, `NotFound`, `Refused` when the last look found nothing
/// or the day is past, `Unknown` for an owner who does not work here.
pub async fn mend(
    desk: &Desk,
    actor: &Actor,
    id: FacilityId,
    wanted: Mending,
) -> Result<View, DeskError> {
    may_begin(actor, desk.now()).then_some(()).ok_or(DeskError::Forbidden)?;
    let facility = super::open(desk, actor, id).await?.facility;
    let look = facility.finding().ok_or(Refusal::NotNow)?;
    let begins = begins(id, look.on);
    let subject = store::improvement::subject(begins);
    let work = Arc::new(Work {
        words: [WordsId::new(desk.fresh_id()), WordsId::new(desk.fresh_id())],
        fresh: FreshKey::new(&desk.store().vault, desk.scope(), subject, desk.fresh()),
        desk: desk.clone(),
        actor: actor.clone(),
        id: begins,
        cause: cause(&facility),
        wanted,
    });
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = Arc::clone(&work);
        Box::pin(async move { work.begin(tx).await })
    });
    desk.store().db.write(PATIENCE, job).await?;
    improvement::open(desk, actor, begins).await
}

/// The improvement of one look has one id, so that it begins once and the item finds it again.
pub(super) fn begins(id: FacilityId, on: Date) -> ImprovementId {
    let digest: [u8; 32] = Sha256::digest(format!("facility\n{id}\n{on}").as_bytes()).into();
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    ImprovementId::new(u128::from_be_bytes(first))
}

/// `Kursi roda, Lobi: rem kiri lepas.`
fn cause(facility: &Facility) -> String {
    let note = facility.finding().and_then(|look| look.note.as_ref());
    let (name, place) = (facility.item.name.as_str(), facility.item.place.as_str());
    format!("{name}, {place}: {}", note.map_or("", Body::as_str))
}

struct Work {
    desk: Desk,
    actor: Actor,
    id: ImprovementId,
    cause: String,
    wanted: Mending,
    /// For the cause and the action.
    words: [WordsId; 2],
    fresh: FreshKey,
}

impl Work {
    async fn begin(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let (scope, now) = (self.desk.scope(), self.desk.now());
        if store::improvement::load(tx, scope, self.id).await?.is_some() {
            return Ok(());
        }
        let rules = self.desk.rules_in_force(tx, now).await?;
        let facts = Facts { now, calendar: &rules.calendar };
        works_here(tx, &self.desk, self.wanted.owner).await?;
        let seal = |id, text: &str| seal_words(self.fresh.key(), scope, id, text);
        let cause = seal(self.words[0], &self.cause);
        let action = seal(self.words[1], self.wanted.action.as_str());
        let opening = Opening {
            id: self.id,
            case: None,
            finding: None,
            observed: None,
            origin: None,
            cause: Some(cause.words),
            action: action.words,
            owner: Some(self.wanted.owner),
            due: Some(self.wanted.due),
        };
        let (row, entry) = begin(opening, &self.actor, &facts)?;
        self.fresh.add(tx, scope).await?;
        for sealed in [&cause, &action] {
            keep_words(tx, scope, self.fresh.key().subject(), sealed).await?;
        }
        Ok(store::improvement::save(tx, scope, &row, &[entry]).await?)
    }
}
