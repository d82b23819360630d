//! Keys that end and can be renewed: half their life before the end a newer one is asked for, and
//! kept, so that a new start finds it.

use std::sync::Arc;

use channel::meta::Key;
use channel::{Connection, Door, Secret};
use domain::calendar::Instant;
use jiff::SignedDuration;
use store::health::key::{self, Given};
use zeroize::Zeroizing;

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// A key is renewed once it has less left than this: half of the sixty days that Meta gives.
const LEFT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The end of the key that this door uses, where the house was given one; what another node was
/// given is used from now on, and what comes near its end is renewed.
pub(super) async fn end(desk: &Desk, door: &Arc<dyn Door>) -> Result<Option<Instant>, DeskError> {
    let Some(connection) = desk.connection(door.name()) else { return Ok(None) };
    let Some(key) = renewable(connection) else { return Ok(None) };
    let known = kept(desk, connection, key).await?;
    if let Some(known) = &known {
        key.replace(Secret::new(known.key.as_str()));
    }
    let far = |known: &Given| known.expires_at.duration_since(desk.now()) > LEFT;
    if known.as_ref().is_some_and(far) {
        return Ok(known.map(|known| known.expires_at));
    }
    match door.renew().await {
        Ok(renewal) => {
            let lives = SignedDuration::try_from(renewal.lives).unwrap_or(LEFT);
            let given = Given {
                key: Zeroizing::new(renewal.key.reveal().to_owned()),
                at: desk.now(),
                expires_at: desk.now().checked_add(lives).unwrap_or(Instant::MAX),
            };
            keep(desk, connection, key, given.clone()).await?;
            key.replace(renewal.key);
            Ok(Some(given.expires_at))
        }
        Err(error) => {
            // A key that is younger than a day is not renewed: the next look asks again.
            tracing::info!(door = door.name(), %error, "the key was not renewed");
            Ok(known.map(|known| known.expires_at))
        }
    }
}

fn renewable(connection: &Connection) -> Option<&Key> {
    let account = connection.meta()?;
    account.instagram_login.then_some(&account.access_token)
}

async fn kept(desk: &Desk, connection: &Connection, key: &Key) -> Result<Option<Given>, DeskError> {
    let (worker, name, configured) =
        (desk.clone(), connection.name.clone(), key.configured().clone());
    let job = boxed(move |tx| {
        let (desk, name, configured) = (worker.clone(), name.clone(), configured.clone());
        Box::pin(async move {
            let house = (desk.scope(), &desk.store().vault);
            Ok(key::find(tx, house, (&name, configured.reveal())).await?)
        })
    });
    desk.store().db.read(job).await
}

async fn keep(
    desk: &Desk,
    connection: &Connection,
    key: &Key,
    given: Given,
) -> Result<(), DeskError> {
    let (worker, name, configured) =
        (desk.clone(), connection.name.clone(), key.configured().clone());
    let job = boxed(move |tx| {
        let (desk, given) = (worker.clone(), given.clone());
        let (name, configured) = (name.clone(), configured.clone());
        Box::pin(async move {
            let house = (desk.scope(), &desk.store().vault);
            Ok(key::keep(tx, house, (&name, configured.reveal()), &given).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}
