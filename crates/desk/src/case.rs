//! Commands on a case, and what a page may know of it.

mod decider;
mod list;
pub(crate) mod names;
mod part;
mod timeline;
mod view;
pub(crate) mod work;

use db::Tx;
use domain::case::{Case, Command};
use domain::ids::{CaseId, CaseNumber, Version};
use domain::people::Actor;
use domain::rules::Act;
use domain::text::{Body, Words};
use sha2::{Digest, Sha256};

pub use list::{COUNTED, Item, List, Owing, Page, cursor_text, inbox_counts, list, parse_cursor};
pub use names::Names;
use view::Glance;
pub use view::{Author, Mask, Moment, Side, Spoken, View, open};
pub(crate) use view::{knows_place, mask};

use crate::act::{Once, Terms, act as act_on, boxed, replayed};
use crate::{Desk, DeskError};
pub(crate) use decider::{Deed, counted};

/// A command with what stands beside it.
pub type Request = crate::Request<Command<Body>>;

/// Does one thing to a case, as this actor, and gives the case as the actor may see it then.
///
/// # Errors
/// `NotFound` for a case out of sight, `Stale` when it changed since `seen`, `Refused` when the
/// rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    request: Request,
) -> Result<View, DeskError> {
    let glance = match request.command.act() {
        Act::Reveal => Glance::Revealing,
        _ => Glance::Now,
    };
    let target = Target::Number(number);
    let once = once(actor, &target, &request);
    match apply(desk, actor, target, request).await {
        Err(DeskError::NotFound) => {
            let case = done_before(desk, number, once).await?;
            view::of(desk, actor, case, Glance::AsItStood).await
        }
        done => view::of(desk, actor, done?, glance).await,
    }
}

/// Who said "not ours" no longer sees the case, and yet the same request is the same one however
/// often it comes: it is answered with the case as the actor left it, and nothing that came since.
async fn done_before(
    desk: &Desk,
    number: CaseNumber,
    once: Option<Once>,
) -> Result<Case, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx| {
        let once = once.clone();
        Box::pin(async move {
            let done = match &once {
                Some(once) => replayed(tx, scope, once).await?,
                None => false,
            };
            match done {
                true => Ok(store::case::by_number(tx, scope, number).await?),
                false => Ok(None),
            }
        })
    });
    desk.store().db.read(job).await?.ok_or(DeskError::NotFound)
}

fn once(actor: &Actor, target: &Target, request: &Request) -> Option<Once> {
    request.key.as_ref().map(|key| Once {
        actor: store::case::who_text(actor.who()),
        key: format!("case:{key}"),
        digest: digest(target, &request.command),
    })
}

/// By which name the case is known to whoever acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Found through the actor's sight.
    Number(CaseNumber),
    /// Known already: by tracking code, thread, or because the program itself acts.
    Id(CaseId),
}

/// The act alone, without the view.
pub(crate) async fn apply(
    desk: &Desk,
    actor: &Actor,
    target: Target,
    request: Request,
) -> Result<Case, DeskError> {
    let once = once(actor, &target, &request);
    let deed = Deed::new(desk, actor, target, request.command);
    let terms = Terms { seen: request.seen, once };
    act_on(desk, deed, terms).await.map(|row| row.case)
}

/// What makes two requests the same one.
fn digest(target: &Target, command: &Command<Body>) -> [u8; 32] {
    Sha256::digest(format!("{target:?} {command:?}").as_bytes()).into()
}

/// How far a case has come that this actor sees: from its row alone, for those who only wait for
/// something new.
///
/// # Errors
/// `NotFound` when it is out of sight or not there.
pub async fn version(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<Version, DeskError> {
    let found = seen(desk, actor, number).await?;
    found.map(|case| case.version).ok_or(DeskError::NotFound)
}

/// The id of a case that this actor sees, for commands that name another case.
///
/// # Errors
/// `Unknown` for a number out of sight.
pub async fn named(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<CaseId, DeskError> {
    let found = seen(desk, actor, number).await?;
    found.map(|case| case.id).ok_or(DeskError::Unknown { field: "case" })
}

/// The row of a number as this actor sees it, inside a job that goes on with it.
///
/// # Errors
/// `NotFound` when it is out of sight or not there.
pub(crate) async fn in_sight(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<Case, DeskError> {
    let found = store::case::seen(tx, desk.scope(), &desk.sight(actor), number).await?;
    found.ok_or(DeskError::NotFound)
}

/// One text out of the vault; `None` once it was erased.
pub(crate) async fn opened(
    tx: &mut Tx<'_>,
    desk: &Desk,
    words: Words,
) -> Result<Option<String>, DeskError> {
    let vault = &desk.store().vault;
    let opened = store::vault::open_words(tx, desk.scope(), vault, &[words.id]).await?;
    Ok(opened.into_iter().find_map(|(_, opened)| opened.into_text()))
}

/// The row of a number, unless it is out of this actor's sight.
async fn seen(desk: &Desk, actor: &Actor, number: CaseNumber) -> Result<Option<Case>, DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    let found = desk.store().db.read(move |tx| {
        let sight = sight.clone();
        Box::pin(async move { store::case::seen(tx, scope, &sight, number).await })
    });
    found.await.map_err(DeskError::from_store)
}
