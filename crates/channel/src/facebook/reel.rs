//! A film on a Page (*Reels Publishing API*): a place is asked for, the bytes handed in, and the word to
//! show it given once. The film keeps its number throughout, so a second word shows nothing twice.

use crate::meta::{Graph, id, own, plain_id, unknown};
use crate::publish::{Found, Picture, Readiness};
use crate::{SendError, Why};
use domain::approval::Cleared;
use serde_json::{Value, json};

/// Before the number of a film in the name of what is held ready. No id holds it.
const MARK: &str = "reel:";

/// The number of the film, if this is the name of one.
pub(super) fn of(made: &str) -> Option<&str> {
    made.strip_prefix(MARK)
}

pub(super) async fn make(graph: &Graph, film: &Picture) -> Result<String, SendError> {
    Ok(format!("{MARK}{}", handed_in(graph, "video_reels", film).await?))
}

/// The bytes of a film to the place that is given for this sort of film; its number.
pub(super) async fn handed_in(
    graph: &Graph,
    sort: &str,
    film: &Picture,
) -> Result<String, SendError> {
    let place = graph.post(&own(graph, sort)?, &json!({ "upload_phase": "start" })).await?;
    let number = id(&place["video_id"]).ok_or(unknown())?;
    let to = place["upload_url"].as_str().ok_or(unknown())?;
    graph.hand_over(to, &film.file.paper().bytes).await?;
    Ok(number)
}

pub(super) async fn look(graph: &Graph, film: &str) -> Result<Readiness, SendError> {
    let status = status(graph, film).await?;
    let phase = |name: &str| status[name]["status"].as_str().unwrap_or_default().to_owned();
    Ok(match (phase("uploading_phase").as_str(), phase("processing_phase").as_str()) {
        _ if out(&status) => Readiness::Out,
        ("error", _) | (_, "error") => Readiness::Refused,
        ("complete", _) => Readiness::Ready,
        _ => Readiness::NotYet,
    })
}

pub(super) async fn put_out(
    graph: &Graph,
    film: &str,
    text: &Cleared,
) -> Result<String, SendError> {
    let body = json!({
        "upload_phase": "finish",
        "video_id": film,
        "video_state": "PUBLISHED",
        "description": text.text(),
    });
    let taken = graph.post(&own(graph, "video_reels")?, &body).await?;
    if taken["success"] == true { Ok(film.to_owned()) } else { Err(unknown()) }
}

/// The number is known: nothing has to be guessed from words.
pub(super) async fn find(graph: &Graph, film: &str) -> Result<Found, SendError> {
    let status = status(graph, film).await?;
    Ok(if out(&status) { Found::Out(film.to_owned()) } else { Found::NotOut })
}

async fn status(graph: &Graph, film: &str) -> Result<Value, SendError> {
    let path = plain_id(film).map_err(SendError::Refused)?;
    let mut told = graph.get(path, "fields=status").await?;
    match told.get_mut("status").map(Value::take).unwrap_or_default() {
        Value::Null => Err(SendError::Refused(Why::BadRequest)),
        status => Ok(status),
    }
}

fn out(status: &Value) -> bool {
    let phase = status["publishing_phase"]["status"].as_str();
    matches!(phase, Some("complete" | "in_progress"))
}
