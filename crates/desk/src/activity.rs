//! Activities of health promotion: planned, approved, announced, held, looked back at; the questions
//! of those who came, the programme of a year, and what everybody reads.

mod become_case;
mod decider;
mod document;
mod owed;
mod photo;
mod programme;
mod public;
mod view;

use db::Tx;
use domain::activity::{Activity, Command, Plan, Refusal, reads, runs};
use domain::ids::ActivityId;
use domain::people::Actor;
use domain::text::Body;

pub use crate::mention::Voice;
pub use become_case::become_case;
pub use document::{document, programme_document};
pub use owed::{Owed, done, duties, owed};
pub use photo::{Label, Snapshot, add, fetch};
pub use programme::{Planned, Programme, programme};
pub(crate) use public::told;
pub use public::{Public, announced, ask, feed, one as announced_one};
pub use store::activity::{Line, Which};
pub use view::{Asking, Speaking, View};

use crate::act::boxed;
use crate::life::{self, Shown};
use crate::{Desk, DeskError};

/// A list shows no more activities than this.
const LISTED: usize = 500;

/// A command with what stands beside it.
pub type Request = crate::Request<Command<Body>>;

/// Some activities, in the order of the list that was asked for.
///
/// # Errors
/// `Forbidden` for whoever does not read them.
pub async fn list(desk: &Desk, actor: &Actor, which: Which) -> Result<Vec<Line>, DeskError> {
    may_read(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::activity::list(tx, scope, which, LISTED).await?) })
    });
    desk.store().db.read(job).await
}

/// One activity with all that stands around it.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: ActivityId) -> Result<View, DeskError> {
    may_read(actor)?;
    life::open::<Activity>(desk, actor, id).await
}

/// Begins an activity with its plan, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who run none; `Unknown` for a person, a collaborator or a campaign that is
/// not there; `Refused` for a plan that does not fit together.
pub async fn propose(
    desk: &Desk,
    actor: &Actor,
    plan: Plan<Body>,
    key: Option<&str>,
) -> Result<View, DeskError> {
    runs(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let wish = |id, plan| Command::Propose { id, plan: Box::new(plan) };
    let id = life::begin::<Activity, _>(desk, actor, ("activity", key), (plan, wish)).await?;
    open(desk, actor, id).await
}

/// Does one thing to an activity, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Unknown` as [`propose`], `Refused` when the rules say no. A photo
/// comes by [`add`], a case by [`become_case`].
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: ActivityId,
    request: Request,
) -> Result<View, DeskError> {
    may_read(actor)?;
    if matches!(request.command, Command::AddPhoto(_) | Command::Become { .. }) {
        return Err(DeskError::Forbidden);
    }
    life::act::<Activity>(desk, actor, ("activity-command", id), request).await
}

impl Shown for Activity {
    type View = View;

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        view::whole(tx, desk, actor, self).await
    }
}

fn may_read(actor: &Actor) -> Result<(), DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        Refusal::NoSuchActivity => DeskError::NotFound,
        other => other.into(),
    }
}
