//! The hospital's channels in one month, counted anew from rows.

use db::Tx;
use domain::calendar::{Instant, Month};
use domain::content::follower::{self, Followers};
use domain::content::goals::Goals;
use domain::people::Actor;
use domain::report::{
    Answering, Answers, Line, SocialMonth, SocialRest, held, social as counted_of,
};
use domain::rules::Rules;
use locale::Language;
use paper::{Document, Paper};
use store::content::{pause, sheet};

use super::document::drawn;
use super::{may_read, stock};
use crate::act::boxed;
use crate::{Desk, DeskError};

/// So many cases at a time are held while they are counted.
const PAGE: usize = 500;
/// No month has more pauses.
const PAUSES: usize = 1_000;

/// The channels in a month.
///
/// # Errors
/// `Forbidden` for whoever has no business with reports, `NotFound` for a month to come.
pub async fn social(desk: &Desk, actor: &Actor, month: Month) -> Result<SocialMonth, DeskError> {
    may_read(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move { counted(tx, &desk, month).await })
    });
    desk.store().db.read(job).await
}

/// The same as a document.
///
/// # Errors
/// What the database said.
pub async fn social_document(
    desk: &Desk,
    found: &SocialMonth,
    wish: (Language, Paper),
) -> Result<Document, DeskError> {
    drawn(desk, wish, |setting| paper::report::social(found, setting)).await
}

/// The month as it stands now.
pub(crate) async fn counted(
    tx: &mut Tx<'_>,
    desk: &Desk,
    month: Month,
) -> Result<SocialMonth, DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let rules = desk.rules_in_force(tx, now).await?;
    let span = stock::bounds(&rules, month, now)?;
    let contents = crate::content::result::around(tx, desk, span).await?;
    let goals = sheet::newest::<Goals>(tx, scope).await?;
    let hours = goals.and_then(|edition| edition.sheet.answer_hours);
    let pauses = pause::between(tx, scope, span, PAUSES).await?;
    let followers = sheet::newest::<Vec<Followers>>(tx, scope).await?;
    let followers = followers.map(|edition| edition.sheet).unwrap_or_default();
    let rest = SocialRest {
        answers: answers(tx, desk, span, hours).await?,
        withdrawn: store::consent::withdrawn_between(tx, scope, span).await?,
        held: held(&pauses, &contents, span),
        followers: follower::until(&followers, month.start(), month.end()),
    };
    let rules: &Rules = &rules;
    Ok(counted_of(month, &contents, (&rules.calendar, span), rest))
}

/// Page by page: of each case one number stays.
async fn answers(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (from, until): (Instant, Instant),
    goal: Option<u32>,
) -> Result<Answers, DeskError> {
    let now = desk.now();
    let mut revisions = stock::Revisions::new(desk);
    let mut answering = Answering::of(goal);
    let mut after = Some(store::case::social::from(from));
    while let Some(place) = after {
        let wanted = (place, PAGE);
        let (cases, next) = store::case::social::page(tx, desk.scope(), until, wanted).await?;
        for case in &cases {
            let rules = revisions.of(tx, case).await?;
            answering.add(&Line::of(case, &rules, now), now);
        }
        after = next;
    }
    Ok(answering.told())
}
