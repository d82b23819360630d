//! The right of reply: who is named as accused sees neither case nor complainant, but reads what is
//! said of them and answers it.

use db::Tx;
use domain::calendar::Instant;
use domain::case::{Command, Entry, Event};
use domain::ids::{CaseId, CaseNumber, PersonId, WordsId};
use domain::people::{Actor, Who};
use domain::text::{Body, Words};

use crate::act::boxed;
use crate::case::{Request, Target, apply};
use crate::said::Said;
use crate::{Desk, DeskError};

/// How many such cases are shown to one person.
const MOST: usize = 50;

/// What one case wants to hear from the accused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    pub number: CaseNumber,
    pub since: Instant,
    /// What is said of them; none where the office wrote nothing, or once erased.
    pub said: Option<String>,
    /// What they replied, oldest first.
    pub replies: Vec<(Instant, Option<String>)>,
    /// A reply is still heard.
    pub open: bool,
}

/// All that wants to hear from this actor, youngest case first.
///
/// # Errors
/// `Forbidden` for anybody who is no member of staff.
pub async fn called(desk: &Desk, actor: &Actor) -> Result<Vec<Called>, DeskError> {
    let (worker, person) = (desk.clone(), person(actor)?);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let mut all = Vec::new();
            for case in store::case::of_accused(tx, desk.scope(), person, MOST).await? {
                all.extend(one(tx, &desk, person, case).await?);
            }
            Ok(all)
        })
    });
    desk.store().db.read(job).await
}

/// How many cases still wait for a first reply of this actor.
///
/// # Errors
/// What the database said.
pub async fn awaited(desk: &Desk, actor: &Actor) -> Result<usize, DeskError> {
    if person(actor).is_err() {
        return Ok(0);
    }
    let all = called(desk, actor).await?;
    Ok(all.iter().filter(|called| called.open && called.replies.is_empty()).count())
}

/// Writes a reply into the case.
///
/// # Errors
/// `NotFound` when the actor is not named there; `Refused` once the case is closed.
pub async fn reply(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    (words, key): (Body, Option<String>),
) -> Result<(), DeskError> {
    let (scope, person) = (desk.scope(), person(actor)?);
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let case = store::case::by_number(tx, scope, number).await?;
            let case = case.filter(|case| case.accused.contains(&person));
            case.map(|case| case.id).ok_or(DeskError::NotFound)
        })
    });
    let case = desk.store().db.read(job).await?;
    let request = Request { command: Command::Reply { words }, seen: None, key };
    apply(desk, actor, Target::Id(case), request).await.map(|_| ())
}

fn person(actor: &Actor) -> Result<PersonId, DeskError> {
    actor.staff().map(|staff| staff.id).ok_or(DeskError::Forbidden)
}

async fn one(
    tx: &mut Tx<'_>,
    desk: &Desk,
    person: PersonId,
    id: CaseId,
) -> Result<Option<Called>, DeskError> {
    let scope = desk.scope();
    let Some(case) = store::case::load(tx, scope, id).await? else { return Ok(None) };
    let history = store::case::history(tx, scope, id).await?;
    let named = history.iter().find_map(|entry| match &entry.event {
        Event::AccusedNamed { person: named, words } if *named == person => {
            Some((entry.at, *words))
        }
        _ => None,
    });
    let Some((since, about)) = named else { return Ok(None) };
    let replies: Vec<(Instant, Words)> =
        history.iter().filter_map(|entry| replied(entry, person)).collect();
    let ids: Vec<WordsId> =
        about.into_iter().chain(replies.iter().map(|(_, words)| *words)).map(|it| it.id).collect();
    let opened = Said::open(tx, desk, &ids).await?;
    Ok(Some(Called {
        number: case.number,
        since,
        said: about.and_then(|words| opened.text(words.id)),
        replies: replies.into_iter().map(|(at, words)| (at, opened.text(words.id))).collect(),
        open: !case.is_closed(),
    }))
}

fn replied(entry: &Entry, person: PersonId) -> Option<(Instant, Words)> {
    match &entry.event {
        Event::AccusedReplied { words, .. } if entry.by == Who::Person(person) => {
            Some((entry.at, *words))
        }
        _ => None,
    }
}
