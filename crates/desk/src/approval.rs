//! How many things wait for the director besides cases: campaigns, activities, statements, repeated
//! complaints, content. What they are stands on the page of approvals.

use domain::people::Actor;
use domain::{campaign, content, series, statement};

use crate::act::boxed;
use crate::{Desk, DeskError};

/// Of each kind no more than this are counted.
const COUNTED: usize = 200;

/// How many wait for this actor's decision; none for whoever is not the director, nor stands in.
///
/// # Errors
/// What the database said.
pub async fn waiting(desk: &Desk, actor: &Actor) -> Result<i64, DeskError> {
    if !actor.is_director(desk.now()) {
        return Ok(0);
    }
    let scope = desk.scope();
    let job = boxed(move |tx| {
        Box::pin(
            async move { Ok::<_, DeskError>(store::approval::waiting(tx, scope, COUNTED).await?) },
        )
    });
    let found = desk.store().db.read(job).await?;
    let seen = [
        (campaign::reads(actor), found.campaigns + found.activities),
        (statement::reads(actor), found.statements),
        (series::reads(actor, desk.now()), found.series),
        (content::reads(actor), found.contents),
    ];
    Ok(seen.into_iter().filter(|(reads, _)| *reads).map(|(_, count)| count).sum())
}
