//! An item as one actor may see it: texts opened, names in place, what looks like a breach.

use std::collections::BTreeMap;

use db::Tx;
use domain::consent::{Consent, Outlet, Standing, reads_names};
use domain::content::brand::Brand;
use domain::content::look::Trouble;
use domain::content::media::Unfit;
use domain::content::{Act, Content, Finding, Refusal, allowed, hindered};
use domain::ids::{CampaignId, ConsentId, WordsId};
use domain::people::Actor;

use super::check::{self, Hint};
use super::consistency::{Around, Lack};
use super::media::{self, Shown};
use super::posting::{self, Price, Way};
use crate::case::names;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of an item.
#[derive(Clone, Debug)]
pub struct View {
    pub content: Content,
    pub author: Option<String>,
    pub checked: Option<String>,
    pub approved: Option<String>,
    pub texts: Vec<Text>,
    /// Pictures and films, in their order.
    pub media: Vec<Shown>,
    pub why: Option<String>,
    /// Why it goes out in quiet hours.
    pub quiet: Option<String>,
    /// The permissions that it leans on: whose, where this actor reads names, and how they stand.
    pub consents: Vec<Leaning>,
    /// What of rights and permissions keeps it from going out, as things stand.
    pub hindered: Option<Refusal>,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
    /// Its hour has come, and somebody owes it.
    pub owed: bool,
    /// The campaign to which it belongs, with its title.
    pub campaign: Option<(CampaignId, String)>,
}

/// A permission, whose it is where that may be read, and how it stands.
pub type Leaning = (ConsentId, Option<String>, Standing);

/// The text of one channel.
#[derive(Clone, Debug)]
pub struct Text {
    pub outlet: Outlet,
    /// `None` once it was erased.
    pub text: Option<String>,
    pub length: usize,
    pub findings: Vec<Finding>,
    pub hints: Vec<Hint>,
    /// What it lacks of its campaign and of what its collaborators owe.
    pub lacks: Vec<Lack>,
    /// What this channel will not take of all pictures and films together.
    pub unfit: Option<Unfit>,
    /// How it gets there, and how far that is.
    pub way: Way,
    /// What putting it out costs, where it does not stand yet and the channel takes money.
    pub price: Option<Price>,
    /// Why the channel told nothing of it when it was asked last.
    pub untold: Option<Trouble>,
}

/// One item with its texts.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    content: Content,
) -> Result<View, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let texts = content.draft.texts.values().chain(&content.why).chain(&content.quiet);
    let texts = texts.chain(content.media.iter().filter_map(|one| one.alt.as_ref()));
    let ids: Vec<WordsId> = texts.map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let name = |who| names.author(who).name;
    let around = Around::of(tx, desk, &content).await?;
    let campaign = around.campaign.as_ref();
    let (consents, hindered) = consents(tx, desk, actor, &content).await?;
    Ok(View {
        author: name(content.author),
        checked: content.checked.and_then(name),
        approved: content.approved.as_ref().and_then(|one| name(one.by)),
        texts: opened(tx, desk, &content, (&said, &around)).await?,
        media: media::all(&content, |content, nth| said.text(content.media.get(nth)?.alt?.id)),
        why: content.why.and_then(|words| said.text(words.id)),
        quiet: content.quiet.and_then(|words| said.text(words.id)),
        consents,
        hindered,
        allowed: allowed(&content, actor, desk.now()),
        owed: content.owed(desk.now()),
        campaign: campaign.map(|one| (one.id, one.plan.title.as_str().to_owned())),
        content,
    })
}

async fn opened(
    tx: &mut Tx<'_>,
    desk: &Desk,
    content: &Content,
    (said, around): (&Said, &Around),
) -> Result<Vec<Text>, DeskError> {
    let brand = store::content::sheet::newest::<Brand>(tx, desk.scope()).await?;
    let brand = brand.map(|edition| edition.sheet).unwrap_or_default();
    let hospital = store::hospital::load(tx, desk.scope()).await?;
    let facility = hospital.map(|known| known.hospital.name).unwrap_or_default();
    let today = desk.rules_in_force(tx, desk.now()).await?.calendar.day_of(desk.now());
    let house = check::House { facility: &facility, brand: &brand, today };
    let ways = posting::ways(tx, desk, content).await?;
    let troubles = store::content::insight::troubles(tx, desk.scope(), content.id).await?;
    let untold = |outlet: Outlet| {
        let own = troubles.iter().find(|(of, _)| *of == outlet);
        own.map(|(_, trouble)| *trouble)
    };
    let text = |(outlet, words): (&Outlet, &domain::text::Words)| {
        let text = said.text(words.id);
        let written = text.as_deref().unwrap_or_default();
        Text {
            outlet: *outlet,
            length: written.chars().count(),
            findings: check::findings(*outlet, written, &brand),
            hints: check::hints(written, &content.draft, &house),
            lacks: around.lacks(written),
            unfit: media::together(content, *outlet),
            way: ways.get(outlet).cloned().unwrap_or_default(),
            price: match content.posts.contains_key(outlet) {
                true => None,
                false => posting::cost(desk, *outlet, written),
            },
            untold: untold(*outlet),
            text,
        }
    };
    Ok(content.draft.texts.iter().map(text).collect())
}

async fn consents(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    content: &Content,
) -> Result<(Vec<Leaning>, Option<Refusal>), DeskError> {
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let today = rules.calendar.day_of(desk.now());
    let mut found: BTreeMap<ConsentId, Consent> = BTreeMap::new();
    for id in &content.draft.consents {
        found.extend(store::consent::find(tx, desk.scope(), *id).await?.map(|one| (*id, one)));
    }
    let people: Vec<WordsId> = found.values().map(|one| one.given.person.id).collect();
    let said = match reads_names(actor) {
        true => Said::open(tx, desk, &people).await?,
        false => Said::default(),
    };
    let shown = |one: &Consent| (one.id, said.text(one.given.person.id), one.standing(today));
    let hindered = hindered(content, (&rules.calendar, desk.now()), &found);
    Ok((found.values().map(shown).collect(), hindered))
}
