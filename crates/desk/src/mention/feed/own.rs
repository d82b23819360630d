//! Own accounts that hear where they are named stand among the feeds by themselves: the settings say so,
//! and nobody types their address. Whoever stops one has stopped it.

use channel::feed::Own;
use db::Tx;
use domain::ids::FeedId;
use domain::mention::feed::{Command, Plan};
use domain::people::Actor;
use domain::text::{Link, Name};
use store::mention::feed as rows;

use super::decider::Deed;
use crate::act::{Terms, act as act_on, boxed, named};
use crate::{Desk, DeskError};

/// Adds those that are not there yet.
///
/// # Errors
/// What the database said.
pub(super) async fn added(desk: &Desk) -> Result<(), DeskError> {
    let all: Vec<Own> = desk.connections().filter_map(Own::of).collect();
    for own in all {
        let name = Name::parse(&format!("{} · {}", own.outlet(), own.connection));
        let (Some(address), Ok(name)) = (own.address(), name) else { continue };
        let id = FeedId::new(named("feed", "own", address.as_str()));
        if known(desk, id, address.clone()).await? {
            continue;
        }
        let plan = Plan { name, address, only: None, query: None };
        let deed = Deed::new(desk, &Actor::Desk, id, Command::Add { id, plan });
        match act_on(desk, deed, Terms::default()).await {
            // Somebody added the same address in this moment.
            Ok(_) | Err(DeskError::Unfit { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// It was added before, even where somebody gave it another address since; or a person did.
async fn known(desk: &Desk, id: FeedId, address: Link) -> Result<bool, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let address = address.clone();
        Box::pin(async move {
            let added = rows::find(tx, scope, id).await?.is_some();
            Ok(added || rows::with_address(tx, scope, &address).await?.is_some())
        })
    });
    desk.store().db.read(job).await
}
