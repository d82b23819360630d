//! What could not be read is read once more: after an upgrade, or once a connection is back. What
//! was taken up before is not taken up again.

use domain::ids::ArrivalId;
use domain::people::Actor;
use store::arrival::{Arrival, Listed, State, again};

use super::{ArrivalItem, item, reading};
use crate::act::boxed;
use crate::{Desk, DeskError, people};

/// Which arrivals: one, those of a connection, or all that could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Again {
    pub id: Option<ArrivalId>,
    pub connection: Option<String>,
}

/// Reads them again, oldest first; gives what became of each. One that was read already is left as
/// it is.
///
/// # Errors
/// `Forbidden` for anybody outside the office and administration, `NotFound` for an id that is not
/// there.
pub async fn reread(
    desk: &Desk,
    actor: &Actor,
    wanted: &Again,
) -> Result<Vec<ArrivalItem>, DeskError> {
    if !matches!(actor, Actor::Desk) {
        people::office_hands(actor)?;
    }
    let mut ended = Vec::new();
    for id in ids(desk, wanted).await? {
        let before = about(desk, id).await?;
        if before.state == State::Unread
            && let Some(arrival) = opened(desk, id).await?
        {
            reading::all(desk, vec![arrival]).await?;
        }
        ended.push(item(about(desk, id).await?));
    }
    Ok(ended)
}

async fn ids(desk: &Desk, wanted: &Again) -> Result<Vec<ArrivalId>, DeskError> {
    if let Some(id) = wanted.id {
        return Ok(vec![id]);
    }
    let (scope, connection) = (desk.scope(), wanted.connection.clone());
    let job = boxed(move |tx| {
        let connection = connection.clone();
        Box::pin(async move {
            let mut ids = again::stuck(tx, scope, connection.as_deref()).await?;
            ids.reverse();
            Ok(ids)
        })
    });
    desk.store().db.read(job).await
}

async fn about(desk: &Desk, id: ArrivalId) -> Result<Listed, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx| {
        Box::pin(async move {
            let found = store::arrival::find(tx, scope, id).await?;
            found.ok_or(DeskError::NotFound)
        })
    });
    desk.store().db.read(job).await
}

async fn opened(desk: &Desk, id: ArrivalId) -> Result<Option<Arrival>, DeskError> {
    let (scope, vault) = (desk.scope(), desk.store().vault.clone());
    let job = boxed(move |tx| {
        let vault = vault.clone();
        Box::pin(async move { Ok(store::arrival::open(tx, scope, &vault, id).await?) })
    });
    desk.store().db.read(job).await
}
