//! The work behind a wish to train: one question after another, beside everything else, on this machine.

use std::sync::Arc;
use std::time::Duration;

use db::Tx;
use domain::reader::Trouble;
use reading::{Card, ENOUGH, Learned, Lesson, Question, compared};
use store::reader::Outcome;

use super::lesson::lessons;
use super::{scores, serving};
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// A node that says nothing for so long has ended; another one begins anew.
const LEASE: Duration = Duration::from_secs(15 * 60);
/// After so many beginnings without an end nobody tries again by itself.
const ATTEMPTS: u32 = 3;

/// Trains the version that waits, if one does; says whether it did.
///
/// # Errors
/// `Unavailable` when the database takes no work: the training is begun anew later.
pub async fn run(desk: &Desk) -> Result<bool, DeskError> {
    let Some((number, attempts)) = claimed(desk).await? else { return Ok(false) };
    if attempts >= ATTEMPTS {
        failed(desk, number, (outcome(desk, &[]), Trouble::BrokenOff)).await?;
        return Ok(true);
    }
    let lessons = Arc::new(lessons(desk).await?);
    if lessons.len() < ENOUGH {
        failed(desk, number, (outcome(desk, &lessons), Trouble::TooFew)).await?;
        return Ok(true);
    }
    let Some(learned) = learned(desk, number, &lessons).await? else { return Ok(true) };
    if learned.questions().next().is_none() {
        failed(desk, number, (outcome(desk, &lessons), Trouble::TooFew)).await?;
        return Ok(true);
    }
    offered(desk, number, (learned, lessons)).await?;
    Ok(true)
}

fn outcome(desk: &Desk, lessons: &[Lesson]) -> Outcome {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Outcome {
        at: desk.now(),
        examples: count(lessons.len()),
        confirmed: count(lessons.iter().filter(|one| one.confirms()).count()),
    }
}

async fn claimed(desk: &Desk) -> Result<Option<(u32, u32)>, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::reader::claim(tx, scope, (now, now + LEASE)).await?) })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Every question in its turn; `None` when the training is no longer wanted.
async fn learned(
    desk: &Desk,
    number: u32,
    lessons: &Arc<Vec<Lesson>>,
) -> Result<Option<Learned>, DeskError> {
    let hospital = desk.hospital().await?.name;
    let date = desk.now().strftime("%Y-%m-%d").to_string();
    let card = Card { data: hospital, licence: "internal".to_owned(), date, ..Card::default() };
    let mut learned = Learned::default();
    for (done, question) in (0_u32..).zip(Question::ALL) {
        if !goes_on(desk, number, done).await? {
            return Ok(None);
        }
        let (lessons, card, before) = (Arc::clone(lessons), card.clone(), learned);
        let taught = tokio::task::spawn_blocking(move || {
            let mut learned = before;
            learned.learn(question, &lessons, &card);
            learned
        });
        // A training that broke is begun anew when its lease is over, at most three times.
        let Ok(taught) = taught.await else { return Ok(None) };
        learned = taught;
    }
    Ok(Some(learned))
}

async fn goes_on(desk: &Desk, number: u32, done: u32) -> Result<bool, DeskError> {
    let (scope, until) = (desk.scope(), desk.now() + LEASE);
    let steps = u32::try_from(Question::ALL.len()).unwrap_or(u32::MAX);
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            Ok(store::reader::progress(tx, scope, number, (done, steps, until)).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn offered(
    desk: &Desk,
    number: u32,
    (learned, lessons): (Learned, Arc<Vec<Lesson>>),
) -> Result<(), DeskError> {
    let served = serving::served(desk).await?;
    let outcome = outcome(desk, &lessons);
    let measured = tokio::task::spawn_blocking(move || {
        let table = compared(&lessons, served.learned.as_ref(), &learned);
        (scores::write(&table), learned.to_bytes())
    });
    let Ok((scores, bytes)) = measured.await else { return Ok(()) };
    let (scope, vault) = (desk.scope(), desk.store().vault.clone());
    let work = Arc::new((outcome, scores, bytes));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (vault, work) = (vault.clone(), Arc::clone(&work));
        Box::pin(async move {
            let (outcome, scores, bytes) = &*work;
            if store::reader::offer(tx, scope, number, (outcome, scores.as_str())).await? {
                store::reader::put(tx, scope, &vault, number, bytes).await?;
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn failed(
    desk: &Desk,
    number: u32,
    (outcome, trouble): (Outcome, Trouble),
) -> Result<(), DeskError> {
    let (scope, outcome) = (desk.scope(), Arc::new(outcome));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let outcome = Arc::clone(&outcome);
        Box::pin(
            async move { Ok(store::reader::fail(tx, scope, number, (&*outcome, trouble)).await?) },
        )
    });
    desk.store().db.write(PATIENCE, job).await
}
