//! Coaching: notes that only coach and coached read, and the suggestion to coach.

mod decider;
mod suggestion;
mod view;

use std::collections::BTreeSet;

use domain::calendar::Date;
use domain::coaching::{Act, Resource, coaches, may_coach, reads};
use domain::ids::{CoachingId, PersonId};
use domain::people::Actor;
use domain::text::Body;
use domain::training::Trainee;
use sha2::{Digest, Sha256};

pub use suggestion::{Suggested, set_threshold, suggestions, threshold};
pub use view::{Coached, Said, View};

use crate::act::{Once, Terms, act as act_on, read_as};
use crate::{Desk, DeskError};
use decider::{Deed, Wish};

/// A list shows no more notes than this.
const LISTED: usize = 500;

/// What a coach writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub people: BTreeSet<PersonId>,
    pub goals: Body,
    pub step: Body,
    pub until: Date,
    pub resources: Vec<Resource>,
}

/// What somebody does with a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Read, and perhaps answered at once.
    Acknowledge {
        reply: Option<Body>,
    },
    Reply {
        words: Body,
    },
    End {},
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// The notes in which this actor takes part, the youngest first.
///
/// # Errors
/// `Forbidden` for whoever is not of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    let own = person(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::coaching::of(tx, desk.scope(), own, LISTED).await?;
            view::gather(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// One note.
///
/// # Errors
/// As [`list`]; `NotFound` for what is not there, and for whoever takes no part in it.
pub async fn open(desk: &Desk, actor: &Actor, id: CoachingId) -> Result<View, DeskError> {
    person(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::coaching::find(tx, desk.scope(), id).await?;
            let found = found.filter(|known| reads(known, &actor)).into_iter().collect();
            view::gather(tx, &desk, &actor, found).await?.pop().ok_or(DeskError::NotFound)
        })
    })
    .await
}

/// How many notes wait for this actor to acknowledge them.
///
/// # Errors
/// As [`list`].
pub async fn waiting(desk: &Desk, actor: &Actor) -> Result<usize, DeskError> {
    let found = list(desk, actor).await?;
    Ok(found.iter().filter(|view| view.allowed.contains(&Act::Acknowledge)).count())
}

/// Those whom this actor may coach, by name; none for whoever coaches nobody.
///
/// # Errors
/// What the database said.
pub async fn trainees(desk: &Desk, actor: &Actor) -> Result<Vec<(PersonId, String)>, DeskError> {
    if !coaches(actor) {
        return Ok(Vec::new());
    }
    let mut people = crate::people::directory(desk).await?;
    let led = |id, units| may_coach(actor, &Trainee { id, units });
    people.retain(|person| led(person.id, person.units.clone()));
    Ok(people.into_iter().map(|person| (person.id, person.name)).collect())
}

/// Writes a note, once for each key of this actor.
///
/// # Errors
/// `Forbidden` for whoever coaches nobody; `Unknown` for something to learn from that is not there;
/// `Refused` with the rule; `KeyReused`.
pub async fn write(
    desk: &Desk,
    actor: &Actor,
    wanted: Wanted,
    key: Option<&str>,
) -> Result<View, DeskError> {
    if !coaches(actor) {
        return Err(DeskError::Forbidden);
    }
    let fresh = desk.fresh_id();
    // The same request finds the note that it made.
    let id = CoachingId::new(key.map_or(fresh, |key| derived(actor, key)));
    let once = key.map(|key| Once::of(actor, "coaching", key, &wanted));
    let deed = Deed::new(desk, actor, id, Wish::Write(wanted));
    act_on(desk, deed, Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing with a note, as this actor.
///
/// # Errors
/// `NotFound` for whoever takes no part in it; `Refused` with the rule; `Stale`; `KeyReused`.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: CoachingId,
    request: Request,
) -> Result<View, DeskError> {
    person(actor)?;
    let Request { command, seen, key } = request;
    let once = key.as_deref().map(|key| Once::of(actor, "coaching", key, &(id, &command)));
    let wish = match command {
        Command::Acknowledge { reply } => Wish::Acknowledge(reply),
        Command::Reply { words } => Wish::Reply(words),
        Command::End {} => Wish::End,
    };
    act_on(desk, Deed::new(desk, actor, id, wish), Terms { seen, once }).await?;
    open(desk, actor, id).await
}

fn derived(actor: &Actor, key: &str) -> u128 {
    let who = store::case::who_text(actor.who());
    let digest: [u8; 32] = Sha256::digest(format!("coaching\n{who}\n{key}").as_bytes()).into();
    let mut first = [0; 16];
    first.copy_from_slice(&digest[..16]);
    u128::from_be_bytes(first)
}

fn person(actor: &Actor) -> Result<PersonId, DeskError> {
    actor.staff().map(|staff| staff.id).ok_or(DeskError::Forbidden)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: domain::coaching::Refusal) -> DeskError {
    match refusal {
        domain::coaching::Refusal::NotYours => DeskError::Forbidden,
        other => other.into(),
    }
}
