//! Boxes and openings as one actor may see them: names in place, buttons as the rules draw them.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{CaseNumber, WordsId};
use domain::people::Actor;
use domain::suggestion_box::opening::{Entry, Event, Opening};
use domain::suggestion_box::{Act, SuggestionBox, may};
use domain::text::Words;
use store::suggestion_box::voice::Tally;
use store::suggestion_box::{opening as rows, voice};

use super::LISTED;
use crate::case::{Author, names};
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of a box.
#[derive(Clone, Debug)]
pub struct View {
    pub known: SuggestionBox,
    /// The name of its unit.
    pub unit: Option<String>,
    pub tally: Tally,
    /// By when it is to be opened next; `None` for one that was retired.
    pub due: Option<Instant>,
    pub late: bool,
    pub allowed: Vec<Act>,
}

/// A box with its openings.
#[derive(Clone, Debug)]
pub struct Whole {
    pub view: View,
    /// The youngest first, with how many slips of each are transcribed.
    pub openings: Vec<(Opening, u16)>,
}

/// Everything that a page or the API shows of an opening.
#[derive(Clone, Debug)]
pub struct OpeningView {
    pub opening: Opening,
    pub opener: Option<String>,
    /// `None` once erased.
    pub witnesses: [Option<String>; 2],
    pub note: Option<String>,
    pub transcribed: u16,
    /// The cases of its slips, as far as this actor sees them.
    pub cases: Vec<CaseNumber>,
    pub amendments: Vec<Amended>,
    pub allowed: Vec<Act>,
}

/// One amendment.
#[derive(Clone, Debug)]
pub struct Amended {
    pub by: Author,
    pub at: Instant,
    pub slips: u16,
    /// `None` once erased.
    pub why: Option<String>,
}

/// Views of several boxes.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<SuggestionBox>,
) -> Result<Vec<View>, DeskError> {
    let scope = desk.scope();
    let tallies = voice::tallies(tx, scope).await?;
    let names = names::load(tx, scope).await?;
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let view = |known: SuggestionBox| {
        let tally = tallies.get(&known.code).copied().unwrap_or_default();
        let every = rules.windows.box_opening;
        let due = known.due(tally.opened_last, every, &rules.calendar);
        View {
            unit: known.unit.as_ref().map(|unit| names.unit(unit).to_owned()),
            tally,
            due,
            late: due.is_some_and(|due| due < desk.now()),
            allowed: allowed(actor),
            known,
        }
    };
    Ok(found.into_iter().map(view).collect())
}

/// One box with its openings.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    known: SuggestionBox,
) -> Result<Whole, DeskError> {
    let scope = desk.scope();
    let openings = rows::of_box(tx, scope, known.id, LISTED).await?;
    let done = voice::transcribed_each(tx, scope, &known.code).await?;
    let transcribed = |one: &Opening| done.get(&one.id).copied().unwrap_or(0);
    let openings = openings.into_iter().map(|one| (one.clone(), transcribed(&one))).collect();
    let view = gather(tx, desk, actor, vec![known]).await?.pop();
    Ok(Whole { view: view.ok_or(DeskError::NotFound)?, openings })
}

/// One opening.
pub(super) async fn opening(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    opening: Opening,
) -> Result<OpeningView, DeskError> {
    let scope = desk.scope();
    let history = rows::history(tx, scope, opening.id).await?;
    let texts = texts(tx, desk, &opening, &history).await?;
    let said = |words: Words| texts.get(&words.id).cloned().flatten();
    let names = names::load(tx, scope).await?;
    let amended = |entry: &Entry| match &entry.event {
        Event::Amended { slips, why } => Some(Amended {
            by: names.author(entry.by),
            at: entry.at,
            slips: *slips,
            why: said(*why),
        }),
        Event::Opened(_) => None,
    };
    Ok(OpeningView {
        opener: names.person(opening.opener).map(str::to_owned),
        witnesses: opening.witnesses.map(said),
        note: opening.note.and_then(said),
        transcribed: voice::transcribed(tx, scope, opening.id).await?,
        cases: voice::cases(tx, scope, &desk.sight(actor), opening.id).await?,
        amendments: history.iter().filter_map(amended).collect(),
        allowed: allowed(actor),
        opening,
    })
}

async fn texts(
    tx: &mut Tx<'_>,
    desk: &Desk,
    opening: &Opening,
    history: &[Entry],
) -> Result<BTreeMap<WordsId, Option<String>>, DeskError> {
    let whys = history.iter().filter_map(|entry| match &entry.event {
        Event::Amended { why, .. } => Some(*why),
        Event::Opened(_) => None,
    });
    let own = opening.witnesses.into_iter().chain(opening.note);
    let ids: Vec<WordsId> = own.chain(whys).map(|words| words.id).collect();
    let vault = &desk.store().vault;
    let found = store::vault::open_words(tx, desk.scope(), vault, &ids).await?;
    Ok(found.into_iter().map(|(id, opened)| (id, opened.into_text())).collect())
}

fn allowed(actor: &Actor) -> Vec<Act> {
    let Some(role) = actor.role() else { return Vec::new() };
    Act::ALL.iter().copied().filter(|act| may(role, *act)).collect()
}
