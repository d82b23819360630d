//! The sealing round: it numbers committed entries without gaps and signs the tree over them.

use db::Tx;
use domain::calendar::Instant;
use ed25519_dalek::{Signature, Signer, VerifyingKey};

use crate::column::{array, instant};
use crate::journal::{position, position_value};
use crate::merkle::{Frontier, Hash};
use crate::value::{at, damaged, limit, millis};
use crate::vault::Keys;
use crate::{Scope, StoreError};

db::sql! {
    // One round a hospital at a time. SQLite has one writer anyway.
    static TAKE_LOCK = {
        sqlite: "select $1 is not null",
        postgres: "select pg_try_advisory_xact_lock($1)",
    };
    // By time; but an entry never comes before an earlier one of its stream, whatever the clocks
    // of two nodes made of it.
    static UNSEALED = "select stream, version, leaf from (select stream, version, leaf, \
        max(at) over (partition by stream order by version) as settled from journal \
        where hospital_id = $1 and position is null) as waiting \
        order by settled, version, stream limit $2";
    static NUMBER = "update journal set position = $4 \
        where hospital_id = $1 and stream = $2 and version = $3 and position is null";
    static NEWEST = "select position, root, frontier, at, signature from checkpoint \
        where hospital_id = $1 order by position desc limit 1";
    static AT = "select position, root, frontier, at, signature from checkpoint \
        where hospital_id = $1 and position = $2";
    static SIGNED = "insert into checkpoint (hospital_id, position, root, frontier, at, signature) \
        values ($1, $2, $3, $4, $5, $6)";
}

/// Sets the locks of this program apart from those of others on the same server.
const LOCK: i64 = 0x5EA1_0000_0000_0000;

/// What the house has signed: so many entries, and this tree over them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    pub position: u64,
    pub root: Hash,
    pub at: Instant,
    pub signature: [u8; 64],
}

impl Checkpoint {
    /// The checkpoint as text to be kept outside: what was signed, the signature, and the public
    /// half of the key that made it.
    pub fn text(&self, scope: Scope, public: &[u8; 32]) -> String {
        let note = note(scope, self.position, &self.root, self.at);
        let (signature, public) = (hex::encode(self.signature), hex::encode(public));
        format!("{note}\nsignature {signature}\nkey {public}\n")
    }

    /// A checkpoint of the hospital of `scope` from what [`Checkpoint::text`] wrote; `None` for any
    /// other text. Who signed it is for [`Checkpoint::holds`] to say.
    pub fn parse(text: &str, scope: Scope) -> Option<Self> {
        let mut lines = text.lines().map(str::trim);
        lines.next().filter(|head| *head == HEAD)?;
        lines.next().filter(|hospital| *hospital == scope.hospital.to_string())?;
        let position = lines.next()?.parse().ok()?;
        let mut root = [0; 32];
        hex::decode_to_slice(lines.next()?, &mut root).ok()?;
        let at = Instant::from_millisecond(lines.next()?.parse().ok()?).ok()?;
        let signed = lines.find_map(|line| line.strip_prefix("signature "))?;
        let mut signature = [0; 64];
        hex::decode_to_slice(signed, &mut signature).ok()?;
        Some(Self { position, root, at, signature })
    }

    /// The first bytes of the root, as a foot of a letter has room for.
    pub fn short(&self) -> String {
        hex::encode(&self.root[..SHORT])
    }

    /// Whether the owner of the public key signed exactly this for the hospital of `scope`.
    pub fn holds(&self, scope: Scope, public: &[u8; 32]) -> bool {
        let note = note(scope, self.position, &self.root, self.at);
        let signature = Signature::from_bytes(&self.signature);
        VerifyingKey::from_bytes(public)
            .is_ok_and(|key| key.verify_strict(note.as_bytes(), &signature).is_ok())
    }
}

