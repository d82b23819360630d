//! What came to stand in a span of days, with what was counted of it.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::{Date, Instant};
use domain::consent::{Outlet, Purpose};
use domain::content::Content;
use domain::content::look::{Trouble, UNTIL};
use domain::ids::{CampaignId, ContentId};
use domain::people::Actor;
use domain::report::{SocialPost, posts};
use jiff::SignedDuration;

use super::super::may_read;
use crate::act::boxed;
use crate::{Desk, DeskError};

/// A person may put something out earlier or later than it was scheduled for, by so much.
const ASTRAY: SignedDuration = SignedDuration::from_hours(31 * 24);
/// No hospital has put out more in such a time.
const MOST: usize = 10_000;

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The first and the last day.
    pub from: Date,
    pub until: Date,
    pub outlet: Option<Outlet>,
    pub purpose: Option<Purpose>,
    pub campaign: Option<CampaignId>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// In the order in which it came to stand.
    pub posts: Vec<SocialPost>,
    /// The title of the campaign of an item, where it belongs to one.
    pub campaigns: BTreeMap<ContentId, String>,
    /// Connections that do not let the program ask, and why.
    pub shut: Vec<(String, Trouble)>,
}

/// What came to stand, and what was counted of it.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn list(desk: &Desk, actor: &Actor, wish: Wish) -> Result<Found, DeskError> {
    may_read(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, wish) = (worker.clone(), wish.clone());
        Box::pin(async move {
            let calendar = desk.rules_in_force(tx, desk.now()).await?.calendar.clone();
            let span = (calendar.day_bounds(wish.from).0, calendar.day_bounds(wish.until).1);
            let contents = around(tx, &desk, span).await?;
            let mut found = posts(&contents, &calendar, span);
            found.retain(|post| {
                wish.outlet.is_none_or(|outlet| outlet == post.outlet)
                    && wish.purpose.is_none_or(|purpose| purpose == post.purpose)
            });
            let campaigns = campaigns(tx, &desk, wish.campaign, &mut found).await?;
            let since = desk.now().checked_sub(UNTIL).unwrap_or(Instant::MIN);
            let shut = store::content::insight::shut(tx, desk.scope(), since).await?;
            Ok(Found { posts: found, campaigns, shut })
        })
    });
    desk.store().db.read(job).await
}

/// Everything that may have come to stand between two instants.
pub(crate) async fn around(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (from, until): (Instant, Instant),
) -> Result<Vec<Content>, DeskError> {
    let from = from.checked_sub(ASTRAY).unwrap_or(Instant::MIN);
    let until = until.checked_add(ASTRAY).unwrap_or(Instant::MAX);
    Ok(store::content::standing(tx, desk.scope(), (from, until), MOST).await?)
}

/// The campaigns of what was found; only what belongs to `wanted` stays, if one is.
async fn campaigns(
    tx: &mut Tx<'_>,
    desk: &Desk,
    wanted: Option<CampaignId>,
    found: &mut Vec<SocialPost>,
) -> Result<BTreeMap<ContentId, String>, DeskError> {
    let mut titles = BTreeMap::new();
    let mut own = BTreeMap::new();
    for post in found.iter() {
        if own.contains_key(&post.content) {
            continue;
        }
        let campaign = store::campaign::of_item(tx, desk.scope(), post.content).await?;
        own.insert(post.content, campaign.as_ref().map(|one| one.id));
        titles.extend(campaign.map(|one| (post.content, one.plan.title.as_str().to_owned())));
    }
    if wanted.is_some() {
        found.retain(|post| own.get(&post.content).copied().flatten() == wanted);
    }
    Ok(titles)
}
