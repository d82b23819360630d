//! The seal on the journal, and the proof that nobody touched what was sealed.

use db::Tx;
use store::audit::{Broken, Step, Verified, Walk};
pub use store::audit::{Witness, Wrong};
use store::seal::Checkpoint;

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE, live};

/// Entries of one round: short enough not to keep writers waiting.
const ROUND: usize = 1000;

/// Numbers and signs what was committed since the last round, and tells every listener; the
/// newest position, or `None` when nothing was waiting or another node is at it.
///
/// # Errors
/// `Unavailable` when the database is; `Broken` when the last checkpoint does not fit its tree.
pub async fn seal(desk: &Desk) -> Result<Option<u64>, DeskError> {
    let mut newest = None;
    while let Some(position) = round(desk).await? {
        live::announce(desk, position).await;
        newest = Some(position);
    }
    Ok(newest)
}

async fn round(desk: &Desk) -> Result<Option<u64>, DeskError> {
    let (scope, now, store) = (desk.scope(), desk.now(), desk.store().clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let store = store.clone();
        Box::pin(
            async move { Ok(store::seal::seal(tx, scope, store.vault.keys(), now, ROUND).await?) },
        )
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Walks the whole journal; the inner error names the first entry that was touched.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn verify(desk: &Desk) -> Result<Result<Verified, Broken>, DeskError> {
    walk(desk, None).await
}

/// As [`verify`], against what was kept outside (the daily report carries one): it finds a journal that was cut off or put back to an older state too.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn verify_against(
    desk: &Desk,
    witness: Witness,
) -> Result<Result<Verified, Broken>, DeskError> {
    walk(desk, Some(witness)).await
}

async fn walk(
    desk: &Desk,
    witness: Option<Witness>,
) -> Result<Result<Verified, Broken>, DeskError> {
    let mut walk = Walk::new(desk.scope(), desk.store().vault.keys().public(), witness);
    loop {
        let from = walk;
        let job = boxed(move |tx: &mut Tx<'_>| {
            let from = from.clone();
            Box::pin(async move { Ok(store::audit::step(tx, from).await?) })
        });
        match desk.store().db.read(job).await? {
            Ok(Step::Further(on)) => walk = *on,
            Ok(Step::End(verified)) => return Ok(Ok(verified)),
            Err(broken) => return Ok(Err(broken)),
        }
    }
}

/// The newest checkpoint, to be kept outside.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn checkpoint(desk: &Desk) -> Result<Option<Checkpoint>, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::seal::newest(tx, scope).await?) })
    });
    desk.store().db.read(job).await
}

/// The newest checkpoint as text to be kept outside; `None` before anything was sealed.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn checkpoint_text(desk: &Desk) -> Result<Option<String>, DeskError> {
    let public = desk.store().vault.keys().public();
    Ok(checkpoint(desk).await?.map(|newest| newest.text(desk.scope(), &public)))
}

/// What somebody brings from outside: the text of a checkpoint, or the line from the foot of a
/// report on paper. `None` for anything else, and for a checkpoint of another hospital.
pub fn witness(desk: &Desk, text: &str) -> Option<Witness> {
    let text = text.trim();
    let signed = Checkpoint::parse(text, desk.scope()).map(Witness::Signed);
    signed.or_else(|| Witness::printed(text))
}
