//! Making cases findable by their words, a moment after they came.

use std::sync::Arc;

use db::Tx;
use domain::ids::CaseId;
use store::vault::Opened;
use store::{Scope, Vault};

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
            let mut all = Vec::new();
            for ((case, _), (_, text)) in waiting.into_iter().zip(texts) {
                all.push((case, text, names(tx, scope, &vault, case).await?));
            }
            Ok(all)
        })
    });
    let read: Vec<(CaseId, Opened, Vec<String>)> = desk.store().db.read(job).await?;
    let stems = |(case, said, names): (CaseId, Opened, Vec<String>)| {
        (case, said.text().map_or_else(Vec::new, |text| without(reading::stems(text), &names)))
    };
    Ok(read.into_iter().map(stems).collect())
}

/// The names that the vault holds for a case. They stand in the complaint often enough, and the
/// index is plain text.
async fn names(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    case: CaseId,
) -> Result<Vec<String>, DeskError> {
    let Some(case) = store::case::load(tx, scope, case).await? else { return Ok(Vec::new()) };
    let mut names = Vec::new();
    for subject in [Some(case.intake.complainant.subject), case.intake.patient] {
        let Some(subject) = subject else { continue };
        let identity = store::vault::open_identity(tx, scope, vault, subject).await?;
        names.extend(identity.and_then(|known| known.name).map(|name| name.as_str().to_owned()));
    }
    Ok(names)
}

fn without(stems: Vec<String>, names: &[String]) -> Vec<String> {
    let hidden: Vec<String> = names.iter().flat_map(|name| reading::stems(name)).collect();
    stems.into_iter().filter(|stem| !hidden.contains(stem)).collect()
}
