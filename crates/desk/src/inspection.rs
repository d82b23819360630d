//! Internal audits: begun with a sample drawn at random, filled in case by case, closed with a summary,
//! and what is done about what was found.

mod decider;
mod checklist;
mod lots;
mod plan;
mod population;
mod report;
mod view;

use domain::ids::{InspectionId, SopId};
use domain::inspection::{Act, Question, Refusal, Sheet, may, may_see};
use domain::people::Actor;
use domain::survey::Period;
use domain::text::Body;

pub use checklist::{checklist, subjects};
pub use lots::lots;
pub use plan::plan;
pub use report::document;
pub use view::{Computed, Looked, Told, View};

use crate::act::{Once, Terms, act as act_on, begun, read_as};
use crate::{Desk, DeskError};
use decider::{Wish, deed};

/// A list shows no more audits than this.
const LISTED: usize = 500;

/// What is to be audited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// An SPO of the library; `None`: the complaint procedure.
    pub sop: Option<SopId>,
    pub period: Period,
    pub questions: Vec<Question>,
    /// How many cases or occasions are looked at.
    pub size: usize,
    /// Watches occasions of the service itself, and draws no cases.
    pub occasions: bool,
    /// Draws the sample of an earlier audit again; `None`: a fresh one.
    pub seed: Option<u64>,
}

/// What somebody wants done to an audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Check(Sheet<Body>),
    Close { summary: Body },
    Stop {},
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// All audits, the youngest first, without their sheets.
///
/// # Errors
/// `Forbidden` for those who have no business with audits.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    sees(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::inspection::list(tx, desk.scope(), LISTED).await?;
            view::gather(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// One audit with its sheets, beside what the program itself finds for the same clauses.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound`.
pub async fn open(desk: &Desk, actor: &Actor, id: InspectionId) -> Result<View, DeskError> {
    sees(actor)?;
    let view = read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::inspection::find(tx, desk.scope(), id).await?;
            view::whole(tx, &desk, &actor, found.ok_or(DeskError::NotFound)?).await
        })
    })
    .await?;
    let improvements = crate::improvement::of_origin(desk, actor, id.bits()).await?;
    Ok(View { improvements, ..view })
}

/// Begins an audit, once for each `key` of this actor: the sample is drawn now.
///
/// # Errors
/// `Forbidden` for those who audit nothing, `Unknown` for an SPO that is not in force, `Refused` when
/// the rules say no.
pub async fn begin(
    desk: &Desk,
    actor: &Actor,
    new: New,
    key: Option<&str>,
) -> Result<View, DeskError> {
    audits(actor)?;
    let id = InspectionId::new(begun(desk, actor, "inspection", key));
    let once = key.map(|key| Once::of(actor, "inspection", key, &new));
    act_on(desk, deed(desk, actor, id, Wish::Begin(new)), Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing to an audit, as this actor.
///
/// # Errors
/// `Forbidden` for those who audit nothing, `NotFound`, `Stale`, `Refused` when the rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: InspectionId,
    request: Request,
) -> Result<View, DeskError> {
    audits(actor)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "inspection-command", &key, &(&id, &command)));
    let wish = match command {
        Command::Check(sheet) => Wish::Check(sheet),
        Command::Close { summary } => Wish::Close(summary),
        Command::Stop {} => Wish::Stop,
    };
    act_on(desk, deed(desk, actor, id, wish), Terms { seen, once }).await?;
    open(desk, actor, id).await
}

fn sees(actor: &Actor) -> Result<(), DeskError> {
    may_see(actor).then_some(()).ok_or(DeskError::Forbidden)
}

fn audits(actor: &Actor) -> Result<(), DeskError> {
    let audits = actor.role().is_some_and(|role| may(role, Act::Audit));
    audits.then_some(()).ok_or(DeskError::Forbidden)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        Refusal::NotInSample => DeskError::NotFound,
        other => other.into(),
    }
}
