//! A mention is written down: once for each id of its source, beside its copies.

use std::sync::Arc;
use std::vec;

use db::{DbError, Tx};
use domain::calendar::Instant;
use domain::ids::MentionId;
use domain::mention::{Command, Found, Likeness, Mention, Source, Tone, watches};
use domain::people::Actor;
use domain::text::{Body, Link, Name};
use sha2::{Digest, Sha256};
use tokio::task::{JoinHandle, spawn_blocking};

use super::decider::Deed;
use super::query::Asked;
use crate::act::{Terms, boxed, within};
use crate::{Desk, DeskError, PATIENCE};

/// So many are written in one transaction: each of their marks has a place of its own, so the more are
/// written together the fewer pages a mention costs. Others wait a quarter of a second for them at most.
const TOGETHER: usize = 500;

/// What was found, as typed or sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMention {
    pub source: Source,
    /// Its id there; without one, its link, else its words and author stand for it.
    pub source_id: Option<String>,
    pub text: Body,
    pub outlet: Option<Name>,
    pub link: Option<Link>,
    /// Not kept: a keyed digest is.
    pub author: Option<String>,
    pub tone: Option<Tone>,
    pub reach: Option<u32>,
    /// Now, where nobody says otherwise.
    pub published_at: Option<Instant>,
}

/// Which mention it is, and whether it was new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noted {
    pub id: MentionId,
    pub fresh: bool,
}

impl NewMention {
    /// What makes it the same mention when it comes again.
    fn key(&self) -> [u8; 32] {
        let link = self.link.as_ref().map(Link::unmarked);
        let own = self.source_id.as_deref().map(str::trim).filter(|id| !id.is_empty());
        let author = self.author.as_deref().unwrap_or_default();
        let text = match own.or(link.as_deref()) {
            Some(id) => format!("{}\nid\n{id}", self.source.code()),
            None => format!("{}\ntext\n{author}\n{}", self.source.code(), self.text.as_str()),
        };
        Sha256::digest(text.as_bytes()).into()
    }

    fn found(self, desk: &Desk, id: MentionId) -> Found<Body> {
        let key = self.key();
        let name = self.author.as_deref().map(|name| name.trim().trim_start_matches('@'));
        let name = name.filter(|name| !name.is_empty()).map(str::to_lowercase);
        let keys = desk.store().vault.keys();
        let digest =
            |name: String| store::mention::author(desk.scope(), keys, (self.source, &name));
        Found {
            source: self.source,
            key,
            text: self.text,
            outlet: self.outlet,
            link: self.link,
            author: name.map(digest),
            tone: self.tone,
            reach: self.reach,
            published_at: self.published_at.unwrap_or_else(|| desk.now()),
            group: id,
        }
    }
}

/// Writes down one mention; one that is there already is answered with.
///
/// # Errors
/// `Forbidden` for those who write none down; `Refused` for one that is not yet published.
pub async fn note(desk: &Desk, actor: &Actor, new: NewMention) -> Result<Noted, DeskError> {
    let noted = note_all(desk, actor, vec![new]).await?;
    noted.into_iter().next().ok_or(DeskError::NotFound)?
}

/// Writes down many, each for itself: one that is refused holds up no other.
///
/// # Errors
/// `Forbidden` for those who write none down; what the database said.
pub async fn note_all(
    desk: &Desk,
    actor: &Actor,
    all: Vec<NewMention>,
) -> Result<Vec<Result<Noted, DeskError>>, DeskError> {
    watches(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let mut noted = Vec::with_capacity(all.len());
    let mut rest = all.into_iter();
    let mut next = prepare(desk, actor, &mut rest);
    while let Some(preparing) = next {
        let deeds = preparing.await.map_err(|_| DeskError::Unavailable(DbError::Closed))?;
        // Those behind them are prepared while these are written.
        next = prepare(desk, actor, &mut rest);
        noted.extend(write(desk, deeds).await?);
    }
    Ok(noted)
}

/// The next ones, read and ready to be written, on a thread of their own; `None` where no more are left.
fn prepare(
    desk: &Desk,
    actor: &Actor,
    rest: &mut vec::IntoIter<NewMention>,
) -> Option<JoinHandle<Vec<(MentionId, Deed)>>> {
    let some: Vec<NewMention> = rest.take(TOGETHER).collect();
    let (desk, actor) = (desk.clone(), actor.clone());
    let wanted = !some.is_empty();
    wanted.then(|| {
        spawn_blocking(move || some.into_iter().map(|new| deed(&desk, &actor, new)).collect())
    })
}

/// Writes some in one transaction.
async fn write(
    desk: &Desk,
    deeds: Vec<(MentionId, Deed)>,
) -> Result<Vec<Result<Noted, DeskError>>, DeskError> {
    let (scope, deeds) = (desk.scope(), Arc::new(deeds));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let deeds = Arc::clone(&deeds);
        Box::pin(async move {
            let mut done = Vec::with_capacity(deeds.len());
            let queries = Asked::running(tx, scope).await?;
            for (id, deed) in deeds.iter() {
                let noted = one(within(tx, scope, deed, &Terms::default()).await, *id)?;
                if noted.as_ref().is_ok_and(|noted| noted.fresh) {
                    queries.hear(tx, scope, (*id, deed.said())).await?;
                }
                done.push(noted);
            }
            Ok(done)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

fn deed(desk: &Desk, actor: &Actor, new: NewMention) -> (MentionId, Deed) {
    let id = MentionId::new(desk.fresh_id());
    let stems = reading::stems(new.text.as_str());
    let likeness = Likeness::of(stems.iter().map(String::as_str));
    let command = Command::Note { id, found: new.found(desk, id) };
    (id, Deed::noting(desk, actor, (id, command), likeness))
}

/// What the rules say of one is told beside it; what the database says stops them all.
fn one(
    done: Result<Option<Mention>, DeskError>,
    id: MentionId,
) -> Result<Result<Noted, DeskError>, DeskError> {
    match done {
        Ok(known) => {
            let known = known.map_or(id, |known| known.id);
            Ok(Ok(Noted { id: known, fresh: known == id }))
        }
        Err(error @ (DeskError::Refused(_) | DeskError::Forbidden)) => Ok(Err(error)),
        Err(error) => Err(error),
    }
}
