//! Recognition of a month: the criteria of the hospital, those who were praised, a proposal, the
//! director's word, and the certificate.

mod certificate;
mod decider;

use db::Tx;
use domain::calendar::{Calendar, Instant, Month};
use domain::ids::{PersonId, RecognitionId};
use domain::people::Actor;
use domain::praise::recognition::{
    Criteria, MOST, Recognition, Stage, Wanted as Meant, praised, proposes, sees_proposals,
    standing,
};
use domain::text::{Body, Invalid, Name};

pub use certificate::certificate;

use super::{Beside, View as Praise, refused, staff, view};
use crate::act::{Once, Terms, act as act_on, boxed, read_as};
use crate::case::names;
use crate::life::{self, Shown};
use crate::{Desk, DeskError, PATIENCE};
use decider::{Deed, Wish};

/// A list shows no more than this.
const LISTED: usize = 500;
/// A month of more praise than this is shown in part.
const PRAISED: usize = 1_000;

/// A recognition with its names.
#[derive(Clone, Debug)]
pub struct View {
    pub recognition: Recognition,
    pub name: String,
    /// The criteria by which it is proposed.
    pub criteria: String,
    /// What praises this person; for those who propose and confirm, and for the honoured.
    pub evidence: Vec<Praise>,
    /// May this actor confirm or decline it now?
    pub decides: bool,
}

/// Somebody who was praised in a month, with what praises them.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub person: PersonId,
    pub name: String,
    pub position: String,
    pub praise: Vec<Praise>,
}

/// Somebody who is to be recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub month: Month,
    pub person: PersonId,
    pub reason: Name,
}

/// What is said to a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Confirm {},
    Decline { why: Name },
}

/// Every edition of the criteria, in order; they stand for all the staff to read.
///
/// # Errors
/// `Forbidden` for whoever is not of the staff.
pub async fn criteria(desk: &Desk, actor: &Actor) -> Result<Vec<Criteria>, DeskError> {
    staff(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::praise::recognition::criteria(tx, scope).await?) })
    });
    desk.store().db.read(job).await
}

/// Writes the criteria anew; they count for the months that begin afterwards. The same text again
/// changes nothing.
///
/// # Errors
/// `Forbidden` for all but the head of public relations; `Invalid` for a text that is too long.
pub async fn write(desk: &Desk, actor: &Actor, text: Body) -> Result<(), DeskError> {
    if !proposes(actor) {
        return Err(DeskError::Forbidden);
    }
    if text.as_str().chars().count() > MOST {
        let max = u32::try_from(MOST).unwrap_or(u32::MAX);
        return Err(DeskError::Invalid { field: "criteria", why: Invalid::TooLong { max } });
    }
    let (scope, by, at) = (desk.scope(), actor.who(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let text = text.as_str().to_owned();
        Box::pin(async move {
            let known = store::praise::recognition::criteria(tx, scope).await?;
            let last = known.last();
            if last.is_some_and(|last| last.text == text) {
                return Ok(());
            }
            let edition = last.map_or(0, |last| last.edition) + 1;
            let new = Criteria { edition, text, by, at };
            Ok(store::praise::recognition::write(tx, scope, &new).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Recognitions, the youngest first: those that are confirmed for all the staff, proposals for those
/// who propose and confirm.
///
/// # Errors
/// `Forbidden` for whoever is not of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    staff(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::praise::recognition::list(tx, desk.scope(), LISTED).await?;
            views(tx, &desk, &actor, found).await
        })
    })
    .await
}

/// One recognition.
///
/// # Errors
/// As [`list`]; `NotFound` for what is not there, or not to be seen.
pub async fn open(desk: &Desk, actor: &Actor, id: RecognitionId) -> Result<View, DeskError> {
    staff(actor)?;
    life::open::<Recognition>(desk, actor, id).await
}

impl Shown for Recognition {
    type View = View;

    async fn view(self, tx: &mut Tx<'_>, desk: &Desk, actor: &Actor) -> Result<View, DeskError> {
        views(tx, desk, actor, vec![self]).await?.pop().ok_or(DeskError::NotFound)
    }
}

/// How many proposals wait for this actor.
///
/// # Errors
/// What the database said.
pub async fn waiting(desk: &Desk, actor: &Actor) -> Result<usize, DeskError> {
    if !actor.is_director(desk.now()) {
        return Ok(0);
    }
    let found = list(desk, actor).await?;
    let waits = |view: &&View| view.decides && view.recognition.stage == Stage::Proposed;
    Ok(found.iter().filter(waits).count())
}

/// The criteria that stood before a month, and those who were praised in it, by name.
///
/// # Errors
/// `Forbidden` for all but those who propose and confirm.
pub async fn candidates(
    desk: &Desk,
    actor: &Actor,
    month: Month,
) -> Result<(Option<Criteria>, Vec<Candidate>), DeskError> {
    if !sees_proposals(actor, desk.now()) {
        return Err(DeskError::Forbidden);
    }
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let rules = desk.rules_in_force(tx, desk.now()).await?;
            let all = store::praise::recognition::criteria(tx, desk.scope()).await?;
            let stood = standing(&all, month, &rules.calendar).cloned();
            Ok((stood, those_praised(tx, &desk, (&rules.calendar, month)).await?))
        })
    });
    desk.store().db.read(job).await
}

