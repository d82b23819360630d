//! Campaigns: planned, approved by the director, run, looked back at; and what everybody reads of them.

mod decider;
mod public;
mod sheet;
mod view;

use db::Tx;
use domain::campaign::{Command, Plan, Refusal, Stage, reads, runs};
use domain::ids::{CampaignId, Version};
use domain::people::Actor;
use domain::text::Body;

pub use public::{Public, released};
pub use sheet::{document, page};
pub use store::campaign::Line;
pub use view::{Partner, View};

use crate::act::{Once, Terms, act as act_on, begun, boxed};
use crate::{Desk, DeskError};
use decider::Deed;

/// A list shows no more campaigns than this.
const LISTED: usize = 500;

/// A command with what stands beside it.
#[derive(Clone, Debug)]
pub struct Request {
    pub command: Command<Body>,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
    /// The same key is the same request, however often it comes.
    pub key: Option<String>,
}

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
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let found = store::campaign::find(tx, desk.scope(), id).await?;
            view::whole(tx, &desk, &actor, found.ok_or(DeskError::NotFound)?).await
        })
    });
    desk.store().db.read(job).await
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
    let id = CampaignId::new(begun(desk, actor, "campaign", key));
    let once = key.map(|key| Once::of(actor, "campaign", key, &plan));
    let deed = Deed::new(desk, actor, id, Command::Propose { id, plan });
    act_on(desk, deed, Terms { seen: None, once }).await?;
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
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "campaign-command", &key, &(&id, &command)));
    act_on(desk, Deed::new(desk, actor, id, command), Terms { seen, once }).await?;
    open(desk, actor, id).await
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
