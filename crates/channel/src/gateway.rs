//! Unofficial WhatsApp gateways (*tidak resmi*): Fonnte, Wablas, WAHA, GOWA.
//!
//! They act as a telephone of the hospital's. WhatsApp forbids that and may ban the number, and
//! what is said passes through somebody else's machine; so such a door is opened only by a hospital
//! that says so in its configuration, sends one message at a time and hears no groups.

mod call;
mod checkup;
mod file;
mod fonnte;
mod gowa;
mod jid;
mod open;
mod send;
mod waha;
mod wablas;

pub(crate) use call::{Answer, call, client, form, pairs};
pub use file::fetch;
pub(crate) use jid::unsupported;
pub use open::authentic;
pub use send::Gateway;

use crate::meta::Patience;
use crate::{Inbound, Secret, Unread};
use reqwest::RequestBuilder;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Brand {
    Fonnte,
    Wablas,
    Waha,
    Gowa,
}

#[derive(Clone, Debug)]
pub struct Settings {
    /// Our own name for it: part of the hook's address and of every dedupe key.
    pub name: String,
    pub brand: Brand,
    /// Where the gateway is reached, without a slash at the end.
    pub url: String,
    /// The key of its interface; for GOWA `user:password`.
    pub token: Secret,
    /// Which of the gateway's sessions or devices is ours; for GOWA and WAHA.
    pub session: String,
    /// With which its hooks are signed, or which stands in their address.
    pub hook_secrets: Vec<Secret>,
    pub patience: Patience,
}

/// A request with the key of the interface, as each gateway wants it.
pub(crate) fn keyed(settings: &Settings, request: RequestBuilder) -> RequestBuilder {
    let Settings { token, session, brand, .. } = settings;
    let token = token.reveal();
    match brand {
        Brand::Fonnte | Brand::Wablas => request.header("Authorization", token),
        Brand::Waha => request.header("X-Api-Key", token),
        Brand::Gowa => {
            let (user, password) = token.split_once(':').unwrap_or((token, ""));
            request.basic_auth(user, Some(password)).header("X-Device-Id", session)
        }
    }
}

/// Reads the body of a hook.
///
/// # Errors
/// [`Unread`] when the body as a whole is not of this gateway.
pub fn read(settings: &Settings, raw: &[u8]) -> Result<Vec<Inbound>, Unread> {
    match settings.brand {
        Brand::Fonnte => fonnte::read(raw),
        Brand::Wablas => wablas::read(raw),
        Brand::Waha => waha::read(raw),
        Brand::Gowa => gowa::read(raw),
    }
}
