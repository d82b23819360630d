//! What the customer-service desk needs to stand on: looked at each year, mended where it must be.

mod mending;

use domain::calendar::Date;
use domain::ids::{FacilityId, PersonId};
use domain::organisation::facility::{Command, Event, Item, checks};
use domain::organisation::{Facility, keeps};
use domain::people::Actor;

pub use mending::{Mending, mend};

use super::{Line, Naming, Request, found, known, reader};
use crate::act::begun;
use crate::case::names::Names;
use crate::error::Field;
use crate::improvement;
use crate::{Desk, DeskError};

/// An item as it is shown.
#[derive(Clone, Debug)]
pub struct View {
    pub facility: Facility,
    /// Who wrote the last look down.
    pub checked_by: Option<String>,
    /// The day of the next look; `None` for one that was never looked at, or is out of use.
    pub due: Option<Date>,
    /// It waits for somebody to look at it.
    pub is_due: bool,
    /// May this actor change the item? And look at it?
    pub keeps: bool,
    pub checks: bool,
}

impl Naming for Command {
    fn named(&self) -> Option<(Field, PersonId)> {
        None
    }
}

/// Every item: those that wait first, those out of use last, then by name.
///
/// # Errors
/// `Forbidden` outside of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    reader(actor)?;
    let (known, names) = known::<Facility>(desk).await?;
    let view = |facility| view(facility, actor, (&names, known.today));
    let mut views: Vec<View> = known.all.iter().map(view).collect();
    views.sort_by_key(|view| {
        let item = &view.facility.item;
        (item.retired, !view.is_due, item.name.as_str().to_owned())
    });
    Ok(views)
}

/// One item.
///
/// # Errors
/// `Forbidden` outside of the staff; `NotFound`.
pub async fn open(desk: &Desk, actor: &Actor, id: FacilityId) -> Result<View, DeskError> {
    reader(actor)?;
    let (known, names) = known::<Facility>(desk).await?;
    Ok(view(found(&known.all, id.bits())?, actor, (&names, known.today)))
}

/// How many items wait for this actor; nothing waits for those who do not look at them.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn due(desk: &Desk, actor: &Actor) -> Result<usize, DeskError> {
    if !checks(actor) {
        return Ok(0);
    }
    let (known, _) = known::<Facility>(desk).await?;
    Ok(known.all.iter().filter(|facility| facility.is_due(known.today)).count())
}

/// Every look at an item and every change of it, in order.
///
/// # Errors
/// As [`open`].
pub async fn history(
    desk: &Desk,
    actor: &Actor,
    id: FacilityId,
) -> Result<Vec<Line<Event>>, DeskError> {
    reader(actor)?;
    super::past::<Facility>(desk, id.bits()).await
}

/// Writes an item down, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who do not keep the register, `Refused` with the rule.
pub async fn write(
    desk: &Desk,
    actor: &Actor,
    item: Item,
    key: Option<String>,
) -> Result<View, DeskError> {
    let bits = begun(desk, actor, "facility", key.as_deref());
    let id = FacilityId::new(bits);
    super::enter::<Facility>(desk, actor, (bits, Command::Write { id, item }), key).await?;
    open(desk, actor, id).await
}

/// Looks at an item, or describes it anew.
///
/// # Errors
/// `NotFound`, `Forbidden`, `Refused` with the rule, `Stale`.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: FacilityId,
    request: Request<Command>,
) -> Result<View, DeskError> {
    super::act::<Facility>(desk, actor, id.bits(), request).await?;
    open(desk, actor, id).await
}

/// The improvement that the last look at an item began, where this actor sees it.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn mended(
    desk: &Desk,
    actor: &Actor,
    facility: &Facility,
) -> Result<Option<improvement::View>, DeskError> {
    let Some(look) = facility.finding() else { return Ok(None) };
    match improvement::open(desk, actor, mending::begins(facility.id, look.on)).await {
        Ok(view) => Ok(Some(view)),
        Err(DeskError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

fn view(facility: &Facility, actor: &Actor, (names, today): (&Names, Date)) -> View {
    let by = facility.last.as_ref().and_then(|checked| names.author(checked.by).name);
    View {
        checked_by: by,
        due: facility.due(),
        is_due: facility.is_due(today),
        keeps: keeps(actor),
        checks: checks(actor),
        facility: facility.clone(),
    }
}
