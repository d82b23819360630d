//! Campaigns: planned, approved by the director, run, looked back at; and what everybody reads of them.

mod decider;
mod public;
mod sheet;
mod view;

use db::Tx;
use domain::campaign::{Campaign, Command, Plan, Refusal, Stage, reads, runs};
use domain::ids::CampaignId;
use domain::people::Actor;
use domain::text::Body;

pub use public::{Public, released};
pub use sheet::{document, page};
pub use store::campaign::Line;
pub use view::{Partner, View};

use crate::act::boxed;
use crate::life::{self, Shown};
use crate::{Desk, DeskError};

/// A list shows no more campaigns than this.
const LISTED: usize = 500;

/// A command with what stands beside it.
pub type Request = crate::Request<Command<Body>>;

/// All campaigns, the youngest first; or those at a stage, the oldest first.
///
/// # Errors
/// `Forbidden` for whoever does not read them.
pub async fn list(
    desk: &Desk,
    actor: &Actor,
    stage: Option<Stage>,
) -> Result<Vec<Line>, DeskError> {
    may_read(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::campaign::list(tx, scope, stage, LISTED).await?) })
    });
    desk.store().db.read(job).await
}

/// One campaign with all that stands around it.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: CampaignId) -> Result<View, DeskError> {
    may_read(actor)?;
    life::open::<Campaign>(desk, actor, id).await
}

/// Begins a campaign with its plan, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who run none; `Refused` for a plan that does not fit together.
pub async fn propose(
    desk: &Desk,
    actor: &Actor,
    plan: Plan<Body>,
    key: Option<&str>,
) -> Result<View, DeskError> {
    runs(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let wish = |id, plan| Command::Propose { id, plan };
    let id = life::begin::<Campaign, _>(desk, actor, ("campaign", key), (plan, wish)).await?;
    open(desk, actor, id).await
}

/// Does one thing to a campaign, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Unknown` for an item or a collaborator that is not there,
/// `Refused` when the rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: CampaignId,
    request: Request,
) -> Result<View, DeskError> {
    may_read(actor)?;
    life::act::<Campaign>(desk, actor, ("campaign-command", id), request).await
}

impl Shown for Campaign {
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
        Refusal::NoSuchCampaign => DeskError::NotFound,
        other => other.into(),
    }
}
