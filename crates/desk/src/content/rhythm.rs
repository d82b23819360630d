//! How often the hospital speaks on each channel, when it is quiet, and at which hours its own posts
//! were seen.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Calendar;
use domain::consent::Outlet;
use domain::content::rhythm::{Rhythm, writes_rhythm};
use domain::content::{Content, Definition, Metric, Outcome};
use domain::people::Actor;
use domain::report::timing::{Counted, Times, times};

use super::brand::{keep, newest};
use super::may_read;
use crate::act::boxed;
use crate::{Desk, DeskError};

pub use store::content::sheet::Edition;

/// So many of the youngest items that were counted are looked at.
const LOOKED_AT: usize = 2_000;

/// The newest edition; `None` before the first.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn show(desk: &Desk, actor: &Actor) -> Result<Option<Edition<Rhythm>>, DeskError> {
    may_read(actor)?;
    newest(desk).await
}

/// Writes the next edition; the same sheet again changes nothing.
///
/// # Errors
/// `Forbidden` for all but the head of the office; `Stale` when somebody else was faster.
pub async fn write(desk: &Desk, actor: &Actor, rhythm: Rhythm) -> Result<(), DeskError> {
    writes_rhythm(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    keep(desk, actor, rhythm).await
}

/// When the own posts of each channel were seen by most, for one figure.
///
/// # Errors
/// `Forbidden` for whoever does not read content.
pub async fn best(desk: &Desk, actor: &Actor, metric: Metric) -> Result<Vec<Times>, DeskError> {
    may_read(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::content::counted(tx, scope, LOOKED_AT).await?) })
    });
    let found: Vec<Content> = desk.store().db.read(job).await?;
    let calendar = desk.rules().await?.calendar.clone();
    let chosen = chosen(&found);
    let of = |one: &Content| counted(one, &calendar, &chosen);
    let all: Vec<Counted> = found.iter().flat_map(of).collect();
    Ok(times(metric, &all))
}

/// For each channel the definition under which most posts were counted: two are never one median.
fn chosen(found: &[Content]) -> BTreeMap<Outlet, Definition> {
    let mut many: BTreeMap<(Outlet, &Definition), usize> = BTreeMap::new();
    for one in found.iter().flat_map(Content::newest_of_each) {
        *many.entry((one.outlet, &one.definition)).or_default() += 1;
    }
    let mut all: Vec<((Outlet, &Definition), usize)> = many.into_iter().collect();
    all.sort_by_key(|(_, posts)| *posts);
    all.into_iter().map(|((outlet, definition), _)| (outlet, definition.clone())).collect()
}

fn counted(
    content: &Content,
    calendar: &Calendar,
    chosen: &BTreeMap<Outlet, Definition>,
) -> Vec<Counted> {
    let of = |outcome: &Outcome| {
        let at = content.posts.get(&outcome.outlet)?.at;
        let (day, hour) = (calendar.day_of(at), calendar.local(at).hour().unsigned_abs());
        let (outlet, as_of) = (outcome.outlet, outcome.as_of);
        let one = move |(metric, number): (&Metric, &u32)| Counted {
            outlet,
            day,
            hour,
            metric: *metric,
            number: *number,
            as_of,
        };
        Some(outcome.numbers.iter().map(one).collect::<Vec<_>>())
    };
    let newest = content.newest_of_each().into_iter();
    let own = newest.filter(|one| chosen.get(&one.outlet) == Some(&one.definition));
    own.filter_map(of).flatten().collect()
}
