//! The door of a network: nobody is written to through it; it publishes.

use super::tiktok::Places;
use super::{Direct, Line, Network, Settings, grant, tiktok, x, youtube};
use crate::meta::{NoClient, refused};
use crate::publish::{Doing, Found, Insight, Material, Publisher, Readiness, Sought};
use crate::{
    Checking, Checkup, Door, Layers, Outgoing, Renewing, Secret, SendError, Sending, Token, Until,
    Why,
};
use domain::content::posting::Reason;
use domain::mention::feed::{Account, Allowance, Span};
use std::sync::{PoisonError, RwLock};

pub(crate) struct NetworkDoor {
    line: Line,
    places: Places,
    /// With which grant the last renewal was turned away.
    dead: RwLock<Option<Secret>>,
}

impl NetworkDoor {
    /// # Errors
    /// [`NoClient`] when the machine offers no TLS.
    pub fn new(settings: Settings) -> Result<Self, NoClient> {
        Ok(Self { line: Line::new(settings)?, places: Places::default(), dead: RwLock::new(None) })
    }

    fn network(&self) -> Network {
        self.line.settings.network
    }

    /// The program puts films out here itself.
    fn direct(&self) -> Option<Direct> {
        self.line.settings.direct.filter(|_| self.network() == Network::Tiktok)
    }

    fn is_dead(&self) -> bool {
        let dead = self.dead.read().unwrap_or_else(PoisonError::into_inner);
        let held = self.line.settings.grant.newest();
        dead.as_ref().is_some_and(|dead| dead.matches(held.reveal()))
    }

    async fn renewed(&self) -> Result<crate::Renewal, SendError> {
        let held = self.line.settings.grant.newest();
        let made = grant::renew(&self.line.client, &self.line.settings).await;
        if let Err(SendError::Refused(Why::TokenDead)) = &made {
            *self.dead.write().unwrap_or_else(PoisonError::into_inner) = Some(held);
        }
        made
    }
}

impl Door for NetworkDoor {
    fn name(&self) -> &str {
        &self.line.settings.name
    }

    fn send<'a>(&'a self, _outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(std::future::ready(Err(SendError::Refused(Why::NotPermitted))))
    }

    /// Nobody is asked: a call may cost money, and the renewal that comes before has told.
    fn checkup(&self) -> Checking<'_> {
        let made = grant::key(&self.line.settings.grant.newest()).is_some();
        let token = match (self.is_dead(), made) {
            (true, _) => Token::Dead,
            (false, true) => Token::Alive(Until::Unknown),
            (false, false) => Token::Unreachable,
        };
        Box::pin(std::future::ready(Some(Checkup { token, layers: Layers::UNKNOWN })))
    }

    fn renew(&self) -> Renewing<'_> {
        Box::pin(self.renewed())
    }

    fn publisher(&self) -> Option<&dyn Publisher> {
        self.line.settings.publishes.then_some(self as &dyn Publisher)
    }
}

impl Publisher for NetworkDoor {
    fn fetches(&self) -> bool {
        false
    }

    fn make<'a>(&'a self, material: Material<'a>) -> Doing<'a, String> {
        match self.network() {
            Network::X => Box::pin(x::make(&self.line, material)),
            Network::Youtube => Box::pin(youtube::make(&self.line, material)),
            Network::Tiktok => Box::pin(tiktok::make(&self.line, &self.places, material)),
        }
    }

    fn look<'a>(&'a self, made: &'a str) -> Doing<'a, Readiness> {
        match self.network() {
            Network::X => Box::pin(x::look(&self.line, made)),
            Network::Youtube => Box::pin(youtube::look(&self.line, made)),
            Network::Tiktok => Box::pin(tiktok::look(&self.line, &self.places, made)),
        }
    }

    fn put_out<'a>(&'a self, made: &'a str, material: Material<'a>) -> Doing<'a, String> {
        match self.network() {
            Network::X => Box::pin(x::put_out(&self.line, made, material.text)),
            Network::Youtube => Box::pin(youtube::put_out(&self.line, made)),
            Network::Tiktok => {
                Box::pin(tiktok::put_out(&self.line, &self.places, (made, material)))
            }
        }
    }

    fn shows_by_handing_in(&self) -> bool {
        self.direct().is_some()
    }

    fn ends(&self) -> Option<Reason> {
        match (self.network(), self.direct()) {
            (Network::Tiktok, None) => Some(Reason::Inbox),
            (Network::Tiktok, Some(way)) if !way.audited => Some(Reason::Private),
            _ => None,
        }
    }

    fn find<'a>(&'a self, sought: Sought<'a>) -> Doing<'a, Found> {
        match self.network() {
            Network::X => Box::pin(x::find(&self.line, sought)),
            Network::Youtube => Box::pin(youtube::find(&self.line, sought)),
            Network::Tiktok => Box::pin(tiktok::find(&self.line, sought.made)),
        }
    }

    fn address<'a>(&'a self, name: &'a str) -> Doing<'a, String> {
        let address = match self.network() {
            Network::X => format!("https://x.com/i/web/status/{name}"),
            Network::Youtube => format!("https://www.youtube.com/watch?v={name}"),
            Network::Tiktok => return Box::pin(tiktok::address(&self.line, name)),
        };
        Box::pin(std::future::ready(Ok(address)))
    }

    fn take_down<'a>(&'a self, name: &'a str) -> Doing<'a, ()> {
        match self.network() {
            Network::X => Box::pin(x::take_down(&self.line, name)),
            Network::Youtube => Box::pin(youtube::take_down(&self.line, name)),
            Network::Tiktok => refused(),
        }
    }

    fn takes_down(&self) -> bool {
        self.network() != Network::Tiktok
    }

    /// X only where somebody named an end of what may be paid for; TikTok only tells of what it has shown
    /// for the program.
    fn counts(&self) -> bool {
        match self.network() {
            Network::X => self.line.settings.monthly_reads.is_some(),
            Network::Youtube => true,
            Network::Tiktok => self.direct().is_some(),
        }
    }

    fn allowance(&self) -> Option<Allowance> {
        let most = self.line.settings.monthly_reads.filter(|_| self.network() == Network::X)?;
        Some(Allowance { account: Account::X, span: Span::Month, most, a_look: 1 })
    }

    fn insight<'a>(&'a self, name: &'a str) -> Doing<'a, Insight> {
        match self.network() {
            Network::X => Box::pin(x::told(&self.line, name)),
            Network::Youtube => Box::pin(youtube::told(&self.line, name)),
            Network::Tiktok => Box::pin(tiktok::told(&self.line, name)),
        }
    }
}
