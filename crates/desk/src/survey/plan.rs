//! From a result to action: the improvement that a low unsur asks for.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Date;
use domain::ids::{ImprovementId, PersonId, SurveyCode, UnitCode, WordsId};
use domain::improvement::{Facts, Finding, Opening, begin, may_begin};
use domain::people::Actor;
use domain::survey::{Key, Period, Refusal, Seen, Survey, shown};
use domain::text::Body;
use sha2::{Digest, Sha256};
use store::StoreError;
use store::vault::{FreshKey, keep_words, seal_words};

use super::outcome::{Wanted, scored, sheets, tallied};
use super::{sight, within};
use crate::act::{Once, boxed, known, remember};
use crate::improvement::{self, View, works_here};
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
    let once = key.map(|key| Once {
        actor: store::case::who_text(actor.who()),
        key: format!("survey-plan:{key}"),
        digest: Sha256::digest(format!("{code} {plan:?}").as_bytes()).into(),
    });
    let id = ImprovementId::new(desk.fresh_id());
    let subject = store::improvement::subject(id);
    let planning = Arc::new(Planning {
        words: [WordsId::new(desk.fresh_id()), WordsId::new(desk.fresh_id())],
        fresh: FreshKey::new(&desk.store().vault, desk.scope(), subject, desk.fresh()),
        desk: desk.clone(),
        actor: actor.clone(),
        code: code.clone(),
        seen,
        id,
        plan,
        once,
    });
    let job = boxed(move |tx: &mut Tx<'_>| {
        let planning = Arc::clone(&planning);
        Box::pin(async move { planning.begin(tx).await })
    });
    let id = desk.store().db.write(PATIENCE, job).await?;
    improvement::open(desk, actor, id).await
}

struct Planning {
    desk: Desk,
    actor: Actor,
    code: SurveyCode,
    seen: Seen,
    id: ImprovementId,
    plan: Plan,
    once: Option<Once>,
    /// For the cause and the action.
    words: [WordsId; 2],
    fresh: FreshKey,
}

impl Planning {
    async fn begin(&self, tx: &mut Tx<'_>) -> Result<ImprovementId, DeskError> {
        let (scope, now) = (self.desk.scope(), self.desk.now());
        if let Some(once) = &self.once
            && let Some(id) = known(tx, scope, once).await?
        {
            let damaged = StoreError::Damaged { what: "result of a repeated request" };
            return id.parse().map_err(|_| DeskError::Broken(damaged));
        }
        let rules = self.desk.rules_in_force(tx, now).await?;
        let facts = Facts { now, calendar: &rules.calendar };
        let finding = self.finding(tx, &facts).await?;
        works_here(tx, &self.desk, self.plan.owner).await?;
        let seal = |id, body: &Body| seal_words(self.fresh.key(), scope, id, body.as_str());
        let cause = self.plan.cause.as_ref().map(|cause| seal(self.words[0], cause));
        let action = seal(self.words[1], &self.plan.action);
        let opening = Opening {
            id: self.id,
            case: None,
            finding: Some(Box::new(finding)),
            cause: cause.as_ref().map(|cause| cause.words),
            action: action.words,
            owner: Some(self.plan.owner),
            due: Some(self.plan.due),
        };
        let (row, entry) = begin(opening, &self.actor, &facts)?;
        self.fresh.add(tx, scope).await?;
        for sealed in cause.iter().chain([&action]) {
            keep_words(tx, scope, self.fresh.key().subject(), sealed).await?;
        }
        store::improvement::save(tx, scope, &row, &[entry]).await?;
        if let Some(once) = &self.once {
            remember(tx, scope, once, self.id.to_string(), now).await?;
        }
        Ok(self.id)
    }

    /// What the result says of the unsur now: nothing is planned on what may not be shown.
    async fn finding(&self, tx: &mut Tx<'_>, facts: &Facts<'_>) -> Result<Finding, DeskError> {
        let scope = self.desk.scope();
        let survey = store::survey::find(tx, scope, &self.code).await?;
        let survey = survey.filter(|one| within(&self.seen, one)).ok_or(DeskError::NotFound)?;
        let Plan { period, unit, unsur, .. } = &self.plan;
        if unit.as_ref().is_some_and(|unit| !survey.making.units.contains(unit)) {
            return Err(DeskError::Unknown { field: "unit" });
        }
        let days =
            period.within(facts.calendar.day_of(survey.made_at), facts.calendar.day_of(facts.now));
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
