//! Where texts of the bank were used: said to a caller, or taken over into an answer of a case.

use db::Tx;
use domain::answer_bank::{Category, Quoted, Refusal, usable};
use domain::calendar::{Date, Instant};
use domain::ids::{CaseId, Version};
use domain::people::{Actor, Role};
use store::answer_bank::{Place, Quote, Usage};

use crate::act::{Once, boxed, remember, replayed};
use crate::{Desk, DeskError, PATIENCE, people};

/// A text that may be said or sent today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    pub quoted: Quoted,
    pub category: Category,
    pub question: String,
    pub text: String,
}

/// From which edition an answer of a case was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseQuote {
    /// The entry of the case that carries the answer.
    pub version: Version,
    pub quoted: Quoted,
    /// The officer sent other words than the approved ones.
    pub changed: bool,
}

/// Questions of one day and category that needed no case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Questions {
    pub day: Date,
    pub category: Category,
    pub times: u32,
}

/// The text of an edition, if it may be used today.
///
/// # Errors
/// `Forbidden` for all but the office, `NotFound`, `Refused` for one that is expired,
/// withdrawn, not approved, or no longer the edition that is in use.
pub async fn pick(desk: &Desk, actor: &Actor, quoted: Quoted) -> Result<Picked, DeskError> {
    uses(actor)?;
    let (worker, now) = (desk.clone(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { picked(tx, &desk, quoted, now).await })
    });
    desk.store().db.read(job).await
}

/// Counts that a text was said to somebody who asked without becoming a case.
///
/// # Errors
/// As [`pick`]; `KeyReused`.
pub async fn used(desk: &Desk, actor: &Actor, quoted: Quoted, key: &str) -> Result<(), DeskError> {
    uses(actor)?;
    let once = Once::of(actor, "answer-used", key, &quoted);
    let (worker, now) = (desk.clone(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, once) = (worker.clone(), once.clone());
        Box::pin(async move {
            if replayed(tx, desk.scope(), &once).await? {
                return Ok(());
            }
            let place = Place::Counter;
            note(tx, &desk, (quoted, place), now).await?;
            remember(tx, desk.scope(), &once, String::new(), now).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Remembers that an answer of a case was taken from the bank; once for each entry of the case.
///
/// # Errors
/// `Forbidden` for all but the office; what the database said.
pub async fn quote(
    desk: &Desk,
    actor: &Actor,
    case: CaseId,
    quoted: CaseQuote,
) -> Result<(), DeskError> {
    uses(actor)?;
    let (worker, now) = (desk.clone(), desk.now());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, quoted) = (worker.clone(), quoted.clone());
        Box::pin(async move {
            let CaseQuote { version, quoted, changed } = quoted;
            let kept = Quote { version, quoted, changed };
            if store::answer_bank::quote(tx, desk.scope(), case, kept).await? {
                let category = category(tx, &desk, quoted).await?;
                count(tx, &desk, (quoted, category, Place::Case), now).await?;
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// The editions from which the answers of a case were taken; nothing for those outside the office.
///
/// # Errors
/// What the database said.
pub async fn quotes(desk: &Desk, actor: &Actor, case: CaseId) -> Result<Vec<CaseQuote>, DeskError> {
    if people::sees_office(actor).is_err() {
        return Ok(Vec::new());
    }
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let found = store::answer_bank::quotes(tx, scope, case).await?.into_iter();
            let one = |quote: Quote| CaseQuote {
                version: quote.version,
                quoted: quote.quoted,
                changed: quote.changed,
            };
            Ok(found.map(one).collect())
        })
    });
    desk.store().db.read(job).await
}

/// Questions that needed no case from one day to another (both counted), by day and category.
///
/// # Errors
/// `Forbidden` outside the office and audit.
pub async fn asked(
    desk: &Desk,
    actor: &Actor,
    from: Date,
    until: Date,
) -> Result<Vec<Questions>, DeskError> {
    people::sees_office(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let found = store::answer_bank::asked(tx, scope, (from, until)).await?.into_iter();
            let one = |(day, category, times)| Questions { day, category, times };
            Ok(found.map(one).collect())
        })
    });
    desk.store().db.read(job).await
}

/// Checks that a text may be used now, and counts that it was.
pub(crate) async fn note(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (quoted, place): (Quoted, Place),
    now: Instant,
) -> Result<Category, DeskError> {
    let picked = picked(tx, desk, quoted, now).await?;
    count(tx, desk, (quoted, picked.category, place), now).await?;
    Ok(picked.category)
}

async fn count(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (quoted, category, place): (Quoted, Category, Place),
    now: Instant,
) -> Result<(), DeskError> {
    let day = desk.rules_in_force(tx, now).await?.calendar.day_of(now);
    let usage = Usage { quoted, category, place, day };
    Ok(store::answer_bank::note(tx, desk.scope(), usage).await?)
}

async fn category(tx: &mut Tx<'_>, desk: &Desk, quoted: Quoted) -> Result<Category, DeskError> {
    let found = store::answer_bank::load(tx, desk.scope(), quoted.answer).await?;
    let found = found.ok_or(DeskError::NotFound)?;
    Ok(found.shown().map_or(Category::Other, |edition| edition.category))
}

async fn picked(
    tx: &mut Tx<'_>,
    desk: &Desk,
    quoted: Quoted,
    now: Instant,
) -> Result<Picked, DeskError> {
    let scope = desk.scope();
    let found = store::answer_bank::load(tx, scope, quoted.answer).await?;
    let answer = found.ok_or(DeskError::NotFound)?;
    let today = desk.rules_in_force(tx, now).await?.calendar.day_of(now);
    let edition = usable(&answer, today)?;
    if edition.no != quoted.edition {
        return Err(DeskError::from(Refusal::OtherEdition));
    }
    let ids = [edition.question.id, edition.text.id];
    let opened = store::vault::open_words(tx, scope, &desk.store().vault, &ids).await?;
    let mut texts = opened.into_iter().map(|(_, opened)| opened.into_text());
    let mut next = || texts.next().flatten().unwrap_or_default();
    Ok(Picked { quoted, category: edition.category, question: next(), text: next() })
}

/// Whoever audits reads, and says nothing to callers.
fn uses(actor: &Actor) -> Result<(), DeskError> {
    match *actor == Actor::Desk || actor.role().is_some_and(Role::is_humas) {
        true => Ok(()),
        false => Err(DeskError::Forbidden),
    }
}
