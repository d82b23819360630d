//! The brand sheet: read by all who read content, written by its writers.

use db::Tx;
use domain::content::brand::Brand;
use domain::content::writes;
use domain::people::Actor;
use store::content::sheet::{self, Sheet};

pub use store::content::sheet::Edition;

use super::may_read;
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// The newest edition; `None` before the first.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn show(desk: &Desk, actor: &Actor) -> Result<Option<Edition<Brand>>, DeskError> {
    may_read(actor)?;
    newest(desk).await
}

/// Writes the next edition; the same sheet again changes nothing.
///
/// # Errors
/// `Forbidden` for all but those who write content; `Stale` when somebody else was faster.
pub async fn write(desk: &Desk, actor: &Actor, brand: Brand) -> Result<(), DeskError> {
    writes(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    keep(desk, actor, brand).await
}

/// The newest edition of any sheet.
pub(super) async fn newest<T: Sheet + Send + 'static>(
    desk: &Desk,
) -> Result<Option<Edition<T>>, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(sheet::newest::<T>(tx, scope).await?) })
    });
    desk.store().db.read(job).await
}

/// Writes the next edition of any sheet.
pub(super) async fn keep<T>(desk: &Desk, actor: &Actor, sheet: T) -> Result<(), DeskError>
where
    T: Sheet + Clone + PartialEq + Send + Sync + 'static,
{
    let (scope, by, at) = (desk.scope(), actor.who(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let sheet = sheet.clone();
        Box::pin(async move {
            let known = sheet::newest::<T>(tx, scope).await?;
            if known.as_ref().is_some_and(|known| known.sheet == sheet) {
                return Ok(());
            }
            let edition = known.map_or(0, |known| known.edition) + 1;
            Ok(sheet::write(tx, scope, &Edition { edition, sheet, by, at }).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}
