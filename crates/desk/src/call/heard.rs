//! Calls that a switchboard tells of: a missed one becomes owed, an answered one a line.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::call::{Command, Direction, Ending};
use domain::ids::CallId;
use domain::people::Actor;
use domain::text::Phone;
use store::number::Blind;

use super::{COUNTED, NewCall, Request, apply, coming::Coming};
use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE, Refused};

/// A call as a switchboard tells it once it is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The configured connection of the switchboard.
    pub connection: String,
    /// The switchboard's own unique name for the call.
    pub provider_id: String,
    pub direction: Direction,
    pub at: Instant,
    /// How long people spoke, in seconds.
    pub seconds: u32,
    pub answered: bool,
    /// The number outside; none where it was withheld.
    pub phone: Option<Phone>,
}

impl Heard {
    /// A call as the records of an exchange tell of it; `now` stands where they give no time.
    pub fn of(connection: &str, call: &channel::phone::Call, now: Instant) -> Self {
        let (answered, seconds) = match call.outcome {
            channel::phone::Outcome::Answered { seconds } => (true, seconds),
            channel::phone::Outcome::Missed => (false, 0),
        };
        let (direction, number) = match call.by_us {
            true => (Direction::Outbound, &call.to),
            false => (Direction::Inbound, &call.from),
        };
        Self {
            connection: connection.to_owned(),
            provider_id: call.id.clone(),
            direction,
            at: call.at.unwrap_or(now),
            seconds,
            answered,
            phone: Phone::parse(number).ok(),
        }
    }
}

/// Takes a call up, once for each name that the switchboard gave it, however often it is told.
///
/// An answered call in either direction ends the waiting of those who called from this number; an
/// attempt to call them back that reached nobody counts as one.
///
/// # Errors
/// `Unavailable` when it could not be made durable: then it must be told again.
pub async fn heard(desk: &Desk, heard: Heard) -> Result<CallId, DeskError> {
    let provider = format!("{}/{}", heard.connection, heard.provider_id);
    let new = NewCall {
        direction: heard.direction,
        // The clock of a switchboard may run ahead of ours.
        at: Some(heard.at.min(desk.now())),
        seconds: Some(heard.seconds.min(domain::call::LONGEST)),
        phone: heard.phone.clone(),
        name: None,
        about: None,
        ending: match (heard.direction, heard.answered) {
            (Direction::Inbound, false) => Ending::Missed,
            _ => Ending::Logged,
        },
    };
    let coming = Arc::new(Coming::by_machine(desk, new, provider.clone()));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let coming = Arc::clone(&coming);
        Box::pin(async move { coming.enter(tx).await })
    });
    let id = desk.store().db.write(PATIENCE, job).await?;
    if let Some(command) = follows(&heard) {
        for waiting in waiting(desk, &heard).await? {
            let key = Some(format!("{provider} {waiting}"));
            let request = Request { command: command.clone(), seen: None, key };
            match apply(desk, &Actor::Desk, waiting, request).await {
                // Somebody of the office was faster.
                Ok(()) | Err(DeskError::Refused(Refused::Call(_))) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(id)
}

/// What the call means for those who wait for the telephone to ring.
fn follows(heard: &Heard) -> Option<Command<domain::text::Body>> {
    match (heard.answered, heard.direction) {
        (true, _) => Some(Command::Settle { ending: Ending::CalledBack, words: None }),
        (false, Direction::Outbound) => Some(Command::Try { words: None }),
        (false, Direction::Inbound) => None,
    }
}

/// The calls of this number that were waiting when this one began.
async fn waiting(desk: &Desk, heard: &Heard) -> Result<Vec<CallId>, DeskError> {
    let Some(phone) = &heard.phone else { return Ok(Vec::new()) };
    let (scope, at) = (desk.scope(), heard.at);
    let blind = Blind::of(scope, desk.store().vault.keys(), phone);
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let calls = store::call::awaited(tx, scope, blind, COUNTED).await?.into_iter();
            Ok(calls.filter(|call| call.at < at).map(|call| call.id).collect())
        })
    });
    desk.store().db.read(job).await
}
