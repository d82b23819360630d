//! Somewhere an account of the hospital's own was named, and nobody spoke to it. Where its connection
//! hears that, it becomes a mention; where not, it is a voice like any other.

use channel::{Connection, Inbound, Settings, instagram};
use domain::calendar::Instant;
use domain::mention::Source;
use domain::mention::feed::Account;
use domain::people::Actor;
use domain::text::{Body, Link, Name};

use super::{NewMention, note};
use crate::{Desk, DeskError};

/// What was said, as far as the house told it. The author is not kept, only told apart.
pub(crate) struct Named {
    /// The id of the post or of the comment.
    pub id: String,
    pub text: String,
    pub author: Option<String>,
    pub at: Option<Instant>,
    pub link: Option<String>,
}

/// Does this connection hear where its account is named? Then under which account.
pub(crate) fn heard(connection: &Connection) -> Option<Account> {
    match &connection.door {
        _ if !connection.terms.hears.mentions => None,
        Settings::Instagram(_) => Some(Account::Instagram),
        Settings::Facebook(_) => Some(Account::Facebook),
        _ => None,
    }
}

impl Named {
    /// What a hook brought with its words.
    pub fn brought(piece: &Inbound, text: &str) -> Self {
        Self {
            id: piece.provider_id.clone(),
            text: text.to_owned(),
            author: piece.from.as_ref().map(|from| from.id.clone()),
            at: piece.at,
            link: None,
        }
    }

    /// What had to be fetched for the post or comment with this id.
    pub fn fetched(id: &str, said: instagram::Mentioned) -> Self {
        Self {
            id: id.to_owned(),
            text: said.text,
            author: said.author.or(said.username),
            at: said.at,
            link: said.link,
        }
    }

    /// Writes it down once, by the same id as the list of tags would; `false` for what says nothing.
    ///
    /// # Errors
    /// What the database said.
    pub async fn noted(self, desk: &Desk, account: Account) -> Result<bool, DeskError> {
        let words = if self.text.trim().is_empty() { self.link.clone() } else { Some(self.text) };
        let Some(text) = words.and_then(|words| Body::parse(&words).ok()) else {
            return Ok(false);
        };
        let at = self.at.and_then(|at| Instant::from_millisecond(at.as_millisecond()).ok());
        let new = NewMention {
            source: Source::Post,
            source_id: Some(account.source_id(&self.id)),
            text,
            outlet: Name::parse(channel::feed::outlet(account)).ok(),
            link: self.link.as_deref().and_then(|link| Link::parse(link).ok()),
            author: self.author,
            tone: None,
            reach: None,
            // A clock that is ahead elsewhere is no reason to lose what it says.
            published_at: at.map(|at| at.min(desk.now())),
        };
        note(desk, &Actor::Desk, new).await.map(|_| true)
    }
}
