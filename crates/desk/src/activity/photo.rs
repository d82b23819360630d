//! Photos of an activity: brought, shown, withheld where a permission has ended.

use std::collections::{BTreeMap, BTreeSet};

use domain::activity::{Command, Photo, runs};
use domain::content::media::{Kind, Measures, Medium, Rights};
use domain::ids::{ActivityId, ConsentId, FileId};
use domain::people::Actor;
use domain::text::Body;
use sha2::{Digest, Sha256};

use db::Tx;

use super::decider::Deed;
use super::{View, may_read, open};
use crate::act::{Once, Terms, act as act_on, begun, boxed};
use crate::file::{FileFault, Upload, pictured, refused};
use crate::{Desk, DeskError};

/// What is said of a photo when it is brought.
#[derive(Clone, Debug)]
pub struct Label {
    /// What it shows, in words.
    pub alt: Option<Body>,
    pub rights: Rights,
    /// Somebody can be recognised.
    pub faces: bool,
    pub consents: BTreeSet<ConsentId>,
}

/// One photo as it is shown.
#[derive(Clone, Debug)]
pub struct Snapshot {
    pub id: FileId,
    pub kind: Kind,
    pub alt: Option<String>,
    pub rights: Rights,
    pub faces: bool,
    /// A permission or a right has ended: nobody gets to see it any more.
    pub withheld: bool,
}

/// Brings a photo, without place, time and maker; the same file twice is one.
///
/// # Errors
/// `Forbidden`, `NotFound`, `FileRefused`, `Unknown` for a permission that is not there, `Refused` when
/// the rules say no.
pub async fn add(
    desk: &Desk,
    actor: &Actor,
    id: ActivityId,
    (upload, label, key): (Upload, Label, Option<String>),
) -> Result<View, DeskError> {
    may_read(actor)?;
    runs(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let coming = pictured(upload)?;
    let kind = Kind::parse(coming.media_type).ok_or(refused(FileFault::NoPicture))?;
    let digest: [u8; 32] = Sha256::digest(&coming.bytes).into();
    let file = FileId::new(begun(desk, actor, "activity-photo", key.as_deref()));
    let once = key.map(|key| Once::of(actor, "activity-photo", &key, &(&id, &digest, &label)));
    let measures = Measures {
        size: coming.bytes.len() as u64,
        frame: coming.frame,
        length_ms: coming.length_ms,
    };
    let Label { alt, rights, faces, consents } = label;
    let copies = BTreeMap::new();
    let medium = Medium { id: file, kind, measures, digest, alt, rights, look: None, copies };
    let photo = Box::new(Photo { medium, faces, consents });
    let deed = Deed::new(desk, actor, id, Command::AddPhoto(photo));
    act_on(desk, deed.bringing(coming.name, coming.bytes), Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// A photo with its content, for whoever reads the activity.
///
/// # Errors
/// `Forbidden`; `NotFound` for one that was taken away, is withheld, or is of another activity.
pub async fn fetch(
    desk: &Desk,
    actor: &Actor,
    (id, file): (ActivityId, FileId),
) -> Result<(Kind, Vec<u8>), DeskError> {
    let view = open(desk, actor, id).await?;
    let found = view.photos.iter().find(|one| one.id == file && !one.withheld);
    let kind = found.ok_or(DeskError::NotFound)?.kind;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let vault = &desk.store().vault;
            let found = store::file::open(tx, desk.scope(), vault, (id.into(), file)).await?;
            Ok(found.ok_or(DeskError::NotFound)?.1)
        })
    });
    Ok((kind, desk.store().db.read(job).await?))
}
