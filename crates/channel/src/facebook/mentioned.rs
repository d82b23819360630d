//! Fetches the words of a mention of our Page, where the hook does not bring them.

use crate::instagram::Mentioned;
use crate::meta::{Graph, id, moment, plain_id, words};
use crate::{SendError, Trouble};
use serde_json::Value;
use std::time::Duration;

/// The post or the comment with this id in which our Page was named.
///
/// # Errors
/// What Meta said; `Later` when its answer cannot be understood.
pub async fn mentioned(graph: &Graph, about: &str) -> Result<Mentioned, SendError> {
    let about = plain_id(about).map_err(SendError::Refused)?;
    let answer = graph.get(about, "fields=id,message,from,created_time,permalink_url").await?;
    let strange = SendError::Later { why: Trouble::ServerTrouble, after: Duration::from_secs(600) };
    id(&answer["id"]).map(|_| said(&answer)).ok_or(strange)
}

fn said(found: &Value) -> Mentioned {
    let text = |value: &Value| value.as_str().map(words).filter(|text| !text.is_empty());
    Mentioned {
        text: text(&found["message"]).unwrap_or_default(),
        username: text(&found["from"]["name"]),
        author: id(&found["from"]["id"]),
        at: moment(&found["created_time"]),
        link: text(&found["permalink_url"]),
    }
}
