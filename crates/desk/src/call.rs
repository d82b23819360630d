//! The telephone: calls written down by hand or told by a switchboard, and who is owed a call back.

mod coming;
mod decider;
mod heard;
mod known;
mod view;

use db::Tx;
use domain::calendar::Instant;
use domain::call::{Call, Command, Direction, Ending};
use domain::ids::{CallId, CaseNumber};
use domain::people::Actor;
use domain::text::{Body, Name, Phone};

pub use heard::{Heard, heard};
pub use known::{Caller, KnownCase, caller};
pub use view::{Moment, View};

use crate::act::{Once, Terms, act as act_on, boxed, read_as};
use crate::life::{self, Shown};
use crate::{Desk, DeskError, PATIENCE, people};
use coming::Coming;
use decider::Deed;

/// A list shows no more than this many of each sort.
const LISTED: usize = 100;
/// Counts go no further: "200+".
pub const COUNTED: usize = 200;

/// A call as somebody writes it down, every value parsed.
#[derive(Clone, Debug)]
pub struct NewCall {
    pub direction: Direction,
    /// When it began, if that is not now.
    pub at: Option<Instant>,
    pub seconds: Option<u32>,
    pub phone: Option<Phone>,
    pub name: Option<Name>,
    pub about: Option<Body>,
    pub ending: Ending,
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command<Body>>;

/// The calls of the office.
#[derive(Clone, Debug, Default)]
pub struct Calls {
    /// Missed, promised, or to become a case: the oldest on top.
    pub owed: Vec<View>,
    /// Nobody owes anything: the youngest on top.
    pub others: Vec<View>,
}

/// What is owed, and what was lately written down.
///
/// # Errors
/// `Forbidden` outside the office and audit.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Calls, DeskError> {
    people::sees_office(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let owed = store::call::owed(tx, desk.scope(), LISTED).await?;
            let others = store::call::others(tx, desk.scope(), LISTED).await?;
            Ok(Calls {
                owed: view::gather(tx, &desk, &actor, owed).await?,
                others: view::gather(tx, &desk, &actor, others).await?,
            })
        })
    })
    .await
}

/// How many calls are owed, counted up to [`COUNTED`]; nothing for those outside the office.
///
/// # Errors
/// What the database said.
pub async fn owed(desk: &Desk, actor: &Actor) -> Result<i64, DeskError> {
    if people::sees_office(actor).is_err() {
        return Ok(0);
    }
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::call::owed_count(tx, scope, COUNTED).await?) })
    });
    desk.store().db.read(job).await
}

/// One call with its history.
///
/// # Errors
/// `Forbidden` outside the office and audit, `NotFound`.
pub async fn open(desk: &Desk, actor: &Actor, id: CallId) -> Result<View, DeskError> {
    people::sees_office(actor)?;
    life::open::<Call>(desk, actor, id).await
}

impl Shown for Call {
    type View = View;

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        view::whole(tx, desk, actor, self).await
    }
}

/// Writes a call down, once for each key of this actor.
///
/// # Errors
/// `Forbidden` outside the office, `Refused` with the rule, also for a text of the bank that
/// may not be used today, `KeyReused`.
pub async fn log(desk: &Desk, actor: &Actor, new: NewCall, key: &str) -> Result<View, DeskError> {
    people::sees_office(actor)?;
    let coming = std::sync::Arc::new(Coming::by_hand(desk, actor, new, key));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let coming = std::sync::Arc::clone(&coming);
        Box::pin(async move { coming.enter(tx).await })
    });
    let id = desk.store().db.write(PATIENCE, job).await?;
    open(desk, actor, id).await
}

/// Does one thing about a call.
///
/// # Errors
/// As [`log`]; `NotFound`, `Stale` when it changed since `seen`.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: CallId,
    request: Request,
) -> Result<View, DeskError> {
    apply(desk, actor, id, request).await?;
    open(desk, actor, id).await
}

/// The act alone, without the view.
pub(crate) async fn apply(
    desk: &Desk,
    actor: &Actor,
    id: CallId,
    request: Request,
) -> Result<(), DeskError> {
    people::sees_office(actor)?;
    let once =
        request.key.as_ref().map(|key| Once::of(actor, "call", key, &(&id, &request.command)));
    let terms = Terms { seen: request.seen, once };
    act_on(desk, Deed::new(desk, actor, id, request.command), terms).await.map(drop)
}

/// A case was written down from this call.
///
/// # Errors
/// As [`act`]; `Unknown` for a case out of sight.
pub async fn became(
    desk: &Desk,
    actor: &Actor,
    id: CallId,
    case: CaseNumber,
) -> Result<View, DeskError> {
    let case = crate::case::named(desk, actor, case).await?;
    let request = Request { command: Command::Become { case }, seen: None, key: None };
    act(desk, actor, id, request).await
}
