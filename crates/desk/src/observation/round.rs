//! A round is begun, finished with what was seen, or left.

mod decider;

use domain::ids::{ChecklistCode, RoundId, UnitCode};
use domain::observation::Act;
use domain::observation::round::Findings;
use domain::people::Actor;
use domain::text::Body;

use super::{View, allowed, open};
use crate::act::{Once, Terms, act as act_on, begun};
use crate::{Desk, DeskError};
use decider::{Deed, Wish};

/// What somebody wants done to a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Finish(Findings<Body>),
    Stop {},
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// Begins a round now, once for each `key` of this actor: the clock begins, and the turn of the day
/// follows from it.
///
/// # Errors
/// `Forbidden` for those who go on no rounds, `NotFound` for a checklist that is not there,
/// `Unknown` for a unit that is not, `Refused` for a checklist that was put away.
pub async fn begin(
    desk: &Desk,
    actor: &Actor,
    (checklist, unit): (ChecklistCode, UnitCode),
    key: Option<&str>,
) -> Result<View, DeskError> {
    allowed(actor, Act::Observe)?;
    let id = RoundId::new(begun(desk, actor, "round", key));
    let once = key.map(|key| Once::of(actor, "round", key, &(&checklist, &unit)));
    let deed = Deed::new(desk, actor, id, Wish::Begin { checklist, unit });
    act_on(desk, deed, Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing to a round, as this actor.
///
/// # Errors
/// `Forbidden` for another's round, `NotFound`, `Stale`, `Unknown` for a topic that the rules do
/// not have, `Refused` when the rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: RoundId,
    request: Request,
) -> Result<View, DeskError> {
    allowed(actor, Act::Observe)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "round-command", &key, &(&id, &command)));
    let wish = match command {
        Command::Finish(findings) => Wish::Finish(findings),
        Command::Stop {} => Wish::Stop,
    };
    act_on(desk, Deed::new(desk, actor, id, wish), Terms { seen, once }).await?;
    open(desk, actor, id).await
}
