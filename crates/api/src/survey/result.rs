//! What a survey found.

use axum::{Json, extract::State};
use desk::Desk;
use desk::survey::{Outcome, Part, Point, outcome};
use domain::survey::{Decimal, FEWEST, Grade, INDICATOR_TARGET, Question, Score, UnsurScore};
use locale::Words;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::command::period;
use super::{asked, code};
use crate::caller::Caller;
use crate::fault::Fault;
use crate::named::Named;
use crate::problem::Problem;
use crate::sent::Query;
use crate::word;

/// Of which days, and of which unit.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// `2026`, `2026-S1`, `2026-Q3` or `2026-11`; without it all days.
    period: Option<String>,
    /// Code of a unit; without it the hospital, or the caller's own units.
    unit: Option<String>,
}

/// A result; all figures are null while there are too few answers.
#[derive(Serialize, ToSchema)]
pub struct SurveyResult {
    code: String,
    title: String,
    from: String,
    until: String,
    unit: Option<String>,
    enough: bool,
    /// So many respondents a result needs.
    needed: u32,
    /// Why there is no figure.
    detail: Option<String>,
    n: Option<u32>,
    index: Option<f64>,
    grade: Option<&'static str>,
    /// Sum of the weighted means.
    total: Option<f64>,
    /// 95 %, less and more.
    interval_95: Vec<f64>,
    /// The national indicator "patient satisfaction": all values over all filled unsur, times 25.
    filled_index: Option<f64>,
    indicator_target: Option<f64>,
    method: SurveyMethod,
    unsur: Vec<UnsurResult>,
    /// Keys of the lowest unsur, the lowest first.
    lowest: Vec<String>,
    units: Vec<PartResult>,
    months: Vec<PartResult>,
    /// The months up to the end of the period, those of earlier surveys for the same service too.
    trend: Vec<TrendPoint>,
    answers: Vec<CountedAnswer>,
    /// Free words; only for those who read complaints too.
    said: Vec<SaidAnswer>,
}

/// How the figures were computed.
#[derive(Serialize, ToSchema)]
pub struct SurveyMethod {
    weights: &'static str,
    total_decimals: Option<u8>,
    scale: &'static str,
}

/// One unsur.
#[derive(Serialize, ToSchema)]
pub struct UnsurResult {
    key: String,
    words: String,
    filled: u64,
    empty: u64,
    nrr: Option<f64>,
    weighted_nrr: Option<f64>,
    index: Option<f64>,
    grade: Option<&'static str>,
}

/// One unit, or one month; null figures where somebody could be picked out.
#[derive(Serialize, ToSchema)]
pub struct PartResult {
    name: Option<String>,
    enough: bool,
    n: Option<u32>,
    index: Option<f64>,
    grade: Option<&'static str>,
}

/// One month of one survey; null figures where somebody could be picked out.
#[derive(Serialize, ToSchema)]
pub struct TrendPoint {
    /// `2026-11`.
    month: String,
    survey: String,
    n: Option<u32>,
    index: Option<f64>,
    grade: Option<&'static str>,
    /// Another instrument than that of the point before: do not compare.
    changed: bool,
}

/// How often an answer was given.
#[derive(Serialize, ToSchema)]
pub struct CountedAnswer {
    question: String,
    answer: String,
    /// Null where somebody could be picked out.
    many: Option<u32>,
}

/// What somebody wrote.
#[derive(Serialize, ToSchema)]
pub struct SaidAnswer {
    question: String,
    text: String,
}

/// A decimal as a JSON number, with exactly its digits.
pub(super) fn number(value: Option<Decimal>) -> Option<f64> {
    value?.to_string().parse().ok()
}

/// The result of a survey.
#[utoipa::path(get, path = "/surveys/{id}/result", tag = "survey",
    params(("id" = String, Path, description = "The code of the survey"), Wanted),
    responses((status = 200, body = SurveyResult), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn show(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<SurveyResult>, Fault> {
    let code = code(&name)?;
    let period = period(wanted.period)?;
    let unit = word::filled(wanted.unit).map(|unit| word::unit(&unit, "unit")).transpose()?;
    let found = outcome(&desk, &caller.actor, &code, (period, unit)).await?;
    Ok(Json(SurveyResult::of(&found, caller.t)))
}

impl SurveyResult {
    fn of(found: &Outcome, t: &Words) -> Self {
        let score = found.score.as_ref().ok();
        let (survey, method) = (&found.survey, found.survey.method);
        let key = |place: &usize| found.unsur.get(*place).map(|one| one.key.to_string());
        let (low, high) = score.and_then(|score| score.interval).unzip();
        let counted = |(question, answer, many): &(domain::survey::Key, String, Option<u32>)| {
            CountedAnswer { question: question.to_string(), answer: answer.clone(), many: *many }
        };
        let said = |(question, text): &(domain::survey::Key, String)| SaidAnswer {
            question: question.to_string(),
            text: text.clone(),
        };
        Self {
            code: survey.code.to_string(),
            title: survey.making.title.as_str().to_owned(),
            from: found.period.from.to_string(),
            until: found.period.until.to_string(),
            unit: found.unit.as_ref().map(ToString::to_string),
            enough: score.is_some(),
            needed: FEWEST,
            detail: score.is_none().then(|| t.survey_too_few()),
            n: score.map(|score| score.n),
            index: score.and_then(|score| number(score.index)),
            grade: score.and_then(|score| score.grade).map(Grade::code),
            total: score.and_then(|score| number(score.total)),
            interval_95: number(low).into_iter().chain(number(high)).collect(),
            filled_index: score.and_then(|score| number(score.filled_index)),
            indicator_target: number(Some(INDICATOR_TARGET)),
            method: SurveyMethod {
                weights: method.weights.code(),
                total_decimals: method.total_decimals,
                scale: method.scale.code(),
            },
            unsur: score.map(|score| unsur(&found.unsur, score, t)).unwrap_or_default(),
            lowest: found.lowest.iter().filter_map(key).collect(),
            units: found.units.iter().map(part).collect(),
            months: found.months.iter().map(part).collect(),
            trend: found.trend.iter().map(point).collect(),
            answers: found.picked.iter().map(counted).collect(),
            said: found.said.iter().map(said).collect(),
        }
    }
}

fn unsur(questions: &[Question], score: &Score, t: &Words) -> Vec<UnsurResult> {
    let one = |(question, unsur): (&Question, &UnsurScore)| UnsurResult {
        key: question.key.to_string(),
        words: asked(question, t),
        filled: unsur.filled,
        empty: unsur.empty,
        nrr: number(unsur.nrr),
        weighted_nrr: number(unsur.weighted),
        index: number(unsur.index),
        grade: unsur.grade.map(Grade::code),
    };
    questions.iter().zip(&score.unsur).map(one).collect()
}

fn point(point: &Point) -> TrendPoint {
    let score = point.score.as_ref();
    TrendPoint {
        month: point.month.clone(),
        survey: point.survey.to_string(),
        n: score.map(|score| score.n),
        index: score.and_then(|score| number(score.index)),
        grade: score.and_then(|score| score.grade).map(Grade::code),
        changed: point.changed,
    }
}

fn part(part: &Part) -> PartResult {
    let score = part.score.as_ref();
    PartResult {
        name: part.name.clone(),
        enough: score.is_some(),
        n: score.map(|score| score.n),
        index: score.and_then(|score| number(score.index)),
        grade: score.and_then(|score| score.grade).map(Grade::code),
    }
}
