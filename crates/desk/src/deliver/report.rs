//! How far a message came, by its provider's reports: a lattice, so that their order says nothing.

use channel::{SendError, State, Why, later, meta};
use db::Tx;
use domain::case::{Case, Command, Failure, Stage};
use domain::ids::AnswerNo;
use domain::people::Actor;
use store::outbox::{Listed, Retry};
use store::{outbox, sending};

use super::became::reason;
use crate::act::{Terms, within};
use crate::case::work::Errand;
use crate::case::{Deed, Target};
use crate::{Desk, DeskError};

/// Keeps a report under the name that it came with, if it says more than those before it.
pub(crate) async fn keep(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (connection, name): (&str, &str),
    state: State,
) -> Result<(), DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let known = sending::reported(tx, scope, connection, name).await?;
    let known = known.as_deref().and_then(parse);
    if known.is_none_or(|known| later(known, state) != known) {
        sending::report(tx, scope, (connection, name), &text(state), now).await?;
    }
    Ok(())
}

/// Draws the sum of all reports about a work that was sent. A failure is told to its case once.
pub(crate) async fn settle(
    tx: &mut Tx<'_>,
    desk: &Desk,
    work: u128,
    id: u128,
) -> Result<(), DeskError> {
    let scope = desk.scope();
    let found = outbox::find(tx, scope, work).await?;
    let Some(work) = found.filter(|work| work.state == outbox::State::Sent) else {
        return Ok(());
    };
    let parts = sending::parts(tx, scope, work.id, work.round).await?;
    match sum(&parts) {
        State::Failed(code) => lost(tx, desk, (&work, code), id).await,
        state => Ok(outbox::told(tx, scope, work.id, shown(state)).await?),
    }
}

/// One part that failed is a message that failed; else the part that came least far counts. Of the
/// names of one part the one that says most counts.
fn sum(parts: &[(u32, Option<String>)]) -> State {
    let of = |part: u32| {
        let names = parts.iter().filter(move |(at, _)| *at == part);
        let reports = names.filter_map(|(_, report)| parse(report.as_deref()?));
        reports.fold(State::Sent, later)
    };
    let last = parts.iter().map(|(part, _)| *part).max().unwrap_or(0);
    let each = (0..=last).map(of);
    let failed = |state: &State| matches!(state, State::Failed(_));
    let failure = each.clone().find(failed);
    failure.or(each.min()).unwrap_or(State::Sent)
}

async fn lost(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (work, code): (&Listed, i64),
    id: u128,
) -> Result<(), DeskError> {
    let (scope, vault) = (desk.scope(), &desk.store().vault);
    let (why, failure) = meant(code);
    let told = Retry { attempt: work.round, at: desk.now(), reason: why };
    if !outbox::lost(tx, scope, work.id, told).await? {
        return Ok(());
    }
    let payload = outbox::payload(tx, scope, vault, work.id).await?;
    let errand = payload.as_deref().and_then(Errand::parse);
    let (Some(Errand::Answer { answer }), Some(case)) = (errand, work.case) else {
        return Ok(());
    };
    let Some(case) = store::case::load(tx, scope, case).await? else { return Ok(()) };
    if !stands(&case, AnswerNo(answer)) {
        return Ok(());
    }
    let command = Command::RecordFailure { why: failure, words: None };
    let deed = Deed::with_ids(desk, &Actor::Desk, (Target::Id(case.id), command), id);
    match within(tx, scope, &deed, &Terms::default()).await {
        Ok(_) | Err(DeskError::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The answer is still the one that was taken for delivered.
fn stands(case: &Case, answer: AnswerNo) -> bool {
    let last = case.answers.last().is_some_and(|last| last.no == answer);
    last && matches!(case.stage, Stage::Answered { .. })
}

/// The code of the outbox and the failure of the case that a provider's number stands for.
fn meant(code: i64) -> (&'static str, Failure) {
    match meta::meaning(code, 0) {
        Some(SendError::Refused(why)) => {
            let failure = match why {
                Why::WindowClosed { .. } => Failure::WindowClosed,
                Why::RecipientGone | Why::BadRecipient => Failure::Unreachable,
                _ => Failure::Refused,
            };
            (reason(&why), failure)
        }
        Some(SendError::Later { .. }) => ("unreachable", Failure::Unreachable),
        None => ("refused", Failure::Refused),
    }
}

/// As the outbox shows it.
fn shown(state: State) -> &'static str {
    match state {
        State::Sent => "sent",
        State::Delivered => "delivered",
        State::Read | State::Played | State::Deleted => "read",
        State::Failed(_) => "failed",
    }
}

fn text(state: State) -> String {
    match state {
        State::Sent => "sent".to_owned(),
        State::Delivered => "delivered".to_owned(),
        State::Read => "read".to_owned(),
        State::Played => "played".to_owned(),
        State::Deleted => "deleted".to_owned(),
        State::Failed(code) => format!("failed:{code}"),
    }
}

fn parse(text: &str) -> Option<State> {
    Some(match text {
        "sent" => State::Sent,
        "delivered" => State::Delivered,
        "read" => State::Read,
        "played" => State::Played,
        "deleted" => State::Deleted,
        other => State::Failed(other.strip_prefix("failed:")?.parse().ok()?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_came_as_far_as_its_slowest_part_and_one_lost_part_loses_it() {
        let part = |at: u32, state: Option<State>| (at, state.map(text));
        let two = |a, b| sum(&[part(0, a), part(1, b)]);
        assert_eq!(two(Some(State::Read), Some(State::Delivered)), State::Delivered);
        assert_eq!(two(Some(State::Read), None), State::Sent);
        assert_eq!(two(Some(State::Failed(131_026)), Some(State::Read)), State::Failed(131_026));
        let both_names = [part(0, None), part(0, Some(State::Read))];
        assert_eq!(sum(&both_names), State::Read);
        assert_eq!(sum(&[]), State::Sent);
    }

    #[test]
    fn a_report_is_kept_as_it_came() {
        for state in [State::Sent, State::Played, State::Deleted, State::Failed(-7)] {
            assert_eq!(parse(&text(state)), Some(state));
        }
        assert_eq!(parse("lost"), None);
    }
}
