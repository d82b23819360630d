//! The history of the house: who changed letterhead, days off, rules, sentences, people, units and keys, and what
//! was there before.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::house::{Change, Deed, Entry, Subject, may_audit};
use domain::ids::PersonId;
use domain::people::{Actor, Who};
use store::Scope;

use crate::act::boxed;
use crate::case::{Author, Names};
use crate::{Desk, DeskError};

/// Entries of one page.
pub const PAGE: usize = 50;

/// One entry as it is read.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its place in the history of the house, from 1.
    pub version: u32,
    /// Its place in the journal of the hospital, once it is sealed.
    pub position: Option<u64>,
    pub deed: Deed,
    pub at: Instant,
    pub by: Author,
    pub subject: Subject,
    /// The name of the subject, where it has one.
    pub named: String,
    pub changes: Vec<Change>,
}

/// A page of the history, the newest first.
#[derive(Clone, Debug)]
pub struct History {
    pub lines: Vec<Line>,
    /// Ask for what stands before this version; `None` where nothing does.
    pub next: Option<u32>,
}

/// The history of the house before a version; without one the newest.
///
/// # Errors
/// `Forbidden` for all but auditor, administrator and head.
pub async fn history(
    desk: &Desk,
    actor: &Actor,
    before: Option<u32>,
) -> Result<History, DeskError> {
    if !may_audit(actor) {
        return Err(DeskError::Forbidden);
    }
    let scope = desk.scope();
    let before = before.unwrap_or(u32::MAX);
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let kept = store::house::before(tx, scope, before, PAGE + 1).await?;
            let names = crate::case::names::load(tx, scope).await?;
            let next = kept.get(PAGE).and(kept.get(PAGE - 1)).map(|last| last.version);
            let lines = kept.into_iter().take(PAGE).map(|kept| line(kept, &names));
            Ok(History { lines: lines.collect(), next })
        })
    });
    desk.store().db.read(job).await
}

fn line(kept: store::house::Kept, names: &Names) -> Line {
    let entry = kept.entry;
    Line {
        version: kept.version,
        position: kept.position,
        deed: entry.deed,
        at: entry.at,
        by: names.author(entry.by),
        named: named(&entry.subject, names),
        subject: entry.subject,
        changes: entry.changes,
    }
}

fn named(subject: &Subject, names: &Names) -> String {
    let person = |id: &PersonId| names.person(*id).unwrap_or_default().to_owned();
    match subject {
        Subject::House => String::new(),
        Subject::Person(id) => person(id),
        Subject::Unit(code) => names.unit(code).to_owned(),
        Subject::Revision(revision) => revision.0.to_string(),
        Subject::Key(key, id) => format!("{key} ({})", person(id)),
        Subject::Sentence(occasion, language) => {
            format!("{} ({})", occasion.code(), language.code())
        }
        Subject::Reader(number) => number.to_string(),
        Subject::Case(number) => number.to_string(),
    }
}

/// What happened to the house, before it is known when and by whom.
pub(crate) struct News {
    pub deed: Deed,
    pub subject: Subject,
    pub changes: Vec<Option<Change>>,
}

/// Writes it into the history, in the transaction that does it.
pub(crate) async fn record(
    tx: &mut Tx<'_>,
    scope: Scope,
    (by, at): (Who, Instant),
    news: News,
) -> Result<(), DeskError> {
    let News { deed, subject, changes } = news;
    let changes = changes.into_iter().flatten().collect();
    let entry = Entry { deed, subject, changes, by, at };
    Ok(store::house::record(tx, scope, &entry).await?)
}

/// A desk, an actor and what is wanted, for a job that may run again.
pub(crate) type Work<T> = Arc<(Desk, Actor, T)>;

/// Puts them together.
pub(crate) fn work<T>(desk: &Desk, actor: &Actor, wanted: T) -> Work<T> {
    Arc::new((desk.clone(), actor.clone(), wanted))
}
