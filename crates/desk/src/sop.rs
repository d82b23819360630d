//! The SPO library: who may see what, one way to write, review, sign and begin a procedure, and what
//! it would change.

mod compare;
mod compliance;
mod decider;
mod document;
mod habit;
mod preview;
mod readers;
mod scan;
mod unread;
mod verdicts;
mod view;

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::SopId;
use domain::people::Actor;
use domain::sop::{
    self, Command, Content, Facts, Standing, checked, draftable, may_read, may_read_drafts,
};

pub use compare::{Asked, Compared, Line, Rebound, Side, compare};
pub use compliance::{Looked, compliance, compliance_document};
pub use document::document;
pub use habit::{Habit, habit, set_habit};
pub use preview::{Previewed, preview};
pub use readers::{Reader, readers};
pub use scan::scan;
pub use store::sop::digest;
pub use unread::{Unread, unread, watches};
pub(crate) use verdicts::{judged, refresh};
pub use view::{Moment, Remark, View};

use crate::act::{Once, Terms, act as act_on, boxed, known, read_as, remember};
use crate::{Desk, DeskError, PATIENCE};
use decider::Deed;

/// A library of more SPOs than this wants another program.
const LISTED: usize = 500;

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// The SPOs that this actor may read, by title; only those that stand so where it is said.
///
/// # Errors
/// `Forbidden` for whoever is not of the staff.
pub async fn list(
    desk: &Desk,
    actor: &Actor,
    standing: Option<Standing>,
) -> Result<Vec<View>, DeskError> {
    staff(actor)?;
    let mut views: Vec<View> = read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::sop::list(tx, desk.scope(), LISTED).await?;
            view::gather(tx, &desk, &actor, found).await
        })
    })
    .await?;
    views.retain(|view| standing.is_none_or(|wanted| view.stands(wanted)));
    Ok(views)
}

/// One SPO with its history.
///
/// # Errors
/// `NotFound` when it is not there, or not for this actor.
pub async fn open(desk: &Desk, actor: &Actor, id: SopId) -> Result<View, DeskError> {
    staff(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::sop::load(tx, desk.scope(), id).await?;
            let found = found.ok_or(DeskError::NotFound)?;
            view::whole(tx, &desk, &actor, found).await?.ok_or(DeskError::NotFound)
        })
    })
    .await
}

/// Writes a new SPO, as a draft; once for each key of this actor.
///
/// # Errors
/// `Refused` with the rule, `FlawedSop` with what cannot be kept, `Unknown` for a unit of the
/// readers that there is not, `KeyReused`.
pub async fn draft(
    desk: &Desk,
    actor: &Actor,
    content: Content,
    key: &str,
) -> Result<View, DeskError> {
    draftable(&content, actor)?;
    let content = checked(content).map_err(DeskError::FlawedSop)?;
    known_units(desk, &content).await?;
    let coming = Arc::new(Coming {
        once: Once {
            actor: store::case::who_text(actor.who()),
            key: format!("sop-new:{key}"),
            digest: digest(&content),
        },
        desk: desk.clone(),
        actor: actor.clone(),
        content,
        id: SopId::new(desk.fresh_id()),
        now: desk.now(),
    });
    let job = boxed(move |tx: &mut Tx<'_>| {
        let coming = Arc::clone(&coming);
        Box::pin(async move { coming.enter(tx).await })
    });
    let id = desk.store().db.write(PATIENCE, job).await?;
    open(desk, actor, id).await
}

/// Does one thing to an SPO.
///
/// # Errors
/// `NotFound`, `Stale` when it changed since `seen`, `Refused` with the rule.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: SopId,
    request: Request,
) -> Result<View, DeskError> {
    let command = kept(desk, request.command).await?;
    let once = request.key.as_ref().map(|key| Once::of(actor, "sop", key, &(&id, &command)));
    let terms = Terms { seen: request.seen, once };
    act_on(desk, Deed::new(desk, actor, id, command), terms).await?;
    open(desk, actor, id).await
}

/// A new wording, as it will be kept, with the digest of exactly that.
async fn kept(desk: &Desk, command: Command) -> Result<Command, DeskError> {
    let Command::Revise { content, .. } = command else { return Ok(command) };
    let content = checked(*content).map_err(DeskError::FlawedSop)?;
    known_units(desk, &content).await?;
    Ok(revision(content))
}

/// The command that writes a wording anew.
pub fn revision(content: Content) -> Command {
    let digest = digest(&content);
    Command::Revise { content: Box::new(content), digest }
}

async fn known_units(desk: &Desk, content: &Content) -> Result<(), DeskError> {
    let organisation = crate::unit::organisation(desk).await?;
    let known = |unit| organisation.unit(unit).is_some();
    match content.audience.units.iter().all(known) {
        true => Ok(()),
        false => Err(DeskError::Unknown { field: "readers.units" }),
    }
}

/// A new SPO on its way in.
struct Coming {
    desk: Desk,
    actor: Actor,
    content: Content,
    id: SopId,
    once: Once,
    now: Instant,
}

impl Coming {
    async fn enter(&self, tx: &mut Tx<'_>) -> Result<SopId, DeskError> {
        let scope = self.desk.scope();
        if let Some(id) = known(tx, scope, &self.once).await? {
            return id.parse().map_err(|_| DeskError::NotFound);
        }
        let digest = digest(&self.content);
        let by = (self.actor.who(), self.now);
        let (sop, entry) = sop::open(self.id, self.content.clone(), digest, by);
        store::sop::save(tx, scope, &sop, &[entry]).await?;
        remember(tx, scope, &self.once, self.id.to_string(), self.now).await?;
        Ok(self.id)
    }
}

/// The library is for the staff, and for the house itself.
fn staff(actor: &Actor) -> Result<(), DeskError> {
    match actor.staff().is_some() || *actor == Actor::Desk {
        true => Ok(()),
        false => Err(DeskError::Forbidden),
    }
}

/// An SPO that this actor reads with its drafts, and the rules in force.
async fn in_the_making(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    id: SopId,
) -> Result<(sop::Sop, Arc<domain::rules::Rules>), DeskError> {
    let found = store::sop::load(tx, desk.scope(), id).await?.ok_or(DeskError::NotFound)?;
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let facts = plain(desk.now(), &rules);
    let named = actor.staff().is_some_and(|staff| {
        found.draft.as_ref().is_some_and(|draft| draft.reviewers.contains(&staff.id))
    });
    match (may_read_drafts(actor, &facts) || named, may_read(&found, actor, &facts)) {
        (true, _) => Ok((found, rules)),
        (false, true) => Err(DeskError::Forbidden),
        (false, false) => Err(DeskError::NotFound),
    }
}

/// What a look needs to know; a decision needs more.
fn plain(now: Instant, rules: &domain::rules::Rules) -> Facts<'_> {
    Facts {
        now,
        rules,
        number: None,
        signer: None,
        digest: None,
        revision: domain::ids::RulesRevision(0),
    }
}
