//! A result as a document: a page, a print, a workbook; with what was done about the last one.

use db::Tx;
use domain::ids::{SurveyCode, UnitCode};
use domain::improvement::Finding;
use domain::people::Actor;
use domain::survey::Period;
use locale::Language;
use paper::report::{Planned, SurveyReport};
use paper::{Document, Paper};

use super::outcome::{Outcome, outcome};
use crate::act::boxed;
use crate::improvement::{self, View};
use crate::report::document::{House, Wish};
use crate::{Desk, DeskError};

/// The result with its report.
///
/// # Errors
/// As [`outcome`].
pub async fn report(
    desk: &Desk,
    actor: &Actor,
    code: &SurveyCode,
    wanted: (Period, Option<UnitCode>),
    (language, size): (Language, Paper),
) -> Result<(Outcome, Document), DeskError> {
    let found = outcome(desk, actor, code, wanted).await?;
    let rules = desk.rules().await?;
    let day = |at| rules.calendar.day_of(at);
    let (began, today) = (day(found.survey.made_at), day(desk.now()));
    let days = found.period.within(began, today);
    let (plans, before) = planned(desk, actor, &found, days).await?;
    let making = &found.survey.making;
    let report = SurveyReport {
        title: making.title.as_str().to_owned(),
        from: days.from,
        until: days.until,
        unit: found.unit.clone(),
        population: making.population,
        score: found.score.clone(),
        questions: making.questions(),
        lowest: found.lowest.clone(),
        units: found.units.clone(),
        trend: found.trend.clone(),
        picked: found.picked.clone(),
        said: found.said.clone(),
        plans,
        before,
    };
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, report) = (worker.clone(), report.clone());
        Box::pin(async move {
            let house = House::of(tx, &desk).await?;
            let setting = house.setting(Wish { language, size }, String::new(), desk.now());
            Ok(paper::report::survey(&report, &setting))
        })
    });
    Ok((found, desk.store().db.read(job).await?))
}

/// The improvements of this result, and those of the results before it.
async fn planned(
    desk: &Desk,
    actor: &Actor,
    found: &Outcome,
    days: Period,
) -> Result<(Vec<Planned>, Vec<Planned>), DeskError> {
    let (mut plans, mut before) = (Vec::new(), Vec::new());
    for view in improvement::of_surveys(desk, actor).await? {
        let Some(finding) = &view.improvement.finding else { continue };
        let same = found.survey.code == finding.code;
        let earlier = finding.until < days.from;
        let kin = same || found.trend.iter().any(|point| point.survey == finding.code);
        let here = found.unit.is_none() || found.unit == finding.unit;
        if here && kin && earlier {
            before.push(told(&view, finding, found));
        } else if here && same && finding.from <= days.until {
            plans.push(told(&view, finding, found));
        }
    }
    Ok((plans, before))
}

fn told(view: &View, finding: &Finding, found: &Outcome) -> Planned {
    Planned {
        unsur: finding.unsur.clone(),
        unit: finding.unit.clone(),
        then: finding.index,
        now: now(found, finding),
        action: view.action.clone(),
        cause: view.cause.clone(),
        owner: view.owner.clone(),
        due: view.improvement.due,
        stage: view.improvement.stage,
        late: view.late,
    }
}

/// What the unsur scores in this result, in the same unit, as far as that is shown.
fn now(found: &Outcome, finding: &Finding) -> Option<i64> {
    let place = found.unsur.iter().position(|one| one.key == finding.unsur)?;
    let score = match &finding.unit {
        unit if found.unit == *unit => found.score.as_ref().ok()?,
        Some(unit) => {
            let part = found.units.iter().find(|part| part.name.as_deref() == Some(unit.as_str()));
            part?.score.as_ref()?
        }
        None => return None,
    };
    Some(score.unsur.get(place)?.index?.units)
}
