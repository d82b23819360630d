//! Suggestion boxes: where they hang, when they are opened next, what was found in them.

mod decider;
pub mod opening;
mod sign;
pub mod slip;
mod view;

use db::Tx;
use domain::ids::{BoxCode, BoxId, UnitCode, Version};
use domain::people::Actor;
use domain::suggestion_box::{Act, Command as Meant, Refusal, may};
use domain::text::Name;

pub use sign::{address, sign_document};
pub use view::{Amended, OpeningView, View, Whole};

use crate::act::{Once, Terms, act as act_on, boxed, read_as};
use crate::error::Unfit;
use crate::{Desk, DeskError};
use decider::Deed;

/// A list shows no more boxes than this, a box no more openings.
const LISTED: usize = 500;

/// What somebody wants done to a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Place { unit: Option<UnitCode>, place: Name },
    Change { unit: Option<UnitCode>, place: Name },
    Retire {},
    Reinstate {},
}

/// A command on the box with this code, with what stands beside it.
#[derive(Clone, Debug)]
pub struct Request {
    pub code: BoxCode,
    pub command: Command,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
    /// The same key is the same request, however often it comes.
    pub key: Option<String>,
}

/// All boxes, those that hang first.
///
/// # Errors
/// `Forbidden` for those who have no business with boxes.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    allowed(actor, Act::See)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::suggestion_box::list(tx, desk.scope(), LISTED).await?;
            view::gather(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// One box with its openings, the youngest first.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when no box has this code.
pub async fn open(desk: &Desk, actor: &Actor, code: &BoxCode) -> Result<Whole, DeskError> {
    allowed(actor, Act::See)?;
    let (worker, actor, code) = (desk.clone(), actor.clone(), code.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, code) = (worker.clone(), actor.clone(), code.clone());
        Box::pin(async move {
            let found = store::suggestion_box::find(tx, desk.scope(), &code).await?;
            view::whole(tx, &desk, &actor, found.ok_or(DeskError::NotFound)?).await
        })
    });
    desk.store().db.read(job).await
}

/// Does one thing to a box, as this actor.
///
/// # Errors
/// `Forbidden` for those who do not look after boxes, `NotFound`, `Stale`; `Unfit` for a code that
/// is taken, `Unknown` for a unit that is not there.
pub async fn act(desk: &Desk, actor: &Actor, request: Request) -> Result<Whole, DeskError> {
    allowed(actor, Act::Manage)?;
    let Request { code, command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "box", &key, &(&code, &command)));
    let id = BoxId::new(desk.fresh_id());
    let command = match command {
        Command::Place { unit, place } => Meant::Place { id, code: code.clone(), unit, place },
        Command::Change { unit, place } => Meant::Change { unit, place },
        Command::Retire {} => Meant::Retire {},
        Command::Reinstate {} => Meant::Reinstate {},
    };
    act_on(desk, Deed::new(desk, actor, code.clone(), command), Terms { seen, once }).await?;
    open(desk, actor, &code).await
}

/// The box whose sign somebody read, with the unit at which it hangs; `None` for a code that no box
/// ever had. A retired one is still known: its sign may hang on.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn read_sign(
    desk: &Desk,
    code: &str,
) -> Result<Option<(BoxCode, Option<UnitCode>)>, DeskError> {
    let Ok(code) = BoxCode::parse(code) else { return Ok(None) };
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let code = code.clone();
        Box::pin(async move { Ok(store::suggestion_box::find(tx, scope, &code).await?) })
    });
    let found = desk.store().db.read(job).await?;
    Ok(found.map(|known| (known.code, known.unit)))
}

/// The house itself, at the command line, looks and prints signs.
fn allowed(actor: &Actor, act: Act) -> Result<(), DeskError> {
    let house = *actor == Actor::Desk && act == Act::See;
    match house || actor.role().is_some_and(|role| may(role, act)) {
        true => Ok(()),
        false => Err(DeskError::Forbidden),
    }
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        Refusal::NoSuchBox => DeskError::NotFound,
        Refusal::CodeTaken => DeskError::Unfit { field: "code", why: Unfit::Taken },
        other => DeskError::from(other),
    }
}
