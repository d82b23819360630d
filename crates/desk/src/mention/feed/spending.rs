//! What may be spent of an account is held before a look and given back after it: two nodes together
//! spend no more than one may.

use channel::feed::{Brought, Marks, Newsstand};
use db::Tx;
use domain::mention::feed::{Allowance, Span, Trouble};
use domain::mention::reads;
use domain::people::Actor;
use domain::text::Link;
use store::mention::feed::spending as rows;

pub use store::mention::feed::spending::Spending;

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

/// What was spent of each account in the day and the month that run.
///
/// # Errors
/// `Forbidden` for those who read no mentions.
pub async fn spending(desk: &Desk, actor: &Actor) -> Result<Vec<Spending>, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let (scope, calendar) = (desk.scope(), desk.rules().await?.calendar.clone());
    let spans = [Span::Day, Span::Month].map(|span| span.named(&calendar, desk.now()));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let spans = spans.clone();
        Box::pin(async move { Ok(rows::running(tx, scope, (&spans[0], &spans[1])).await?) })
    });
    desk.store().db.read(job).await
}

/// One look within what its account may spend: what it brought, or why nothing.
///
/// # Errors
/// What the database said.
pub async fn asked(
    desk: &Desk,
    stand: &dyn Newsstand,
    (address, known): (&Link, &Marks),
) -> Result<Result<Brought, Trouble>, DeskError> {
    let Some(allowance) = stand.allowance(address) else {
        return Ok(stand.look(address, known).await);
    };
    let Some(held) = hold(desk, allowance).await? else { return Ok(Err(Trouble::Spent)) };
    let found = stand.look(address, known).await;
    let left = allowance.a_look.saturating_sub(spent(&found, allowance));
    give_back(desk, held, left).await?;
    Ok(found)
}

/// What is held of an allowance before one look.
pub(crate) struct Held {
    allowance: Allowance,
    /// The day or the month in which it is held.
    period: String,
}

/// What a look has spent. Where an answer was on its way and could not be read, the account may have
/// counted it: the whole look is spent.
fn spent(found: &Result<Brought, Trouble>, allowance: Allowance) -> u32 {
    match found {
        Ok(Brought::Counted { used, .. }) => *used,
        Err(Trouble::Slow | Trouble::TooLarge | Trouble::Malformed) => allowance.a_look,
        Ok(_) | Err(_) => 0,
    }
}

/// Holds what one look may take; `None` where not so much is left.
pub(crate) async fn hold(desk: &Desk, allowance: Allowance) -> Result<Option<Held>, DeskError> {
    let period = allowance.span.named(&desk.rules().await?.calendar, desk.now());
    let (scope, running) = (desk.scope(), period.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let period = running.clone();
        Box::pin(async move {
            let wanted = (allowance.a_look, allowance.most);
            Ok(rows::hold(tx, scope, (allowance.account, &period), wanted).await?)
        })
    });
    let held = desk.store().db.write(PATIENCE, job).await?;
    Ok(held.then_some(Held { allowance, period }))
}

/// Gives back so much of it.
pub(crate) async fn give_back(desk: &Desk, held: Held, left: u32) -> Result<(), DeskError> {
    let (scope, Held { allowance, period }) = (desk.scope(), held);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let period = period.clone();
        Box::pin(async move {
            Ok(rows::give_back(tx, scope, (allowance.account, &period), left).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}
