//! Files that come with a case: what they truly are, who may bring them, who may open them.
//!
//! Nothing is decoded, unpacked or drawn here, so neither a picture of 50,000 x 50,000 dots nor a
//! nested archive costs more than its bytes. The name is for the eye only.

mod jpeg;
mod kind;
mod mp4;
mod png;

use std::sync::Arc;

use db::Tx;
use domain::case::Case;
use domain::ids::{CaseId, CaseNumber, FileId};
use domain::people::{Actor, Reach, Sight};
use domain::rules::Act;
use store::StoreError;

pub use kind::examined;

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// The largest file, in bytes: 10 MiB.
pub const LARGEST: u64 = 10 * 1024 * 1024;
/// The largest file that is fetched from a channel, in bytes: 25 MiB.
const LARGEST_HEARD: u64 = 25 * 1024 * 1024;

/// All files that go with one answer, in bytes: 15 MiB, so that a mail of them stays below the 25 MB
/// that mail servers take.
const LARGEST_ENCLOSED: u64 = 15 * 1024 * 1024;

/// A complainant adds at most so many files to a case, and with those of the staff there are at
/// most so many.
const MOST_PUBLIC: usize = 10;
const MOST: usize = 50;

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct Upload {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A file as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: FileId,
    pub name: String,
    /// What it is by its content.
    pub media_type: String,
    /// In bytes.
    pub size: u64,
    /// Those who were asked may open it: the office has shown it to them.
    pub shown: bool,
    /// It goes with the answer.
    pub enclosed: bool,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// Larger than `max` bytes.
    TooLarge {
        max: u64,
    },
    /// Neither JPEG, PNG, WebP, GIF nor PDF, whatever its name says.
    UnknownType,
    /// Nothing that can be published: neither JPEG, PNG nor MP4.
    NotShown,
    /// No picture, where nothing else is taken: neither JPEG nor PNG.
    NoPicture,
    /// Nothing that an SPO is read from: neither DOCX nor PDF.
    NotRead,
    Empty,
    /// Together with what goes with the answer already, more than `max` bytes.
    TooMuch {
        max: u64,
    },
    /// The case has as many files as it can carry.
    TooMany,
    /// The complainant was erased: nothing is kept in their name any more.
    Erased,
}

impl FileFault {
    /// Stable key of what is wrong; the sentence also says what is taken here.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::UnknownType | Self::NotShown | Self::NoPicture | Self::NotRead => "unknown_type",
            Self::Empty => "empty",
            Self::TooMuch { .. } => "too_much",
            Self::TooMany => "too_many",
            Self::Erased => "erased",
        }
    }
}

