//! One door of the hospital at one provider, as the configuration describes it.

use crate::meta::Account;

#[derive(Clone, Debug)]
pub struct Connection {
    /// Our own name for it: part of the hook's address and of every dedupe key.
    pub name: String,
    pub door: Settings,
}

/// What each kind of door has to know.
#[derive(Clone, Debug)]
pub enum Settings {
    /// Direct messages and comments, with Instagram Login or through a Page.
    Instagram(Account),
    /// A Page: Messenger, comments, visitors' posts, recommendations.
    Facebook(Account),
    /// WhatsApp Cloud; the account is the telephone number's id.
    WhatsApp(Account),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Instagram,
    Facebook,
    WhatsApp,
}

impl Connection {
    pub fn kind(&self) -> Kind {
        match self.door {
            Settings::Instagram(_) => Kind::Instagram,
            Settings::Facebook(_) => Kind::Facebook,
            Settings::WhatsApp(_) => Kind::WhatsApp,
        }
    }

    /// The account behind a door of Meta.
    pub fn meta(&self) -> Option<&Account> {
        match &self.door {
            Settings::Instagram(account)
            | Settings::Facebook(account)
            | Settings::WhatsApp(account) => Some(account),
        }
    }
}
