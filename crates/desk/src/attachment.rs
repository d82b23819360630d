//! Papers that belong to something else than a case: brought, looked at, confirmed, taken away.
//! Whoever sees the thing sees its papers; who may bring them, the rules of the thing say.

mod decider;

use std::collections::BTreeMap;

use db::Tx;
use domain::attachment::{Act, Attachment, Command, Facts, Holder, Owner, Stage, allowed as acts};
use domain::calendar::Instant;
use domain::consent::reads_names;
use domain::ids::FileId;
use domain::people::Actor;
use domain::text::Body;

use crate::act::{Once, Terms, act as act_on, boxed, read_as};
use crate::case::{Author, names};
use crate::file::{Upload, taken_in};
use crate::said::Said;
use crate::{Desk, DeskError, consent, mention, observation, organisation};
use decider::{Coming, Deed, Wish, holder};

/// A paper as one actor may see it.
#[derive(Clone, Debug)]
pub struct View {
    pub attachment: Attachment,
    /// For the eye only.
    pub name: String,
    pub caption: Option<String>,
    pub by: Author,
    /// What this actor may do with it.
    pub allowed: Vec<Act>,
}

/// The papers of one thing.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// The oldest first.
    pub papers: Vec<View>,
    /// May this actor bring another one now?
    pub adds: bool,
}

/// What is said of a paper.
#[derive(Clone, Debug)]
pub struct Label {
    pub caption: Option<Body>,
    /// Whoever brings it has looked: no face is to be seen.
    pub faceless: bool,
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// The papers of a thing that this actor sees.
///
/// # Errors
/// What the thing itself answers: `Forbidden`, `NotFound`.
pub async fn list(desk: &Desk, actor: &Actor, owner: Owner) -> Result<Shelf, DeskError> {
    sees(desk, actor, owner).await?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { shelf(tx, &desk, &actor, owner).await })
    })
    .await
}

/// A paper with its content. It is to be sent as an attachment, never shown in place.
///
/// # Errors
/// As [`list`]; `NotFound` for a paper of another thing, or one that was removed.
pub async fn fetch(
    desk: &Desk,
    actor: &Actor,
    (owner, id): (Owner, FileId),
) -> Result<(View, Vec<u8>), DeskError> {
    let view = open(desk, actor, (owner, id)).await?;
    let (scope, store) = (desk.scope(), desk.store().clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let store = store.clone();
        Box::pin(async move {
            let wanted = (owner.into(), id);
            Ok(store::file::open(tx, scope, &store.vault, wanted).await?)
        })
    });
    let (_, content) = desk.store().db.read(job).await?.ok_or(DeskError::NotFound)?;
    Ok((view, content))
}

/// Brings a paper to a thing that this actor sees; the same file twice is one paper.
///
/// # Errors
/// As [`list`]; `FileRefused`, `Forbidden`, `Refused` when the rules say no.
pub async fn add(
    desk: &Desk,
    actor: &Actor,
    owner: Owner,
    (upload, label, key): (Upload, Label, Option<String>),
) -> Result<View, DeskError> {
    sees(desk, actor, owner).await?;
    let coming = Coming::new(desk, taken_in(upload)?, label)?;
    let (id, digest) = (FileId::new(desk.fresh_id()), coming.digest);
    let request = format!("{owner:?} {digest:?} {:?}", coming.label);
    let once = once(actor, (owner, "add"), key, &request);
    let deed = Deed::new(desk, actor, (owner, id), Wish::Add(Box::new(coming)));
    let row = act_on(desk, deed, Terms { seen: None, once }).await?;
    let id = row.known.ok_or(DeskError::NotFound)?.added.id;
    open(desk, actor, (owner, id)).await
}

/// Confirms a paper, or takes it away; of one that was taken away there is nothing to show.
///
/// # Errors
/// As [`list`]; `NotFound`, `Stale`, `Refused` when the rules say no.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    (owner, id): (Owner, FileId),
    request: Request,
) -> Result<Option<View>, DeskError> {
    sees(desk, actor, owner).await?;
    let Request { command, seen, key } = request;
    let once = once(actor, (owner, "act"), key, &format!("{id:?} {command:?}"));
    let deed = Deed::new(desk, actor, (owner, id), Wish::Act(command));
    let row = act_on(desk, deed, Terms { seen, once }).await?;
    match row.known.is_some_and(|known| known.stage == Stage::Removed) {
        true => Ok(None),
        false => open(desk, actor, (owner, id)).await.map(Some),
    }
}

async fn open(desk: &Desk, actor: &Actor, (owner, id): (Owner, FileId)) -> Result<View, DeskError> {
    let papers = list(desk, actor, owner).await?.papers.into_iter();
    papers.into_iter().find(|view| view.attachment.added.id == id).ok_or(DeskError::NotFound)
}

/// The thing itself says who sees it.
async fn sees(desk: &Desk, actor: &Actor, owner: Owner) -> Result<(), DeskError> {
    match owner {
        Owner::Decree(id) => organisation::decree::open(desk, actor, id).await.map(drop),
        Owner::Round(id) => observation::open(desk, actor, id).await.map(drop),
        // The paper has a name on it: whoever reads no names does not open it.
        Owner::Consent(id) if reads_names(actor) => consent::open(desk, actor, id).await.map(drop),
        Owner::Consent(_) => Err(DeskError::Forbidden),
        Owner::Mention(id) => mention::open(desk, actor, id).await.map(drop),
    }
}

fn once(
    actor: &Actor,
    (owner, deed): (Owner, &str),
    key: Option<String>,
    request: &str,
) -> Option<Once> {
    let kind = format!("{}-file-{deed}", owner.kind());
    key.map(|key| Once::of(actor, &kind, &key, &request))
}

async fn shelf(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    owner: Owner,
) -> Result<Shelf, DeskError> {
    let (scope, vault) = (desk.scope(), &desk.store().vault);
    let thing = holder(tx, desk, owner).await?.ok_or(DeskError::NotFound)?;
    let mut known = store::attachment::list(tx, scope, owner).await?;
    known.retain(|paper| paper.stage != Stage::Removed);
    let captions: Vec<_> = known.iter().filter_map(|paper| Some(paper.added.caption?.id)).collect();
    let (said, people) = (Said::open(tx, desk, &captions).await?, names::load(tx, scope).await?);
    let files = store::file::list(tx, scope, vault, owner.into()).await?.into_iter();
    let files: BTreeMap<FileId, _> = files.map(|file| (file.id, file.name)).collect();
    let facts = facts(desk.now(), &thing, known.len());
    let view = |paper: Attachment| {
        let id = paper.added.id;
        Some(View {
            name: files.get(&id).cloned().flatten()?,
            caption: paper.added.caption.and_then(|words| said.text(words.id)),
            by: people.author(paper.by),
            allowed: acts(Some(&paper), actor, facts),
            attachment: paper,
        })
    };
    let adds = acts(None, actor, facts).contains(&Act::Add);
    Ok(Shelf { papers: known.into_iter().filter_map(view).collect(), adds })
}

fn facts(now: Instant, holder: &Holder, count: usize) -> Facts<'_> {
    Facts { now, holder, count }
}
