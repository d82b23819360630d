//! The telephone of the exchange rang: each call stands among the calls of the office, and whom
//! nobody took is called back.

use channel::{Connection, Settings, phone};
use store::arrival::Arrival;

use crate::call::{Heard, heard};
use crate::{Desk, DeskError};

/// Is this door an exchange, whose calls are no words?
pub(super) fn exchange(known: &Connection) -> Option<&phone::Settings> {
    match &known.door {
        Settings::Telephone(settings) => Some(settings),
        _ => None,
    }
}

/// Takes up every call that an arrival tells of; each once, however often it is told.
pub(super) async fn take(
    desk: &Desk,
    arrival: &Arrival,
    calls: &[phone::Call],
) -> Result<(), DeskError> {
    for call in calls {
        heard(desk, Heard::of(&arrival.connection, call, arrival.at)).await?;
    }
    Ok(())
}
