//! One way to read what came, whichever door it came through.

use crate::sms::gammu;
use crate::{
    Connection, Inbound, Settings, Unread, email, facebook, gateway, instagram, phone, sms,
    whatsapp,
};

/// Reads a body as the door of this connection understands it.
///
/// # Errors
/// [`Unread`] when the body as a whole is not of this door; it stays stored as it came.
pub fn read(connection: &Connection, body: &[u8]) -> Result<Vec<Inbound>, Unread> {
    match &connection.door {
        Settings::Instagram(_) => instagram::read(body),
        Settings::Facebook(_) => facebook::read(body),
        Settings::WhatsApp(_) => whatsapp::read(body),
        Settings::Gateway(settings) => gateway::read(settings, body),
        Settings::Email(settings) => email::read(settings, body),
        Settings::Sms(settings) => sms::read(settings, body),
        Settings::Gammu(_) => gammu::read(body),
        Settings::Telephone(settings) => phone::pieces(settings, body),
        Settings::Threads(_) | Settings::Network(_) => Err(Unread::OtherObject),
    }
}
