//! Evaluation meetings: planned, invited to, held with the figures of a month, decided in, signed.

mod agenda;
mod decider;
mod invitation;
mod minutes;
mod resolve;
mod view;

use db::Tx;
use domain::ids::{MeetingId, Version};
use domain::meeting::{Command as Meant, Meeting, Plan, Refusal, may_read, runs};
use domain::people::Actor;
use domain::text::Body;

pub use agenda::{Agenda, Topic};
pub use invitation::invitation;
pub use minutes::document;
pub use resolve::resolve;
pub use view::{Guest, View};

use crate::act::{Once, Terms, act as act_on, begun, boxed};
use crate::{Desk, DeskError};
use decider::Deed;

/// A list shows no more meetings than this.
const LISTED: usize = 500;

/// What somebody wants done to a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Change(Plan),
    Hold { attended: Vec<domain::ids::PersonId>, minutes: Body },
    Close {},
    Cancel { why: Body },
}

/// A command with what stands beside it.
#[derive(Clone, Debug)]
pub struct Request {
    pub command: Command,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
    /// The same key is the same request, however often it comes.
    pub key: Option<String>,
}

/// The meetings that this actor may read, those that begin last first, without agenda and minutes.
///
/// # Errors
/// `Forbidden` for whoever is not of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    staff(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let found = store::meeting::list(tx, desk.scope(), LISTED).await?;
            let own = found.into_iter().filter(|known| may_read(known, &actor)).collect();
            view::gather(tx, &desk, &actor, own).await
        })
    });
    desk.store().db.read(job).await
}

/// One meeting with its agenda, its minutes and what it decided.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not for this actor or not there.
pub async fn open(desk: &Desk, actor: &Actor, id: MeetingId) -> Result<View, DeskError> {
    staff(actor)?;
    let (worker, reader) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), reader.clone());
        Box::pin(async move {
            let found = store::meeting::find(tx, desk.scope(), id).await?;
            let found = found.filter(|known| may_read(known, &actor));
            view::whole(tx, &desk, &actor, found.ok_or(DeskError::NotFound)?).await
        })
    });
    let view = desk.store().db.read(job).await?;
    let decisions = crate::improvement::of_origin(desk, actor, id.bits()).await?;
    let agenda = agenda::of(desk, actor, &view.meeting).await?;
    Ok(View { decisions, agenda, ..view })
}

/// Plans a meeting, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who run none, `Refused` when the rules say no.
pub async fn plan(
    desk: &Desk,
    actor: &Actor,
    plan: Plan,
    key: Option<&str>,
) -> Result<View, DeskError> {
    runs(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let id = MeetingId::new(begun(desk, actor, "meeting", key));
    let once = key.map(|key| Once::of(actor, "meeting", key, &plan));
    let deed = Deed::new(desk, actor, id, Meant::Plan { id, plan });
    act_on(desk, deed, Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing to a meeting, as this actor. Who writes the minutes freezes the figures of the
/// agenda as they stand now.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Refused` when the rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: MeetingId,
    request: Request,
) -> Result<View, DeskError> {
    staff(actor)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "meeting-command", &key, &(&id, &command)));
    let command = match command {
        Command::Change(plan) => Meant::Change { plan },
        Command::Hold { attended, minutes } => {
            let known = find(desk, actor, id).await?;
            let agenda = agenda::now(desk, actor, &known).await?;
            let agenda = agenda.map(|agenda| agenda.points).unwrap_or_default();
            Meant::Hold { attended: attended.into_iter().collect(), agenda, minutes }
        }
        Command::Close {} => Meant::Close {},
        Command::Cancel { why } => Meant::Cancel { why },
    };
    act_on(desk, Deed::new(desk, actor, id, command), Terms { seen, once }).await?;
    open(desk, actor, id).await
}

async fn find(desk: &Desk, actor: &Actor, id: MeetingId) -> Result<Meeting, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::meeting::find(tx, scope, id).await?) })
    });
    let found = desk.store().db.read(job).await?;
    found.filter(|known| may_read(known, actor)).ok_or(DeskError::NotFound)
}

fn staff(actor: &Actor) -> Result<(), DeskError> {
    match actor.staff().is_some() || *actor == Actor::Desk {
        true => Ok(()),
        false => Err(DeskError::Forbidden),
    }
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } | Refusal::NotTheChair => DeskError::Forbidden,
        Refusal::NoSuchMeeting => DeskError::NotFound,
        other => other.into(),
    }
}
