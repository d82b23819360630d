//! Making cases findable by their words, a moment after they came.

use std::sync::Arc;

use domain::ids::CaseId;
use store::vault::Opened;

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// Cases in one transaction: the index pays for each transaction more than for each case.
const STEP: usize = 100;

/// Reads the words of at most a hundred cases that nobody can find yet; gives how many. A search
/// does it first, so that whoever wrote finds; between searches the work behind the pages does.
///
/// # Errors
/// `Unavailable` when the database takes no work; the cases wait on.
pub async fn catch_up(desk: &Desk) -> Result<usize, DeskError> {
    let waiting = Arc::new(waiting(desk).await?);
    let (scope, count) = (desk.scope(), waiting.len());
    if count == 0 {
        return Ok(0);
    }
    let job = boxed(move |tx| {
        let waiting = Arc::clone(&waiting);
        Box::pin(async move {
            for (case, stems) in waiting.iter() {
                store::search::learn(tx, scope, *case, stems).await?;
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await?;
    Ok(count)
}

/// Everything that waits now, step by step.
pub(crate) async fn catch_up_wholly(desk: &Desk) -> Result<(), DeskError> {
    while catch_up(desk).await? == STEP {}
    Ok(())
}

async fn waiting(desk: &Desk) -> Result<Vec<(CaseId, Vec<String>)>, DeskError> {
    let (scope, vault) = (desk.scope(), desk.store().vault.clone());
    let job = boxed(move |tx| {
        let vault = vault.clone();
        Box::pin(async move {
            let waiting = store::search::waiting(tx, scope, STEP).await?;
            let ids: Vec<_> = waiting.iter().map(|(_, words)| words.id).collect();
            let texts = store::vault::open_words(tx, scope, &vault, &ids).await?;
            Ok(waiting.into_iter().map(|(case, _)| case).zip(texts).collect::<Vec<_>>())
        })
    });
    let read = desk.store().db.read(job).await?;
    let stems = |(case, (_, text))| match text {
        Opened::Text(text, _) => (case, reading::stems(&text)),
        Opened::Erased => (case, Vec::new()),
    };
    Ok(read.into_iter().map(stems).collect())
}
