//! How each text of an item gets to its channel, and how far that is.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::consent::Outlet;
use domain::content::Content;
use domain::content::posting::{Posting, Reason, Step};
use jiff::SignedDuration;
use store::health::Token;

use super::{connection, road, rows};
use crate::{Desk, DeskError};

/// So long before a key ends somebody is told, where no hour is known yet.
const EARLY: SignedDuration = SignedDuration::from_hours(14 * 24);

/// How one text gets to its channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The program puts it out itself at its hour; otherwise a person does.
    pub direct: bool,
    /// Why a person does the last of it, where the program cannot.
    pub ends: Option<Reason>,
    /// How far the program is.
    pub step: Option<Step>,
    /// The key to the account is dead, or ends before the hour at which it is needed: since or until when.
    pub key_ends: Option<KeyEnd>,
}

/// A key that will not open the account when it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyEnd {
    Dead,
    At(Instant),
}

/// What one post costs on a channel that takes money for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// A decimal number, with a dot.
    pub amount: String,
    /// What asking once for its results costs, where they are asked.
    pub read: Option<String>,
    /// Three capital letters.
    pub currency: String,
    /// On which day somebody looked it up.
    pub as_of: Date,
}

/// The ways of all texts of an item.
pub(in crate::content) async fn ways(
    tx: &mut Tx<'_>,
    desk: &Desk,
    content: &Content,
) -> Result<BTreeMap<Outlet, Way>, DeskError> {
    let known = rows::of(tx, desk.scope(), content.id).await?;
    let checks = store::health::checks(tx, desk.scope()).await?;
    let needed = content.due.or_else(|| desk.now().checked_add(EARLY).ok());
    let end = |name: &str| {
        let check = checks.iter().find(|check| check.connection == name)?;
        let soon = |at: &Instant| needed.is_some_and(|needed| *at <= needed);
        match check.token {
            Token::Dead => Some(KeyEnd::Dead),
            _ => check.expires_at.filter(soon).map(KeyEnd::At),
        }
    };
    let way = |outlet: &Outlet| {
        let open = !content.posts.contains_key(outlet);
        let name = connection(desk, *outlet).filter(|_| open);
        let road = road(desk, *outlet, &content.media).filter(|_| open);
        let posting = known.iter().find(|one: &&Posting| one.outlet == *outlet);
        let way = Way {
            direct: road.is_some(),
            ends: road.and_then(|name| desk.door(name)?.publisher()?.ends()),
            step: posting.map(|posting| posting.step),
            key_ends: name.and_then(end),
        };
        (*outlet, way)
    };
    Ok(content.draft.texts.keys().map(way).collect())
}
