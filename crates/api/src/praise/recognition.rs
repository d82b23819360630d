//! Recognition of a month: criteria, those who were praised, proposals, the director's word.

use axum::{Json, extract::State, http::StatusCode, response::Response};
use desk::praise::recognition::{self, Candidate, Command, View, Wanted};
use desk::{Desk, report};
use domain::ids::RecognitionId;
use domain::praise::recognition::Criteria as Meant;
use paper::Paper;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::attached;

use super::{Praise, beside};
use crate::caller::Caller;
use crate::fault::{Fault, Why};
use crate::key::Key;
use crate::named::{Named, id};
use crate::node::Slip;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::{self, Stamp};
use crate::{who, word};

/// Recognitions, the youngest first.
#[derive(Serialize, ToSchema)]
pub struct Recognitions {
    items: Vec<Recognition>,
}

/// A recognition of a month.
#[derive(Serialize, ToSchema)]
pub struct Recognition {
    id: String,
    version: u32,
    /// `proposed`, `confirmed` or `declined`.
    stage: &'static str,
    person: String,
    month: String,
    reason: String,
    /// By which it is proposed, as they stood before the month.
    criteria: String,
    /// The praise behind it; for the honoured, and those who propose and confirm.
    evidence: Vec<Praise>,
}

/// Criteria of recognition, the oldest first.
#[derive(Serialize, ToSchema)]
pub struct AllCriteria {
    items: Vec<Criteria>,
}

/// An edition of the criteria.
#[derive(Serialize, ToSchema)]
struct Criteria {
    edition: u32,
    text: String,
    written_at: String,
}

/// The criteria anew.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCriteria {
    text: String,
}

/// Which month.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PraisedIn {
    /// `2026-11`
    month: String,
}

/// Those who were praised in a month, by name.
#[derive(Serialize, ToSchema)]
pub struct Candidates {
    /// The criteria that stood before the month; null while there were none.
    criteria: Option<String>,
    items: Vec<Praised>,
}

/// Somebody who was praised.
#[derive(Serialize, ToSchema)]
struct Praised {
    person: String,
    name: String,
    position: String,
    praise: Vec<Praise>,
}

/// Somebody is to be recognised.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRecognition {
    /// `2026-11`
    month: String,
    /// A login, id or name.
    person: String,
    reason: String,
}

/// What the director says.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecognitionVerdict {
    seen: Option<u32>,
    confirm: bool,
    /// Why not, where it is declined.
    reason: Option<String>,
}

/// Recognitions: confirmed ones for all staff, proposals for those who propose and confirm.
#[utoipa::path(get, path = "/recognitions", tag = "training",
    responses((status = 200, body = Recognitions), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(State(desk): State<Desk>, caller: Caller) -> Result<Json<Recognitions>, Fault> {
    let found = recognition::list(&desk, &caller.actor).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Recognitions {
        items: found.iter().map(|view| Recognition::of(view, stamp)).collect(),
    }))
}

/// Proposes somebody who was praised in a month.
#[utoipa::path(post, path = "/recognitions", tag = "training", request_body = NewRecognition,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 201, body = Recognition), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn propose(
    State(desk): State<Desk>,
    caller: Caller,
    key: Option<Key>,
    Body(sent): Body<NewRecognition>,
) -> Result<(StatusCode, Json<Recognition>), Fault> {
    let wanted = Wanted {
        month: stamp::month(&sent.month, "month")?,
        person: who::person(&desk, &sent.person, "person").await?.id,
        reason: word::named(&sent.reason, "reason")?,
    };
    let key = key.map(|key| key.0);
    let view = recognition::propose(&desk, &caller.actor, wanted, key).await?;
    Ok((StatusCode::CREATED, Json(Recognition::of(&view, Stamp::here(&desk).await?))))
}

