//! Files that go with an answer, as far as its door carries them; what stays behind waits on the
//! tracking page, and its complainant is told so.

use std::sync::Arc;

use channel::{Door, Encloses, Way};
use db::Tx;
use domain::approval::{Cleared, Enclosure, Paper};
use domain::ids::CaseId;
use store::outbox::Leased;

use crate::act::boxed;
use crate::case::work::{self, Errand};
use crate::{Desk, DeskError, PATIENCE};

/// The files of this case that were cleared with this text, opened.
pub(super) async fn opened(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (case, text): (CaseId, &Cleared),
) -> Result<Vec<Enclosure>, DeskError> {
    let (mut files, of) = (Vec::new(), case.into());
    for id in text.enclosed() {
        let found = store::file::open(tx, desk.scope(), &desk.store().vault, (of, *id)).await?;
        let (file, bytes) = found.ok_or(DeskError::NotFound)?;
        let name = file.name.unwrap_or_else(|| id.to_string());
        let paper = Paper { name, media_type: file.media_type, bytes };
        files.extend(text.enclose(*id, paper));
    }
    Ok(files)
}

/// What this door carries by this way, and whether anything stays behind.
pub(super) fn carried(
    door: &Arc<dyn Door>,
    way: &Way,
    files: Vec<Enclosure>,
) -> (Vec<Enclosure>, bool) {
    let carries = |file: &Enclosure| door.encloses(way, file) != Encloses::Not;
    let (carried, left): (Vec<_>, Vec<_>) = files.into_iter().partition(carries);
    (carried, !left.is_empty())
}

/// How many of these leave as messages of their own.
pub(super) fn apart(door: &Arc<dyn Door>, way: &Way, files: &[Enclosure]) -> usize {
    files.iter().filter(|file| door.encloses(way, file) == Encloses::Apart).count()
}

/// Tells the complainant, once for this work, that there is more on the tracking page.
pub(super) async fn point_to_page(
    desk: &Desk,
    leased: &Leased,
    case: CaseId,
) -> Result<(), DeskError> {
    let (worker, id) = (desk.clone(), desk.fresh_id());
    let key = format!("{}:enclosed", leased.work.key);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, key) = (worker.clone(), key.clone());
        Box::pin(async move {
            let work = (Some(case), &Errand::TrackingPage);
            work::put_keyed(tx, &desk, work, (id, key)).await.map(drop)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}
