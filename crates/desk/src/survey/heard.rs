//! What patients wrote into surveys, as far as the voice of the patient may tell of it.

use db::Tx;
use domain::calendar::Month;
use domain::ids::UnitCode;
use domain::survey::{Period, Seen, Survey};
use domain::voice::{Heard, Months, Source};
use store::survey::written;

use super::outcome::{Sheets, Wanted, sheets};
use super::{LISTED, within};
use crate::{Desk, DeskError};

/// The surveys of patients within this sight.
pub(crate) async fn of_patients(
    tx: &mut Tx<'_>,
    desk: &Desk,
    seen: &Seen,
) -> Result<Vec<Survey>, DeskError> {
    let found = store::survey::list(tx, desk.scope(), LISTED).await?;
    let theirs = |survey: &Survey| survey.making.template.is_of_patients();
    Ok(found.into_iter().filter(|survey| theirs(survey) && within(seen, survey)).collect())
}

/// The days of these months.
pub(crate) fn days(months: Months) -> Period {
    Period { from: months.from().start(), until: months.until().end() }
}

/// How often something was written, by month, unit and topic. Months that could tell about a few
/// respondents say only that there is something.
pub(crate) async fn heard(
    tx: &mut Tx<'_>,
    desk: &Desk,
    seen: &Seen,
    (months, unit): (Months, Option<&UnitCode>),
) -> Result<Vec<Heard>, DeskError> {
    let mut all = Vec::new();
    for survey in of_patients(tx, desk, seen).await? {
        let sheets = told(tx, desk, &survey, (seen, unit)).await?;
        for one in written::counted(tx, desk.scope(), survey.id, days(months)).await? {
            let here = unit.is_none_or(|unit| one.unit.as_ref() == Some(unit));
            let Some(month) = month(&one.month).filter(|_| here && sees(seen, &one.unit)) else {
                continue;
            };
            let shown = sheets.shows(&one.month);
            all.push(Heard {
                source: Source::Answers(shown.then_some(one.many)),
                topics: one.topic.into_iter().filter(|_| shown).collect(),
                unit: one.unit,
                month,
            });
        }
    }
    Ok(all)
}

/// The sheets that stand behind what may be told of a survey.
pub(crate) async fn told(
    tx: &mut Tx<'_>,
    desk: &Desk,
    survey: &Survey,
    (seen, unit): (&Seen, Option<&UnitCode>),
) -> Result<Sheets, DeskError> {
    let (sight, unit) = (seen.clone(), unit.cloned());
    let wanted = Wanted { period: Period::whole(), unit, sight, reads: true };
    sheets(tx, desk.scope(), survey, &wanted).await
}

fn sees(seen: &Seen, unit: &Option<UnitCode>) -> bool {
    match seen {
        Seen::Hospital => true,
        Seen::Units(own) => unit.as_ref().is_some_and(|unit| own.contains(unit)),
    }
}

/// `2026-11`, as sheets are counted by.
fn month(text: &str) -> Option<Month> {
    Period::parse(text).map(|period| Month::of(period.from))
}
