//! Which item a line means: by its id, or by the address under which it stands.

use std::collections::HashMap;

use db::Tx;
use domain::consent::Outlet;
use domain::content::Content;
use domain::content::heading::Flaw;
use domain::ids::ContentId;
use jiff::SignedDuration;

use super::Wanted;
use crate::{Desk, DeskError};

/// Addresses are looked for among what was scheduled since then, and a little ahead.
const BACK: SignedDuration = SignedDuration::from_hours(400 * 24);
const AHEAD: SignedDuration = SignedDuration::from_hours(31 * 24);
/// So many items at most; whoever has more names them by their id.
const MOST: usize = 10_000;

pub(super) struct Places {
    items: HashMap<ContentId, Content>,
    links: HashMap<String, (ContentId, Outlet)>,
}

impl Places {
    pub async fn of(tx: &mut Tx<'_>, desk: &Desk) -> Result<Self, DeskError> {
        let now = desk.now();
        let from = now.checked_sub(BACK).unwrap_or(now);
        let until = now.checked_add(AHEAD).unwrap_or(now);
        let found = store::content::standing(tx, desk.scope(), (from, until), MOST).await?;
        let mut links = HashMap::new();
        for content in &found {
            for (outlet, post) in &content.posts {
                links.insert(plain(post.link.as_str()), (content.id, *outlet));
            }
        }
        let items = found.into_iter().map(|content| (content.id, content)).collect();
        Ok(Self { items, links })
    }

    /// The item, and the channel of it.
    pub async fn find(
        &mut self,
        tx: &mut Tx<'_>,
        desk: &Desk,
        wanted: &Wanted,
    ) -> Result<Result<(Content, Outlet), Flaw>, DeskError> {
        let link = wanted.link.as_ref().map(|link| plain(link.as_str()));
        let stands = link.and_then(|link| self.links.get(&link).copied());
        let Some(id) = wanted.item.or(stands.map(|(id, _)| id)) else {
            let named = wanted.item.is_some() || wanted.link.is_some();
            return Ok(Err(if named { Flaw::NotFound } else { Flaw::NoItem }));
        };
        let Some(content) = self.item(tx, desk, id).await? else { return Ok(Err(Flaw::NotFound)) };
        let linked = stands.filter(|(other, _)| *other == id).map(|(_, outlet)| outlet);
        let mut all = content.posts.keys().copied();
        let only = all.next().filter(|_| all.next().is_none());
        let outlet = wanted.outlet.or(linked).or(only);
        Ok(outlet.map(|outlet| (content, outlet)).ok_or(Flaw::ManyChannels))
    }

    async fn item(
        &mut self,
        tx: &mut Tx<'_>,
        desk: &Desk,
        id: ContentId,
    ) -> Result<Option<Content>, DeskError> {
        if let Some(known) = self.items.get(&id) {
            return Ok(Some(known.clone()));
        }
        let found = store::content::find(tx, desk.scope(), id).await?;
        self.items.extend(found.clone().map(|content| (id, content)));
        Ok(found)
    }
}

/// An address as two people write the same one.
fn plain(link: &str) -> String {
    let bare = link.split(['?', '#']).next().unwrap_or_default();
    let bare = bare.trim_start_matches("https://").trim_start_matches("http://");
    bare.trim_start_matches("www.").trim_end_matches('/').to_owned()
}
