//! Partners: how to reach them, which way a complaint goes there, who in the house keeps the contact.

use domain::ids::{PartnerId, PersonId, Version};
use domain::organisation::partner::{Card, Write};
use domain::organisation::{Partner, keeps};
use domain::people::Actor;

use super::{Naming, Request, found, known, reader};
use crate::act::begun;
use crate::case::names::Names;
use crate::error::Field;
use crate::{Desk, DeskError};

/// A partner as it is shown.
#[derive(Clone, Debug)]
pub struct View {
    pub partner: Partner,
    /// The name of whoever keeps the contact.
    pub keeper: Option<String>,
    /// May this actor change it?
    pub keeps: bool,
}

impl Naming for Write {
    fn named(&self) -> Option<(Field, PersonId)> {
        self.card.keeper.map(|person| ("keeper", person))
    }
}

/// Every partner: the active ones first, then by name.
///
/// # Errors
/// `Forbidden` outside of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    reader(actor)?;
    let (known, names) = known::<Partner>(desk).await?;
    let mut views: Vec<View> =
        known.all.iter().map(|partner| view(partner, actor, &names)).collect();
    let key = |view: &View| (!view.partner.card.active, view.partner.card.name.as_str().to_owned());
    views.sort_by_key(key);
    Ok(views)
}

/// One partner.
///
/// # Errors
/// `Forbidden` outside of the staff; `NotFound`.
pub async fn open(desk: &Desk, actor: &Actor, id: PartnerId) -> Result<View, DeskError> {
    reader(actor)?;
    let (known, names) = known::<Partner>(desk).await?;
    Ok(view(found(&known.all, id.bits())?, actor, &names))
}

/// Writes a partner down, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who do not keep the register, `Refused` for a name that is taken, `Unknown`
/// for a keeper who does not work here.
pub async fn write(
    desk: &Desk,
    actor: &Actor,
    card: Card,
    key: Option<String>,
) -> Result<View, DeskError> {
    let bits = begun(desk, actor, "partner", key.as_deref());
    let id = PartnerId::new(bits);
    super::enter::<Partner>(desk, actor, (bits, Write { id, card }), key).await?;
    open(desk, actor, id).await
}

/// Writes the card of a partner anew.
///
/// # Errors
/// As [`write`]; `NotFound`, `Stale`.
pub async fn change(
    desk: &Desk,
    actor: &Actor,
    id: PartnerId,
    (card, seen): (Card, Option<Version>),
) -> Result<View, DeskError> {
    let request = Request { command: Write { id, card }, seen, key: None };
    super::act::<Partner>(desk, actor, id.bits(), request).await?;
    open(desk, actor, id).await
}

fn view(partner: &Partner, actor: &Actor, names: &Names) -> View {
    let keeper = partner.card.keeper.and_then(|person| names.person(person));
    View { keeper: keeper.map(str::to_owned), keeps: keeps(actor), partner: partner.clone() }
}
