//! An improvement as one actor may see it: texts opened, names in place, buttons as the rules draw
//! them.

use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use domain::ids::{CaseId, CaseNumber, WordsId};
use domain::improvement::{Act, Entry, Event, Facts, Improvement, Owing, allowed, owes};
use domain::people::Actor;
use domain::text::Words;

use crate::case::{Author, Names, Spoken, names};
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of an improvement.
#[derive(Clone, Debug)]
pub struct View {
    pub improvement: Improvement,
    /// What will be done; `None` once erased.
    pub action: Option<String>,
    /// Why it was needed; `None` where nobody said, or once erased.
    pub cause: Option<String>,
    pub owner: Option<String>,
    /// The case that it was learned from, where this actor's sight reaches it.
    pub case: Option<CaseNumber>,
    pub late: bool,
    pub owes: Option<Owing>,
    pub allowed: Vec<Act>,
    /// Empty in a list.
    pub timeline: Vec<Moment>,
}

/// One entry of the timeline.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Its place in the history, from 1.
    pub version: u32,
    pub entry: Entry,
    pub author: Author,
    pub texts: Vec<Spoken>,
}

/// What several views have in common, read once.
struct Shelf {
    names: Names,
    said: Said,
    cases: BTreeMap<CaseId, CaseNumber>,
}

/// Views without their histories, for a list.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Improvement>,
) -> Result<Vec<View>, DeskError> {
    let ids: Vec<WordsId> = found.iter().flat_map(own).map(|words| words.id).collect();
    let shelf = shelf(tx, desk, actor, (&found, &ids)).await?;
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let facts = Facts { now: desk.now(), calendar: &rules.calendar };
    Ok(found.into_iter().map(|each| view(each, actor, &facts, &shelf)).collect())
}

/// One view with its history.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    improvement: Improvement,
) -> Result<View, DeskError> {
    let history = store::improvement::history(tx, desk.scope(), improvement.id).await?;
    let spoken = history.iter().flat_map(|entry| spoken(&entry.event));
    let spoken = spoken.map(|(_, words)| words.id);
    let ids: Vec<WordsId> = own(&improvement).map(|words| words.id).chain(spoken).collect();
    let shelf = shelf(tx, desk, actor, (std::slice::from_ref(&improvement), &ids)).await?;
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let facts = Facts { now: desk.now(), calendar: &rules.calendar };
    let timeline = (1..).zip(&history).map(|(version, entry)| moment(version, entry, &shelf));
    Ok(View { timeline: timeline.collect(), ..view(improvement, actor, &facts, &shelf) })
}

fn view(improvement: Improvement, actor: &Actor, facts: &Facts<'_>, shelf: &Shelf) -> View {
    let owner = improvement.owner.and_then(|owner| shelf.names.person(owner));
    View {
        action: shelf.said(improvement.action),
        cause: improvement.cause.and_then(|cause| shelf.said(cause)),
        owner: owner.map(str::to_owned),
        case: improvement.case.and_then(|case| shelf.cases.get(&case).copied()),
        late: improvement.is_late(facts.calendar, facts.now),
        owes: owes(&improvement),
        allowed: allowed(&improvement, actor, facts),
        timeline: Vec::new(),
        improvement,
    }
}

fn moment(version: u32, entry: &Entry, shelf: &Shelf) -> Moment {
    let texts = spoken(&entry.event).into_iter();
    Moment {
        version,
        entry: entry.clone(),
        author: shelf.names.author(entry.by),
        texts: texts.map(|(label, words)| Spoken { label, text: shelf.said(words) }).collect(),
    }
}

impl Shelf {
    fn said(&self, words: Words) -> Option<String> {
        self.said.text(words.id)
    }
}

async fn shelf(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (improvements, ids): (&[Improvement], &[WordsId]),
) -> Result<Shelf, DeskError> {
    let (scope, sight) = (desk.scope(), desk.sight(actor));
    let mut cases = BTreeMap::new();
    let wanted: BTreeSet<CaseId> = improvements.iter().filter_map(|each| each.case).collect();
    for id in wanted {
        let Some(case) = store::case::load(tx, scope, id).await? else { continue };
        if store::case::seen(tx, scope, &sight, case.number).await?.is_some() {
            cases.insert(id, case.number);
        }
    }
    Ok(Shelf {
        names: names::load(tx, scope).await?,
        said: Said::open(tx, desk, ids).await?,
        cases,
    })
}

/// The texts that an improvement begins with.
fn own(improvement: &Improvement) -> impl Iterator<Item = Words> + use<> {
    [Some(improvement.action), improvement.cause].into_iter().flatten()
}

/// The texts of an event, each with the key of its label.
fn spoken(event: &Event) -> Vec<(&'static str, Words)> {
    match event {
        Event::Opened(opening) => {
            let cause = opening.cause.map(|words| ("root_cause", words));
            cause.into_iter().chain([("improvement", opening.action)]).collect()
        }
        Event::Assigned { .. } | Event::Started => Vec::new(),
        Event::Reported { words } | Event::Finished { words } | Event::Verified { words } => {
            vec![("note", *words)]
        }
        Event::SentBack { why } | Event::Dropped { why } => vec![("reason", *why)],
    }
}
