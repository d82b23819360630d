//! The bytes of a version, in sealed pieces of at most 64 KiB, with the digest of the whole.

use db::Tx;
use sha2::{Digest, Sha256};

use crate::column::{number, opt_bytes};
use crate::value::{count, limit};
use crate::vault::{Label, Vault, open_bytes, seal_bytes};
use crate::{Scope, StoreError};

db::sql! {
    static PUT_PIECE = "insert into reader_piece (hospital_id, number, part, sealed) \
        values ($1, $2, $3, $4)";
    static DROP = "delete from reader_piece where hospital_id = $1 and number = $2";
    static SUM = "update reader_version set digest = $3, pieces = $4 \
        where hospital_id = $1 and number = $2";
    static FIND = "select digest, pieces from reader_version where hospital_id = $1 and number = $2";
    static PIECES = "select sealed from reader_piece where hospital_id = $1 and number = $2 \
        order by part";
}

/// Bytes in one piece.
const PIECE: usize = 64 * 1024;

/// What is found of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    Whole(Vec<u8>),
    /// A piece is missing, changed, or not the one that was written.
    Damaged,
}

/// Keeps the bytes of a version, in place of what was there of it.
///
/// # Errors
/// What the database said.
pub async fn put(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    number: u32,
    content: &[u8],
) -> Result<(), StoreError> {
    tx.exec(&DROP, &[scope.value(), count(number)]).await?;
    let pieces = content.chunks(PIECE);
    let sum = Sha256::digest(content).to_vec();
    let values = [scope.value(), count(number), sum.into(), limit(pieces.len())];
    tx.exec(&SUM, &values).await?;
    for (part, piece) in (0_u32..).zip(pieces) {
        let sealed = seal_bytes(vault, Label::Reader, scope, row(number, part), piece);
        let values = [scope.value(), count(number), count(part), sealed.into()];
        tx.exec(&PUT_PIECE, &values).await?;
    }
    Ok(())
}

/// The bytes of a version, if it has any.
///
/// # Errors
/// What the database said; damage is no error.
pub async fn open(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    version: u32,
) -> Result<Option<Kept>, StoreError> {
    let key = [scope.value(), count(version)];
    let Some(known) = tx.one(&FIND, &key).await? else { return Ok(None) };
    let Some(digest) = opt_bytes(&known, 0)? else { return Ok(None) };
    let rows = tx.query(&PIECES, &key).await?;
    if rows.len() != usize::try_from(number(&known, 1)?).unwrap_or(usize::MAX) {
        return Ok(Some(Kept::Damaged));
    }
    let mut content = Vec::new();
    for (part, piece) in (0_u32..).zip(&rows) {
        let place = row(version, part);
        match open_bytes(vault, Label::Reader, scope, place, piece.bytes(0)?) {
            Ok(opened) => content.extend_from_slice(&opened),
            Err(_) => return Ok(Some(Kept::Damaged)),
        }
    }
    let same = Sha256::digest(&content).as_slice() == digest;
    Ok(Some(if same { Kept::Whole(content) } else { Kept::Damaged }))
}

fn row(number: u32, part: u32) -> u128 {
    u128::from(number) << 32 | u128::from(part)
}
