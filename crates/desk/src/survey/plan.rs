//! From a result to action: the improvement that a low unsur asks for.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Date;
use domain::ids::{ImprovementId, PersonId, SurveyCode, UnitCode};
use domain::improvement::{Finding, may_begin};
use domain::people::Actor;
use domain::survey::{Key, Period, Refusal, Seen, Survey, shown};
use domain::text::Body;

use super::outcome::{Wanted, scored, sheets, tallied};
use super::{sight, within};
use crate::act::{Once, boxed};
use crate::improvement::{self, Learning, Lesson, Promise, View};
use crate::{Desk, DeskError, PATIENCE};

/// What is to be made better, because a survey showed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub period: Period,
    pub unit: Option<UnitCode>,
    /// The unsur that scored low.
    pub unsur: Key,
    pub cause: Option<Body>,
    pub action: Body,
    pub owner: PersonId,
    /// The last day on which it is in time.
    pub due: Date,
}

/// Begins the improvement of a plan, once for each `key`. It remembers what the unsur scored.
///
/// # Errors
/// `Forbidden` for those who name no owners, `NotFound`, `Unknown` for an unsur, unit or owner that
/// is not there, `Refused` when the result has too few answers to be shown or the day is past.
pub async fn plan(
    desk: &Desk,
    actor: &Actor,
    code: &SurveyCode,
    (plan, key): (Plan, Option<String>),
) -> Result<View, DeskError> {
    let seen = sight(actor)?;
    may_begin(actor, desk.now()).then_some(()).ok_or(DeskError::Forbidden)?;
    let once = key.map(|key| Once::of(actor, "survey-plan", &key, &(&code, &plan)));
    let planning = Arc::new(Planning {
        learning: Learning::new(desk, actor, once),
        desk: desk.clone(),
        code: code.clone(),
        seen,
        plan,
    });
    let job = boxed(move |tx: &mut Tx<'_>| {
        let planning = Arc::clone(&planning);
        Box::pin(async move { planning.begin(tx).await })
    });
    let id = desk.store().db.write(PATIENCE, job).await?;
    improvement::open(desk, actor, id).await
}

struct Planning {
    learning: Learning,
    desk: Desk,
    code: SurveyCode,
    seen: Seen,
    plan: Plan,
}

impl Planning {
    async fn begin(&self, tx: &mut Tx<'_>) -> Result<ImprovementId, DeskError> {
        if let Some(id) = self.learning.before(tx).await? {
            return Ok(id);
        }
        let finding = self.finding(tx).await?;
        let Plan { cause, action, owner, due, .. } = self.plan.clone();
        let promise = Promise { cause, action, owner, due };
        self.learning.begin(tx, &promise, Lesson::Survey(finding)).await
    }

    /// What the result says of the unsur now: nothing is planned on what may not be shown.
    async fn finding(&self, tx: &mut Tx<'_>) -> Result<Finding, DeskError> {
        let (scope, now) = (self.desk.scope(), self.desk.now());
        let survey = store::survey::find(tx, scope, &self.code).await?;
        let survey = survey.filter(|one| within(&self.seen, one)).ok_or(DeskError::NotFound)?;
        let Plan { period, unit, unsur, .. } = &self.plan;
        if unit.as_ref().is_some_and(|unit| !survey.making.units.contains(unit)) {
            return Err(DeskError::Unknown { field: "unit" });
        }
        let rules = self.desk.rules_in_force(tx, now).await?;
        let day = |at| rules.calendar.day_of(at);
        let days = period.within(day(survey.made_at), day(now));
        Ok(Finding {
            survey: survey.id,
            code: survey.code.clone(),
            from: days.from,
            until: days.until,
            unsur: unsur.clone(),
            unit: unit.clone(),
            index: self.index(tx, &survey).await?,
        })
    }

    async fn index(&self, tx: &mut Tx<'_>, survey: &Survey) -> Result<i64, DeskError> {
        let place = scored(survey).iter().position(|one| one.key == self.plan.unsur);
        let place = place.ok_or(DeskError::Unknown { field: "unsur" })?;
        let Plan { period, unit, .. } = self.plan.clone();
        let wanted = Wanted { period, unit, sight: self.seen.clone(), reads: false };
        let sheets = sheets(tx, self.desk.scope(), survey, &wanted).await?;
        let score = shown(&tallied(survey, sheets.inside.iter()), survey.method);
        let index = score.ok().and_then(|score| score.unsur.get(place)?.index);
        Ok(index.ok_or(Refusal::TooFew)?.units)
    }
}
