//! What somebody still owes after an activity: answers that were carried on, and follow-ups.

use db::Tx;
use domain::activity::{Activity, Fate};
use domain::calendar::Date;
use domain::ids::{ActivityId, PersonId, WordsId};
use domain::people::Actor;

use super::{LISTED, may_read};
use crate::act::boxed;
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
    pub owner: Option<String>,
    pub due: Date,
}

/// Everything that is owed, the oldest day first.
///
/// # Errors
/// `Forbidden` for whoever does not read activities.
pub async fn owed(desk: &Desk, actor: &Actor) -> Result<Vec<Owed>, DeskError> {
    may_read(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let names = names::load(tx, desk.scope()).await?;
            let mut all = Vec::new();
            for known in store::activity::owing(tx, desk.scope(), LISTED).await? {
                let of = of(tx, &desk, &known).await?;
                all.extend(of.into_iter().map(|(what, owner, due)| Owed {
                    id: known.id,
                    title: known.plan.title.as_str().to_owned(),
                    what,
                    owner: names.person(owner).map(str::to_owned),
                    due,
                }));
            }
            all.sort_by_key(|one| one.due);
            Ok(all)
        })
    });
    desk.store().db.read(job).await
}

/// What of one activity is owed, by whom, until when.
async fn of(
    tx: &mut Tx<'_>,
    desk: &Desk,
    known: &Activity,
) -> Result<Vec<(String, PersonId, Date)>, DeskError> {
    let carried: Vec<(WordsId, PersonId, Date)> = known
        .questions
        .iter()
        .filter_map(|one| match one.fate {
            Fate::Carried { owner, due } => Some((one.text.id, owner, due)),
            _ => None,
        })
        .collect();
    let ids: Vec<WordsId> = carried.iter().map(|(id, ..)| *id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let asked =
        carried.iter().map(|(id, owner, due)| (said.text(*id).unwrap_or_default(), *owner, *due));
    let follow_ups = known.evaluation.iter().flat_map(|one| &one.follow_ups);
    let undone = follow_ups
        .filter(|one| !one.done)
        .map(|one| (one.what.as_str().to_owned(), one.owner, one.due));
    Ok(asked.chain(undone).collect())
}
