//! Mentions: written down once, grouped with their copies, given to a case or an issue.

mod become_case;
pub mod coverage;
mod decider;
pub mod feed;
pub(crate) mod named;
mod note;
pub mod query;
pub mod reply;
pub mod rising;
pub mod table;
mod view;
mod voices;
pub mod watchlist;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{IssueId, MentionId};
use domain::mention::{Command as Meant, Refusal, Tone, reads};
use domain::people::Actor;
use domain::text::Body;

pub use store::mention::{Cursor, Filter};

pub use become_case::{Voice, become_case};
pub use note::{NewMention, Noted, note, note_all};
pub use view::View;
pub(crate) use view::{gather, number};

use crate::act::{Once, Terms, act as act_on, boxed, read_as};
use crate::{Desk, DeskError};
use decider::Deed;

/// A page of a list holds no more than this, a group no more copies.
pub const LISTED: usize = 50;

/// What somebody wants done to a mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Judge { tone: Tone },
    Join { issue: IssueId },
    Leave {},
    SetAside { why: Body },
    Restore {},
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// A page of mentions, and how to ask for the next.
#[derive(Clone, Debug)]
pub struct Page {
    pub items: Vec<View>,
    pub next: Option<Cursor>,
}

/// The first of each group of copies, the youngest first.
///
/// # Errors
/// `Forbidden` for those who read none.
pub async fn list(
    desk: &Desk,
    actor: &Actor,
    filter: Filter,
    after: Option<Cursor>,
) -> Result<Page, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let (worker, actor) = (desk.clone(), actor.clone());
    let after = after.unwrap_or_else(|| Cursor::before_all(desk.now()));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor) = (worker.clone(), actor.clone());
        Box::pin(async move {
            let page = (after, LISTED + 1);
            let mut found = store::mention::list(tx, desk.scope(), filter, page).await?;
            let more = found.len() > LISTED;
            found.truncate(LISTED);
            let last = found
                .last()
                .filter(|_| more)
                .map(|(one, _)| Cursor { published_at: one.found.published_at, id: one.id });
            Ok(Page { items: view::gather(tx, &desk, &actor, found).await?, next: last })
        })
    });
    desk.store().db.read(job).await
}

/// A cursor as text.
pub fn cursor_text(cursor: Cursor) -> String {
    format!("{}.{}", cursor.published_at.as_millisecond(), cursor.id)
}

/// A cursor from its text.
pub fn parse_cursor(text: &str) -> Option<Cursor> {
    let (at, id) = text.split_once('.')?;
    let published_at = Instant::from_millisecond(at.parse().ok()?).ok()?;
    Some(Cursor { published_at, id: id.parse().ok()? })
}

/// One mention, and the others that say nearly the same.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(
    desk: &Desk,
    actor: &Actor,
    id: MentionId,
) -> Result<(View, Vec<View>), DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::mention::find(tx, desk.scope(), id).await?;
            let known = found.ok_or(DeskError::NotFound)?;
            let group = (known.found.group, LISTED);
            let all = store::mention::of_group(tx, desk.scope(), group).await?;
            let copies = u32::try_from(all.len()).unwrap_or(u32::MAX);
            let others = all.into_iter().filter(|one| one.id != id).map(|one| (one, 1)).collect();
            let whole = view::gather(tx, &desk, &actor, vec![(known, copies)]).await?.pop();
            let others = view::gather(tx, &desk, &actor, others).await?;
            Ok((whole.ok_or(DeskError::NotFound)?, others))
        })
    })
    .await
}

/// Does one thing to a mention, as this actor. What joins an issue takes the copies with it that nobody
/// has given to anything else, as far as [`LISTED`].
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`, `Unknown` for an issue that is not there, `Refused` when the
/// rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: MentionId,
    request: Request,
) -> Result<View, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "mention-command", &key, &(&id, &command)));
    let heard = matches!(command, Command::SetAside { .. } | Command::Restore {});
    let joins = match command {
        Command::Join { issue } => Some(issue),
        _ => None,
    };
    let command = match command {
        Command::Judge { tone } => Meant::Judge { tone },
        Command::Join { issue } => Meant::Join { issue },
        Command::Leave {} => Meant::Leave {},
        Command::SetAside { why } => Meant::SetAside { why },
        Command::Restore {} => Meant::Restore {},
    };
    act_on(desk, Deed::on(desk, actor, id, command), Terms { seen, once }).await?;
    if heard {
        desk.0.board.changed();
    }
    let (view, copies) = open(desk, actor, id).await?;
    if let Some(issue) = joins {
        follow(desk, actor, Meant::Join { issue }, (&view, &copies)).await?;
    }
    Ok(view)
}

/// Copies follow a mention to its issue or its case; one that was given elsewhere or set aside stays.
async fn follow(
    desk: &Desk,
    actor: &Actor,
    command: Meant<Body>,
    (first, copies): (&View, &[View]),
) -> Result<(), DeskError> {
    let goes = |copy: &&View| copy.allowed.contains(&command.act()) && with(copy, first);
    let ids: Vec<MentionId> = copies.iter().filter(goes).map(|copy| copy.mention.id).collect();
    give(desk, actor, &ids, &command).await
}

/// One more mention goes where others are already, its copies with it; one that was given elsewhere stays.
async fn also(
    desk: &Desk,
    actor: &Actor,
    id: MentionId,
    command: Meant<Body>,
) -> Result<(), DeskError> {
    let (view, copies) = open(desk, actor, id).await?;
    if !view.allowed.contains(&command.act()) {
        return Ok(());
    }
    give(desk, actor, &[id], &command).await?;
    follow(desk, actor, command, (&view, &copies)).await
}

/// Each by an act of its own; what the rules say no to stays.
async fn give(
    desk: &Desk,
    actor: &Actor,
    ids: &[MentionId],
    command: &Meant<Body>,
) -> Result<(), DeskError> {
    for id in ids {
        let deed = Deed::on(desk, actor, *id, command.clone());
        match act_on(desk, deed, Terms::default()).await {
            Ok(_) | Err(DeskError::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Was the copy given to nothing but what the mention was given to as well?
fn with(copy: &View, first: &View) -> bool {
    let (copy, first) = (&copy.mention, &first.mention);
    (copy.case.is_none() || copy.case == first.case)
        && (copy.issue.is_none() || copy.issue == first.issue)
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours { .. } => DeskError::Forbidden,
        Refusal::NoSuchMention => DeskError::NotFound,
        other => other.into(),
    }
}
