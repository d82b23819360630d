//! The index month by month, over all surveys that were made for the same service.

use db::Tx;
use domain::survey::{Period, Survey, asks_the_same};
use paper::report::{Part, Point};
use store::Scope;

use super::outcome::{Wanted, months, sheets};
use super::{LISTED, within};
use crate::DeskError;

/// A line no longer than two years.
const MONTHS: usize = 24;

/// The line up to the end of the wanted period; `own` are the months of that period, as they are
/// shown beside it: a month is never shown in one place and hidden in the other.
pub(super) async fn line(
    tx: &mut Tx<'_>,
    scope: Scope,
    survey: &Survey,
    (wanted, own): (&Wanted, &[Part]),
) -> Result<Vec<Point>, DeskError> {
    if !survey.making.template.is_skm() {
        return Ok(Vec::new());
    }
    let known = store::survey::list(tx, scope, LISTED).await?;
    let mut found: Vec<(&Survey, Part)> = Vec::new();
    for other in known.iter().rev().filter(|other| precedes(other, survey, wanted)) {
        let asked = Wanted { period: before(other, survey, wanted.period), ..wanted.clone() };
        let counted = sheets(tx, scope, other, &asked).await?;
        found.extend(months(other, &counted).into_iter().map(|part| (other, part)));
    }
    found.extend(own.iter().map(|part| (survey, part.clone())));
    found.sort_by(|(_, one), (_, other)| one.name.cmp(&other.name));
    let skipped = found.len().saturating_sub(MONTHS);
    Ok(points(&found[skipped..]))
}

/// Made for the same service, and not after this one.
fn precedes(other: &Survey, survey: &Survey, wanted: &Wanted) -> bool {
    other.making.template == survey.making.template
        && other.made_at <= survey.made_at
        && within(&wanted.sight, other)
}

/// Of an earlier survey everything up to the end of the period; of this one what lies before it.
fn before(other: &Survey, survey: &Survey, period: Period) -> Period {
    let until = match other.id == survey.id {
        true => period.from.yesterday().unwrap_or(period.from),
        false => period.until,
    };
    Period { from: Period::whole().from, until }
}

fn points(found: &[(&Survey, Part)]) -> Vec<Point> {
    let mut last: Option<&Survey> = None;
    let point = |(survey, part): &(&Survey, Part)| {
        let before = last.replace(survey);
        Point {
            month: part.name.clone().unwrap_or_default(),
            survey: survey.code.clone(),
            score: part.score.clone(),
            changed: before.is_some_and(|before| !asks_the_same(before, survey)),
        }
    };
    found.iter().map(point).collect()
}
