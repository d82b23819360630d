//! How the office judges its own channels, month by month: measured by the program, noted and signed by
//! the head, kept as it was signed.

mod decider;
mod view;

use db::Tx;
use domain::assessment::{Command, Stage, id};
use domain::calendar::Month;
use domain::content::reads;
use domain::people::Actor;
use domain::text::Body;
use locale::Language;
use paper::report::AssessmentSheet;
use paper::{Document, Paper};

pub use view::View;

use crate::act::{Once, Terms, act as act_on, boxed, read_as};
use crate::report::document::drawn;
use crate::{Desk, DeskError};
use decider::{Deed, Wish};

/// A list shows no more months than this: twenty years.
const LISTED: usize = 240;

/// A command with what stands beside it.
pub type Request = crate::Request<Command<Body>>;

/// The months of which there is a sheet, the youngest first.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<(Month, Stage)>, DeskError> {
    may_read(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::assessment::list(tx, scope, LISTED).await?) })
    });
    desk.store().db.read(job).await
}

/// The sheet of a month: as it was signed, or as it is measured now.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` for a month to come.
pub async fn open(desk: &Desk, actor: &Actor, month: Month) -> Result<View, DeskError> {
    may_read(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { view::whole(tx, &desk, &actor, month).await })
    })
    .await
}

/// Does one thing to the sheet of a month, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound` for a month to come, `Stale`, `Refused` when the rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    month: Month,
    request: Request,
) -> Result<View, DeskError> {
    open(desk, actor, month).await?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "assessment", &key, &(&month, &command)));
    let deed = Deed::new(desk, actor, id(month), Wish { month, command });
    act_on(desk, deed, Terms { seen, once }).await?;
    open(desk, actor, month).await
}

/// A sheet with the hospital's letterhead.
///
/// # Errors
/// What the database said.
pub async fn document(
    desk: &Desk,
    view: &View,
    wish: (Language, Paper),
) -> Result<Document, DeskError> {
    let sheet = AssessmentSheet {
        month: view.month,
        figures: view.figures.clone(),
        notes: view.notes.clone(),
        signed: view.signed.clone(),
        edition: view.edition,
    };
    drawn(desk, wish, |setting| paper::report::assessment(&sheet, setting)).await
}

fn may_read(actor: &Actor) -> Result<(), DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)
}