/// Adds a file to a case that this actor sees; the same file twice is one file.
///
/// # Errors
/// `FileRefused`; `NotFound` for a case out of sight; `Forbidden` for those who only read.
pub async fn attach(
    desk: &Desk,
    actor: &Actor,
    case: CaseNumber,
    upload: Upload,
) -> Result<Item, DeskError> {
    let coming = Arc::new(Coming::new(desk, upload)?);
    let (worker, actor) = (desk.clone(), actor.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, actor, coming) = (worker.clone(), actor.clone(), Arc::clone(&coming));
        Box::pin(async move {
            let seen = store::case::seen(tx, desk.scope(), &desk.sight(&actor), case).await?;
            let case = seen.ok_or(DeskError::NotFound)?;
            let rules = desk.rules_of(tx, case.rules).await?;
            let writes = actor.role().is_some_and(|role| rules.permissions.allow(role, Act::Note));
            if !writes && !actor.is_director(coming.now) {
                return Err(DeskError::Forbidden);
            }
            coming.enter(tx, &desk, &case, MOST).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Adds a file that the complainant brings; the same file twice is one file.
///
/// # Errors
/// `FileRefused`; `NotFound` for a case that is not there.
pub async fn attach_public(desk: &Desk, case: CaseId, upload: Upload) -> Result<Item, DeskError> {
    let coming = Arc::new(Coming::new(desk, upload)?);
    enters(desk, case, (coming, MOST_PUBLIC)).await
}

async fn enters(
    desk: &Desk,
    case: CaseId,
    (coming, most): (Arc<Coming>, usize),
) -> Result<Item, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, coming) = (worker.clone(), Arc::clone(&coming));
        Box::pin(async move {
            let case = store::case::load(tx, desk.scope(), case).await?;
            coming.enter(tx, &desk, &case.ok_or(DeskError::NotFound)?, most).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Adds a file that came with a message through a channel: also what was said or filmed; the same
/// file twice is one file.
///
/// # Errors
/// `FileRefused`; `NotFound` for a case that is not there.
pub(crate) async fn attach_fetched(
    desk: &Desk,
    case: CaseId,
    upload: Upload,
) -> Result<Item, DeskError> {
    let media_type = kind::heard(&upload).map_err(refused)?;
    let coming = Arc::new(Coming::of(desk, upload, media_type));
    enters(desk, case, (coming, MOST)).await
}

/// A file of a case that this actor sees. It is to be sent as an attachment, never shown in place.
///
/// # Errors
/// `NotFound` when the case is out of sight, the file belongs to another case or was not shown to
/// those who were asked, or it was erased.
pub async fn fetch(
    desk: &Desk,
    actor: &Actor,
    case: CaseNumber,
    id: FileId,
) -> Result<(Item, Vec<u8>), DeskError> {
    let (scope, sight, store) = (desk.scope(), desk.sight(actor), desk.store().clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (sight, store) = (sight.clone(), store.clone());
        Box::pin(async move {
            let case = store::case::seen(tx, scope, &sight, case).await?;
            let case = case.ok_or(DeskError::NotFound)?;
            let wanted = (case.id.into(), id);
            let found = store::file::open(tx, scope, &store.vault, wanted).await?;
            let found = found.filter(|_| opens(&sight, &case, id));
            let (file, content) = found.ok_or(DeskError::NotFound)?;
            Ok((item(file, &case).ok_or(DeskError::NotFound)?, content))
        })
    });
    desk.store().db.read(job).await
}

/// The files of a case that can still be opened, oldest first.
pub(crate) async fn of_case(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
) -> Result<Vec<Item>, DeskError> {
    let vault = &desk.store().vault;
    let files = store::file::list(tx, desk.scope(), vault, case.id.into()).await?;
    Ok(files.into_iter().filter_map(|file| item(file, case)).collect())
}

/// A photo can show who complained: whoever was asked opens only what the office has shown.
pub(crate) fn opens(sight: &Sight, case: &Case, id: FileId) -> bool {
    matches!(sight.reach, Reach::All | Reach::Protected) || case.shown.contains(&id)
}

/// Only a file of the case itself is shown to anybody.
///
/// # Errors
/// `Unknown` for another one.
pub(crate) async fn known(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
    id: FileId,
) -> Result<(), DeskError> {
    let files = of_case(tx, desk, case).await?;
    let found = files.iter().any(|file| file.id == id);
    if found { Ok(()) } else { Err(DeskError::Unknown { field: "file" }) }
}

/// A file of the case goes with its answer only as long as a mail can carry all of them.
///
/// # Errors
/// `Unknown` for a file of another case, `FileRefused` when they are too much together.
pub(crate) async fn encloses(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
    id: FileId,
) -> Result<(), DeskError> {
    known(tx, desk, case, id).await?;
    let goes = |file: &&Item| file.enclosed || file.id == id;
    let files = of_case(tx, desk, case).await?;
    let size: u64 = files.iter().filter(goes).map(|file| file.size).sum();
    match size > LARGEST_ENCLOSED {
        true => Err(refused(FileFault::TooMuch { max: LARGEST_ENCLOSED })),
        false => Ok(()),
    }
}

/// `None` for a file whose key was destroyed.
fn item(file: store::file::File, case: &Case) -> Option<Item> {
    let (id, media_type, size) = (file.id, file.media_type, file.size);
    let (shown, enclosed) = (case.shown.contains(&id), case.enclosed.contains(&id));
    Some(Item { id, name: file.name?, media_type, size, shown, enclosed })
}

/// A file that was examined, on its way in.
struct Coming {
    id: FileId,
    name: String,
    media_type: &'static str,
    content: Vec<u8>,
    now: domain::calendar::Instant,
    fresh_key: [u8; 32],
}

impl Coming {
    fn new(desk: &Desk, upload: Upload) -> Result<Self, DeskError> {
        let media_type = examined(&upload).map_err(refused)?;
        Ok(Self::of(desk, upload, media_type))
    }

    fn of(desk: &Desk, upload: Upload, media_type: &'static str) -> Self {
        Self {
            id: FileId::new(desk.fresh_id()),
            name: kind::shown_name(&upload.name, media_type),
            media_type,
            content: kind::cleaned(upload.bytes, media_type),
            now: desk.now(),
            fresh_key: desk.fresh(),
        }
    }

    async fn enter(
        &self,
        tx: &mut Tx<'_>,
        desk: &Desk,
        case: &Case,
        most: usize,
    ) -> Result<Item, DeskError> {
        let (store, scope) = (desk.store(), desk.scope());
        let known = of_case(tx, desk, case).await?;
        if let Some(same) = self.same(tx, desk, (case.id, &known)).await? {
            return Ok(same);
        }
        if known.len() >= most {
            return Err(refused(FileFault::TooMany));
        }
        let subject = case.intake.complainant.subject;
        let key = store::vault::subject(tx, scope, &store.vault, subject, self.fresh_key).await;
        let key = match key {
            Err(StoreError::Erased) => return Err(refused(FileFault::Erased)),
            known => known?,
        };
        let new = store::file::New {
            id: self.id,
            owner: case.id.into(),
            media_type: self.media_type,
            name: &self.name,
            at: self.now,
        };
        store::file::put(tx, scope, &key, new, &self.content).await?;
        let (name, media_type) = (self.name.clone(), self.media_type.to_owned());
        let (id, size) = (self.id, self.content.len() as u64);
        Ok(Item { id, name, media_type, size, shown: false, enclosed: false })
    }

    /// A form that is sent twice brings the same bytes under the same name.
    async fn same(
        &self,
        tx: &mut Tx<'_>,
        desk: &Desk,
        (case, known): (CaseId, &[Item]),
    ) -> Result<Option<Item>, DeskError> {
        let size = self.content.len() as u64;
        for item in known.iter().filter(|item| item.size == size && item.name == self.name) {
            let vault = &desk.store().vault;
            let wanted = (case.into(), item.id);
            let found = store::file::open(tx, desk.scope(), vault, wanted).await?;
            if found.is_some_and(|(_, content)| content == self.content) {
                return Ok(Some(item.clone()));
            }
        }
        Ok(None)
    }
}

/// A file that was examined: its name for the eye, what it is, and what is kept of it.
///
/// # Errors
/// `FileRefused`.
pub(crate) fn taken_in(upload: Upload) -> Result<(String, &'static str, Vec<u8>), DeskError> {
    let media_type = examined(&upload).map_err(refused)?;
    let name = kind::shown_name(&upload.name, media_type);
    Ok((name, media_type, kind::cleaned(upload.bytes, media_type)))
}

/// The largest picture or film that is brought to be published, in bytes; a picture that is no film
/// ends at [`LARGEST`].
pub const LARGEST_SHOWN: u64 = LARGEST_HEARD;

/// A picture or film that was examined and cleaned, on its way to be published.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
    /// Width and height, turned as it is shown.
    pub frame: Option<(u32, u32)>,
    pub length_ms: Option<u64>,
}

/// # Errors
/// `FileRefused`.
pub(crate) fn shown(upload: Upload) -> Result<Shown, DeskError> {
    let media_type = kind::shown(&upload).map_err(refused)?;
    let name = kind::shown_name(&upload.name, media_type);
    let bytes = kind::cleaned(upload.bytes, media_type);
    let (frame, length_ms) = kind::measured(&bytes, media_type);
    Ok(Shown { name, media_type, bytes, frame, length_ms })
}

/// The same where only pictures are taken.
///
/// # Errors
/// `FileRefused`.
pub(crate) fn pictured(upload: Upload) -> Result<Shown, DeskError> {
    shown(upload).map_err(|error| match error {
        DeskError::FileRefused { why: FileFault::NotShown, .. } => refused(FileFault::NoPicture),
        other => other,
    })
}

pub(crate) fn refused(why: FileFault) -> DeskError {
    DeskError::FileRefused { field: "file", why }
}
