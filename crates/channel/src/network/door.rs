//! The door of a network: nobody is written to through it; it publishes.

use super::{Line, Network, Settings, grant, tiktok, x, youtube};
use crate::meta::{NoClient, refused};
use crate::publish::{Doing, Found, Material, Publisher, Readiness, Sought};
use crate::{
    Checking, Checkup, Door, Layers, Outgoing, Renewing, Secret, SendError, Sending, Token, Until,
    Why,
};
use domain::approval::Cleared;
use std::sync::{PoisonError, RwLock};

pub(crate) struct NetworkDoor {
    line: Line,
    /// With which grant the last renewal was turned away.
    dead: RwLock<Option<Secret>>,
}

impl NetworkDoor {
    /// # Errors
    /// [`NoClient`] when the machine offers no TLS.
    pub fn new(settings: Settings) -> Result<Self, NoClient> {
        Ok(Self { line: Line::new(settings)?, dead: RwLock::new(None) })
    }

    fn network(&self) -> Network {
        self.line.settings.network
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
            Network::Tiktok => Box::pin(tiktok::make(&self.line, material)),
        }
    }

    fn look<'a>(&'a self, made: &'a str) -> Doing<'a, Readiness> {
        match self.network() {
            Network::X => Box::pin(x::look(&self.line, made)),
            Network::Youtube => Box::pin(youtube::look(&self.line, made)),
            Network::Tiktok => Box::pin(tiktok::look(&self.line, made)),
        }
    }

    fn put_out<'a>(&'a self, made: &'a str, text: &'a Cleared) -> Doing<'a, String> {
        match self.network() {
            Network::X => Box::pin(x::put_out(&self.line, made, text)),
            Network::Youtube => Box::pin(youtube::put_out(&self.line, made)),
            Network::Tiktok => refused(),
        }
    }

    fn find<'a>(&'a self, sought: Sought<'a>) -> Doing<'a, Found> {
        match self.network() {
            Network::X => Box::pin(x::find(&self.line, sought)),
            Network::Youtube => Box::pin(youtube::find(&self.line, sought)),
            Network::Tiktok => refused(),
        }
    }

    fn address<'a>(&'a self, name: &'a str) -> Doing<'a, String> {
        let address = match self.network() {
            Network::X => Ok(format!("https://x.com/i/web/status/{name}")),
            Network::Youtube => Ok(format!("https://www.youtube.com/watch?v={name}")),
            Network::Tiktok => Err(SendError::Refused(Why::NotPermitted)),
        };
        Box::pin(std::future::ready(address))
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
}
