//! Saved queries: tried on the mentions of the last thirty days, kept, changed, stopped; new mentions
//! are held against those that run.

mod asked;
mod count;
mod decider;
mod trial;

use db::Tx;
use domain::calendar::{Calendar, Date, Instant};
use domain::ids::QueryId;
use domain::mention::feed::manages;
use domain::mention::query::{Command as Meant, NoQuery, Plan, Query, TRIED_DAYS};
use domain::mention::reads;
use domain::people::Actor;

pub use asked::Met;
pub(crate) use asked::{Asked, met};
pub use count::count_due;
pub use trial::{Example, Tried, tried};

use super::rising::last_days;
use crate::act::{Once, Terms, act as act_on, begun, boxed};
use crate::error::Unfit;
use crate::{Desk, DeskError};
use decider::Deed;

/// A list shows no more queries than this.
const LISTED: usize = 200;

/// Everything that a page or the API shows of a query.
#[derive(Clone, Debug)]
pub struct View {
    pub query: Query,
    /// How many mentions met it on each of the last thirty days, today last.
    pub days: Vec<(Date, u32)>,
}

impl View {
    /// How many met it in those days.
    pub fn met(&self) -> u32 {
        self.days.iter().map(|(_, count)| *count).sum()
    }
}

/// What somebody wants done to a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Change { plan: Plan },
    Stop {},
    Start {},
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// Every query with what met it, those that run first.
///
/// # Errors
/// `Forbidden` for those who read no mentions.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let (scope, rules) = (desk.scope(), desk.rules().await?);
    let (span, ahead) = (tried_days(&rules.calendar, desk.now()), ahead(&rules.calendar));
    let since = since(&rules.calendar, desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let span = span.clone();
        Box::pin(async move {
            let mut views = Vec::new();
            for query in store::mention::query::list(tx, scope, LISTED).await? {
                let from = (since, ahead);
                let met = store::mention::query::days(tx, scope, query.id, from).await?;
                views.push(View { query, days: filled(&span, &met) });
            }
            Ok(views)
        })
    });
    desk.store().db.read(job).await
}

/// One query.
///
/// # Errors
/// `Forbidden` as [`list`]; `NotFound` when it is not there.
pub async fn open(desk: &Desk, actor: &Actor, id: QueryId) -> Result<View, DeskError> {
    let all = list(desk, actor).await?;
    all.into_iter().find(|view| view.query.id == id).ok_or(DeskError::NotFound)
}

/// Saves a query, once for each `key` of this actor; what was published in the last thirty days is held
/// against it at once.
///
/// # Errors
/// `Forbidden` for those who save none; `Unfit` for a name that is there already, or no word.
pub async fn save(
    desk: &Desk,
    actor: &Actor,
    plan: Plan,
    key: Option<&str>,
) -> Result<View, DeskError> {
    manages(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let id = QueryId::new(begun(desk, actor, "mention-query", key));
    let once = key.map(|key| Once::of(actor, "mention-query", key, &plan));
    let command = Meant::Save { id, plan };
    act_on(desk, Deed::of(desk, actor, id, command).await?, Terms { seen: None, once }).await?;
    count_due(desk).await?;
    open(desk, actor, id).await
}

/// Does one thing to a query, as this actor.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Stale`; `Unfit` as [`save`].
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: QueryId,
    request: Request,
) -> Result<View, DeskError> {
    manages(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "mention-query-command", &key, &(&id, &command)));
    let command = match command {
        Command::Change { plan } => Meant::Change { plan },
        Command::Stop {} => Meant::Stop {},
        Command::Start {} => Meant::Start {},
    };
    act_on(desk, Deed::of(desk, actor, id, command).await?, Terms { seen, once }).await?;
    count_due(desk).await?;
    open(desk, actor, id).await
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: NoQuery) -> DeskError {
    match refusal {
        NoQuery::NotYours => DeskError::Forbidden,
        NoQuery::NotThere => DeskError::NotFound,
        NoQuery::NameTaken => DeskError::Unfit { field: "name", why: Unfit::Taken },
        NoQuery::Wordless => DeskError::Unfit { field: "any", why: Unfit::Wordless },
    }
}

/// The days on which a query is tried, today last; each beside its number since 1970 at the hospital.
fn tried_days(calendar: &Calendar, now: Instant) -> Vec<(Date, i64)> {
    let days = last_days(calendar, now, TRIED_DAYS.into());
    let number = |day: Date| day_number(calendar, calendar.day_bounds(day).0);
    days.into_iter().map(|day| (day, number(day))).collect()
}

fn day_number(calendar: &Calendar, at: Instant) -> i64 {
    (at.as_millisecond() + ahead(calendar)).div_euclid(24 * 60 * 60 * 1_000)
}

/// The beginning of the first of them.
fn since(calendar: &Calendar, now: Instant) -> Instant {
    let first = tried_days(calendar, now).into_iter().next();
    first.map_or(now, |(day, _)| calendar.day_bounds(day).0)
}

/// By how many milliseconds the clock of the hospital is ahead of UTC.
fn ahead(calendar: &Calendar) -> i64 {
    i64::from(calendar.zone.offset().seconds()) * 1_000
}

/// Every day with its count, also those without one.
fn filled(span: &[(Date, i64)], met: &[(i64, u32)]) -> Vec<(Date, u32)> {
    let count = |number: i64| {
        let found = met.iter().find(|(nth, _)| *nth == number);
        found.map_or(0, |(_, count)| *count)
    };
    span.iter().map(|(day, number)| (*day, count(*number))).collect()
}
