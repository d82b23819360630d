//! What a withdrawn permission leaves to do: what the program put out and can take down, it takes down,
//! with the proof; everything else stays a person's.

use channel::SendError;
use db::Tx;
use domain::consent::{Command, Consent, Place};
use domain::content::posting::{Posting, Step};
use domain::ids::ConsentId;
use domain::text::Body;
use jiff::SignedDuration;
use locale::{Language, words};

use super::{BATCH, rows};
use crate::act::boxed;
use crate::health::key::fresh;
use crate::{Desk, DeskError, PATIENCE};

/// So long after the account could not be asked it is asked again.
const AGAIN: SignedDuration = SignedDuration::from_mins(10);

/// One place that the program may clear.
struct Task {
    consent: ConsentId,
    nth: u16,
    posting: Posting,
}

/// Takes down what it can.
pub(super) async fn owed(desk: &Desk) -> Result<(), DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let mut tasks = Vec::new();
            for consent in store::consent::withdrawn(tx, desk.scope(), BATCH).await? {
                tasks.extend(open(tx, &desk, &consent).await?);
            }
            Ok(tasks)
        })
    });
    let tasks: Vec<Task> = desk.store().db.read(job).await?;
    for task in tasks {
        taken_down(desk, task).await?;
    }
    Ok(())
}

async fn open(tx: &mut Tx<'_>, desk: &Desk, consent: &Consent) -> Result<Vec<Task>, DeskError> {
    let mut tasks = Vec::new();
    let places = consent.withdrawal.iter().flat_map(|one| &one.places);
    for (nth, (place, _)) in (0_u16..).zip(places).filter(|(_, (_, cleared))| cleared.is_none()) {
        let posting = own(tx, desk, place).await?;
        tasks.extend(posting.map(|posting| Task { consent: consent.id, nth, posting }));
    }
    Ok(tasks)
}

/// What the program put out there itself, and has not tried in vain to take down.
async fn own(tx: &mut Tx<'_>, desk: &Desk, place: &Place) -> Result<Option<Posting>, DeskError> {
    let known = rows::of(tx, desk.scope(), place.content).await?.into_iter();
    let (now, outlet) = (desk.now(), place.outlet);
    let mine = |one: &Posting| one.outlet == outlet && one.next_at <= now;
    let mut known = known.filter(mine);
    Ok(known.find(|one| matches!(one.step, Step::Done | Step::Gone)))
}

async fn taken_down(desk: &Desk, task: Task) -> Result<(), DeskError> {
    let Task { consent, nth, posting } = task;
    let Some(door) = desk.door(&posting.connection) else { return Ok(()) };
    let publisher = door.publisher().filter(|publisher| publisher.takes_down());
    let Some(publisher) = publisher else { return Ok(()) };
    fresh(desk, door).await?;
    let name = posting.provider.clone().unwrap_or_default();
    if posting.step == Step::Done {
        match publisher.take_down(&name).await {
            Ok(()) => marked(desk, posting.down(true)).await?,
            Err(SendError::Refused(_)) => return marked(desk, posting.down(false)).await,
            Err(SendError::Later { .. }) => {
                let next_at = desk.now().checked_add(AGAIN).unwrap_or(posting.next_at);
                return marked(desk, Posting { next_at, ..posting }).await;
            }
        }
    }
    let Ok(proof) = Body::parse(&words(Language::Id).posting_taken_down(name.as_str())) else {
        return Ok(());
    };
    crate::consent::by_itself(desk, consent, Command::TakeDown { place: nth, proof }).await
}

async fn marked(desk: &Desk, known: Posting) -> Result<(), DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let known = known.clone();
        Box::pin(async move { Ok(rows::mark(tx, scope, &known).await?) })
    });
    desk.store().db.write(PATIENCE, job).await
}
