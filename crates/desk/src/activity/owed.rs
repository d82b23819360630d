//! What somebody still owes after an activity: answers that were carried on, and follow-ups.

use db::Tx;
use domain::activity::{Activity, Command, Fate};
use domain::calendar::Date;
use domain::ids::{ActivityId, PersonId, WordsId};
use domain::people::Actor;

use super::decider::Deed;
use super::{LISTED, may_read};
use crate::act::{Once, Terms, act as act_on, boxed};
use crate::case::names;
use crate::said::Said;
use crate::{Desk, DeskError};

/// One thing that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub id: ActivityId,
    pub title: String,
    pub what: String,
    /// Who owes it.
    pub by: PersonId,
    pub owner: Option<String>,
    pub due: Date,
    /// Of a follow-up its number, from 0; `None` for a question that was carried on.
    pub follow_up: Option<u16>,
}

/// Everything that is owed, the oldest day first.
///
/// # Errors
/// `Forbidden` for whoever does not read activities.
pub async fn owed(desk: &Desk, actor: &Actor) -> Result<Vec<Owed>, DeskError> {
    may_read(actor)?;
    all(desk, None).await
}

/// What this actor owes, the oldest day first; also for whoever reads no activities.
///
/// # Errors
/// What the database said.
pub async fn duties(desk: &Desk, actor: &Actor) -> Result<Vec<Owed>, DeskError> {
    let Some(staff) = actor.staff() else { return Ok(Vec::new()) };
    all(desk, Some(staff.id)).await
}

/// Says that a follow-up is done, once for each `key` of this actor; also for whoever owes it and reads
/// no activities.
///
/// # Errors
/// `Forbidden` for one of somebody else; `NotFound`; `Refused` for one that is not there.
pub async fn done(
    desk: &Desk,
    actor: &Actor,
    (id, nth): (ActivityId, u16),
    key: Option<&str>,
) -> Result<(), DeskError> {
    let command = Command::Tick { nth };
    let once = key.map(|key| Once::of(actor, "activity-follow-up", key, &(&id, &command)));
    let deed = Deed::new(desk, actor, id, command);
    act_on(desk, deed, Terms { seen: None, once }).await?;
    Ok(())
}

/// What everybody owes, or one person alone.
async fn all(desk: &Desk, whose: Option<PersonId>) -> Result<Vec<Owed>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let names = names::load(tx, desk.scope()).await?;
            let mut all = Vec::new();
            for known in store::activity::owing(tx, desk.scope(), LISTED).await? {
                let of = of(tx, &desk, (&known, whose)).await?;
                all.extend(of.into_iter().map(|(follow_up, what, by, due)| Owed {
                    id: known.id,
                    title: known.plan.title.as_str().to_owned(),
                    what,
                    by,
                    owner: names.person(by).map(str::to_owned),
                    due,
                    follow_up,
                }));
            }
            all.sort_by_key(|one| one.due);
            Ok(all)
        })
    });
    desk.store().db.read(job).await
}

/// The number of a follow-up, what is owed, by whom, until when.
type Debt = (Option<u16>, String, PersonId, Date);

/// What of one activity is owed, by whom, until when.
async fn of(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (known, whose): (&Activity, Option<PersonId>),
) -> Result<Vec<Debt>, DeskError> {
    let meant = |by: PersonId| whose.is_none_or(|one| one == by);
    let carried: Vec<(WordsId, PersonId, Date)> = known
        .questions
        .iter()
        .filter_map(|one| match one.fate {
            Fate::Carried { owner, due } if meant(owner) => Some((one.text.id, owner, due)),
            _ => None,
        })
        .collect();
    let ids: Vec<WordsId> = carried.iter().map(|(id, ..)| *id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let asked = carried
        .iter()
        .map(|(id, owner, due)| (None, said.text(*id).unwrap_or_default(), *owner, *due));
    let follow_ups = (0..).zip(known.evaluation.iter().flat_map(|one| &one.follow_ups));
    let undone = follow_ups
        .filter(|(_, one)| !one.done && meant(one.owner))
        .map(|(nth, one)| (Some(nth), one.what.as_str().to_owned(), one.owner, one.due));
    Ok(asked.chain(undone).collect())
}