/// Numbers at most `most` entries and signs the tree over all so far; the newest position, or
/// `None` when nothing was waiting or another node is at it.
///
/// # Errors
/// [`StoreError::Damaged`] when the last checkpoint does not fit its own frontier.
pub async fn seal(
    tx: &mut Tx<'_>,
    scope: Scope,
    keys: &Keys,
    now: Instant,
    most: usize,
) -> Result<Option<u64>, StoreError> {
    if !alone(tx, scope).await? {
        return Ok(None);
    }
    let mut tree = grown_so_far(tx, scope).await?;
    let waiting = tx.query(&UNSEALED, &[scope.value(), limit(most)]).await?;
    if waiting.is_empty() {
        return Ok(None);
    }
    for row in &waiting {
        tree.push(array(row, 2)?);
        let (stream, version) = (row.bytes(0)?.into(), row.int(1)?.into());
        let place = position_value(tree.leaves());
        tx.exec(&NUMBER, &[scope.value(), stream, version, place]).await?;
    }
    sign(tx, scope, keys, &tree, now).await?;
    Ok(Some(tree.leaves()))
}

/// The newest checkpoint, for the daily report.
///
/// # Errors
/// What the database said.
pub async fn newest(tx: &mut Tx<'_>, scope: Scope) -> Result<Option<Checkpoint>, StoreError> {
    let row = tx.one(&NEWEST, &[scope.value()]).await?;
    row.as_ref().map(checkpoint).transpose()
}

/// The checkpoint that was made when the journal had this many entries, if one was.
///
/// # Errors
/// What the database said.
pub async fn at_position(
    tx: &mut Tx<'_>,
    scope: Scope,
    position: u64,
) -> Result<Option<Checkpoint>, StoreError> {
    let row = tx.one(&AT, &[scope.value(), position_value(position)]).await?;
    row.as_ref().map(checkpoint).transpose()
}

/// Reads `position, root, frontier, at, signature`.
pub(crate) fn checkpoint(row: &db::Row) -> Result<Checkpoint, StoreError> {
    Ok(Checkpoint {
        position: position(row.int(0)?)?,
        root: array(row, 1)?,
        at: instant(row, 3)?,
        signature: array(row, 4)?,
    })
}

async fn alone(tx: &mut Tx<'_>, scope: Scope) -> Result<bool, StoreError> {
    let bits = scope.hospital.bits();
    let folded = (bits ^ (bits >> 64)) as i64;
    match tx.one(&TAKE_LOCK, &[(LOCK ^ folded).into()]).await? {
        Some(row) => Ok(row.flag(0)?),
        None => Ok(false),
    }
}

async fn grown_so_far(tx: &mut Tx<'_>, scope: Scope) -> Result<Frontier, StoreError> {
    let Some(row) = tx.one(&NEWEST, &[scope.value()]).await? else {
        return Ok(Frontier::default());
    };
    let signed = checkpoint(&row)?;
    let tree = Frontier::read(signed.position, row.bytes(2)?);
    tree.filter(|tree| tree.root() == signed.root).ok_or(damaged("checkpoint"))
}

async fn sign(
    tx: &mut Tx<'_>,
    scope: Scope,
    keys: &Keys,
    tree: &Frontier,
    now: Instant,
) -> Result<(), StoreError> {
    let root = tree.root();
    let note = note(scope, tree.leaves(), &root, now);
    let signature = keys.signing.sign(note.as_bytes()).to_bytes();
    let values = [
        scope.value(),
        position_value(tree.leaves()),
        root.into(),
        tree.bytes().into(),
        at(now),
        signature.into(),
    ];
    tx.exec(&SIGNED, &values).await?;
    Ok(())
}

const HEAD: &str = "jembatan checkpoint 1";

/// Bytes of the root that are printed: nobody finds another journal with the same 64 bits by chance,
/// and the whole root stands in the signed text.
const SHORT: usize = 8;

/// The signed text; it can be printed and checked by hand.
fn note(scope: Scope, position: u64, root: &Hash, at: Instant) -> String {
    let (hospital, root, at) = (scope.hospital, hex::encode(root), millis(at));
    format!("{HEAD}\n{hospital}\n{position}\n{root}\n{at}\n")
}
