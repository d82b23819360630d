//! The units of the hospital: the tree from which asks are addressed.

use db::Tx;
use domain::hospital::{Organisation, Unit};
use domain::house::{Aspect, Change, Deed, Subject};
use domain::people::Actor;
use domain::text::Name;

use crate::act::boxed;
use crate::error::Unfit;
use crate::house::{News, record};
use crate::people::managing;
use crate::{Desk, DeskError, PATIENCE};

/// All units.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn organisation(desk: &Desk) -> Result<Organisation, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::hospital::organisation(tx, scope).await?) })
    });
    desk.store().db.read(job).await
}

/// Adds a unit.
///
/// # Errors
/// `Forbidden` unless the actor manages people; `Unfit` for a code that is taken; `Unknown` for a
/// parent that is not there; `Invalid` for the name.
pub async fn add(desk: &Desk, actor: &Actor, unit: Unit) -> Result<(), DeskError> {
    save(desk, actor, unit, |known, unit| match known.unit(&unit.code) {
        Some(_) => Err(DeskError::Unfit { field: "code", why: Unfit::Taken }),
        None => Ok(()),
    })
    .await
}

/// Renames a unit, hangs it elsewhere, or changes whether patients are treated there. Its code
/// stays: histories name it.
///
/// # Errors
/// As [`add`]; `NotFound` for a code that is not there, `Unfit` when it would stand below itself.
pub async fn change(desk: &Desk, actor: &Actor, unit: Unit) -> Result<(), DeskError> {
    save(desk, actor, unit, |known, unit| {
        known.unit(&unit.code).ok_or(DeskError::NotFound)?;
        match &unit.parent {
            Some(parent) if known.would_ring(&unit.code, parent) => {
                Err(DeskError::Unfit { field: "parent", why: Unfit::Ring })
            }
            _ => Ok(()),
        }
    })
    .await
}

async fn save(
    desk: &Desk,
    actor: &Actor,
    unit: Unit,
    fits: fn(&Organisation, &Unit) -> Result<(), DeskError>,
) -> Result<(), DeskError> {
    let name = Name::parse(&unit.name).map_err(|why| DeskError::Invalid { field: "name", why })?;
    let unit = Unit { name: name.into_string(), ..unit };
    let (scope, now, actor) = (desk.scope(), desk.now(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (unit, actor) = (unit.clone(), actor.clone());
        Box::pin(async move {
            let actor = managing(tx, scope, &actor, now).await?;
            let known = store::hospital::organisation(tx, scope).await?;
            if unit.parent.as_ref().is_some_and(|parent| known.unit(parent).is_none()) {
                return Err(DeskError::Unknown { field: "parent" });
            }
            fits(&known, &unit)?;
            store::hospital::save_unit(tx, scope, &unit).await?;
            match news(known.unit(&unit.code), &unit) {
                Some(news) => record(tx, scope, (actor.who(), now), news).await,
                None => Ok(()),
            }
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// How a value of a unit stands in the history.
type Text = fn(&Unit) -> String;

/// What happened to the unit; `None` where it stays as it was.
fn news(before: Option<&Unit>, after: &Unit) -> Option<News> {
    let was = |text: Text| before.map(text).unwrap_or_default();
    let aspects: [(Aspect, Text); 3] = [
        (Aspect::Name, |unit| unit.name.clone()),
        (Aspect::Parent, |unit| unit.parent.as_ref().map(ToString::to_string).unwrap_or_default()),
        (Aspect::Clinical, |unit| unit.clinical.to_string()),
    ];
    let change = |(aspect, text): (_, Text)| Change::of(aspect, &was(text), &text(after));
    let deed = if before.is_some() { Deed::UnitChanged } else { Deed::UnitAdded };
    let changes = aspects.map(change).to_vec();
    let any = before.is_none() || changes.iter().any(Option::is_some);
    any.then(|| News { deed, subject: Subject::Unit(after.code.clone()), changes })
}