/// The director confirms or declines a proposal.
#[utoipa::path(post, path = "/recognitions/{id}/verdict", tag = "training",
    request_body = RecognitionVerdict,
    params(("id" = String, Path, description = "The id of the recognition"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes repeating it safe")),
    responses((status = 200, body = Recognition), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn verdict(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
    key: Option<Key>,
    Body(sent): Body<RecognitionVerdict>,
) -> Result<Json<Recognition>, Fault> {
    let command = match (sent.confirm, sent.reason) {
        (true, None) => Command::Confirm {},
        (true, Some(_)) => return Err(Fault::of("reason", Why::Slip(Slip::Unknown))),
        (false, why) => {
            let why = why.ok_or(Fault::of("reason", Why::Slip(Slip::Missing)))?;
            Command::Decline { why: word::named(&why, "reason")? }
        }
    };
    let beside = beside(sent.seen, key);
    let view = recognition::act(&desk, &caller.actor, (id(&name)?, command), beside).await?;
    Ok(Json(Recognition::of(&view, Stamp::here(&desk).await?)))
}

/// Every edition of the criteria.
#[utoipa::path(get, path = "/recognitions/criteria", tag = "training",
    responses((status = 200, body = AllCriteria), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn criteria(
    State(desk): State<Desk>,
    caller: Caller,
) -> Result<Json<AllCriteria>, Fault> {
    written(&desk, &caller).await.map(Json)
}

/// Writes the criteria anew; they count for the months that begin afterwards.
#[utoipa::path(post, path = "/recognitions/criteria", tag = "training",
    request_body = NewCriteria,
    responses((status = 200, body = AllCriteria), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn write(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<NewCriteria>,
) -> Result<Json<AllCriteria>, Fault> {
    recognition::write(&desk, &caller.actor, word::body(&sent.text, "text")?).await?;
    written(&desk, &caller).await.map(Json)
}

/// Those who were praised in a month, by name, each with what praises them.
#[utoipa::path(get, path = "/recognitions/candidates", tag = "training", params(PraisedIn),
    responses((status = 200, body = Candidates), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn candidates(
    State(desk): State<Desk>,
    caller: Caller,
    Query(of): Query<PraisedIn>,
) -> Result<Json<Candidates>, Fault> {
    let month = stamp::month(&of.month, "month")?;
    let (stood, found) = recognition::candidates(&desk, &caller.actor, month).await?;
    let stamp = Stamp::here(&desk).await?;
    Ok(Json(Candidates {
        criteria: stood.map(|one| one.text),
        items: found.iter().map(|one| Praised::of(one, stamp)).collect(),
    }))
}

/// The certificate of a confirmed recognition, as a PDF.
#[utoipa::path(get, path = "/recognitions/{id}/certificate", tag = "training",
    params(("id" = String, Path, description = "The id of the recognition")),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn certificate(
    State(desk): State<Desk>,
    caller: Caller,
    Named(name): Named<String>,
) -> Result<Response, Fault> {
    let id: RecognitionId = id(&name)?;
    let wish = (caller.t.language(), Paper::A4);
    let made = recognition::certificate(&desk, &caller.actor, id, wish).await?;
    let printed = report::pdf(&desk, &made).await?;
    Ok(attached(printed, "application/pdf", &format!("piagam-{id}.pdf")))
}

async fn written(desk: &Desk, caller: &Caller) -> Result<AllCriteria, Fault> {
    let found = recognition::criteria(desk, &caller.actor).await?;
    let stamp = Stamp::here(desk).await?;
    let one = |one: Meant| Criteria {
        edition: one.edition,
        text: one.text,
        written_at: stamp.at(one.at),
    };
    Ok(AllCriteria { items: found.into_iter().map(one).collect() })
}

impl Recognition {
    fn of(view: &View, stamp: Stamp) -> Self {
        let proposal = &view.recognition.proposal;
        Self {
            id: proposal.id.to_string(),
            version: view.recognition.version.0,
            stage: view.recognition.stage.code(),
            person: view.name.clone(),
            month: stamp::month_text(proposal.month),
            reason: proposal.reason.as_str().to_owned(),
            criteria: view.criteria.clone(),
            evidence: view.evidence.iter().map(|one| Praise::of(one, stamp)).collect(),
        }
    }
}

impl Praised {
    fn of(candidate: &Candidate, stamp: Stamp) -> Self {
        Self {
            person: candidate.person.to_string(),
            name: candidate.name.clone(),
            position: candidate.position.clone(),
            praise: candidate.praise.iter().map(|view| Praise::of(view, stamp)).collect(),
        }
    }
}
