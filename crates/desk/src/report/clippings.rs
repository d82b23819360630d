//! The clippings of a month, counted anew from rows.

use db::Tx;
use domain::calendar::{Calendar, Month};
use domain::mention::{Mention, Tone};
use domain::people::Actor;
use domain::report::{Clipping, ClippingMonth, clippings as counted};
use locale::Language;
use paper::{Document, Paper};

use super::document::drawn;
use super::{may_read, stock};
use crate::act::boxed;
use crate::said::Said;
use crate::{Desk, DeskError};

/// More articles than these in a month no archive shows.
const MOST: usize = 5_000;
/// A title that is longer is cut.
const TITLE: usize = 160;

/// Which clippings are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub month: Month,
    /// A part of the outlet's name, whatever its capitals.
    pub outlet: Option<String>,
    pub tone: Option<Tone>,
}

/// The clippings of a month, and their sums by outlet and tone.
///
/// # Errors
/// `Forbidden` for whoever has no business with reports, `NotFound` for a month to come.
pub async fn clippings(
    desk: &Desk,
    actor: &Actor,
    wanted: &Wanted,
) -> Result<ClippingMonth, DeskError> {
    may_read(actor)?;
    let (worker, wanted) = (desk.clone(), wanted.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, wanted) = (worker.clone(), wanted.clone());
        Box::pin(async move {
            let now = desk.now();
            let rules = desk.rules_in_force(tx, now).await?;
            let span = stock::bounds(&rules, wanted.month, now)?;
            let asked = (wanted.tone, MOST);
            let mut found = store::mention::clipped(tx, desk.scope(), span, asked).await?;
            found.retain(|(one, _)| is_of(one, wanted.outlet.as_deref()));
            let ids: Vec<_> = found.iter().map(|(one, _)| one.found.text.id).collect();
            let said = Said::open(tx, &desk, &ids).await?;
            let line = |(one, scans): (Mention, u32)| {
                let title = said.text(one.found.text.id);
                line(one, (title, scans), &rules.calendar)
            };
            Ok(counted(wanted.month, found.into_iter().map(line).collect()))
        })
    });
    desk.store().db.read(job).await
}

/// The same as a document.
///
/// # Errors
/// What the database said.
pub async fn clippings_document(
    desk: &Desk,
    found: &ClippingMonth,
    wish: (Language, Paper),
) -> Result<Document, DeskError> {
    drawn(desk, wish, |setting| paper::report::clippings(found, setting)).await
}

fn is_of(one: &Mention, outlet: Option<&str>) -> bool {
    let Some(wanted) = outlet else { return true };
    let name = one.found.outlet.as_ref().map(|name| name.as_str().to_lowercase());
    name.is_some_and(|name| name.contains(&wanted.to_lowercase()))
}

fn line(one: Mention, (text, scans): (Option<String>, u32), calendar: &Calendar) -> Clipping {
    let first = |text: String| {
        text.lines().next().unwrap_or_default().chars().take(TITLE).collect::<String>()
    };
    let found = one.found;
    Clipping {
        id: one.id,
        day: calendar.day_of(found.published_at),
        source: found.source,
        outlet: found.outlet,
        title: text.map(first),
        tone: found.tone,
        reach: found.reach,
        link: found.link,
        scans,
    }
}
