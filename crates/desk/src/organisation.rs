//! The hospital around its complaint desk: vision and mission, decrees, partners, facilities, and what
//! those who are served need and expect.
//!
//! Five registers of one make. What they share (one decision, one list, one past) stands here and in
//! `deed`; what is of one of them alone in its own file.

pub mod creed;
pub mod decree;
mod deed;
pub mod expectation;
pub mod facility;
pub mod partner;

use std::fmt::Debug;

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::ids::PersonId;
use domain::organisation::{Entry, Facts, MOST_ENTRIES, Refusal, Register, reads};
use domain::people::Actor;
use store::organisation::{self as rows, Shape};

pub use crate::act::Request;
use crate::act::{Once, Terms, act as act_on, boxed};
use crate::case::{Author, names};
use crate::error::Field;
use crate::{Desk, DeskError};
use deed::Deed;

/// One line of the past of an entry.
#[derive(Clone, Debug)]
pub struct Line<E> {
    pub by: Author,
    pub at: Instant,
    pub event: E,
}

/// Whom a command names: somebody who works here and may still sign in.
pub(crate) trait Naming {
    /// The field in which they are named.
    fn named(&self) -> Option<(Field, PersonId)>;
}

/// A register that the desk can work with.
trait Kept: Shape<Command: Naming + Clone + Debug + Send + Sync> + 'static {}

impl<R: Shape<Command: Naming + Clone + Debug + Send + Sync> + 'static> Kept for R {}

/// A register as it stands, with what its rules need beside it.
#[derive(Debug)]
struct Known<R> {
    all: Vec<R>,
    now: Instant,
    today: Date,
}

impl<R> Known<R> {
    async fn of(tx: &mut Tx<'_>, desk: &Desk) -> Result<Self, DeskError>
    where
        R: Kept,
    {
        let now = desk.now();
        let today = desk.rules_in_force(tx, now).await?.calendar.day_of(now);
        let all = rows::list(tx, desk.scope(), MOST_ENTRIES.into()).await?;
        Ok(Self { all, now, today })
    }

    fn facts(&self) -> Facts<'_, R> {
        Facts { now: self.now, today: self.today, all: &self.all }
    }
}

/// Everything that stands in a register, and who is who.
async fn known<R: Kept>(desk: &Desk) -> Result<(Known<R>, names::Names), DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let names = names::load(tx, desk.scope()).await?;
            Ok((Known::of(tx, &desk).await?, names))
        })
    });
    desk.store().db.read(job).await
}

/// What happened to an entry, in order.
async fn past<R: Kept>(desk: &Desk, key: u128) -> Result<Vec<Line<R::Event>>, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let names = names::load(tx, scope).await?;
            let history = rows::history::<R>(tx, scope, key).await?;
            let line = |entry: Entry<R::Event>| {
                let Entry { event, by, at } = entry;
                Line { by: names.author(by), at, event }
            };
            Ok(history.into_iter().map(line).collect())
        })
    });
    desk.store().db.read(job).await
}

/// Writes a new entry; the same key writes the same one.
async fn enter<R: Kept>(
    desk: &Desk,
    actor: &Actor,
    (id, command): (u128, R::Command),
    key: Option<String>,
) -> Result<R, DeskError> {
    let deed = Deed::beginning(desk, actor, (id, command.clone()));
    let terms = Terms { seen: None, once: once::<R>(actor, 0, &(command, key)) };
    act_on(desk, deed, terms).await?.ok_or(DeskError::NotFound)
}

/// Does one thing to an entry that is there.
async fn act<R: Kept>(
    desk: &Desk,
    actor: &Actor,
    id: u128,
    request: Request<R::Command>,
) -> Result<R, DeskError> {
    let Request { command, seen, key } = request;
    let once = once::<R>(actor, id, &(command.clone(), key));
    let deed = Deed::on(desk, actor, (id, command));
    act_on(desk, deed, Terms { seen, once }).await?.ok_or(DeskError::NotFound)
}

fn once<R: Kept>(
    actor: &Actor,
    id: u128,
    (command, key): &(R::Command, Option<String>),
) -> Option<Once> {
    key.as_ref().map(|key| Once::of(actor, R::KIND, key, &(id, command)))
}

/// The registers are open to everybody of the staff, and to the house's own command line.
fn reader(actor: &Actor) -> Result<(), DeskError> {
    if reads(actor) { Ok(()) } else { Err(DeskError::Forbidden) }
}

/// The entry with this id.
fn found<R: Register>(all: &[R], key: u128) -> Result<&R, DeskError> {
    all.iter().find(|one| one.key() == key).ok_or(DeskError::NotFound)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours => DeskError::Forbidden,
        Refusal::NoSuchEntry => DeskError::NotFound,
        other => DeskError::from(other),
    }
}
