//! What is said in public of a case: the mentions that it came from, and those of its issues.

use domain::ids::CaseNumber;
use domain::mention::{Mention, reads};
use domain::people::Actor;

use super::{View, gather};
use crate::act::read_as;
use crate::{Desk, DeskError};

/// More than these are read on the page of the issue.
const MOST: usize = 10;

/// The mentions behind a case and those of the issues on which it hangs, the youngest first.
///
/// # Errors
/// `Forbidden` for those who read no mentions; `NotFound` for a case out of sight.
pub async fn of_case(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
) -> Result<Vec<View>, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let (case, scope) =
                (crate::case::in_sight(tx, &desk, &actor, number).await?, desk.scope());
            let mut found = store::mention::of_case(tx, scope, (case.id, MOST)).await?;
            for issue in store::issue::of_case(tx, scope, case.id).await? {
                found.extend(store::mention::of_issue(tx, scope, (issue.id, MOST)).await?);
            }
            gather(tx, &desk, &actor, youngest(found)).await
        })
    })
    .await
}

fn youngest(mut found: Vec<Mention>) -> Vec<(Mention, u32)> {
    found.sort_by_key(|one| std::cmp::Reverse((one.found.published_at, one.id)));
    found.dedup_by_key(|one| one.id);
    found.truncate(MOST);
    found.into_iter().map(|one| (one, 1)).collect()
}
