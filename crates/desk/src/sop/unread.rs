//! Who has not yet read what they must, over the whole library.

use db::Tx;
use domain::ids::SopId;
use domain::people::Actor;
use domain::sop::may_read_drafts;

use super::{LISTED, plain, readers::Reader, readers::read_by, staff};
use crate::act::read_as;
use crate::{Desk, DeskError};

/// An SPO in force that somebody has still to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub id: SopId,
    pub number: String,
    pub title: String,
    /// How many must read it.
    pub must: usize,
    /// Those who have not, by name.
    pub missing: Vec<Reader>,
}

/// Every SPO in force with those who must read it and have not; one that all have read is left out.
///
/// # Errors
/// `Forbidden` for those who only read.
pub async fn unread(desk: &Desk, actor: &Actor) -> Result<Vec<Unread>, DeskError> {
    staff(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { gathered(tx, &desk, &actor).await })
    })
    .await
}

/// May this actor see who has read what?
///
/// # Errors
/// What the database said.
pub async fn watches(desk: &Desk, actor: &Actor) -> Result<bool, DeskError> {
    let rules = desk.rules().await?;
    Ok(may_read_drafts(actor, &plain(desk.now(), &rules)))
}

async fn gathered(tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<Vec<Unread>, DeskError> {
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    if !may_read_drafts(actor, &plain(desk.now(), &rules)) {
        return Err(DeskError::Forbidden);
    }
    let people = store::people::list(tx, desk.scope()).await?;
    let sops = store::sop::list(tx, desk.scope(), LISTED).await?;
    let of = |sop: &domain::sop::Sop| {
        let force = sop.in_force(desk.now())?;
        let readers = read_by(sop, force, &people);
        let must = readers.iter().filter(|reader| reader.must).count();
        let open = |reader: &Reader| reader.must && reader.read_at.is_none();
        let missing: Vec<Reader> = readers.into_iter().filter(open).collect();
        (!missing.is_empty()).then(|| Unread {
            id: sop.id,
            number: force.number.clone(),
            title: force.edition.content.title.clone(),
            must,
            missing,
        })
    };
    Ok(sops.iter().filter_map(of).collect())
}
