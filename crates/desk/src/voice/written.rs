//! What was written into surveys, answer by answer, and the topic that a person gives it.

use db::Tx;
use domain::ids::{ResponseId, SurveyCode, UnitCode, WordsId};
use domain::people::{Actor, Role};
use domain::survey::{Key, Seen, Survey};
use domain::voice::Months;
use store::survey::written::{self, Place};

use crate::act::boxed;
use crate::said::Said;
use crate::survey::{days, of_patients, told};
use crate::{Desk, DeskError, PATIENCE};

/// A page shows no more answers of one survey than this.
const LISTED: usize = 200;

/// One answer in the respondent's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub survey: SurveyCode,
    pub response: ResponseId,
    pub key: Key,
    pub text: String,
    pub topic: Option<String>,
    pub unit: Option<UnitCode>,
    /// `2026-11`.
    pub month: String,
}

/// Which answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Which {
    pub survey: SurveyCode,
    pub response: ResponseId,
    pub key: Key,
}

/// The answers of these months that may be told, those without a topic first.
///
/// # Errors
/// `Forbidden` for all but the office and the director, who read complaints too.
pub async fn list(desk: &Desk, actor: &Actor, months: Months) -> Result<Vec<Written>, DeskError> {
    reads(actor)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let mut all = Vec::new();
            for survey in of_patients(tx, &desk, &Seen::Hospital).await? {
                all.extend(of_survey(tx, &desk, &survey, months).await?);
            }
            all.sort_by_key(|one| one.topic.is_some());
            Ok(all)
        })
    });
    desk.store().db.read(job).await
}

/// Gives an answer a topic of complaints, or takes it away.
///
/// # Errors
/// `Forbidden` as [`list`]; `Unknown` for a topic that the rules do not have; `NotFound` for an
/// answer that is not there or may not be told.
pub async fn code(
    desk: &Desk,
    actor: &Actor,
    (which, topic): (Which, Option<String>),
) -> Result<(), DeskError> {
    actor.role().filter(|role| role.is_humas()).ok_or(DeskError::Forbidden)?;
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, which, topic) = (worker.clone(), which.clone(), topic.clone());
        Box::pin(async move { given(tx, &desk, &which, topic.as_deref()).await })
    });
    desk.store().db.write(PATIENCE, job).await
}

fn reads(actor: &Actor) -> Result<(), DeskError> {
    let role = actor.role().filter(|role| role.is_humas() || *role == Role::Director);
    role.map(|_| ()).ok_or(DeskError::Forbidden)
}

async fn of_survey(
    tx: &mut Tx<'_>,
    desk: &Desk,
    survey: &Survey,
    months: Months,
) -> Result<Vec<Written>, DeskError> {
    let asked = (days(months), LISTED);
    let mut found = written::list(tx, desk.scope(), survey.id, asked).await?;
    let sheets = told(tx, desk, survey, (&Seen::Hospital, None)).await?;
    found.retain(|one| sheets.shows(&one.month));
    let ids: Vec<WordsId> = found.iter().map(|one| one.words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let one = |one: written::Written| {
        Some(Written {
            survey: survey.code.clone(),
            response: one.place.response,
            key: one.place.key,
            text: said.text(one.words.id)?,
            topic: one.topic,
            unit: one.unit,
            month: one.month,
        })
    };
    Ok(found.into_iter().filter_map(one).collect())
}

async fn given(
    tx: &mut Tx<'_>,
    desk: &Desk,
    which: &Which,
    topic: Option<&str>,
) -> Result<(), DeskError> {
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    if topic.is_some_and(|topic| !rules.knows(topic)) {
        return Err(DeskError::Unknown { field: "topic" });
    }
    let patients = of_patients(tx, desk, &Seen::Hospital).await?;
    let survey = patients.into_iter().find(|survey| survey.code == which.survey);
    let survey = survey.ok_or(DeskError::NotFound)?;
    let place = Place { response: which.response, key: which.key.clone() };
    match written::code(tx, desk.scope(), (survey.id, &place), topic).await? {
        true => Ok(()),
        false => Err(DeskError::NotFound),
    }
}
