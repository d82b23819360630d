//! The four questions after a closed case: what was answered, and whether they are asked.

use axum::{Json, extract::State};
use desk::Desk;
use desk::survey::{self, Standing};
use domain::ids::CaseNumber;
use domain::survey::{AfterCount, FEWEST};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::command::period;
use crate::caller::Caller;
use crate::fault::Fault;
use crate::key::Key;
use crate::named::{Named, id};
use crate::problem::Problem;
use crate::sent::{Body, Query};

/// Of which days.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// `2026`, `2026-S1`, `2026-Q3` or `2026-11`; without it all days.
    period: Option<String>,
}

/// What was answered after closed cases; no figures while there are too few.
#[derive(Serialize, ToSchema)]
pub struct AfterResult {
    from: String,
    until: String,
    enough: bool,
    /// So many answers a result needs.
    needed: u32,
    n: Option<u32>,
    questions: Vec<AfterAnswers>,
}

/// One question.
#[derive(Serialize, ToSchema)]
pub struct AfterAnswers {
    /// `helped`, `fair`, `tell_again` or `care`.
    question: &'static str,
    answers: Vec<AfterAnswer>,
}

/// How often an answer was given.
#[derive(Serialize, ToSchema)]
pub struct AfterAnswer {
    answer: &'static str,
    /// Null where somebody could be picked out.
    many: Option<u32>,
}

/// Whether the questions are asked about one case.
#[derive(Serialize, ToSchema)]
pub struct AfterStanding {
    asked: bool,
    /// An heir speaks: they are never asked.
    heir: bool,
    /// Somebody of the office marked a death.
    spared: bool,
}

/// Ask nothing, or ask after all.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Spare {
    bereaved: bool,
}

/// What was answered after closed cases.
#[utoipa::path(get, path = "/after-cases", tag = "survey", params(Wanted),
    responses((status = 200, body = AfterResult), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn result(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<AfterResult>, Fault> {
    let found = survey::after_result(&desk, &caller.actor, period(wanted.period)?).await?;
    let (n, counts) = found.counted.unzip();
    let counted = |(question, answers): AfterCount| AfterAnswers {
        question: question.code(),
        answers: answers.into_iter().map(|(answer, many)| AfterAnswer { answer, many }).collect(),
    };
    Ok(Json(AfterResult {
        from: found.period.from.to_string(),
        until: found.period.until.to_string(),
        enough: n.is_some(),
        needed: FEWEST,
        n,
        questions: counts.unwrap_or_default().into_iter().map(counted).collect(),
    }))
}

/// Whether the four questions are asked about this case.
#[utoipa::path(get, path = "/cases/{number}/after", tag = "survey",
    params(("number" = String, Path, description = "Case number, `2026-00231`")),
    responses((status = 200, body = AfterStanding), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn standing(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
) -> Result<Json<AfterStanding>, Fault> {
    let found = survey::standing(&desk, &caller.actor, id::<CaseNumber>(&number)?).await?;
    Ok(Json(shown(found)))
}

/// Says that there was a death and nobody is asked, or that they are after all.
#[utoipa::path(post, path = "/cases/{number}/after", tag = "survey", request_body = Spare,
    params(("number" = String, Path, description = "Case number, `2026-00231`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = AfterStanding), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn spare(
    State(desk): State<Desk>,
    caller: Caller,
    Named(number): Named<String>,
    key: Option<Key>,
    Body(sent): Body<Spare>,
) -> Result<Json<AfterStanding>, Fault> {
    let number = id::<CaseNumber>(&number)?;
    let wanted = (sent.bereaved, key.map(|key| key.0));
    Ok(Json(shown(survey::spare(&desk, &caller.actor, number, wanted).await?)))
}

fn shown(standing: Standing) -> AfterStanding {
    let Standing { asked, heir, spared } = standing;
    AfterStanding { asked, heir, spared }
}
