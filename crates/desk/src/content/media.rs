//! Pictures and films of an item: brought, taken from the library, described, given back.

use std::collections::BTreeMap;

use db::Tx;
use domain::consent::Outlet;
use domain::content::fit::mends;
use domain::content::media::{
    Copied, Kind, Look, Measures, Medium, Rights, Unfit, unfit, unfit_together,
};
use domain::content::{Command, Content, writes};
use domain::ids::{ContentId, FileId};
use domain::people::Actor;
use domain::text::Body;
use sha2::{Digest, Sha256};

use super::decider::Deed;
use super::{View, may_read, open};
use crate::act::{Once, Terms, act as act_on, begun, boxed};
use crate::file::{FileFault, Shown as Coming, Upload, refused, shown};
use crate::{Desk, DeskError};

/// What is said of a picture or film when it is brought.
#[derive(Clone, Debug)]
pub struct Label {
    pub alt: Option<Body>,
    pub rights: Rights,
}

/// One of them as it is shown, with what a channel of this item will not take of it.
#[derive(Clone, Debug)]
pub struct Shown {
    pub id: FileId,
    pub kind: Kind,
    pub measures: Measures,
    /// SHA-256 of the content, as it is kept.
    pub digest: [u8; 32],
    pub alt: Option<String>,
    pub rights: Rights,
    pub unfit: Vec<Unfit>,
    /// What somebody has seen in it.
    pub look: Option<Look>,
    /// What goes to a channel in its place.
    pub copies: BTreeMap<Outlet, Copied>,
    /// The channels of the item for which the program can make a copy.
    pub mends: Vec<Outlet>,
}

/// Brings a picture or a film, without place, time and maker; the same file twice is one.
///
/// # Errors
/// `Forbidden`, `NotFound`, `FileRefused`, `Refused` when the rules say no.
pub async fn add(
    desk: &Desk,
    actor: &Actor,
    id: ContentId,
    (upload, label, key): (Upload, Label, Option<String>),
) -> Result<View, DeskError> {
    may_read(actor)?;
    writes(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    enters(desk, actor, id, (shown(upload)?, label, key)).await
}

/// Puts a file that was examined into an item.
pub(super) async fn enters(
    desk: &Desk,
    actor: &Actor,
    id: ContentId,
    (coming, label, key): (Coming, Label, Option<String>),
) -> Result<View, DeskError> {
    let kind = Kind::parse(coming.media_type).ok_or(refused(FileFault::NotShown))?;
    let digest: [u8; 32] = Sha256::digest(&coming.bytes).into();
    let file = FileId::new(begun(desk, actor, "content-media", key.as_deref()));
    let asked = (&id, &digest, &label);
    let once = key.map(|key| Once::of(actor, "content-media", &key, &asked));
    let measures = Measures {
        size: coming.bytes.len() as u64,
        frame: coming.frame,
        length_ms: coming.length_ms,
    };
    let Label { alt, rights } = label;
    let medium = Medium {
        id: file,
        kind,
        measures,
        digest,
        alt,
        rights,
        look: None,
        copies: BTreeMap::new(),
    };
    let deed = Deed::new(desk, actor, id, Command::AddMedium(Box::new(medium)));
    let deed = deed.bringing(coming.name, coming.bytes);
    act_on(desk, deed, Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// One of them with its content, for whoever reads the item.
///
/// # Errors
/// `Forbidden`; `NotFound` for one that was taken away, or of another item.
pub async fn fetch(
    desk: &Desk,
    actor: &Actor,
    (id, file): (ContentId, FileId),
) -> Result<(Kind, String, Vec<u8>), DeskError> {
    may_read(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let content = store::content::find(tx, desk.scope(), id).await?;
            held(tx, &desk, &content.ok_or(DeskError::NotFound)?, file).await
        })
    });
    desk.store().db.read(job).await
}

/// Kind, name and content of a picture that this item has.
pub(super) async fn held(
    tx: &mut Tx<'_>,
    desk: &Desk,
    content: &Content,
    file: FileId,
) -> Result<(Kind, String, Vec<u8>), DeskError> {
    let known = content.media.iter().find_map(|one| one.file(file));
    let (kind, digest) = known.ok_or(DeskError::NotFound)?;
    let wanted = (content.id.into(), file);
    let found = store::file::open(tx, desk.scope(), &desk.store().vault, wanted).await?;
    let (kept, bytes) = found.ok_or(DeskError::NotFound)?;
    match <[u8; 32]>::from(Sha256::digest(&bytes)) == digest {
        true => Ok((kind, kept.name.unwrap_or_default(), bytes)),
        false => Err(DeskError::Broken(store::StoreError::Damaged { what: "a picture" })),
    }
}

/// All of them, each with what the channels of the item will not take.
pub(super) fn all(
    content: &Content,
    alt: impl Fn(&Content, usize) -> Option<String>,
) -> Vec<Shown> {
    let outlets = || content.draft.texts.keys().copied();
    let one = |(nth, medium): (usize, &Medium<domain::text::Words>)| Shown {
        id: medium.id,
        kind: medium.kind,
        measures: medium.measures,
        digest: medium.digest,
        alt: alt(content, nth),
        rights: medium.rights.clone(),
        unfit: outlets().flat_map(|outlet| unfit(outlet, medium)).collect(),
        look: medium.look,
        copies: medium.copies.clone(),
        mends: outlets().filter(|outlet| mends(*outlet, medium)).collect(),
    };
    content.media.iter().enumerate().map(one).collect()
}

/// What this channel will not take of all of them together.
pub(super) fn together(content: &Content, outlet: Outlet) -> Option<Unfit> {
    unfit_together(outlet, &content.media)
}
