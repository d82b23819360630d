//! Needs and expectations: on what evidence, which SPO serves them, what is done, and when somebody
//! looks again.

use std::collections::BTreeMap;

use domain::calendar::Date;
use domain::ids::{ExpectationId, ImprovementId, PersonId, SopId, Version};
use domain::organisation::expectation::{Card, Event, Write, listens};
use domain::organisation::{Expectation, reads};
use domain::people::Actor;
use locale::Language;
use paper::report::ExpectationLine;
use paper::{Document, Paper};

use super::{Line, Naming, Request, known};
use crate::act::begun;
use crate::case::names::Names;
use crate::error::Field;
use crate::improvement;
use crate::{Desk, DeskError, sop};

/// An expectation as it is shown to one reader.
#[derive(Clone, Debug)]
pub struct View {
    pub expectation: Expectation,
    /// The name of whoever looks at it again.
    pub keeper: Option<String>,
    /// The SPOs that serve it and that this reader may read, by title.
    pub sops: Vec<(SopId, String)>,
    /// The improvement, where this reader sees it.
    pub improvement: Option<improvement::View>,
    /// Its day has come.
    pub is_due: bool,
    /// May this actor change it?
    pub keeps: bool,
}

impl Naming for Write {
    fn named(&self) -> Option<(Field, PersonId)> {
        self.card.keeper.map(|person| ("keeper", person))
    }
}

/// Every expectation: those that somebody has to look at first, then by their words.
///
/// # Errors
/// `Forbidden` outside of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    if !reads(actor) {
        return Err(DeskError::Forbidden);
    }
    let (known, names) = known::<Expectation>(desk).await?;
    let ties = Ties::of(desk, actor).await?;
    let (today, all) = (known.today, known.all.iter());
    let mut views: Vec<View> = all.map(|one| view(one, actor, (&names, &ties, today))).collect();
    views.sort_by_key(|view| (!view.is_due, view.expectation.card.words.as_str().to_owned()));
    Ok(views)
}

/// One expectation.
///
/// # Errors
/// `Forbidden` outside of the staff; `NotFound`.
pub async fn open(desk: &Desk, actor: &Actor, id: ExpectationId) -> Result<View, DeskError> {
    let all = list(desk, actor).await?;
    all.into_iter().find(|view| view.expectation.id == id).ok_or(DeskError::NotFound)
}

/// What an SPO serves.
///
/// # Errors
/// As [`list`].
pub async fn served_by(desk: &Desk, actor: &Actor, sop: SopId) -> Result<Vec<View>, DeskError> {
    let mut views = list(desk, actor).await?;
    views.retain(|view| view.expectation.card.sops.contains(&sop));
    Ok(views)
}

/// How many wait for this actor to look at them: for a keeper their own, and for whoever listens
/// those that nobody keeps.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn due(desk: &Desk, actor: &Actor) -> Result<usize, DeskError> {
    let (known, _) = known::<Expectation>(desk).await?;
    let person = actor.staff().map(|staff| staff.id);
    let theirs = |one: &&Expectation| match one.card.keeper {
        Some(keeper) => Some(keeper) == person,
        None => listens(actor),
    };
    Ok(known.all.iter().filter(|one| one.is_due(known.today)).filter(theirs).count())
}

/// What happened to an expectation, in order.
///
/// # Errors
/// As [`open`].
pub async fn history(
    desk: &Desk,
    actor: &Actor,
    id: ExpectationId,
) -> Result<Vec<Line<Event>>, DeskError> {
    if !reads(actor) {
        return Err(DeskError::Forbidden);
    }
    super::past::<Expectation>(desk, id.bits()).await
}

/// Writes an expectation down, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who do not keep the list, `Refused` with the rule, `Unknown` for a topic, an
/// SPO, an improvement or a keeper that there is not, or that this actor does not see.
pub async fn write(
    desk: &Desk,
    actor: &Actor,
    card: Card,
    key: Option<String>,
) -> Result<View, DeskError> {
    tied(desk, actor, (&card, None)).await?;
    let bits = begun(desk, actor, "expectation", key.as_deref());
    let id = ExpectationId::new(bits);
    super::enter::<Expectation>(desk, actor, (bits, Write { id, card }), key).await?;
    open(desk, actor, id).await
}

