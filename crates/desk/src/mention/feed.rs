//! Feeds of news: who looks where, and how it goes.

mod decider;
mod look;
mod own;
mod spending;

use db::Tx;
use domain::ids::FeedId;
use domain::mention::feed::{Command as Meant, Feed, Light, Look, NoFeed, Plan, light, manages};
use domain::mention::reads;
use domain::people::Actor;

pub use look::{look_due, noted};
pub use spending::{Spending, asked, spending};
pub(crate) use spending::{give_back, hold};

use crate::act::{Once, Terms, act as act_on, boxed};
use crate::error::Unfit;
use crate::life;
use crate::{Desk, DeskError};
use decider::Deed;

/// A list shows no more feeds than this.
const LISTED: usize = 500;

/// Everything that a page or the API shows of a feed.
#[derive(Clone, Debug)]
pub struct View {
    pub feed: Feed,
    pub look: Look,
    pub light: Light,
}

/// What somebody wants done to a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Change { plan: Plan },
    Stop {},
    Start {},
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// Every feed with how it goes, those that are looked at first.
///
/// # Errors
/// `Forbidden` for those who read no mentions.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::mention::feed::list(tx, scope, LISTED).await?) })
    });
    let found: Vec<(Feed, Look)> = desk.store().db.read(job).await?;
    let view = |(feed, look): (Feed, Look)| View { light: light(&feed, &look), feed, look };
    Ok(found.into_iter().map(view).collect())
}

/// One feed.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: FeedId) -> Result<View, DeskError> {
    let all = list(desk, actor).await?;
    all.into_iter().find(|view| view.feed.id == id).ok_or(DeskError::NotFound)
}

/// Adds a feed, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who add none; `Unfit` for an address that is there already.
pub async fn add(
    desk: &Desk,
    actor: &Actor,
    plan: Plan,
    key: Option<&str>,
) -> Result<View, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let wish = |id, plan| Meant::Add { id, plan };
    let id = life::begin::<Feed, _>(desk, actor, ("feed", key), (plan, wish)).await?;
    open(desk, actor, id).await
}

/// Does one thing to a feed, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`; `Unfit` for an address that is there already.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: FeedId,
    request: Request,
) -> Result<View, DeskError> {
    manages(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "feed-command", &key, &(&id, &command)));
    let command = match command {
        Command::Change { plan } => Meant::Change { plan },
        Command::Stop {} => Meant::Stop {},
        Command::Start {} => Meant::Start {},
    };
    act_on(desk, Deed::new(desk, actor, id, command), Terms { seen, once }).await?;
    open(desk, actor, id).await
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: NoFeed) -> DeskError {
    match refusal {
        NoFeed::NotYours => DeskError::Forbidden,
        NoFeed::NotThere => DeskError::NotFound,
        NoFeed::AddressTaken => DeskError::Unfit { field: "address", why: Unfit::Taken },
    }
}
