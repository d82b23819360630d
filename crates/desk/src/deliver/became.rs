//! What an attempt to send means for the case: the answer has reached, or lies with the office again.

use channel::Why;
use domain::case::{Case, Command, Failure, Minutes};
use domain::people::Actor;
use store::outbox::Leased;

use super::message::ON_THE_PAGE;
use super::{End, end};
use crate::case::work::Errand;
use crate::case::{Request, Target, apply};
use crate::{Desk, DeskError};

/// The answer has reached its complainant; a second record of the same is none.
pub(super) async fn record(desk: &Desk, leased: &Leased, case: &Case) -> Result<(), DeskError> {
    let minutes = Minutes { at: None, attendees: None, minutes: None, result: None };
    let request = Request {
        command: Command::RecordDelivery(minutes),
        seen: None,
        key: Some(leased.work.key.clone()),
    };
    match apply(desk, &Actor::Desk, Target::Id(case.id), request).await {
        Ok(_) | Err(DeskError::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Nobody tries again by itself: the dead letter is owed by a person, and an answer that did not
/// reach anybody goes back to the officer with the reason.
pub(super) async fn give_up(
    desk: &Desk,
    leased: &Leased,
    case: &Case,
    (errand, why): (&Errand, &'static str),
) -> Result<(), DeskError> {
    if matches!(errand, Errand::AfterClosing) {
        // Nobody owes it: the questions stand on the tracking page.
        return end(desk, leased, End::Spared(ON_THE_PAGE)).await;
    }
    if matches!(errand, Errand::Answer { .. }) {
        let failure = match why {
            "window_closed" | "private_reply_spent" => Failure::WindowClosed,
            "unreachable" | "no_door" => Failure::Unreachable,
            _ => Failure::Refused,
        };
        let request = Request {
            command: Command::RecordFailure { why: failure, words: None },
            seen: None,
            key: Some(format!("{}:failed", leased.work.key)),
        };
        match apply(desk, &Actor::Desk, Target::Id(case.id), request).await {
            Ok(_) | Err(DeskError::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    end(desk, leased, End::Dead(why)).await
}

pub(super) fn reason(why: &Why) -> &'static str {
    match why {
        Why::WindowClosed { .. } => "window_closed",
        Why::TooLong { .. } | Why::NoSuchPart => "too_long",
        Why::BadRecipient | Why::RecipientGone => "recipient_gone",
        Why::TokenDead => "token_dead",
        Why::NotPermitted | Why::Unaudited => "not_permitted",
        Why::BadRequest | Why::Duplicate | Why::Unpaid | Why::StrangeAnswer { .. } => "refused",
    }
}
