//! A campaign in full for the screen and on one page for the printer, with the hospital's letterhead.

use domain::ids::CampaignId;
use domain::people::Actor;
use locale::Language;
use paper::report::{CampaignItem, CampaignSheet};
use paper::{Document, Paper};

use super::{View, open};
use crate::report::document::drawn;
use crate::{Desk, DeskError};

/// Goal, audience, words, budget and what came of it.
///
/// # Errors
/// As [`open`].
pub async fn document(
    desk: &Desk,
    actor: &Actor,
    id: CampaignId,
    set: (Language, Paper),
) -> Result<Document, DeskError> {
    let sheet = sheet(open(desk, actor, id).await?);
    drawn(desk, set, |setting| paper::report::campaign(&sheet, setting)).await
}

/// The same on exactly one page.
///
/// # Errors
/// As [`open`].
pub async fn page(
    desk: &Desk,
    actor: &Actor,
    id: CampaignId,
    set: (Language, Paper),
) -> Result<Document, DeskError> {
    let sheet = sheet(open(desk, actor, id).await?);
    drawn(desk, set, |setting| paper::report::campaign_page(&sheet, setting)).await
}

fn sheet(view: View) -> CampaignSheet {
    let item = |item: &domain::content::Content| CampaignItem {
        title: item.draft.title.as_str().to_owned(),
        outlets: item.draft.texts.keys().copied().collect(),
        stage: item.stage,
        due: item.due,
    };
    CampaignSheet {
        items: view.items.iter().map(item).collect(),
        approved: view.approved,
        lessons: view.lessons,
        campaign: view.campaign,
    }
}
