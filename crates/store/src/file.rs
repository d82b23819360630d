//! Files that came with a case, or belong to another thing, in sealed pieces of at most 64 KiB.

use db::{Row, Tx, Value};
use domain::attachment;
use domain::calendar::Instant;
use domain::ids::{ActivityId, CaseId, ContentId, FileId, SubjectId};
use zeroize::Zeroizing;

use crate::column::{bits, instant, number, text};
use crate::value::{at, bytes, count, damaged, limit};
use crate::vault::{Spot, SubjectKey, Vault, existing};
use crate::{Scope, StoreError};

db::sql! {
    static PUT = "insert into file (hospital_id, id, subject_id, owner, owner_id, media_type, \
        size, sealed_name, chunks, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    static PUT_PIECE = "insert into file_chunk (hospital_id, file_id, part, sealed) \
        values ($1, $2, $3, $4)";
    static FIND = "select id, subject_id, media_type, size, sealed_name, chunks, created_at \
        from file where hospital_id = $1 and owner = $2 and owner_id = $3 and id = $4";
    static OF_OWNER = "select id, subject_id, media_type, size, sealed_name, chunks, created_at \
        from file where hospital_id = $1 and owner = $2 and owner_id = $3 order by created_at, id";
    static DROP_PIECES = "delete from file_chunk where hospital_id = $1 and file_id = $2";
    static DROP = "delete from file where hospital_id = $1 and id = $2";
    static PIECES = "select sealed from file_chunk where hospital_id = $1 and file_id = $2 \
        order by part";
}

/// Bytes in one piece.
const PIECE: usize = 64 * 1024;

/// What a file belongs to: a thing of this kind. Nobody finds a file but through it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owner {
    kind: &'static str,
    bits: u128,
}

impl Owner {
    fn values(self) -> [Value; 2] {
        [self.kind.into(), bytes(self.bits)]
    }
}

impl From<CaseId> for Owner {
    fn from(id: CaseId) -> Self {
        Self { kind: "case", bits: id.bits() }
    }
}

impl From<ContentId> for Owner {
    fn from(id: ContentId) -> Self {
        Self { kind: "content", bits: id.bits() }
    }
}

impl From<ActivityId> for Owner {
    fn from(id: ActivityId) -> Self {
        Self { kind: "activity", bits: id.bits() }
    }
}

impl From<attachment::Owner> for Owner {
    fn from(owner: attachment::Owner) -> Self {
        Self { kind: owner.kind(), bits: owner.bits() }
    }
}

/// A file on its way in. What it truly is was found out before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct New<'a> {
    pub id: FileId,
    pub owner: Owner,
    pub media_type: &'a str,
    pub name: &'a str,
    pub at: Instant,
}

/// A file as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub id: FileId,
    pub subject: SubjectId,
    pub media_type: String,
    /// In bytes.
    pub size: u64,
    /// `None` when its subject was erased.
    pub name: Option<String>,
    pub at: Instant,
}

/// Keeps a file under the key of its subject.
///
/// # Errors
/// What the database said.
pub async fn put(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: &SubjectKey,
    new: New<'_>,
    content: &[u8],
) -> Result<(), StoreError> {
    let name = subject.cipher.seal(&name_spot(scope, new.id), new.name.as_bytes());
    let pieces = content.chunks(PIECE);
    let [owner, owner_id] = new.owner.values();
    let values = [
        scope.value(),
        bytes(new.id.bits()),
        bytes(subject.subject().bits()),
        owner,
        owner_id,
        new.media_type.into(),
        limit(content.len()),
        name.into(),
        limit(pieces.len()),
        at(new.at),
    ];
    tx.exec(&PUT, &values).await?;
    for (part, piece) in (0..).zip(pieces) {
        let sealed = subject.cipher.seal(&piece_spot(scope, new.id, part), piece);
        let values = [scope.value(), bytes(new.id.bits()), count(part), sealed.into()];
        tx.exec(&PUT_PIECE, &values).await?;
    }
    Ok(())
}

/// A file of this owner with its content; `None` when there is none, or when its subject was erased.
///
/// # Errors
/// [`StoreError::Damaged`] when a piece is missing or does not open.
pub async fn open(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    (owner, id): (Owner, FileId),
) -> Result<Option<(File, Vec<u8>)>, StoreError> {
    let [kind, owner] = owner.values();
    let values = [scope.value(), kind, owner, bytes(id.bits())];
    let Some(row) = tx.one(&FIND, &values).await? else {
        return Ok(None);
    };
    let subject = SubjectId::new(bits(&row, 1)?);
    let Some(own) = existing(tx, scope, vault, subject).await? else {
        return Ok(None);
    };
    let file = file(&row, scope, Some(&own))?;
    let pieces = tx.query(&PIECES, &[scope.value(), bytes(id.bits())]).await?;
    if number(&row, 5)? as usize != pieces.len() {
        return Err(damaged("pieces of a file"));
    }
    let mut content = Vec::with_capacity(pieces.len() * PIECE);
    for (part, piece) in (0..).zip(&pieces) {
        let opened = own.cipher.open(&piece_spot(scope, id, part), piece.bytes(0)?);
        content.extend_from_slice(&opened.ok_or(damaged("piece of a file"))?);
    }
    match content.len() as u64 == file.size {
        true => Ok(Some((file, content))),
        false => Err(damaged("size of a file")),
    }
}

/// The files of this owner, oldest first, without their content.
///
/// # Errors
/// [`StoreError::Damaged`] when a name does not open.
pub async fn list(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    owner: Owner,
) -> Result<Vec<File>, StoreError> {
    let [kind, owner] = owner.values();
    let rows = tx.query(&OF_OWNER, &[scope.value(), kind, owner]).await?;
    let mut files = Vec::with_capacity(rows.len());
    for row in &rows {
        let own = existing(tx, scope, vault, SubjectId::new(bits(row, 1)?)).await?;
        files.push(file(row, scope, own.as_ref())?);
    }
    Ok(files)
}

/// Takes a file away with its content; which one may go, is for the rules to say.
///
/// # Errors
/// What the database said.
pub async fn remove(tx: &mut Tx<'_>, scope: Scope, id: FileId) -> Result<(), StoreError> {
    for statement in [&DROP_PIECES, &DROP] {
        tx.exec(statement, &[scope.value(), bytes(id.bits())]).await?;
    }
    Ok(())
}

fn file(row: &Row, scope: Scope, own: Option<&SubjectKey>) -> Result<File, StoreError> {
    let id = FileId::new(bits(row, 0)?);
    let sealed = row.bytes(4)?;
    let name = own.map(|own| {
        let name: Option<Zeroizing<Vec<u8>>> = own.cipher.open(&name_spot(scope, id), sealed);
        let name = name.and_then(|name| String::from_utf8(name.to_vec()).ok());
        name.ok_or(damaged("name of a file"))
    });
    Ok(File {
        id,
        subject: SubjectId::new(bits(row, 1)?),
        media_type: text(row, 2)?,
        size: u64::try_from(row.int(3)?).map_err(|_| damaged("size of a file"))?,
        name: name.transpose()?,
        at: instant(row, 6)?,
    })
}

fn name_spot(scope: Scope, id: FileId) -> Spot {
    Spot::new(scope, "file.sealed_name", id.bits())
}

fn piece_spot(scope: Scope, id: FileId, part: u32) -> Spot {
    Spot { part, ..Spot::new(scope, "file_chunk.sealed", id.bits()) }
}
