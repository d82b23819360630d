//! Short messages: an Android telephone, Kannel, any gateway with HTTP, or Gammu's database.

mod android;
pub mod gammu;
mod http;
mod kannel;
mod number;
mod open;
mod segments;
mod send;

pub use number::{Sender, sender};
pub use open::{OLDEST, Proof, authentic};
pub use segments::{Alphabet, Segments, segments};
pub use send::Sms;

use crate::meta::Patience;
use crate::{Handle, Inbound, Secret, State, Thread, Unread, What};
use jiff::Timestamp;

#[derive(Clone, Debug)]
pub struct Settings {
    /// Our own name for it: part of the hook's address and of every dedupe key.
    pub name: String,
    pub gateway: Gateway,
    /// Where the gateway is reached, without a slash at the end.
    pub url: String,
    pub user: String,
    pub password: Secret,
    /// Our own number, where the gateway asks from which one to send.
    pub number: Option<String>,
    /// With which hooks are signed, or which stands in their address.
    pub hook_secrets: Vec<Secret>,
    /// Where Kannel shall tell what became of a message; it gets `id` and `status` in the query.
    pub report_url: Option<String>,
    pub patience: Patience,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gateway {
    /// The app SMS Gateway on an Android telephone.
    Android,
    Kannel,
    /// Any other one, by the names of its fields.
    Http(Box<Fields>),
}

/// How a gateway of its own sort calls things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    /// In its hooks.
    pub from: String,
    pub text: String,
    pub id: Option<String>,
    pub at: Option<String>,
    /// In what it takes, with everything else that it wants to have.
    pub send_path: String,
    pub to: String,
    pub words: String,
    pub user: String,
    pub password: String,
}

/// Reads a hook: its body, or for Kannel the query of its address.
///
/// # Errors
/// [`Unread`] when it is not of this gateway.
pub fn read(settings: &Settings, raw: &[u8]) -> Result<Vec<Inbound>, Unread> {
    match &settings.gateway {
        Gateway::Android => android::read(raw),
        Gateway::Kannel => kannel::read(raw),
        Gateway::Http(fields) => http::read(fields, raw),
    }
}

/// A short message as every gateway tells of it.
pub(crate) struct Short {
    pub account: String,
    pub id: String,
    pub from: String,
    pub text: String,
    pub at: Option<Timestamp>,
}

impl Short {
    /// Words of a person; of a sender that nobody can answer, words of a machine.
    pub fn piece(self) -> Inbound {
        let Sender { id, replyable } = sender(&self.from);
        let text = self.text.replace('\0', "");
        let what = match (replyable, text.trim().is_empty()) {
            (true, true) => What::Unsupported(crate::Reason::NoWords),
            (true, false) => {
                What::Message { text: Some(text), attachments: Vec::new(), reply_to: None }
            }
            (false, _) => What::Automatic { text },
        };
        Inbound {
            account: self.account,
            provider_id: self.id,
            thread: Some(Thread::Direct { with: id.clone() }),
            from: Some(Handle { id, name: None }),
            also: Vec::new(),
            at: self.at,
            what,
        }
    }
}

/// What became of a message of ours.
pub(crate) fn report(id: String, state: State, at: Option<Timestamp>) -> Inbound {
    Inbound {
        account: String::new(),
        provider_id: id,
        thread: None,
        from: None,
        also: Vec::new(),
        at,
        what: What::Status { state, token: None, price: None },
    }
}

/// The id of a message of ours: the same at every try, and short enough for every gateway.
pub(crate) fn own_id(client_token: &str) -> String {
    let digest = crate::dedupe::digest([b"sms".as_slice(), client_token.as_bytes()].into_iter());
    hex::encode(&digest[..16])
}
