//! Fetches the words of a mention, which the hook does not bring.

use crate::meta::{Graph, id, moment, plain_id, words};
use crate::{SendError, Trouble};
use jiff::Timestamp;
use serde_json::Value;
use std::time::Duration;

/// What somebody said when they named our account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mentioned {
    pub text: String,
    /// Who, by the name that the public sees; Instagram gives no id of a stranger.
    pub username: Option<String>,
    /// The id of the author, where the house gives one.
    pub author: Option<String>,
    pub at: Option<Timestamp>,
    /// Where it can be looked at.
    pub link: Option<String>,
}

/// The words of a comment, or the caption of a post, in which our account was named. Needs an
/// account connected through a Page.
///
/// # Errors
/// What Meta said; `Later` when its answer cannot be understood.
pub async fn mentioned(
    graph: &Graph,
    media: &str,
    comment: Option<&str>,
) -> Result<Mentioned, SendError> {
    let account = plain_id(&graph.account.account_id).map_err(SendError::Refused)?;
    let about = plain_id(comment.unwrap_or(media)).map_err(SendError::Refused)?;
    let (field, query) = match comment {
        Some(_) => (
            "mentioned_comment",
            format!(
                "mentioned_comment.comment_id({about}){{id,text,timestamp,username,media{{permalink}}}}"
            ),
        ),
        None => (
            "mentioned_media",
            format!("mentioned_media.media_id({about}){{id,caption,timestamp,username,permalink}}"),
        ),
    };
    let answer = graph.get(account, &format!("fields={query}")).await?;
    let strange = SendError::Later { why: Trouble::ServerTrouble, after: Duration::from_secs(600) };
    said(&answer[field]).ok_or(strange)
}

fn said(found: &Value) -> Option<Mentioned> {
    id(&found["id"])?;
    let text = |value: &Value| value.as_str().map(words).filter(|text| !text.is_empty());
    let link = [&found["permalink"], &found["media"]["permalink"]];
    Some(Mentioned {
        text: text(&found["text"]).or_else(|| text(&found["caption"])).unwrap_or_default(),
        username: text(&found["username"]),
        author: None,
        at: moment(&found["timestamp"]),
        link: link.into_iter().find_map(text),
    })
}
