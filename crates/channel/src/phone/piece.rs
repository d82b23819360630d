//! What the exchange told, in the one shape that every door has.

use super::{Call, Outcome, Settings, Source, read, records};
use crate::{CallEvent, Handle, Inbound, Thread, Unread, What};

/// Reads blocks of events, or lines of records, as the configuration says which.
///
/// # Errors
/// [`Unread::OtherObject`] when there is no call in it.
pub fn calls(settings: &Settings, body: &[u8]) -> Result<Vec<Call>, Unread> {
    let calls = match settings.source {
        Source::Manager { .. } => read(settings, body),
        Source::Records { .. } => records(settings, body).0,
    };
    if calls.is_empty() { Err(Unread::OtherObject) } else { Ok(calls) }
}

/// The same calls as pieces.
///
/// # Errors
/// As [`calls`].
pub fn pieces(settings: &Settings, body: &[u8]) -> Result<Vec<Inbound>, Unread> {
    let calls = calls(settings, body)?.into_iter();
    Ok(calls.map(|call| piece(settings, call)).collect())
}

fn piece(settings: &Settings, call: Call) -> Inbound {
    let seconds = match call.outcome {
        Outcome::Answered { seconds } => Some(seconds),
        Outcome::Missed => None,
    };
    let known = !call.from.is_empty();
    let from = known.then(|| Handle { id: call.from.clone(), name: call.name });
    let thread = call.replyable.then_some(Thread::Direct { with: call.from });
    Inbound {
        account: settings.name.clone(),
        provider_id: call.id,
        thread,
        from,
        also: Vec::new(),
        at: call.at,
        what: What::Call { by_us: call.by_us, event: CallEvent::Ended { seconds } },
    }
}
