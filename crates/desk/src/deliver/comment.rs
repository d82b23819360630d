//! A public comment under which the office speaks, or which it hides. In public the house says one
//! sentence only, which names no case and confirms of nobody that they are a patient; whatever is
//! about the complaint itself goes to its author in private.

use channel::{Handle, SendError, Way, Window};
use db::Tx;
use domain::coded;
use domain::ids::CaseNumber;
use domain::people::{Actor, Role};
use store::outbox::Leased;

use super::became::reason;
use super::parts::{self, Parcel};
use super::sending::Unsendable;
use super::{End, end, exhausted};
use crate::act::boxed;
use crate::case::work::{self, Errand};
use crate::wording::Voice;
use crate::{Desk, DeskError, PATIENCE};

coded! {
    /// What is done with a comment.
    Deed {
        /// The house's sentence beneath it.
        Reply = "reply",
        Hide = "hide",
        /// Shown again.
        Show = "show",
    }
}

/// Where the comment stands that a case is about: its connection and its name there.
pub(super) fn of(identity: &domain::intake::Identity) -> Option<(&str, &str)> {
    let (connection, thread) = identity.thread.as_deref()?.split_once('/')?;
    Some((connection, thread.strip_prefix("comments:")?))
}

/// Speaks beneath the comment of a case, hides it or shows it again; once for each `key`.
///
/// # Errors
/// `Forbidden` outside the office, `NotFound` for a case out of sight, `Unsendable` when the case
/// did not come as a comment.
pub async fn comment(
    desk: &Desk,
    actor: &Actor,
    (number, key): (CaseNumber, &str),
    deed: Deed,
) -> Result<(), DeskError> {
    if !actor.role().is_some_and(Role::is_humas) {
        return Err(DeskError::Forbidden);
    }
    let (worker, actor, id) = (desk.clone(), actor.clone(), desk.fresh_id());
    let key = key.to_owned();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, key) = (worker.clone(), actor.clone(), key.clone());
        Box::pin(async move {
            let case = crate::case::in_sight(tx, &desk, &actor, number).await?;
            let (vault, subject) = (&desk.store().vault, case.intake.complainant.subject);
            let identity = store::vault::open_identity(tx, desk.scope(), vault, subject).await?;
            let identity = identity.unwrap_or_default();
            let (connection, comment) = of(&identity).ok_or(Unsendable::NoDoor)?;
            let errand = Errand::Comment {
                connection: connection.to_owned(),
                comment: comment.to_owned(),
                deed: deed.code().to_owned(),
            };
            let key = format!("comment:{}:{}:{key}", case.id, deed.code());
            work::put_keyed(tx, &desk, (Some(case.id), &errand), (id, key)).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Carries it out at the provider.
pub(super) async fn carry(
    desk: &Desk,
    leased: &Leased,
    (connection, comment, deed): (String, String, String),
) -> Result<(), DeskError> {
    let Some(door) = desk.door(&connection) else {
        return end(desk, leased, End::Dead("no_door")).await;
    };
    let done = match Deed::parse(&deed) {
        None => return end(desk, leased, End::Dead("unreadable")).await,
        Some(Deed::Reply) => {
            let Some(text) = sentence(desk, leased).await? else {
                return end(desk, leased, End::Dead("no_case")).await;
            };
            let parcel = Parcel {
                door,
                way: Way::PublicReply { comment: comment.clone() },
                to: Handle { id: comment, name: None },
                thread: String::new(),
                text: &text,
                files: Vec::new(),
                window: Window { now: desk.now(), heard: None },
                human: false,
            };
            parts::send(desk, leased, &parcel).await?
        }
        Some(Deed::Hide) => door.hide(&comment, true).await.map(|()| comment),
        Some(Deed::Show) => door.hide(&comment, false).await.map(|()| comment),
    };
    let ended = match done {
        Ok(provider_id) => End::Sent { connection, provider_id },
        Err(SendError::Later { after, .. }) if !exhausted(leased) => {
            End::Later { reason: "later", after }
        }
        Err(SendError::Later { .. }) => End::Dead("unreachable"),
        Err(SendError::Refused(why)) => End::Dead(reason(&why)),
    };
    end(desk, leased, ended).await
}

async fn sentence(
    desk: &Desk,
    leased: &Leased,
) -> Result<Option<domain::approval::Cleared>, DeskError> {
    let Some(id) = leased.work.case else { return Ok(None) };
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let Some(case) = store::case::load(tx, desk.scope(), id).await? else {
                return Ok(None);
            };
            let voice = Voice::of(tx, &desk, case.intake.language).await?;
            Ok(Some(voice.public_reply(case.number)))
        })
    });
    desk.store().db.read(job).await
}
