//! Answers to reviews: written, approved where the rules ask for it, sent through the outbox where the
//! account of the place is connected, and taken there by a person where it is not.

mod decider;
pub(crate) mod place;
mod view;

use domain::ids::{MentionId, ReplyId};
use domain::mention::reads;
use domain::mention::reply::{Command as Meant, Refusal, Stage};
use domain::people::Actor;
use domain::text::{Body, Link, Words};

pub use view::View;

use crate::act::{Once, Terms, act as act_on, named, read_as};
use crate::{Desk, DeskError};
use decider::Deed;

/// The list of the director shows no more.
const LISTED: usize = 100;

/// What somebody wants done to the answer to a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Write {
        text: Body,
    },
    Submit {},
    Approve {},
    Return {
        why: Body,
    },
    /// A person put it there by hand.
    Mark {
        link: Link,
    },
    Withdraw {},
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// The answer to a mention, as far as there is one.
///
/// # Errors
/// `Forbidden` for those who read no mentions; `NotFound` when the mention is not there.
pub async fn open(desk: &Desk, actor: &Actor, mention: MentionId) -> Result<View, DeskError> {
    may_read(desk, actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { view::of(tx, &desk, &actor, mention).await })
    })
    .await
}

/// The answers that wait for the director, the oldest first.
///
/// # Errors
/// As [`open`].
pub async fn waiting(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    may_read(desk, actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let wanted = (Stage::Approval, LISTED);
            let found = store::mention::reply::at_stage(tx, desk.scope(), wanted).await?;
            let mut views = Vec::with_capacity(found.len());
            for one in found {
                views.push(view::of(tx, &desk, &actor, one.mention).await?);
            }
            Ok(views)
        })
    })
    .await
}

/// Does one thing to the answer to a mention, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`; `Refused` when the rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    mention: MentionId,
    request: Request,
) -> Result<View, DeskError> {
    may_read(desk, actor)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "reply-command", &key, &(&mention, &command)));
    let command = match command {
        Command::Write { text } => Meant::Write { id: id_of(mention), mention, text },
        Command::Submit {} => Meant::Submit {},
        Command::Approve {} => Meant::Approve {},
        Command::Return { why } => Meant::Return { why },
        Command::Mark { link } => Meant::Mark { link },
        Command::Withdraw {} => Meant::Withdraw {},
    };
    act_on(desk, Deed::on(desk, actor, mention, command), Terms { seen, once }).await?;
    open(desk, actor, mention).await
}

/// These words stand under the review: the desk itself says so. `false` where they were withdrawn
/// meanwhile and must not stand there.
///
/// # Errors
/// What the database said.
pub(crate) async fn went_out(
    desk: &Desk,
    mention: MentionId,
    words: Words,
) -> Result<bool, DeskError> {
    let deed = Deed::on(desk, &Actor::Desk, mention, Meant::RecordOut { words });
    match act_on(desk, deed, Terms::default()).await {
        Ok(_) => Ok(true),
        Err(DeskError::Refused(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// A mention has one answer, and its id follows from it.
fn id_of(mention: MentionId) -> ReplyId {
    ReplyId::new(named("reply", "mention", &mention.to_string()))
}

/// Whoever reads mentions, and whoever signs for the director.
fn may_read(desk: &Desk, actor: &Actor) -> Result<(), DeskError> {
    let may = reads(actor) || actor.is_director(desk.now());
    may.then_some(()).ok_or(DeskError::Forbidden)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        other => other.into(),
    }
}
