//! Entries of the register as the office sees them: names opened, what was made together in place.

use db::Tx;
use domain::calendar::Instant;
use domain::collaborator::{Act, Agreement, Collaborator, allowed};
use domain::content::Content;
use domain::ids::WordsId;
use domain::people::Actor;
use domain::text::Words;
use store::campaign::Line;

use crate::case::names;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of an entry.
#[derive(Clone, Debug)]
pub struct View {
    pub collaborator: Collaborator,
    /// `None` once it was erased.
    pub name: Option<String>,
    pub contact: Option<String>,
    /// A tie to the house, its suppliers or its rivals.
    pub conflict: Option<String>,
    /// The agreement that holds today.
    pub agreed: Option<Agreement>,
    /// What was made together; nothing in a list.
    pub items: Vec<Content>,
    /// Where they work; nothing in a list.
    pub campaigns: Vec<Line>,
    /// Who did what and when: kind of the event, name, moment; nothing in a list.
    pub history: Vec<(&'static str, Option<String>, Instant)>,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
}

/// Views of several entries, without what was made together.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Collaborator>,
) -> Result<Vec<View>, DeskError> {
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let today = rules.calendar.day_of(desk.now());
    let cards = found.iter().map(|one| &one.card);
    let words = cards.flat_map(|card| [Some(card.name), card.contact, card.conflict]);
    let ids: Vec<WordsId> = words.flatten().map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let text = |words: Option<Words>| words.and_then(|words| said.text(words.id));
    let view = |one: Collaborator| View {
        name: said.text(one.card.name.id),
        contact: text(one.card.contact),
        conflict: text(one.card.conflict),
        agreed: one.agreed(today).cloned(),
        items: Vec::new(),
        campaigns: Vec::new(),
        history: Vec::new(),
        allowed: allowed(&one, actor),
        collaborator: one,
    };
    Ok(found.into_iter().map(view).collect())
}

/// One entry with all that stands around it.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Collaborator,
) -> Result<View, DeskError> {
    let scope = desk.scope();
    let mut items = Vec::with_capacity(found.items.len());
    for id in &found.items {
        items.extend(store::content::find(tx, scope, *id).await?);
    }
    let campaigns = store::campaign::with(tx, scope, found.id).await?;
    let names = names::load(tx, scope).await?;
    let history = store::collaborator::history(tx, scope, found.id).await?;
    let told = history.iter().map(|one| (one.event.kind(), names.author(one.by).name, one.at));
    let history = told.collect();
    let view = gather(tx, desk, actor, vec![found]).await?.pop().ok_or(DeskError::NotFound)?;
    Ok(View { items, campaigns, history, ..view })
}
