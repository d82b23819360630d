//! The mentions of the last weeks with their texts: what is counted over and over.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::MentionId;
use domain::mention::Mention;
use store::mention::Cursor;

use crate::act::boxed;
use crate::said::Said;
use crate::{Desk, DeskError};

/// The youngest are heard; so many make a list in about a second.
const MOST: usize = 10_000;
/// Texts are opened so many at a time.
const OPENED: usize = 500;

/// A mention with what it says.
pub(super) struct Voice {
    pub mention: Mention,
    pub text: String,
}

/// The mentions that were published since an instant, in the order of their time; what was erased
/// says nothing.
pub(super) async fn voices(desk: &Desk, since: Instant) -> Result<Vec<Voice>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let mut found = store::mention::since(tx, desk.scope(), (since, MOST)).await?;
            found.reverse();
            let mut voices = Vec::with_capacity(found.len());
            for some in found.chunks(OPENED) {
                voices.extend(opened(tx, &desk, some).await?);
            }
            Ok(voices)
        })
    });
    desk.store().db.read(job).await
}

/// Behind which mention the youngest `most` of those since an instant begin.
pub(super) async fn beginning(
    desk: &Desk,
    (since, most): (Instant, usize),
) -> Result<Cursor, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::mention::nth_youngest(tx, scope, most).await?) })
    });
    let nth = desk.store().db.read(job).await?;
    let since = Cursor { published_at: since, id: MentionId::new(0) };
    Ok(nth.filter(|nth| nth.published_at > since.published_at).unwrap_or(since))
}

/// The next mentions in the order of their time, and behind which one to go on; `None` at the end.
pub(super) async fn page(
    desk: &Desk,
    after: Cursor,
) -> Result<(Vec<Voice>, Option<Cursor>), DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let found = store::mention::following(tx, desk.scope(), (after, OPENED)).await?;
            let last = found.get(OPENED - 1);
            let last = last.map(|one| Cursor { published_at: one.found.published_at, id: one.id });
            Ok((opened(tx, &desk, &found).await?, last))
        })
    });
    desk.store().db.read(job).await
}

async fn opened(tx: &mut Tx<'_>, desk: &Desk, found: &[Mention]) -> Result<Vec<Voice>, DeskError> {
    let ids: Vec<_> = found.iter().map(|one| one.found.text.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let voice = |mention: &Mention| {
        let text = said.text(mention.found.text.id)?;
        Some(Voice { mention: mention.clone(), text })
    };
    Ok(found.iter().filter_map(voice).collect())
}
