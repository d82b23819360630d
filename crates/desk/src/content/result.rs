//! What came of items, many at a time: a table or a list is read, every line is looked at by the rules,
//! and only then written, line by line, each once.

mod list;
mod place;
pub mod table;

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Date;
use domain::consent::{Outlet, Permalink};
use domain::content::heading::Flaw;
use domain::content::{Command, Definition, Metric, Outcome, Refusal, decide, writes};
use domain::ids::ContentId;
use domain::people::Actor;
use sha2::{Digest, Sha256};

pub(crate) use list::around;
pub use list::{Found, Wish, list};

use super::decider::{Deed, facts};
use crate::act::{Once, Terms, act as act_on, boxed, replayed};
use crate::{Desk, DeskError, Refused};
use place::Places;

/// No list has more lines.
pub const MOST_LINES: usize = 2_000;

/// One line as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// From 1, as an editor counts.
    pub line: u64,
    pub item: Option<ContentId>,
    pub link: Option<Permalink>,
    pub outlet: Option<Outlet>,
    pub definition: Definition,
    pub as_of: Date,
    pub numbers: BTreeMap<Metric, u32>,
}

/// What becomes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is written, or will be.
    New,
    /// It is known already.
    Known,
    /// It cannot be read, or names nothing; with the cell or the heading, where one is at fault.
    Flawed(Flaw, String),
    /// The rules say no.
    Refused(Refusal),
}

/// A line with what becomes of it, and the item with its title where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    pub line: u64,
    pub item: Option<(ContentId, String)>,
    pub outcome: Option<Outcome>,
    pub fate: Fate,
}

/// A line as it was read: what is wanted, or what is wrong with it.
pub type Read = Result<Wanted, (u64, Flaw, String)>;

/// Looks at every line and writes nothing.
///
/// # Errors
/// `Forbidden` for those who write no results.
pub async fn preview(
    desk: &Desk,
    actor: &Actor,
    lines: Vec<Read>,
) -> Result<Vec<Judged>, DeskError> {
    may_record(actor)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, lines) = (worker.clone(), actor.clone(), lines.clone());
        Box::pin(async move {
            let mut places = Places::of(tx, &desk).await?;
            let mut judged = Vec::with_capacity(lines.len());
            for line in lines {
                judged.push(looked_at(tx, (&desk, &actor), &mut places, line).await?);
            }
            Ok(judged)
        })
    });
    desk.store().db.read(job).await
}

/// Writes every line that is new and that the rules take; gives the same as [`preview`], with what the
/// rules said at last. A line that was taken once is not taken again, whoever sends it how often.
///
/// # Errors
/// `Forbidden` as [`preview`]; what the database said.
pub async fn take(desk: &Desk, actor: &Actor, lines: Vec<Read>) -> Result<Vec<Judged>, DeskError> {
    let mut judged = preview(desk, actor, lines).await?;
    for line in judged.iter_mut().filter(|line| line.fate == Fate::New) {
        let (Some((id, _)), Some(outcome)) = (&line.item, &line.outcome) else { continue };
        match written(desk, actor, *id, outcome.clone()).await {
            Ok(()) => {}
            Err(DeskError::Refused(Refused::Content(refusal))) => {
                line.fate = Fate::Refused(refusal);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(judged)
}

async fn written(
    desk: &Desk,
    actor: &Actor,
    id: ContentId,
    outcome: Outcome,
) -> Result<(), DeskError> {
    let once = Some(once(actor, id, &outcome));
    let deed = Deed::new(desk, actor, id, Command::RecordResult(outcome));
    act_on(desk, deed, Terms { seen: None, once }).await.map(drop)
}

/// A line that says the same of the same item is the same line, whichever table it stands in.
fn once(actor: &Actor, id: ContentId, outcome: &Outcome) -> Once {
    let digest = Sha256::digest(format!("{id}:{outcome:?}"));
    let key: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    Once::of(actor, "content-result", &key, outcome)
}

async fn looked_at(
    tx: &mut Tx<'_>,
    (desk, actor): (&Desk, &Actor),
    places: &mut Places,
    read: Read,
) -> Result<Judged, DeskError> {
    let flawed = |line, flaw, what| Judged {
        line,
        item: None,
        outcome: None,
        fate: Fate::Flawed(flaw, what),
    };
    let wanted = match read {
        Ok(wanted) => wanted,
        Err((line, flaw, what)) => return Ok(flawed(line, flaw, what)),
    };
    let line = wanted.line;
    let (content, outlet) = match places.find(tx, desk, &wanted).await? {
        Ok(found) => found,
        Err(flaw) => return Ok(flawed(line, flaw, String::new())),
    };
    let Wanted { definition, as_of, numbers, .. } = wanted;
    let outcome = Outcome { outlet, definition, as_of, numbers };
    let facts = facts(tx, desk, (content.id, &[]), desk.now()).await?;
    let command = Command::RecordResult(outcome.clone());
    let fate = match decide(Some(&content), actor, command, &facts) {
        Ok(events) if events.is_empty() => Fate::Known,
        // It was taken before, and somebody has put it right since.
        Ok(_) if replayed(tx, desk.scope(), &once(actor, content.id, &outcome)).await? => {
            Fate::Known
        }
        Ok(_) => Fate::New,
        Err(refusal) => Fate::Refused(refusal),
    };
    let item = Some((content.id, content.draft.title.as_str().to_owned()));
    Ok(Judged { line, item, outcome: Some(outcome), fate })
}

pub(super) fn may_record(actor: &Actor) -> Result<(), DeskError> {
    (writes(actor) || *actor == Actor::Desk).then_some(()).ok_or(DeskError::Forbidden)
}
