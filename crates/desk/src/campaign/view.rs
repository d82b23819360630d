//! A campaign as one actor may see it: texts opened, names and items in place.

use db::Tx;
use domain::campaign::{Act, Campaign, Progress, Series, allowed};
use domain::collaborator::{Kind, reads as reads_register};
use domain::content::Content;
use domain::ids::{CollaboratorId, WordsId};
use domain::people::Actor;
use domain::text::Words;

use crate::case::names;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of a campaign.
#[derive(Clone, Debug)]
pub struct View {
    pub campaign: Campaign,
    pub author: Option<String>,
    pub approved: Option<String>,
    /// The words for everybody, as they stand in the plan.
    pub public: Option<String>,
    pub lessons: Option<String>,
    pub why: Option<String>,
    pub items: Vec<Content>,
    pub partners: Vec<Partner>,
    /// Every measure beside its own past, the goal's own first.
    pub series: Vec<Series>,
    pub progress: Option<Progress>,
    /// Everybody may read it now.
    pub is_public: bool,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
}

/// Somebody who works in it.
#[derive(Clone, Debug)]
pub struct Partner {
    pub id: CollaboratorId,
    pub kind: Kind,
    /// `None` for whoever does not read the register, or once erased.
    pub name: Option<String>,
    /// They are paid today.
    pub paid: bool,
}

/// One campaign with its texts.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    campaign: Campaign,
) -> Result<View, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let texts = [campaign.plan.public, campaign.lessons, campaign.why];
    let ids: Vec<WordsId> = texts.into_iter().flatten().map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let text = |words: Option<Words>| words.and_then(|words| said.text(words.id));
    let mut items = Vec::with_capacity(campaign.items.len());
    for id in &campaign.items {
        items.extend(store::content::find(tx, desk.scope(), *id).await?);
    }
    items.sort_by_key(|item| item.due);
    Ok(View {
        author: names.author(campaign.author).name,
        approved: campaign.approved.as_ref().and_then(|one| names.author(one.by).name),
        public: text(campaign.plan.public),
        lessons: text(campaign.lessons),
        why: text(campaign.why),
        items,
        partners: partners(tx, desk, actor, &campaign).await?,
        series: campaign.series(),
        progress: campaign.progress(),
        is_public: campaign.cleared().is_some(),
        allowed: allowed(&campaign, actor, desk.now()),
        campaign,
    })
}

async fn partners(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    campaign: &Campaign,
) -> Result<Vec<Partner>, DeskError> {
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let today = rules.calendar.day_of(desk.now());
    let found = store::collaborator::of_campaign(tx, desk.scope(), campaign.id).await?;
    let ids: Vec<WordsId> = found.iter().map(|one| one.card.name.id).collect();
    let said = match reads_register(actor) {
        true => Said::open(tx, desk, &ids).await?,
        false => Said::default(),
    };
    let partner = |one: &domain::collaborator::Collaborator| Partner {
        id: one.id,
        kind: one.card.kind,
        name: said.text(one.card.name.id),
        paid: one.agreed(today).is_some_and(|agreement| agreement.paid),
    };
    Ok(found.iter().map(partner).collect())
}
