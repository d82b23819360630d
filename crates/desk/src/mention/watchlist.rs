//! The list of a day: at which unit, and about which topic, suddenly many speak. Read in the background,
//! drawn once a day by the clock, kept, and marked by the office.

mod decider;
mod draw;
mod place;

use db::Tx;
use domain::calendar::Date;
use domain::ids::CaseNumber;
use domain::mention::reads;
use domain::mention::watchlist::{
    Command as Meant, Item, NoList, Response, Tolerance, Watchlist, tolerates,
};
use domain::people::Actor;

pub(crate) use draw::draw_due;
pub(crate) use place::place_waiting;

use crate::act::{Once, Terms, act as act_on, boxed, read_as};
use crate::case::{Names, names};
use crate::{Desk, DeskError};
use decider::Deed;

/// Lists of so many days can be chosen.
const DAYS: usize = 60;

/// A list as one actor may see it.
#[derive(Clone, Debug)]
pub struct View {
    pub list: Watchlist,
    pub lines: Vec<Line>,
    pub names: Names,
    /// May mark lines; may set the budget.
    pub marks: bool,
    pub tolerates: bool,
}

/// A line with its examples: mentions, and the cases that this actor sees.
#[derive(Clone, Debug)]
pub struct Line {
    pub item: Item,
    pub mentions: Vec<super::View>,
    pub cases: Vec<CaseNumber>,
}

/// What somebody wants done to a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Handle { no: u16, how: Response },
    Reopen { no: u16 },
    Tolerate { tolerance: Tolerance },
}

/// A command with what stands beside it.
pub type Request = crate::Request<Command>;

/// The lists of the last 60 days, the youngest first.
///
/// # Errors
/// `Forbidden` for those who read no mentions.
pub async fn days(desk: &Desk, actor: &Actor) -> Result<Vec<Watchlist>, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::mention::watchlist::latest(tx, scope, DAYS).await?) })
    });
    desk.store().db.read(job).await
}

/// The list of a day with its examples.
///
/// # Errors
/// `Forbidden` as [`days`]; `NotFound` when none was drawn on that day.
pub async fn open(desk: &Desk, actor: &Actor, day: Date) -> Result<View, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::mention::watchlist::find(tx, desk.scope(), day).await?;
            gather(tx, &desk, &actor, found.ok_or(DeskError::NotFound)?).await
        })
    })
    .await
}

async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    list: Watchlist,
) -> Result<View, DeskError> {
    let mut lines = Vec::with_capacity(list.items.len());
    for item in list.items.clone() {
        let mut found = Vec::new();
        for id in &item.matter.mentions {
            let known = store::mention::find(tx, desk.scope(), *id).await?;
            found.extend(known.map(|known| (known, 1)));
        }
        let mut cases = Vec::new();
        for case in &item.matter.cases {
            cases.extend(super::number(tx, desk, actor, Some(*case)).await?);
        }
        lines.push(Line { item, mentions: super::gather(tx, desk, actor, found).await?, cases });
    }
    Ok(View {
        names: names::load(tx, desk.scope()).await?,
        marks: domain::mention::watches(actor),
        tolerates: tolerates(actor),
        list,
        lines,
    })
}

/// Does one thing to the list of a day, as this actor.
///
/// # Errors
/// `Forbidden`; `NotFound` for a day or line that is not there; `Stale`.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    day: Date,
    request: Request,
) -> Result<View, DeskError> {
    reads(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, "watchlist-command", &key, &(day, command)));
    let command = match command {
        Command::Handle { no, how } => Meant::Handle { no, how },
        Command::Reopen { no } => Meant::Reopen { no },
        Command::Tolerate { tolerance } => Meant::Tolerate { tolerance },
    };
    act_on(desk, Deed::new(desk, actor, day, command), Terms { seen, once }).await?;
    open(desk, actor, day).await
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: NoList) -> DeskError {
    match refusal {
        NoList::NotYours => DeskError::Forbidden,
        NoList::NotThere => DeskError::NotFound,
    }
}