/// Proposes somebody for a month, once for each key of this actor.
///
/// # Errors
/// `Forbidden` for all but the head of public relations; `Refused` with the rule; `KeyReused`.
pub async fn propose(
    desk: &Desk,
    actor: &Actor,
    wanted: Wanted,
    key: Option<String>,
) -> Result<View, DeskError> {
    if !proposes(actor) {
        return Err(DeskError::Forbidden);
    }
    let id = named(&wanted);
    let once = key.map(|key| Once::of(actor, "recognition", &key, &wanted));
    let Wanted { month, person, reason } = wanted;
    let wish = Wish::Propose(Meant { id, month, person, reason });
    act_on(desk, Deed::new(desk, actor, id, wish), Terms { seen: None, once }).await?;
    open(desk, actor, id).await
}

/// Confirms or declines a proposal.
///
/// # Errors
/// `Forbidden` for all but the director or the stand-in; `NotFound`; `Refused`; `Stale`.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    (id, command): (RecognitionId, Command),
    beside: Beside,
) -> Result<View, DeskError> {
    if !actor.is_director(desk.now()) {
        return Err(DeskError::Forbidden);
    }
    let once = beside.key.map(|key| Once::of(actor, "recognition", &key, &(id, &command)));
    let wish = match command {
        Command::Confirm {} => Wish::Confirm,
        Command::Decline { why } => Wish::Decline(why),
    };
    act_on(desk, Deed::new(desk, actor, id, wish), Terms { seen: beside.seen, once }).await?;
    open(desk, actor, id).await
}

/// Somebody is recognised for a month at most once.
fn named(wanted: &Wanted) -> RecognitionId {
    let (month, person) = (wanted.month.start().to_string(), wanted.person.to_string());
    RecognitionId::new(crate::act::named("recognition", &month, &person))
}

/// What was passed on in a month.
async fn of_month(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (calendar, month): (&Calendar, Month),
) -> Result<Vec<domain::praise::Praise>, DeskError> {
    let bounds = calendar.month_bounds(month);
    Ok(store::praise::between(tx, desk.scope(), bounds, PRAISED).await?)
}

async fn those_praised(
    tx: &mut Tx<'_>,
    desk: &Desk,
    of: (&Calendar, Month),
) -> Result<Vec<Candidate>, DeskError> {
    let found = of_month(tx, desk, of).await?;
    let people = praised(&found);
    let shown = view::evidence(tx, desk, found).await?;
    let working = store::people::list(tx, desk.scope()).await?;
    let candidate = |person: store::people::Person| {
        let (_, ids) = people.iter().find(|(id, _)| *id == person.id)?;
        let own = shown.iter().filter(|view| ids.contains(&view.id)).cloned().collect();
        let store::people::Person { id, name, position, .. } = person;
        Some(Candidate { person: id, name, position, praise: own })
    };
    let here = working.into_iter().filter(|person| person.disabled.is_none());
    let mut all: Vec<Candidate> = here.filter_map(candidate).collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(all)
}

async fn views(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Recognition>,
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let criteria = store::praise::recognition::criteria(tx, desk.scope()).await?;
    let (now, mut views) = (desk.now(), Vec::new());
    for recognition in found {
        let proposal = &recognition.proposal;
        let own = actor.staff().is_some_and(|staff| staff.id == proposal.person);
        let sees = sees_proposals(actor, now);
        if recognition.stage != Stage::Confirmed && !sees {
            continue;
        }
        let text = criteria.iter().find(|one| one.edition == proposal.criteria);
        views.push(View {
            name: names.person(proposal.person).unwrap_or_default().to_owned(),
            criteria: text.map(|one| one.text.clone()).unwrap_or_default(),
            evidence: match own || sees {
                true => evidence(tx, desk, &recognition).await?,
                false => Vec::new(),
            },
            decides: decides(&recognition, actor, now),
            recognition,
        });
    }
    Ok(views)
}

fn decides(recognition: &Recognition, actor: &Actor, now: Instant) -> bool {
    let confirms = domain::praise::recognition::confirm(recognition, actor, now);
    confirms.is_ok_and(|events| !events.is_empty())
}

async fn evidence(
    tx: &mut Tx<'_>,
    desk: &Desk,
    recognition: &Recognition,
) -> Result<Vec<Praise>, DeskError> {
    let mut found = Vec::new();
    for id in &recognition.proposal.evidence {
        found.extend(store::praise::find(tx, desk.scope(), *id).await?);
    }
    found.retain(|one| one.taken_back.is_none());
    view::evidence(tx, desk, found).await
}
