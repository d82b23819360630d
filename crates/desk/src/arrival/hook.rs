//! The doors that somebody else's machine calls: is it the one that we know?

use channel::{Connection, Settings, gateway, sms};

use super::Hook;
use crate::Desk;

/// Which sort of hook was called; a connection of another sort is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Sms,
    Gateway,
}

/// A call as it came.
#[derive(Clone, Copy, Debug)]
pub struct Call<'h> {
    pub body: &'h [u8],
    /// Behind the `?`, as it came.
    pub query: &'h str,
    /// All headers, their names in small letters.
    pub headers: &'h [(String, String)],
    /// `secret` in the query.
    pub secret: Option<&'h str>,
}

impl<'h> Call<'h> {
    /// The header, if it was sent once.
    fn header(&self, name: &str) -> Option<&'h str> {
        let mut found = self.headers.iter().filter(|(known, _)| known == name);
        let first = found.next().map(|(_, value)| value.as_str());
        first.filter(|_| found.next().is_none())
    }
}

/// Checks a call over its raw bytes.
pub fn authentic(desk: &Desk, (sort, connection): (Sort, &str), call: &Call<'_>) -> Hook {
    let known = desk.connection(connection).map(|known| (sort, &known.door));
    let good = match known {
        Some((Sort::Sms, Settings::Sms(known))) if !known.hook_secrets.is_empty() => {
            let proof = sms::Proof {
                signature: call.header("x-signature"),
                timestamp: call.header("x-timestamp"),
                secret: call.secret,
            };
            sms::authentic(known, call.body, &proof, desk.now())
        }
        Some((Sort::Gateway, Settings::Gateway(known))) if !known.hook_secrets.is_empty() => {
            gateway::authentic(known, call.body, |name| call.header(name), call.secret)
        }
        _ => return Hook::Unknown,
    };
    if good { Hook::Good } else { Hook::Forged }
}

/// What is kept of a call: its body, or for a gateway that puts everything into the address
/// (Kannel) that; never the secret.
pub fn kept(desk: &Desk, connection: &str, call: &Call<'_>) -> Vec<u8> {
    let by_address = matches!(
        desk.connection(connection).map(|known: &Connection| &known.door),
        Some(Settings::Sms(known)) if known.gateway == sms::Gateway::Kannel
    );
    let secret = |pair: &&str| pair.split('=').next() != Some("secret");
    let told: Vec<&str> =
        call.query.split('&').filter(secret).filter(|it| !it.is_empty()).collect();
    match by_address && !told.is_empty() {
        true => told.join("&").into_bytes(),
        false => call.body.to_vec(),
    }
}
