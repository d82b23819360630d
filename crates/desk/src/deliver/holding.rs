//! A piece of work stays its worker's while it is carried, however slow the line is: nobody else
//! begins to send what is on its way out.

use std::convert::Infallible;
use std::future::pending;
use std::time::Duration;

use store::outbox::Leased;

use super::LEASE_MS;
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// A lease is renewed three times before it could run out: a database that is away for a moment
/// costs nothing.
const RENEWED: Duration = Duration::from_millis(LEASE_MS as u64 / 3);

/// Carries a piece of work and holds its lease meanwhile.
pub(super) async fn held<T>(desk: &Desk, leased: &Leased, carried: impl Future<Output = T>) -> T {
    tokio::select! {
        biased;
        never = renewing(desk, leased) => match never {},
        ended = carried => ended,
    }
}

async fn renewing(desk: &Desk, leased: &Leased) -> Infallible {
    loop {
        desk.0.clock.pause(RENEWED).await;
        match renew(desk, leased).await {
            Ok(true) => {}
            Ok(false) => return pending().await,
            Err(error) => tracing::warn!(%error, "a lease could not be renewed"),
        }
    }
}

async fn renew(desk: &Desk, leased: &Leased) -> Result<bool, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let held = (leased.work.id, leased.attempt);
    let job = boxed(move |tx| {
        Box::pin(async move { Ok(store::outbox::renew(tx, scope, held, (now, LEASE_MS)).await?) })
    });
    desk.store().db.write(PATIENCE, job).await
}
