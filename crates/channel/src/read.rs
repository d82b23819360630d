//! One way to read what a hook was given, whichever door it came through.

use crate::{Connection, Inbound, Settings, Unread, facebook, instagram, whatsapp};

/// Reads a body as the door of this connection understands it.
///
/// # Errors
/// [`Unread`] when the body as a whole is not of this door; it stays stored as it came.
pub fn read(connection: &Connection, body: &[u8]) -> Result<Vec<Inbound>, Unread> {
    match &connection.door {
        Settings::Instagram(_) => instagram::read(body),
        Settings::Facebook(_) => facebook::read(body),
        Settings::WhatsApp(_) => whatsapp::read(body),
    }
}
