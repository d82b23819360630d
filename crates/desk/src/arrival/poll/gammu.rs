//! Gammu's tables: what came, and what became of ours.

use channel::sms::gammu::{self, Settings};
use channel::{State, What};
use domain::calendar::Instant;
use jiff::SignedDuration;
use store::poll::Post;

use super::{Look, PollFault, Thing, keep};
use crate::act::boxed;
use crate::{Desk, DeskError};

/// Networks give up on a message after three days.
const SETTLING: SignedDuration = SignedDuration::from_hours(72);
/// Of how many messages one look asks what became.
const ASKED: usize = 200;

pub(super) async fn look(
    desk: &Desk,
    post: Post<'_>,
    settings: &Settings,
) -> Result<Look, PollFault> {
    let came = gammu::fetch(settings, desk.now()).await?;
    let rows: Vec<i64> = came.messages.iter().flat_map(|(_, rows)| rows).copied().collect();
    let pieces = came.messages.iter().map(|(piece, _)| piece);
    let told = match underway(desk, post.connection).await? {
        none if none.is_empty() => Vec::new(),
        ids => gammu::states(settings, &ids).await?,
    };
    // That they were sent is known since they left.
    let sent = What::Status { state: State::Sent, token: None, price: None };
    let told = told.iter().filter(|piece| piece.what != sent);
    let things: Vec<Thing> =
        pieces.chain(told).map(|piece| Thing::new(post.connection, gammu::kept(piece))).collect();
    // The same report as at the last look is known by its bytes.
    let new = if things.is_empty() { 0 } else { keep(desk, post, things, None).await? };
    gammu::processed(settings, &rows).await?;
    Ok(Look::Found { new, more: false })
}

async fn underway(desk: &Desk, connection: &str) -> Result<Vec<String>, DeskError> {
    let since = desk.now().checked_sub(SETTLING).unwrap_or(Instant::MIN);
    let (scope, connection) = (desk.scope(), connection.to_owned());
    let job = boxed(move |tx| {
        let connection = connection.clone();
        Box::pin(async move {
            Ok(store::outbox::unsettled(tx, scope, (&connection, since), ASKED).await?)
        })
    });
    desk.store().db.read(job).await
}
