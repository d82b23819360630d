//! The index month by month, over all surveys that were made for the same service.

use db::Tx;
use domain::survey::{Period, Survey, asks_the_same};
use paper::report::{Part, Point};
use store::Scope;
use store::survey::answer::Counted;

use super::outcome::{Wanted, every, months, narrowed};
use super::{LISTED, within};
use crate::DeskError;

/// A line no longer than two years.
const MONTHS: usize = 24;

/// The line up to the end of the wanted period, from the survey's `own` sheets and those of others. A
/// month that is hidden on any page is hidden here.
pub(super) async fn line(
    tx: &mut Tx<'_>,
    scope: Scope,
    (survey, own): (&Survey, &[Counted]),
    wanted: &Wanted,
) -> Result<Vec<Point>, DeskError> {
    if !survey.making.template.is_skm() {
        return Ok(Vec::new());
    }
    let known = store::survey::list(tx, scope, LISTED).await?;
    let kin: Vec<&Survey> =
        known.iter().rev().filter(|other| precedes(other, survey, wanted)).collect();
    let period = Period { from: Period::whole().from, until: wanted.period.until };
    let mut found: Vec<(&Survey, Part)> = Vec::new();
    for other in kin {
        let asked = Wanted { period, ..wanted.clone() };
        let all = match other.id == survey.id {
            true => own.to_vec(),
            false => every(tx, scope, other).await?,
        };
        let sheets = narrowed(all, &asked);
        found.extend(months(other, &sheets).into_iter().map(|part| (other, part)));
    }
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

fn points(found: &[(&Survey, Part)]) -> Vec<Point> {
    let mut last: Option<&Survey> = None;
    let mut points = Vec::new();
    for (survey, part) in found {
        points.push(Point {
            month: part.name.clone().unwrap_or_default(),
            survey: survey.code.clone(),
            score: part.score.clone(),
            changed: last.is_some_and(|before| !asks_the_same(before, survey)),
        });
        last = Some(survey);
    }
    points
}
