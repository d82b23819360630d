//! What makes open pages move: each new position of the journal, on every node. A position says
//! only that something happened; what it was is read anew, through the reader's own sight.

use db::Notice;
use futures::{Stream, StreamExt};

use crate::{Desk, DeskError, audit};

const TOPIC: &str = "position";

/// The positions that are sealed from now on, of this hospital. After a broken line the newest one
/// comes, so that nobody who listens falls behind for good.
///
/// # Errors
/// `Unavailable` when the database cannot be listened to.
pub async fn subscribe(desk: &Desk) -> Result<impl Stream<Item = i64> + Send + 'static, DeskError> {
    let notices = desk.store().db.listen(TOPIC).await?;
    let desk = desk.clone();
    Ok(notices.stream().filter_map(move |notice| {
        let desk = desk.clone();
        async move {
            match notice {
                Notice::Said(text) => heard(&desk, &text),
                Notice::Missed => newest(&desk).await,
            }
        }
    }))
}

/// Tells every listener. One who was not told hears of the next position, so a failure only warns.
pub(crate) async fn announce(desk: &Desk, position: u64) {
    let text = format!("{} {position}", desk.scope().hospital);
    if let Err(error) = desk.store().db.notify(TOPIC, &text).await {
        tracing::warn!(%error, position, "a new position was not announced");
    }
}

/// Several hospitals may share a database, and its notices.
fn heard(desk: &Desk, text: &str) -> Option<i64> {
    let (hospital, position) = text.split_once(' ')?;
    let ours = hospital == desk.scope().hospital.to_string();
    position.parse().ok().filter(|_| ours)
}

async fn newest(desk: &Desk) -> Option<i64> {
    let known = audit::checkpoint(desk).await.ok().flatten()?;
    i64::try_from(known.position).ok()
}
