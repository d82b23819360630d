//! Keys that end and can be renewed: half their life before the end a newer one is asked for, and
//! kept, so that a new start finds it.

use std::sync::Arc;

use channel::meta::Key;
use channel::{Connection, Door, Renewable, Secret};
use domain::calendar::Instant;
use jiff::SignedDuration;
use store::health::key::{self, Given};
use zeroize::Zeroizing;

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// A key of some hours is newly made, if need be, before a piece of work: it would end in between.
///
/// # Errors
/// What the database said. That no key was made is none: the work itself is told so.
pub(crate) async fn fresh(desk: &Desk, door: &Arc<dyn Door>) -> Result<(), DeskError> {
    let connection = desk.connection(door.name());
    match connection.and_then(Connection::renewable).is_some_and(|held| held.granted) {
        true => end(desk, door).await.map(drop),
        false => Ok(()),
    }
}

/// The end of the key that this door uses, where the house was given one; what another node was
/// given is used from now on, and what comes near its end is renewed. Of a key that is made of a
/// grant it is the end of the grant: until then nobody has to do anything.
pub(super) async fn end(desk: &Desk, door: &Arc<dyn Door>) -> Result<Option<Instant>, DeskError> {
    let Some(connection) = desk.connection(door.name()) else { return Ok(None) };
    let Some(held) = connection.renewable() else { return Ok(None) };
    if let Some(known) = taken_over(desk, connection, &held).await? {
        return Ok(shown(&held, &known));
    }
    match door.renew().await {
        Ok(renewal) => {
            let lives = SignedDuration::try_from(renewal.lives).unwrap_or(SignedDuration::ZERO);
            let given = Given {
                key: Zeroizing::new(renewal.key.reveal().to_owned()),
                at: desk.now(),
                expires_at: desk.now().checked_add(lives).unwrap_or(Instant::MAX),
            };
            keep(desk, connection, held.key, given.clone()).await?;
            held.key.replace(renewal.key);
            Ok(shown(&held, &given))
        }
        Err(error) => {
            // A key that is younger than a day is not renewed: the next look asks again.
            tracing::info!(door = door.name(), %error, "the key was not renewed");
            // Or another node was faster, and the grant that we knew has ended with that.
            taken_over(desk, connection, &held).await?;
            let known = kept(desk, connection, held.key).await?;
            Ok(known.and_then(|known| shown(&held, &known)))
        }
    }
}

/// Uses the newest key that the house was given; gives it if it lasts for a while yet.
async fn taken_over(
    desk: &Desk,
    connection: &Connection,
    held: &Renewable<'_>,
) -> Result<Option<Given>, DeskError> {
    let known = kept(desk, connection, held.key).await?;
    if let Some(known) = &known {
        held.key.replace(Secret::new(known.key.as_str()));
    }
    let left = SignedDuration::try_from(held.left).unwrap_or(SignedDuration::ZERO);
    Ok(known.filter(|known| known.expires_at.duration_since(desk.now()) > left))
}

fn shown(held: &Renewable<'_>, known: &Given) -> Option<Instant> {
    match held.granted {
        true => {
            let lasts = SignedDuration::try_from(channel::network::lasts(&known.key)?).ok()?;
            known.at.checked_add(lasts).ok()
        }
        false => Some(known.expires_at),
    }
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
