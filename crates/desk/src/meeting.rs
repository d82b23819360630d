//! Evaluation meetings: planned, invited to, held with the figures of a month, decided in, signed.

mod agenda;
mod decider;
mod invitation;
mod minutes;
mod resolve;
mod view;

use db::Tx;
use domain::ids::MeetingId;
use domain::meeting::{Command as Meant, Meeting, Plan, Refusal, may_read, runs};
use domain::people::Actor;
use domain::text::Body;

pub use agenda::{Agenda, Topic};
pub use invitation::invitation;
pub use minutes::document;
pub use resolve::resolve;
pub use view::{Guest, View};

use crate::act::{Once, Terms, act as act_on, boxed, read_as};
use crate::life::{self, Shown};
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
pub type Request = crate::Request<Command>;

/// The meetings that this actor may read, those that begin last first, without agenda and minutes.
///
/// # Errors
/// `Forbidden` for whoever is not of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    staff(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::meeting::list(tx, desk.scope(), LISTED).await?;
            let own = found.into_iter().filter(|known| may_read(known, &actor)).collect();
            view::gather(tx, &desk, &actor, own).await
        })
    })
    .await
}

/// One meeting with its agenda, its minutes and what it decided.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not for this actor or not there.
pub async fn open(desk: &Desk, actor: &Actor, id: MeetingId) -> Result<View, DeskError> {
    staff(actor)?;
    let view = life::open::<Meeting>(desk, actor, id).await?;
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
    let wish = |id, plan| Meant::Plan { id, plan };
    let id = life::begin::<Meeting, _>(desk, actor, ("meeting", key), (plan, wish)).await?;
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

impl Shown for Meeting {
    type View = View;

    fn seen_by(&self, actor: &Actor) -> bool {
        may_read(self, actor)
    }

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        view::whole(tx, desk, actor, self).await
    }
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
