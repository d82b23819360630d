//! What everybody reads of a campaign: exactly the words that the director signed, and where its items
//! stand.

use db::Tx;
use domain::calendar::Date;
use domain::campaign::Campaign;
use domain::consent::Outlet;
use domain::content::Stage;
use domain::ids::CampaignId;
use store::vault::open_words;

use crate::act::boxed;
use crate::{Desk, DeskError};

/// A campaign as everybody reads it.
#[derive(Clone, Debug)]
pub struct Public {
    pub title: String,
    pub tagline: Option<String>,
    pub messages: Vec<String>,
    pub text: String,
    pub from: Date,
    pub until: Date,
    /// Where its items stand: title, channel, address.
    pub links: Vec<(String, Outlet, String)>,
}

/// A campaign, if it is public.
///
/// # Errors
/// `NotFound` when it is not.
pub async fn released(desk: &Desk, id: CampaignId) -> Result<Public, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let found = store::campaign::find(tx, desk.scope(), id).await?;
            let found = found.ok_or(DeskError::NotFound)?;
            let text = text(tx, &desk, &found).await?.ok_or(DeskError::NotFound)?;
            let links = links(tx, &desk, &found).await?;
            let plan = found.plan;
            Ok(Public {
                title: plan.title.into_string(),
                tagline: plan.tagline.map(domain::text::Name::into_string),
                messages: plan.messages.into_iter().map(|one| one.into_string()).collect(),
                text,
                from: plan.from,
                until: plan.until,
                links,
            })
        })
    });
    desk.store().db.read(job).await
}

/// The words go through the clearance: other words than those signed are never shown.
async fn text(
    tx: &mut Tx<'_>,
    desk: &Desk,
    campaign: &Campaign,
) -> Result<Option<String>, DeskError> {
    let Some(clearance) = campaign.cleared() else { return Ok(None) };
    let ids = [clearance.words().id];
    let opened = open_words(tx, desk.scope(), &desk.store().vault, &ids).await?;
    let opened = opened.into_iter().find_map(|(_, opened)| opened.into_text_and_words());
    let released = opened.and_then(|(text, words)| clearance.release(words, text));
    Ok(released.map(|cleared| cleared.text().to_owned()))
}

/// Where its items stand; one that was withdrawn is not named.
async fn links(
    tx: &mut Tx<'_>,
    desk: &Desk,
    campaign: &Campaign,
) -> Result<Vec<(String, Outlet, String)>, DeskError> {
    let mut links = Vec::new();
    for id in &campaign.items {
        let found = store::content::find(tx, desk.scope(), *id).await?;
        for item in found.iter().filter(|item| item.stage != Stage::Withdrawn) {
            let title = item.draft.title.as_str();
            let posts = item.posts.iter();
            links.extend(
                posts.map(|(outlet, post)| {
                    (title.to_owned(), *outlet, post.link.as_str().to_owned())
                }),
            );
        }
    }
    Ok(links)
}
