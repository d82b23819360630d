//! The reader of messages: what it suggests, what it learned from the people of the office, and which
//! version serves. Nothing leaves the machine; the texts stay in the vault and erased ones drop out.

mod lesson;
mod scores;
mod serving;
mod training;

use db::Tx;
use domain::calendar::Instant;
use domain::house::{Aspect, Change, Deed, Subject, may_read};
use domain::people::Actor;
use domain::reader::{Command, Event, No, Standing, Trouble, apply, decide, may_decide};

pub use reading::{Card, ENOUGH, Question, Reading};
pub use scores::Score;
pub(crate) use serving::Shelf;
pub use serving::{Serves, read};
pub use training::run;

use crate::act::boxed;
use crate::case::Author;
use crate::house::{News, record, work};
use crate::{Desk, DeskError, PATIENCE};

/// One version as it is shown.
#[derive(Clone, Debug)]
pub struct Version {
    /// From 1.
    pub number: u32,
    pub standing: Standing,
    pub asked_by: Author,
    pub asked_at: Instant,
    /// Questions that are done, of so many.
    pub progress: (u32, u32),
    pub finished_at: Option<Instant>,
    pub examples: u32,
    /// Examples in which the person said the same as the built-in reader.
    pub confirmed: u32,
    /// Against the reader that was in use when it was trained, on messages that neither had seen.
    pub scores: Vec<Score>,
    pub trouble: Option<Trouble>,
}

/// The reader as its page shows it.
#[derive(Clone, Debug)]
pub struct View {
    /// The newest first.
    pub versions: Vec<Version>,
    /// What was chosen; `None`: the built-in reader.
    pub in_use: Option<u32>,
    /// What serves in truth: a damaged version is chosen and yet the lists serve.
    pub serves: Serves,
    /// The card of each question that the version in use has learned.
    pub cards: Vec<(Question, Card)>,
    /// Messages that a person has screened and that are not sealed.
    pub screened: u32,
    /// May train, keep, refuse and take back.
    pub decides: bool,
}

/// The versions, and what serves.
///
/// # Errors
/// `Forbidden` for those who do not read how the house is set up.
pub async fn show(desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
    if !may_read(actor) {
        return Err(DeskError::Forbidden);
    }
    let served = serving::served(desk).await?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let names = crate::case::names::load(tx, scope).await?;
            let versions = store::reader::all(tx, scope).await?;
            let shown: Vec<Version> =
                versions.into_iter().rev().map(|one| version(one, &names)).collect();
            let in_use = store::reader::in_use(tx, scope).await?;
            Ok((shown, in_use, store::reader::count(tx, scope).await?))
        })
    });
    let (versions, in_use, screened): (Vec<Version>, _, u32) = desk.store().db.read(job).await?;
    Ok(View {
        versions,
        in_use,
        serves: served.serves,
        cards: served.cards(),
        screened,
        decides: may_decide(actor),
    })
}

fn version(one: store::reader::Version, names: &crate::case::Names) -> Version {
    Version {
        number: one.number,
        standing: one.standing,
        asked_by: names.author(one.asked_by),
        asked_at: one.asked_at,
        progress: (one.done, one.steps),
        finished_at: one.finished_at,
        examples: one.examples,
        confirmed: one.confirmed,
        scores: one.scores.as_deref().map(scores::read).unwrap_or_default(),
        trouble: one.trouble,
    }
}

/// Trains, lets a version serve, refuses one. The same wish twice is one: what holds already is done.
///
/// # Errors
/// `Forbidden` for all but the head; `NotFound` for a version that cannot be used or refused.
pub async fn act(desk: &Desk, actor: &Actor, command: Command) -> Result<(), DeskError> {
    let work = work(desk, actor, command);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = work.clone();
        Box::pin(async move {
            let (desk, actor, command) = &*work;
            let (scope, now) = (desk.scope(), desk.now());
            let reader = store::reader::state(tx, scope).await?;
            let Some(event) = decide(&reader, actor, *command).map_err(refused)? else {
                return Ok(());
            };
            let before = reader.in_use;
            let after = apply(reader, &event);
            let by = actor.who();
            match event {
                Event::Asked { number } => {
                    store::reader::ask(tx, scope, number, (by, now)).await?;
                }
                Event::Used { number } => {
                    if let Some(number) = number {
                        store::reader::stand(tx, scope, number, Standing::Kept).await?;
                    }
                    store::reader::serve(tx, scope, number).await?;
                }
                Event::Refused { number } => {
                    store::reader::stand(tx, scope, number, Standing::Refused).await?;
                }
            }
            record(tx, scope, (by, now), news(event, before, after.in_use)).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

fn refused(no: No) -> DeskError {
    match no {
        No::NotYours => DeskError::Forbidden,
        No::NotThere => DeskError::NotFound,
    }
}

fn news(event: Event, before: Option<u32>, after: Option<u32>) -> News {
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let (deed, subject) = match event {
        Event::Asked { number } => (Deed::ReaderAsked, Subject::Reader(number)),
        Event::Used { number: Some(number) } => (Deed::ReaderUsed, Subject::Reader(number)),
        Event::Used { number: None } => (Deed::ReaderUsed, Subject::House),
        Event::Refused { number } => (Deed::ReaderRefused, Subject::Reader(number)),
    };
    let changes = vec![Change::of(Aspect::Reader, &number(before), &number(after))];
    News { deed, subject, changes }
}
