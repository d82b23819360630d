//! Vision, mission and values: written, approved, made known, acknowledged.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{CreedId, PersonId};
use domain::organisation::creed::{
    Act, Command, Event, Standing, Wording, allowed, in_force, may_read_drafts,
};
use domain::organisation::{Creed, Facts};
use domain::people::{Actor, Role};

use super::{Known, Line, Naming, Request, known};
use crate::act::{begun, boxed};
use crate::case::names::Names;
use crate::error::Field;
use crate::{Desk, DeskError};

/// An edition as one actor may see it.
#[derive(Clone, Debug)]
pub struct View {
    pub creed: Creed,
    pub standing: Standing,
    /// The names of those who wrote in it.
    pub authors: Vec<String>,
    /// The name of whoever approved it.
    pub approver: Option<String>,
    /// When this actor acknowledged it.
    pub read_at: Option<Instant>,
    pub allowed: Vec<Act>,
}

/// Somebody of the staff, and whether they acknowledged an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    pub name: String,
    pub position: String,
    pub role: Role,
    /// Works here now; who has left may have acknowledged it before.
    pub must: bool,
    pub read_at: Option<Instant>,
}

impl Naming for Command {
    fn named(&self) -> Option<(Field, PersonId)> {
        None
    }
}

/// What the hospital stands for today, for everybody: the public page asks without an actor.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn standing(desk: &Desk) -> Result<Option<Creed>, DeskError> {
    let (known, _) = known::<Creed>(desk).await?;
    Ok(in_force(&known.all, known.today).cloned())
}

/// The editions that this actor may see, the youngest first: all of them, or the one that stands.
///
/// # Errors
/// `Forbidden` outside of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    super::reader(actor)?;
    let (known, names) = known::<Creed>(desk).await?;
    let wide = may_read_drafts(actor, known.now);
    let facts = known.facts();
    let views = known.all.iter().map(|creed| view(creed, actor, (&facts, &names)));
    let mut views: Vec<View> =
        views.filter(|view| wide || view.standing == Standing::InForce).collect();
    views.sort_by_key(|view| std::cmp::Reverse(view.creed.no));
    Ok(views)
}

/// One edition.
///
/// # Errors
/// `Forbidden` outside of the staff; `NotFound` for one that is not there, or not for this actor.
pub async fn open(desk: &Desk, actor: &Actor, id: CreedId) -> Result<View, DeskError> {
    let found = list(desk, actor).await?.into_iter().find(|view| view.creed.id == id);
    found.ok_or(DeskError::NotFound)
}

/// Begins an edition, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who do not write, `Refused` while another one is being written.
pub async fn write(
    desk: &Desk,
    actor: &Actor,
    wording: Wording,
    key: Option<String>,
) -> Result<View, DeskError> {
    let bits = begun(desk, actor, "creed", key.as_deref());
    let id = CreedId::new(bits);
    super::enter::<Creed>(desk, actor, (bits, Command::Write { id, wording }), key).await?;
    open(desk, actor, id).await
}

/// Does one thing to an edition, as this actor.
///
/// # Errors
/// `NotFound`, `Forbidden`, `Refused` with the rule, `Stale`.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: CreedId,
    request: Request<Command>,
) -> Result<View, DeskError> {
    super::act::<Creed>(desk, actor, id.bits(), request).await?;
    open(desk, actor, id).await
}

/// What happened to an edition, for those who see all of them.
///
/// # Errors
/// `Forbidden` for those who only read what stands.
pub async fn history(
    desk: &Desk,
    actor: &Actor,
    id: CreedId,
) -> Result<Vec<Line<Event>>, DeskError> {
    watches(desk, actor)?;
    super::past::<Creed>(desk, id.bits()).await
}

/// Who has acknowledged an edition, and who has not: those who have not first, then by name.
///
/// # Errors
/// `Forbidden` for those who only read what stands; `NotFound`.
pub async fn readers(desk: &Desk, actor: &Actor, id: CreedId) -> Result<Vec<Reader>, DeskError> {
    watches(desk, actor)?;
    let creed = open(desk, actor, id).await?.creed;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::people::list(tx, scope).await?) })
    });
    let people = desk.store().db.read(job).await?;
    let reader = |person: store::people::Person| {
        let (read_at, must) = (creed.read_by(person.id), person.disabled.is_none());
        let store::people::Person { name, position, role, .. } = person;
        (must || read_at.is_some()).then_some(Reader { name, position, role, must, read_at })
    };
    let mut readers: Vec<Reader> = people.into_iter().filter_map(reader).collect();
    readers.sort_by(|one, two| {
        let key = |reader: &Reader| (reader.read_at.is_some(), reader.name.clone());
        key(one).cmp(&key(two))
    });
    Ok(readers)
}

/// May this actor see every edition, and who has acknowledged it?
///
/// # Errors
/// `Forbidden` if not.
fn watches(desk: &Desk, actor: &Actor) -> Result<(), DeskError> {
    if may_read_drafts(actor, desk.now()) { Ok(()) } else { Err(DeskError::Forbidden) }
}

fn view(creed: &Creed, actor: &Actor, (facts, names): (&Facts<'_, Creed>, &Names)) -> View {
    let named = |who| names.author(who).name.unwrap_or_default();
    let approver = creed.approval.and_then(|approval| names.person(approval.by));
    View {
        standing: creed.standing(facts.all, facts.today),
        authors: creed.authors.iter().map(|who| named(*who)).filter(|n| !n.is_empty()).collect(),
        approver: approver.map(str::to_owned),
        read_at: actor.staff().and_then(|staff| creed.read_by(staff.id)),
        allowed: allowed(creed, actor, facts),
        creed: creed.clone(),
    }
}

/// Is something asked of this actor: to acknowledge what stands, or to approve what waits?
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn asked(desk: &Desk, actor: &Actor) -> Result<Option<Act>, DeskError> {
    let (known, _): (Known<Creed>, _) = known(desk).await?;
    let facts = known.facts();
    let each = known.all.iter().flat_map(|creed| allowed(creed, actor, &facts));
    let asks = |act: &Act| matches!(act, Act::Acknowledge | Act::Approve);
    Ok(each.filter(asks).min_by_key(|act| *act != Act::Approve))
}
