//! What passes by itself: a place that became free goes on, reminders leave, and names go once their
//! time is over. Everything may be tried again as often as one likes.

use db::Tx;
use domain::ids::ActivityId;
use domain::people::Actor;
use domain::registration::{Command, Entry, Notice, Places, Registration, due_notice, is_erasable};
use domain::text::Body;

use super::LISTED;
use super::decider::deed;
use crate::act::{Terms, act, boxed};
use crate::case::work::{self, Errand};
use crate::{Desk, DeskError};

/// More activities than a hospital holds in the time for which names are kept.
const ACTIVITIES: usize = 1_000;

/// One round over all activities whose tickets still have names.
///
/// # Errors
/// The first thing that did not go well; the rest is walked all the same.
pub(crate) async fn walk(desk: &Desk) -> Result<(), DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::registration::unsettled(tx, scope, ACTIVITIES).await?) })
    });
    let mut ended = Ok(());
    let found: Vec<ActivityId> = desk.store().db.read(job).await?;
    for activity in found {
        ended = ended.and(one(desk, activity).await);
    }
    ended
}

async fn one(desk: &Desk, activity: ActivityId) -> Result<(), DeskError> {
    let mut ended = Ok(());
    for (known, command) in due(desk, activity).await? {
        ended = ended.and(by_clock(desk, &known, command).await);
    }
    ended.and(fill(desk, activity).await)
}

/// What the clock does to the tickets of one activity now.
async fn due(
    desk: &Desk,
    activity: ActivityId,
) -> Result<Vec<(Registration, Command<Body>)>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let found = store::activity::find(tx, desk.scope(), activity).await?;
            let Some(found) = found else { return Ok(Vec::new()) };
            let terms = super::terms(&found, desk.now());
            let erases = is_erasable(&terms);
            let all = match erases || !terms.has_begun() {
                true => {
                    store::registration::of_activity(tx, desk.scope(), activity, LISTED).await?
                }
                false => Vec::new(),
            };
            let command = |known: &Registration| match erases {
                true => (!known.erased).then_some(Command::Erase {}),
                false => due_notice(known, &terms).map(|notice| Command::Notify { notice }),
            };
            let due = all.into_iter().filter_map(|known| Some((command(&known)?, known)));
            Ok(due.map(|(command, known)| (known, command)).collect())
        })
    });
    desk.store().db.read(job).await
}

/// Gives every free place to the first who waits and whose people fit.
pub(super) async fn fill(desk: &Desk, activity: ActivityId) -> Result<(), DeskError> {
    let mut last = None;
    while let Some(next) = next(desk, activity).await?.filter(|next| last != Some(next.id)) {
        last = Some(next.id);
        by_clock(desk, &next, Command::Promote {}).await?;
    }
    Ok(())
}

async fn next(desk: &Desk, activity: ActivityId) -> Result<Option<Registration>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let scope = desk.scope();
            let Some(found) = store::activity::find(tx, scope, activity).await? else {
                return Ok(None);
            };
            let terms = super::terms(&found, desk.now());
            if terms.off || terms.has_begun() {
                return Ok(None);
            }
            let places: Places = super::places(tx, scope, &found).await?;
            let waiting = store::registration::waiting(tx, scope, activity, LISTED).await?;
            Ok(waiting.into_iter().find(|known| places.fit(known.people)))
        })
    });
    desk.store().db.read(job).await
}

async fn by_clock(
    desk: &Desk,
    known: &Registration,
    command: Command<Body>,
) -> Result<(), DeskError> {
    let deed = deed(desk, &Actor::Clock, known.id, command);
    match act(desk, deed, Terms { seen: Some(known.version), once: None }).await {
        // Somebody was faster; the next round looks again.
        Ok(_) | Err(DeskError::Stale { .. } | DeskError::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The message that follows from an entry leaves once, whatever else becomes of the ticket.
pub(super) async fn plan(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (known, entry): (&Registration, &Entry),
    message: u128,
) -> Result<(), DeskError> {
    let Some(notice) = entry.event.notice() else { return Ok(()) };
    if !known.contact.phone && !known.contact.email {
        return Ok(());
    }
    let id = known.id.to_string();
    let errand = Errand::Ticket { id: id.clone(), notice: Notice::code(notice).to_owned() };
    let key = format!("ticket:{id}:{}", known.version.0);
    work::put_keyed(tx, desk, (None, &errand), (message, key)).await
}
