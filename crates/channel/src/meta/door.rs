//! A door of Meta: Instagram, a Page and WhatsApp differ in what they say, not in how they are called.

use super::checkup::{Subscribed, checkup};
use super::enclosure::Uploads;
use super::graph::Graph;
use super::id;
use super::key::renew;
use super::publish::Publishes;
use crate::meta::Account;
use crate::whatsapp;
use crate::{
    Checking, Door, Encloses, Hiding, Listing, Outgoing, Publisher, Receipt, Renewing, SendError,
    Sending, Trouble, Way, Why,
};
use domain::approval::{Enclosure, Paper};
use serde_json::{Value, json};
use std::time::Duration;

/// Where to, and what.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Call {
    pub path: String,
    pub body: Value,
}

/// What one message carries.
#[derive(Clone, Copy)]
pub(crate) enum Piece<'a> {
    Words(&'a str),
    /// A file that was handed in, under the id that came back.
    File {
        id: &'a str,
        paper: &'a Paper,
    },
}

/// How one product takes a message.
#[derive(Clone, Copy)]
pub(crate) struct Manner {
    pub parts: for<'t> fn(&Way, &'t str) -> Vec<&'t str>,
    /// Writes one part, if the rules of the product let it leave.
    pub call: fn(&Account, &Outgoing<'_>, Piece<'_>) -> Result<Call, Why>,
    /// Files, where it takes any.
    pub uploads: Option<Uploads>,
    pub subscribed: Subscribed,
    /// Messages that were approved beforehand may leave at any time.
    pub templates: bool,
    /// The field that hides a comment, where there are comments.
    pub hides: Option<&'static str>,
    /// How it shows something to everybody, where the account may.
    pub publishes: Option<Publishes>,
}

pub(crate) struct MetaDoor {
    pub name: String,
    pub graph: Graph,
    pub manner: Manner,
}

impl MetaDoor {
    async fn deliver(&self, outgoing: &Outgoing<'_>) -> Result<Receipt, SendError> {
        let result = self.posted(outgoing).await;
        if let Err(error) = &result {
            tracing::warn!(door = %self.name, token = outgoing.client_token, %error, "not sent");
        }
        result
    }

    async fn posted(&self, outgoing: &Outgoing<'_>) -> Result<Receipt, SendError> {
        let parts = self.parts(&outgoing.way, outgoing.text.text());
        match parts.get(outgoing.part) {
            Some(words) => self.post(outgoing, Piece::Words(words)).await,
            None => {
                let file = outgoing.files.get(outgoing.part - parts.len());
                let none = SendError::Refused(Why::NoSuchPart);
                let (file, uploads) = file.zip(self.manner.uploads).ok_or(none)?;
                let id = uploads.hand_in(&self.graph, file).await?;
                self.post(outgoing, Piece::File { id: &id, paper: file.paper() }).await
            }
        }
    }

    async fn post(&self, outgoing: &Outgoing<'_>, piece: Piece<'_>) -> Result<Receipt, SendError> {
        let call = (self.manner.call)(&self.graph.account, outgoing, piece);
        let call = call.map_err(SendError::Refused)?;
        self.graph.post(&call.path, &call.body).await.and_then(|answer| taken(&answer))
    }
}

impl Door for MetaDoor {
    fn name(&self) -> &str {
        &self.name
    }

    fn parts<'t>(&self, way: &Way, text: &'t str) -> Vec<&'t str> {
        (self.manner.parts)(way, text)
    }

    fn encloses(&self, way: &Way, file: &Enclosure) -> Encloses {
        let takes = self.manner.uploads.is_some_and(|files| (files.takes)(way, file.paper()));
        if takes { Encloses::Apart } else { Encloses::Not }
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(self.deliver(outgoing))
    }

    fn checkup(&self) -> Checking<'_> {
        Box::pin(async { Some(checkup(&self.graph, &self.name, self.manner.subscribed).await) })
    }

    fn renew(&self) -> Renewing<'_> {
        match (self.manner.publishes, self.graph.account.instagram_login) {
            (Some(Publishes::Threads), _) => Box::pin(renew(&self.graph, "th_refresh_token")),
            (_, true) => Box::pin(renew(&self.graph, "ig_refresh_token")),
            _ => Box::pin(std::future::ready(Err(SendError::Refused(Why::NotPermitted)))),
        }
    }

    fn hide<'a>(&'a self, comment: &'a str, hidden: bool) -> Hiding<'a> {
        Box::pin(async move {
            let field = self.manner.hides.ok_or(SendError::Refused(Why::NotPermitted))?;
            let path = plain_id(comment).map_err(SendError::Refused)?;
            self.graph.post(path, &json!({ field: hidden })).await.map(drop)
        })
    }

    fn publisher(&self) -> Option<&dyn Publisher> {
        let may = self.graph.account.publishes && self.manner.publishes.is_some();
        may.then_some(self as &dyn Publisher)
    }

    fn templates(&self) -> Listing<'_> {
        match self.manner.templates {
            true => Box::pin(whatsapp::templates(&self.graph)),
            false => Box::pin(std::future::ready(Ok(Vec::new()))),
        }
    }
}

fn taken(answer: &Value) -> Result<Receipt, SendError> {
    let ids = [&answer["message_id"], &answer["messages"][0]["id"], &answer["id"]];
    // Taken, but we do not know as what: as good as no answer, for its echo will tell.
    let unknown = SendError::Later { why: Trouble::NoAnswer, after: Duration::from_secs(60) };
    let provider_id = ids.into_iter().find_map(id).ok_or(unknown)?;
    Ok(Receipt { provider_id })
}

/// An id that may stand in an address: letters, digits, `_`, `-`, `=`, `.`, never a way out of it.
pub(crate) fn plain_id(id: &str) -> Result<&str, Why> {
    let lawful = |byte: u8| byte.is_ascii_alphanumeric() || b"_-=.".contains(&byte);
    let dots = id.bytes().all(|byte| byte == b'.');
    if dots || !id.bytes().all(lawful) { Err(Why::BadRecipient) } else { Ok(id) }
}
