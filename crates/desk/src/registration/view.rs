//! The list of an activity as the office sees it.

use db::Tx;
use domain::activity::Activity;
use domain::ids::ActivityId;
use domain::intake::Identity;
use domain::people::Actor;
use domain::registration::{
    Act, Counted, Evaluated, Facts, Marks, Registration, allowed, manages, results,
};
use store::registration::ticket;

use super::{LISTED, Offer, office};
use crate::act::{boxed, read_as};
use crate::deliver::is_reached;
use crate::said::Said;
use crate::{Desk, DeskError};

/// One ticket with its words opened; nothing of whoever was erased.
#[derive(Clone, Debug)]
pub struct View {
    pub known: Registration,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// What is typed at the door.
    pub code: String,
    pub question: Option<String>,
    /// A door of the house leads to its holder by itself; else somebody has to telephone.
    pub is_reached: bool,
    pub allowed: Vec<Act>,
}

/// All who come to an activity.
#[derive(Clone, Debug)]
pub struct List {
    pub activity: Activity,
    pub views: Vec<View>,
    pub facts: Facts,
    pub attended: Attended,
    /// What was said freely afterwards, once enough have said something, in no order that tells who.
    pub words: Vec<String>,
}

/// Who came to an activity, and how they found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attended {
    pub counted: Counted,
    /// The means; so many it takes where there are too few.
    pub evaluated: Result<Evaluated, u32>,
}

/// The list of an activity.
///
/// # Errors
/// `Forbidden` outside the office, `NotFound`.
pub async fn list(desk: &Desk, actor: &Actor, activity: ActivityId) -> Result<List, DeskError> {
    office(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let (activity, facts) = super::facts(tx, &desk, activity, desk.now()).await?;
            let all = tickets(tx, &desk, activity.id).await?;
            let attended = counted(&all);
            let words = said(tx, &desk, (&all, &attended)).await?;
            let mut views = Vec::new();
            for known in all {
                views.push(gather(tx, &desk, known, (&actor, &facts)).await?);
            }
            Ok(List { activity, views, facts, attended, words })
        })
    })
    .await
}

/// Who came to an activity, and how they found it: numbers alone.
///
/// # Errors
/// What the database said.
pub async fn attended(desk: &Desk, activity: ActivityId) -> Result<Option<Attended>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { of_activity(tx, &desk, activity).await })
    });
    desk.store().db.read(job).await
}

/// As [`attended`], in the transaction of the caller; `None` where nobody registered.
pub(crate) async fn of_activity(
    tx: &mut Tx<'_>,
    desk: &Desk,
    activity: ActivityId,
) -> Result<Option<Attended>, DeskError> {
    let all = tickets(tx, desk, activity).await?;
    Ok((!all.is_empty()).then(|| counted(&all)))
}

async fn tickets(
    tx: &mut Tx<'_>,
    desk: &Desk,
    activity: ActivityId,
) -> Result<Vec<Registration>, DeskError> {
    Ok(store::registration::of_activity(tx, desk.scope(), activity, LISTED).await?)
}

fn counted(all: &[Registration]) -> Attended {
    let marks: Vec<Marks> = all.iter().filter_map(|known| Some(known.evaluation?.marks)).collect();
    Attended { counted: Counted::of(all), evaluated: results(&marks) }
}

async fn said(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (all, attended): (&[Registration], &Attended),
) -> Result<Vec<String>, DeskError> {
    if attended.evaluated.is_err() {
        return Ok(Vec::new());
    }
    let ids: Vec<_> = all.iter().filter_map(|known| Some(known.evaluation?.words?.id)).collect();
    let opened = Said::open(tx, desk, &ids).await?;
    let mut words: Vec<String> = ids.iter().filter_map(|id| opened.text(*id)).collect();
    words.sort();
    Ok(words)
}

/// One ticket with its words.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: Registration,
    (actor, facts): (&Actor, &Facts),
) -> Result<View, DeskError> {
    let identity = match manages(actor) {
        true => identity(tx, desk, &known).await?,
        false => Identity::default(),
    };
    let question = match known.question {
        Some(words) => Said::open(tx, desk, &[words.id]).await?.text(words.id),
        None => None,
    };
    Ok(View {
        code: ticket::code(desk.scope(), desk.store().vault.keys(), known.id),
        allowed: allowed(&known, actor, facts),
        is_reached: is_reached(desk, &identity),
        name: identity.name.map(|name| name.into_string()),
        phone: identity.phone.map(|phone| phone.into_string()),
        email: identity.email.map(|email| email.into_string()),
        question,
        known,
    })
}

/// To whom, and about what, a message of a ticket speaks.
pub(crate) async fn told_to(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: &Registration,
) -> Result<Option<(Offer, Identity)>, DeskError> {
    let found = store::activity::find(tx, desk.scope(), known.activity).await?;
    let Some(activity) = found else { return Ok(None) };
    let offer = super::offer::of(tx, desk, &activity).await?;
    Ok(Some((offer, identity(tx, desk, known).await?)))
}

pub(super) async fn identity(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: &Registration,
) -> Result<Identity, DeskError> {
    let (scope, vault) = (desk.scope(), &desk.store().vault);
    let subject = store::registration::subject(known.id);
    Ok(store::vault::open_identity(tx, scope, vault, subject).await?.unwrap_or_default())
}
