//! The mentions of the last weeks with their texts: what is counted over and over.

use db::Tx;
use domain::calendar::Instant;
use domain::mention::Mention;

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
                let ids: Vec<_> = some.iter().map(|one| one.found.text.id).collect();
                let said = Said::open(tx, &desk, &ids).await?;
                let voice = |mention: &Mention| {
                    let text = said.text(mention.found.text.id)?;
                    Some(Voice { mention: mention.clone(), text })
                };
                voices.extend(some.iter().filter_map(voice));
            }
            Ok(voices)
        })
    });
    desk.store().db.read(job).await
}
