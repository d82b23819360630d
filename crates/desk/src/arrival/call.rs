//! The telephone rang: who took it is read; whom nobody took, somebody has to call back.

use channel::{CallEvent, Inbound, Kind, What};
use store::arrival::Arrival;

use super::Became;
use crate::Desk;

/// What a call became. A missed one waits among what a person has to see.
pub(super) fn of(desk: &Desk, arrival: &Arrival, piece: &Inbound) -> Became {
    let kind = desk.connection(&arrival.connection).map(channel::Connection::kind);
    let missed = matches!(
        piece.what,
        What::Call { by_us: false, event: CallEvent::Ended { seconds: None } }
    );
    if missed && kind == Some(Kind::Telephone) {
        return Became::Unread("missed_call");
    }
    Became::Nothing("call")
}
