//! Repeated complaints without new facts: proposed by the head, decided by the director, told to the
//! complainant, ended on a day. No new voice is kept out by it.

mod decider;
mod earlier;
mod view;

use db::Tx;
use domain::calendar::Date;
use domain::ids::{CaseNumber, SeriesId};
use domain::people::Actor;
use domain::series::{
    About, Command as Meant, Grounds, Refusal, Series, Stage, proposes, reads, unfit,
};
use domain::text::Body;

pub use earlier::Earlier;
pub use view::View;

use crate::act::{Once, Terms, act as act_on, begun, boxed, read_as};
use crate::life::{self, Shown};
use crate::{Desk, DeskError};
use decider::Deed;

/// A list shows no more series than this.
const LISTED: usize = 300;

/// On what a series rests, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    pub cases: Vec<CaseNumber>,
    pub answered: Body,
    pub why: Body,
    /// The last day on which it holds.
    pub until: Date,
}

/// What somebody wants done to a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Revise(Box<Reasons>),
    Approve {},
    Return { why: Body },
    Tell {},
    End { why: Body },
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// What the page of a case shows.
#[derive(Clone, Debug, Default)]
pub struct OfCase {
    /// The series that holds for this complainant and does not count this case.
    pub holding: Option<View>,
    /// The head may propose one here.
    pub proposable: bool,
}

/// The series, the one that was proposed last first.
///
/// # Errors
/// `Forbidden` for those who read none.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    listed(desk, actor, None).await
}

/// The series that wait for the director, the oldest first.
///
/// # Errors
/// As [`list`].
pub async fn waiting(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    listed(desk, actor, Some(Stage::Proposed)).await
}

async fn listed(desk: &Desk, actor: &Actor, stage: Option<Stage>) -> Result<Vec<View>, DeskError> {
    may_read(desk, actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = match stage {
                Some(stage) => store::series::at_stage(tx, desk.scope(), (stage, LISTED)).await?,
                None => store::series::list(tx, desk.scope(), LISTED).await?,
            };
            view::gather(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// One series with its reasons.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: SeriesId) -> Result<View, DeskError> {
    may_read(desk, actor)?;
    life::open::<Series>(desk, actor, id).await
}

/// The earlier cases on which a series about the complainant of this case may rest.
///
/// # Errors
/// `Forbidden` for all but the head; `NotFound` for a case out of sight.
pub async fn earlier(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<Vec<Earlier>, DeskError> {
    proposes(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let case = crate::case::in_sight(tx, &desk, &actor, number).await?;
            earlier::of(tx, &desk, &actor, case.intake.complainant.subject).await
        })
    })
    .await
}

/// What the page of a case shows of series; nothing to those who read none, and nothing on a
/// protected case.
///
/// # Errors
/// `NotFound` for a case out of sight.
pub async fn of_case(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<OfCase, DeskError> {
    if !reads(actor, desk.now()) {
        return Ok(OfCase::default());
    }
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let case = crate::case::in_sight(tx, &desk, &actor, number).await?;
            match unfit(&case) {
                true => Ok(OfCase::default()),
                false => earlier::beside(tx, &desk, &actor, &case).await,
            }
        })
    })
    .await
}

/// Proposes a series on the page of a case, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for all but the head, `NotFound` for a case out of sight, `Unknown` for an earlier
/// case that is not there, `Refused` when the rules say no.
pub async fn propose(
    desk: &Desk,
    actor: &Actor,
    (number, reasons): (CaseNumber, Reasons),
    key: Option<&str>,
) -> Result<View, DeskError> {
    proposes(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let id = SeriesId::new(begun(desk, actor, "series", key));
    let once = key.map(|key| Once::of(actor, "series", key, &(number, &reasons)));
    let about = about(desk, actor, number).await?;
    let grounds = grounds(desk, actor, reasons).await?;
    let command = Meant::Propose { id, about, grounds };
    act_on(desk, Deed::new(desk, actor, id, command), Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Does one thing to a series, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Unknown` for an earlier case that is not there, `Refused` when
/// the rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: SeriesId,
    request: Request,
) -> Result<View, DeskError> {
    may_read(desk, actor)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "series-command", &key, &(&id, &command)));
    let command = match command {
        Command::Revise(_) if !proposes(actor) => return Err(DeskError::Forbidden),
        Command::Revise(reasons) => {
            Meant::Revise { grounds: grounds(desk, actor, *reasons).await? }
        }
        Command::Approve {} => Meant::Approve {},
        Command::Return { why } => Meant::Return { why },
        Command::Tell {} => Meant::Tell {},
        Command::End { why } => Meant::End { why },
    };
    act_on(desk, Deed::new(desk, actor, id, command), Terms { seen, once }).await?;
    open(desk, actor, id).await
}

/// Whom a case is from.
async fn about(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<About, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let case = crate::case::in_sight(tx, &desk, &actor, number).await?;
            Ok(About { subject: case.intake.complainant.subject, case: case.id })
        })
    })
    .await
}

/// The cases behind their numbers.
async fn grounds(desk: &Desk, actor: &Actor, reasons: Reasons) -> Result<Grounds<Body>, DeskError> {
    let (worker, actor, numbers) = (desk.clone(), actor.clone(), reasons.cases);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, numbers) = (worker.clone(), actor.clone(), numbers.clone());
        Box::pin(async move { earlier::named(tx, &desk, &actor, &numbers).await })
    });
    let cases = desk.store().db.read(job).await?;
    let Reasons { answered, why, until, .. } = reasons;
    Ok(Grounds { cases, answered, why, until })
}

impl Shown for Series {
    type View = View;

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        view::gather(tx, desk, actor, vec![self]).await?.pop().ok_or(DeskError::NotFound)
    }
}

fn may_read(desk: &Desk, actor: &Actor) -> Result<(), DeskError> {
    reads(actor, desk.now()).then_some(()).ok_or(DeskError::Forbidden)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        Refusal::NoSuchSeries => DeskError::NotFound,
        other => other.into(),
    }
}
