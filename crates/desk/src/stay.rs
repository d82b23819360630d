//! Patients who are still in a ward while their complaint runs: who asks them how the care has been
//! since, by when, and what came of it. Their words go the way of the guarantee: into the history of
//! the case, and where care became worse, into a protected case to the director.

mod decider;

use db::Tx;
use domain::calendar::Instant;
use domain::case::{Case, Command as CaseCommand};
use domain::ids::{CaseId, CaseNumber, PersonId, Version};
use domain::people::{Actor, Role};
use domain::stay::{Act, Command, Facts, Found, Refusal, Stay, allowed, due};
use domain::text::Body;

use crate::act::{Once, Terms, act as act_on, read_as};
use crate::case::names;
use crate::{Desk, DeskError, case};
use decider::{Around, Deed};

/// So many patients who complained are in one hospital at once, and more.
const MOST: usize = 500;

/// A stay as one actor may see it.
#[derive(Clone, Debug)]
pub struct View {
    pub case: CaseNumber,
    /// `None`: nobody has said that the patient is in a ward.
    pub stay: Option<Stay>,
    /// The name of the ward, and of whoever asks.
    pub ward: Option<String>,
    pub asker: Option<String>,
    /// By when somebody has asked; `None` where nothing is owed.
    pub due: Option<Instant>,
    /// This actor is the one who asks, and nobody has yet.
    pub mine: bool,
    pub allowed: Vec<Act>,
}

/// A command with what stands beside it.
#[derive(Clone, Debug)]
pub struct Request {
    pub command: Command,
    /// What the patient said, or why nobody could ask; only beside `Ask`.
    pub words: Option<Body>,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
    /// The same key is the same request, however often it comes.
    pub key: Option<String>,
}

/// Where the patient of one case is, for the office: whoever treats the patient does not learn that
/// somebody asks.
///
/// # Errors
/// `Forbidden` outside the office, `NotFound` for a case out of sight.
pub async fn open(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<View, DeskError> {
    office(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let case = case::in_sight(tx, &desk, &actor, number).await?;
            let stay = store::stay::find(tx, desk.scope(), case.id).await?;
            view(tx, &desk, &actor, (&case, stay)).await
        })
    })
    .await
}

/// Every patient who is in a ward, as far as this actor sees the case: first whom this actor asks,
/// then the others by their due time.
///
/// # Errors
/// `Forbidden` outside the office.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    office(actor)?;
    let mut views = found(desk, actor, None).await?;
    views.sort_by_key(|view| (view.due.is_none(), !view.mine, view.due));
    Ok(views)
}

/// How many patients wait for this actor to ask; nobody outside the office is asked to.
///
/// # Errors
/// What the database said.
pub async fn waiting(desk: &Desk, actor: &Actor) -> Result<usize, DeskError> {
    let Some(staff) = actor.staff().filter(|staff| staff.role.is_humas()) else { return Ok(0) };
    let own = found(desk, actor, Some(staff.id)).await?;
    Ok(own.iter().filter(|view| view.mine).count())
}

/// The stays that have not ended, of all or of one asker.
async fn found(
    desk: &Desk,
    actor: &Actor,
    asker: Option<PersonId>,
) -> Result<Vec<View>, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let mut views = Vec::new();
            let meant = |stay: &Stay| asker.is_none_or(|asker| stay.asker == asker && stay.waits());
            let open = store::stay::open(tx, desk.scope(), MOST).await?;
            for stay in open.into_iter().filter(meant) {
                if let Some(case) = seen(tx, &desk, &actor, stay.case).await? {
                    views.push(view(tx, &desk, &actor, (&case, Some(stay))).await?);
                }
            }
            Ok(views)
        })
    })
    .await
}

/// The case, if this actor sees it.
async fn seen(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    id: CaseId,
) -> Result<Option<Case>, DeskError> {
    let Some(known) = store::case::load(tx, desk.scope(), id).await? else { return Ok(None) };
    match case::in_sight(tx, desk, actor, known.number).await {
        Ok(case) => Ok(Some(case)),
        Err(DeskError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Does one thing to the stay of a case's patient. What the patient said is written into the case
/// first: care that became worse goes on its way before anything else.
///
/// # Errors
/// `Forbidden` outside the office, `NotFound` for a case out of sight, `Stale`, `Refused` when the
/// rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    request: Request,
) -> Result<View, DeskError> {
    office(actor)?;
    let known = open(desk, actor, number).await?;
    let Request { command, words, seen, key } = request;
    let once = key.as_ref().map(|key| Once::of(actor, "stay", key, &(&number, &command, &words)));
    let fresh = seen.is_none() || seen == known.stay.as_ref().map(|stay| stay.version);
    if let (Command::Ask { found }, true) = (&command, fresh && known.allowed.contains(&Act::Ask)) {
        heard(desk, actor, number, (*found, words, key)).await?;
    }
    let deed = Deed::new(desk, actor, (number, command));
    act_on(desk, deed, Terms { seen, once }).await?;
    open(desk, actor, number).await
}

/// What the patient said, into the history of the case; why nobody could ask, as a note there.
async fn heard(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    (found, words, key): (Found, Option<Body>, Option<String>),
) -> Result<(), DeskError> {
    let command = match (found, words) {
        (Found::CouldNot, None) => return Ok(()),
        (Found::CouldNot, Some(words)) => CaseCommand::Note { words },
        (found, words) => CaseCommand::RecordCare { worse: found == Found::Worse, words },
    };
    let key = key.map(|key| format!("stay:{key}"));
    case::act(desk, actor, number, case::Request { command, seen: None, key }).await.map(drop)
}

fn office(actor: &Actor) -> Result<(), DeskError> {
    actor.role().is_some_and(Role::is_humas).then_some(()).ok_or(DeskError::Forbidden)
}

async fn view(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (case, stay): (&Case, Option<Stay>),
) -> Result<View, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let around = Around::of(tx, desk, (case, None)).await?;
    let facts: Facts<'_> = around.facts(case);
    let due = stay.as_ref().and_then(|stay| due(stay, case));
    let own = |asker: PersonId| actor.staff().is_some_and(|staff| staff.id == asker);
    Ok(View {
        case: case.number,
        ward: stay.as_ref().map(|stay| names.unit(&stay.ward).to_owned()),
        asker: stay.as_ref().and_then(|stay| names.person(stay.asker)).map(str::to_owned),
        mine: due.is_some() && stay.as_ref().is_some_and(|stay| own(stay.asker)),
        allowed: allowed(stay.as_ref(), actor, facts),
        due,
        stay,
    })
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        other => other.into(),
    }
}
