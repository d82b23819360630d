//! One door of the hospital at one provider, as the configuration describes it.

use crate::meta::Account;
use crate::network::{self, Network};
use crate::{Renewable, Terms, email, gateway, phone, sms};

#[derive(Clone, Debug)]
pub struct Connection {
    /// Our own name for it: part of the hook's address and of every dedupe key.
    pub name: String,
    pub door: Settings,
    pub terms: Terms,
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
    /// An unofficial gateway to WhatsApp (*tidak resmi*).
    Gateway(Box<gateway::Settings>),
    /// A mailbox, fetched over IMAP.
    Email(Box<email::Settings>),
    /// Short messages that a gateway brings to our hook.
    Sms(Box<sms::Settings>),
    /// Short messages in Gammu's tables.
    Gammu(Box<sms::gammu::Settings>),
    /// The exchange's calls; nothing leaves through it.
    Telephone(Box<phone::Settings>),
    /// Threads: nobody is heard there, the program publishes and may look who names the account.
    Threads(Account),
    /// X, YouTube or TikTok: nothing is read there, the program only publishes.
    Network(Box<network::Settings>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Instagram,
    Facebook,
    WhatsApp,
    Gateway,
    Email,
    Sms,
    Gammu,
    Telephone,
    Threads,
    Network(Network),
}

impl Connection {
    /// On the usual terms of its kind.
    pub fn new(name: impl Into<String>, door: Settings) -> Self {
        let terms = Terms::usual(door.kind());
        Self { name: name.into(), door, terms }
    }

    pub fn kind(&self) -> Kind {
        self.door.kind()
    }

    /// The account behind a door of Meta.
    pub fn meta(&self) -> Option<&Account> {
        match &self.door {
            Settings::Instagram(account)
            | Settings::Facebook(account)
            | Settings::WhatsApp(account) => Some(account),
            _ => None,
        }
    }

    /// The key that ends, where the program can have a newer one.
    pub fn renewable(&self) -> Option<Renewable<'_>> {
        match &self.door {
            Settings::Network(network) => Some(network.renewable()),
            Settings::Threads(account) => account.renewable(Kind::Threads),
            _ => self.meta()?.renewable(self.kind()),
        }
    }

    /// What one post costs there, where the settings say so.
    pub fn cost(&self) -> Option<&network::Cost> {
        match &self.door {
            Settings::Network(network) => network.cost.as_ref(),
            _ => None,
        }
    }
}

impl Settings {
    pub fn kind(&self) -> Kind {
        match self {
            Settings::Instagram(_) => Kind::Instagram,
            Settings::Facebook(_) => Kind::Facebook,
            Settings::WhatsApp(_) => Kind::WhatsApp,
            Settings::Gateway(_) => Kind::Gateway,
            Settings::Email(_) => Kind::Email,
            Settings::Sms(_) => Kind::Sms,
            Settings::Gammu(_) => Kind::Gammu,
            Settings::Telephone(_) => Kind::Telephone,
            Settings::Threads(_) => Kind::Threads,
            Settings::Network(network) => Kind::Network(network.network),
        }
    }
}

impl Kind {
    /// We go and look what has come; nobody calls us.
    pub fn is_polled(self) -> bool {
        matches!(self, Self::Email | Self::Gammu | Self::Telephone)
    }

    /// Nobody is heard there: the program only publishes.
    pub fn only_publishes(self) -> bool {
        matches!(self, Self::Threads | Self::Network(_))
    }

    /// Its provider forbids what it does: it says so wherever it is named.
    pub fn is_unofficial(self) -> bool {
        self == Self::Gateway
    }

    /// Somebody who writes there may be a machine that answers every message: it is thanked once a day.
    pub fn is_thanked_once(self) -> bool {
        self.is_short() || self.is_unofficial()
    }

    /// A text leaves as short messages, of which the network counts each.
    pub fn is_short(self) -> bool {
        matches!(self, Self::Sms | Self::Gammu)
    }
}
