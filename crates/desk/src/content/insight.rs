//! What the channels themselves have counted of everything that the program put out: asked once a day,
//! written down like any other result. What a channel does not say stays unsaid.

use channel::{Insight, Publisher, SendError, Trouble as Quiet, Why};
use db::Tx;
use domain::calendar::Instant;
use domain::content::look::{FIRST_AFTER, Look, Looked, Trouble, UNTIL};
use domain::content::{Command, Outcome};
use jiff::SignedDuration;
use store::content::insight as rows;

use super::posting::does;
use crate::act::boxed;
use crate::health::key::fresh;
use crate::mention::feed;
use crate::{Desk, DeskError, PATIENCE};

/// So long nobody else asks about the same post: longer than a channel may take to answer.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// So many questions one round asks.
const BATCH: usize = 20;

/// One round: asks what is due to be asked. Gives how many questions that were. Several nodes may walk
/// at once.
///
/// # Errors
/// What the database said.
pub async fn run(desk: &Desk) -> Result<usize, DeskError> {
    for asked in 0..BATCH {
        let Some((look, until)) = lease(desk).await? else { return Ok(asked) };
        let (trouble, wish) = told(desk, &look).await?;
        settle(desk, (look.clone(), until), look.after(trouble, wish, desk.now())).await?;
    }
    Ok(BATCH)
}

/// Asks, and writes down what was said.
async fn told(desk: &Desk, look: &Look) -> Result<(Option<Trouble>, SignedDuration), DeskError> {
    let nothing = SignedDuration::ZERO;
    let door = desk.door(&look.connection);
    let Some((door, publisher)) = door.and_then(|door| Some((door, door.publisher()?))) else {
        return Ok((Some(Trouble::NotPermitted), nothing));
    };
    if !publisher.counts() {
        return Ok((None, nothing));
    }
    fresh(desk, door).await?;
    let Some(answer) = asked(desk, publisher, &look.provider).await? else {
        return Ok((Some(Trouble::Spent), nothing));
    };
    let insight = match answer {
        Ok(insight) if insight.numbers.is_empty() => return Ok((Some(Trouble::Nothing), nothing)),
        Ok(insight) => insight,
        Err(error) => return Ok(trouble(error)),
    };
    let as_of = desk.rules().await?.calendar.day_of(desk.now());
    let (outlet, definition, numbers) = (look.outlet, insight.definition, insight.numbers);
    let outcome = Outcome { outlet, definition, as_of, numbers };
    does(desk, look.content, Command::RecordResult(outcome)).await?;
    Ok((None, nothing))
}

/// Asks, within what may be spent on it where the channel takes money; `None` where nothing is left.
async fn asked(
    desk: &Desk,
    publisher: &dyn Publisher,
    name: &str,
) -> Result<Option<Result<Insight, SendError>>, DeskError> {
    let Some(allowance) = publisher.allowance() else {
        return Ok(Some(publisher.insight(name).await));
    };
    let Some(held) = feed::hold(desk, allowance).await? else { return Ok(None) };
    let answer = publisher.insight(name).await;
    if !spent(&answer) {
        feed::give_back(desk, held, allowance.a_look).await?;
    }
    Ok(Some(answer))
}

/// May the channel take money for this answer? One that was on its way and could not be read counts.
fn spent(answer: &Result<Insight, SendError>) -> bool {
    match answer {
        Ok(_) | Err(SendError::Refused(Why::StrangeAnswer { .. })) => true,
        Err(SendError::Later { why, .. }) => *why == Quiet::NoAnswer,
        Err(SendError::Refused(_)) => false,
    }
}

fn trouble(error: SendError) -> (Option<Trouble>, SignedDuration) {
    match error {
        SendError::Refused(Why::TokenDead) => (Some(Trouble::TokenDead), SignedDuration::ZERO),
        SendError::Refused(Why::NotPermitted) => {
            (Some(Trouble::NotPermitted), SignedDuration::ZERO)
        }
        SendError::Refused(Why::Unpaid) => (Some(Trouble::Unpaid), SignedDuration::ZERO),
        SendError::Refused(_) => (Some(Trouble::Refused), SignedDuration::ZERO),
        SendError::Later { why, after } => {
            let after = SignedDuration::try_from(after).unwrap_or(SignedDuration::ZERO);
            let limit = why == Quiet::RateLimited;
            (Some(if limit { Trouble::Limit } else { Trouble::Unreachable }), after)
        }
    }
}

async fn lease(desk: &Desk) -> Result<Option<(Look, Instant)>, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let until = now.checked_add(LEASE).unwrap_or(now);
    let since = now.checked_sub(UNTIL).unwrap_or(Instant::MIN);
    let ripe = now.checked_sub(FIRST_AFTER).unwrap_or(Instant::MIN);
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let found = rows::lease(tx, scope, (since, ripe), (now, until)).await?;
            Ok(found.map(|look| (look, until)))
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

async fn settle(
    desk: &Desk,
    (look, leased): (Look, Instant),
    looked: Looked,
) -> Result<(), DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let look = look.clone();
        Box::pin(async move { Ok(rows::settle(tx, scope, (&look, leased), looked).await?) })
    });
    desk.store().db.write(PATIENCE, job).await
}
