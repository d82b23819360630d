//! What is made better: begun by the closing of a case, from a survey, on a round, by an audit or in a
//! meeting, worked on by its owner, verified by somebody else.

mod decider;
mod learned;
mod view;

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::ids::{CaseId, ImprovementId, PersonId, RoundId, WordsId};
use domain::improvement::{Command, Opening, open as opened};
use domain::people::{Actor, Reach, Role, Sight, Who};
use domain::text::{Body, Words};
use store::improvement::Filter;

pub use learned::Promise;
pub(crate) use learned::{Learning, Lesson};
pub use view::{Moment, View};

use crate::act::{Once, Terms, act as act_on, boxed, read_as};
use crate::{Desk, DeskError, PATIENCE};
use decider::Deed;

/// A list shows no more than this many; older ones are found through their cases.
const LISTED: usize = 200;
/// A count reaches no further than this.
const COUNTED: usize = 2_000;

/// A command with what stands beside it.
pub type Request = crate::Request<Command<Body>>;

/// Improvements within this actor's sight, the youngest first; only the open or only the ended
/// ones where `open` says so.
///
/// # Errors
/// `Unavailable` or `Broken`; an empty list is no error.
pub async fn list(desk: &Desk, actor: &Actor, open: Option<bool>) -> Result<Vec<View>, DeskError> {
    gathered(desk, actor, Filter { open, ..Filter::default() }).await
}

/// What was learned from one case, as far as this actor sees it.
///
/// # Errors
/// As [`list`].
pub async fn of_case(desk: &Desk, actor: &Actor, case: CaseId) -> Result<Vec<View>, DeskError> {
    gathered(desk, actor, Filter { case: Some(case), ..Filter::default() }).await
}

/// What was learned from surveys, as far as this actor sees it, the youngest first.
///
/// # Errors
/// As [`list`].
pub async fn of_surveys(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    gathered(desk, actor, Filter { surveyed: true, ..Filter::default() }).await
}

/// What was learned on one round, as far as this actor sees it, the youngest first.
///
/// # Errors
/// As [`list`].
pub async fn of_round(desk: &Desk, actor: &Actor, round: RoundId) -> Result<Vec<View>, DeskError> {
    gathered(desk, actor, Filter { round: Some(round), ..Filter::default() }).await
}

/// What was begun from one audit or one meeting, as far as this actor sees it, the youngest first.
///
/// # Errors
/// As [`list`].
pub async fn of_origin(desk: &Desk, actor: &Actor, origin: u128) -> Result<Vec<View>, DeskError> {
    gathered(desk, actor, Filter { origin: Some(origin), ..Filter::default() }).await
}

/// What was begun from one instant on and before another, as far as this actor sees it, the
/// youngest first.
///
/// # Errors
/// As [`list`].
pub async fn begun_within(
    desk: &Desk,
    actor: &Actor,
    span: (Instant, Instant),
) -> Result<Vec<View>, DeskError> {
    gathered(desk, actor, Filter { opened: Some(span), ..Filter::default() }).await
}

async fn gathered(desk: &Desk, actor: &Actor, filter: Filter) -> Result<Vec<View>, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let sight = oversight(&desk, &actor);
            let scope = desk.scope();
            let most = if filter.opened.is_some() { COUNTED } else { LISTED };
            let found = store::improvement::list(tx, scope, &sight, filter, most).await?;
            view::gather(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// One improvement with its history.
///
/// # Errors
/// `NotFound` when it is out of sight or not there.
pub async fn open(desk: &Desk, actor: &Actor, id: ImprovementId) -> Result<View, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let sight = oversight(&desk, &actor);
            let found = store::improvement::seen(tx, desk.scope(), &sight, id).await?;
            let found = found.ok_or(DeskError::NotFound)?;
            view::whole(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// Does one thing to an improvement, as this actor, and gives it as the actor may see it then.
///
/// # Errors
/// `NotFound` out of sight, `Stale` when it changed since `seen`, `Refused` when the
/// rules say no, `Unknown` for an owner who does not work here.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: ImprovementId,
    request: Request,
) -> Result<View, DeskError> {
    let once = request
        .key
        .as_ref()
        .map(|key| Once::of(actor, "improvement", key, &(&id, &request.command)));
    let terms = Terms { seen: request.seen, once };
    let deed = Deed::new(desk, actor, id, request.command);
    act_on(desk, deed, terms).await?;
    open(desk, actor, id).await
}

/// What a closing promised. Its words lie in the vault already.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// The id of the work that carries it, so that the same plan begins once.
    pub id: ImprovementId,
    pub case: CaseId,
    pub action: Option<WordsId>,
    pub owner: Option<PersonId>,
    pub due: Option<Date>,
    pub cause: Option<WordsId>,
}

/// Begins the improvement of a plan, once. Where the plan's words were erased in the meantime
/// there is nothing left to begin.
pub(crate) async fn begin(desk: &Desk, plan: Plan) -> Result<(), DeskError> {
    let (worker, now) = (desk.clone(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let scope = desk.scope();
            if store::improvement::load(tx, scope, plan.id).await?.is_some() {
                return Ok(());
            }
            let Some(action) = words(tx, &desk, plan.action).await? else { return Ok(()) };
            let opening = Opening {
                id: plan.id,
                case: Some(plan.case),
                finding: None,
                observed: None,
                origin: None,
                cause: words(tx, &desk, plan.cause).await?,
                action,
                owner: plan.owner,
                due: plan.due,
            };
            let (improvement, entry) = opened(opening, Who::Desk, now);
            Ok(store::improvement::save(tx, scope, &improvement, &[entry]).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// An owner is somebody who works here and may still sign in.
pub(crate) async fn works_here(
    tx: &mut Tx<'_>,
    desk: &Desk,
    owner: PersonId,
) -> Result<(), DeskError> {
    let found = store::people::by_id(tx, desk.scope(), owner).await?;
    match found.is_some_and(|person| person.disabled.is_none()) {
        true => Ok(()),
        false => Err(DeskError::Unknown { field: "owner" }),
    }
}

/// The reference with its digest, which only the vault can make.
async fn words(
    tx: &mut Tx<'_>,
    desk: &Desk,
    id: Option<WordsId>,
) -> Result<Option<Words>, DeskError> {
    let ids: Vec<WordsId> = id.into_iter().collect();
    let found = store::vault::open_words(tx, desk.scope(), &desk.store().vault, &ids).await?;
    Ok(found.into_iter().find_map(|(_, opened)| Some(opened.into_text_and_words()?.1)))
}

/// The sight of cases, except that the management, which names owners and drops what is not worth
/// doing, sees every improvement that does not come from a protected case.
fn oversight(desk: &Desk, actor: &Actor) -> Sight {
    let sight = desk.sight(actor);
    match actor.role() {
        Some(Role::Management) => Sight { reach: Reach::All, ..sight },
        _ => sight,
    }
}
