//! An answer of the bank as one actor may see it: texts opened, names in place.

use std::collections::BTreeMap;

use db::Tx;
use domain::answer_bank::{Act, BankAnswer, Category, Edition, Entry, Event, Standing, allowed};
use domain::calendar::Date;
use domain::ids::{BankAnswerId, WordsId};
use domain::people::Actor;
use domain::text::Words;

use crate::case::{Author, Names, Spoken, names};
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of an answer: of the approved edition, or of the draft
/// where none was approved.
#[derive(Clone, Debug)]
pub struct View {
    pub answer: BankAnswer,
    pub standing: Standing,
    pub edition: u16,
    pub category: Category,
    /// `None` once erased, like `text`.
    pub question: Option<String>,
    pub text: Option<String>,
    pub owner: Option<String>,
    pub valid_until: Option<Date>,
    pub approved_by: Option<String>,
    /// What waits for approval.
    pub draft: Option<Draft>,
    /// How often it was used, all editions together.
    pub times: u32,
    pub allowed: Vec<Act>,
    /// Empty in a list.
    pub timeline: Vec<Moment>,
}

/// An edition that waits for approval.
#[derive(Clone, Debug)]
pub struct Draft {
    pub edition: Edition,
    pub question: Option<String>,
    pub text: Option<String>,
    pub author: Author,
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
    times: BTreeMap<BankAnswerId, u32>,
    today: Date,
}

/// Views without their histories, for a list.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<BankAnswer>,
) -> Result<Vec<View>, DeskError> {
    let ids: Vec<WordsId> = found.iter().flat_map(own).collect();
    let shelf = shelf(tx, desk, &ids).await?;
    Ok(found.into_iter().map(|each| view(each, actor, &shelf)).collect())
}

/// One view with its history.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    answer: BankAnswer,
) -> Result<View, DeskError> {
    let history = store::answer_bank::history(tx, desk.scope(), answer.id).await?;
    let spoken = history.iter().flat_map(|entry| spoken(&entry.event)).map(|(_, words)| words.id);
    let ids: Vec<WordsId> = own(&answer).into_iter().chain(spoken).collect();
    let shelf = shelf(tx, desk, &ids).await?;
    let timeline = (1..).zip(&history).map(|(version, entry)| moment(version, entry, &shelf));
    Ok(View { timeline: timeline.collect(), ..view(answer, actor, &shelf) })
}

fn view(answer: BankAnswer, actor: &Actor, shelf: &Shelf) -> View {
    let shown = answer.shown();
    let owner = shown.and_then(|edition| shelf.names.person(edition.owner));
    let approved = answer.approved.as_ref().map(|approved| shelf.names.author(approved.by));
    View {
        standing: answer.standing(shelf.today),
        edition: shown.map_or(0, |edition| edition.no),
        category: shown.map_or(Category::Other, |edition| edition.category),
        question: shown.and_then(|edition| shelf.said(edition.question)),
        text: shown.and_then(|edition| shelf.said(edition.text)),
        owner: owner.map(str::to_owned),
        valid_until: shown.map(|edition| edition.valid_until),
        approved_by: approved.and_then(|author| author.name),
        draft: answer.draft.as_ref().map(|edition| Draft {
            edition: edition.clone(),
            question: shelf.said(edition.question),
            text: shelf.said(edition.text),
            author: shelf.names.author(edition.author),
        }),
        times: shelf.times.get(&answer.id).copied().unwrap_or(0),
        allowed: allowed(&answer, actor),
        timeline: Vec::new(),
        answer,
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

async fn shelf(tx: &mut Tx<'_>, desk: &Desk, ids: &[WordsId]) -> Result<Shelf, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    Ok(Shelf {
        names: names::load(tx, scope).await?,
        said: Said::open(tx, desk, ids).await?,
        times: store::answer_bank::times(tx, scope).await?.into_iter().collect(),
        today: desk.rules_in_force(tx, now).await?.calendar.day_of(now),
    })
}

/// The texts of the edition that is shown, and of the one that waits.
fn own(answer: &BankAnswer) -> Vec<WordsId> {
    let editions = answer.shown().into_iter().chain(answer.draft.as_ref());
    editions.flat_map(|edition| [edition.question.id, edition.text.id]).collect()
}

/// The texts of an event, each with the key of its label.
fn spoken(event: &Event) -> Vec<(&'static str, Words)> {
    match event {
        Event::Drafted { edition, .. } | Event::Revised(edition) => {
            vec![("question", edition.question), ("answer", edition.text)]
        }
        Event::Approved { .. } => Vec::new(),
        Event::Withdrawn { why } => vec![("reason", *why)],
    }
}