/// Writes the card of an expectation anew.
///
/// # Errors
/// As [`write`]; `NotFound`, `Stale`.
pub async fn change(
    desk: &Desk,
    actor: &Actor,
    id: ExpectationId,
    (card, seen): (Card, Option<Version>),
) -> Result<View, DeskError> {
    let before = open(desk, actor, id).await?.expectation.card;
    tied(desk, actor, (&card, Some(&before))).await?;
    let request = Request { command: Write { id, card }, seen, key: None };
    super::act::<Expectation>(desk, actor, id.bits(), request).await?;
    open(desk, actor, id).await
}

/// The list with the hospital's letterhead: a page, a print, a workbook.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn document(
    desk: &Desk,
    views: &[View],
    wish: (Language, Paper),
) -> Result<Document, DeskError> {
    let line = |view: &View| ExpectationLine {
        card: view.expectation.card.clone(),
        sops: view.sops.iter().map(|(_, title)| title.clone()).collect(),
        improvement: view.improvement.as_ref().and_then(|one| one.action.clone()),
        keeper: view.keeper.clone(),
    };
    let lines: Vec<ExpectationLine> = views.iter().map(line).collect();
    crate::report::document::drawn(desk, wish, move |setting| {
        paper::report::expectations(&lines, setting)
    })
    .await
}

/// What expectations are tied to, as far as one reader sees it.
struct Ties {
    sops: BTreeMap<SopId, String>,
    improvements: Vec<improvement::View>,
}

impl Ties {
    async fn of(desk: &Desk, actor: &Actor) -> Result<Self, DeskError> {
        let sops = sop::list(desk, actor, None).await?.into_iter();
        let sops = sops.map(|view| (view.sop.id, view.title)).collect();
        Ok(Self { sops, improvements: improvement::list(desk, actor, None).await? })
    }

    fn improvement(&self, id: ImprovementId) -> Option<&improvement::View> {
        self.improvements.iter().find(|view| view.improvement.id == id)
    }
}

/// Whatever a card is newly tied to is there. What it was tied to before may have gone out of sight.
async fn tied(
    desk: &Desk,
    actor: &Actor,
    (card, before): (&Card, Option<&Card>),
) -> Result<(), DeskError> {
    let rules = desk.rules().await?;
    let ties = Ties::of(desk, actor).await?;
    let kept = |sop: &SopId| before.is_some_and(|before| before.sops.contains(sop));
    let topic = card.evidence.topic.as_ref().is_some_and(|topic| !rules.knows(topic));
    let sops = card.sops.iter().any(|sop| !ties.sops.contains_key(sop) && !kept(sop));
    let improvement = card.improvement.is_some_and(|id| {
        let kept = before.and_then(|before| before.improvement) == Some(id);
        ties.improvement(id).is_none() && !kept
    });
    let strange = [("topic", topic), ("sops", sops), ("improvement", improvement)];
    match strange.into_iter().find(|(_, strange)| *strange) {
        Some((field, _)) => Err(DeskError::Unknown { field }),
        None => Ok(()),
    }
}

fn view(one: &Expectation, actor: &Actor, (names, ties, today): (&Names, &Ties, Date)) -> View {
    let card = &one.card;
    let titled = |id: &SopId| Some((*id, ties.sops.get(id)?.clone()));
    View {
        keeper: card.keeper.and_then(|person| names.person(person)).map(str::to_owned),
        sops: card.sops.iter().filter_map(titled).collect(),
        improvement: card.improvement.and_then(|id| ties.improvement(id)).cloned(),
        is_due: one.is_due(today),
        keeps: listens(actor),
        expectation: one.clone(),
    }
}
