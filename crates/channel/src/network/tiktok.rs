//! TikTok (*Content Posting API*, *Upload*): a film is laid into the inbox of the account; a person puts
//! it out from there. To post without a person TikTok wants an audited program, and then has no word
//! that could be held back until the last moment.

use super::Line;
use crate::meta::unknown;
use crate::publish::{Material, Readiness};
use crate::{SendError, Why};
use serde_json::{Value, json};

/// Where films are handed in.
const HOSTS: [&str; 1] = ["tiktokapis.com"];

/// The film, laid into the inbox; the number of the upload. It goes in one piece: TikTok takes up to 64
/// MB so (*Media transfer guide*), and a film of this house is smaller.
pub(super) async fn make(line: &Line, material: Material<'_>) -> Result<String, SendError> {
    let [film] = material.pictures else { return Err(SendError::Refused(Why::BadRequest)) };
    let bytes = &film.file.paper().bytes;
    let size = bytes.len();
    let source = json!({
        "source": "FILE_UPLOAD",
        "video_size": size,
        "chunk_size": size,
        "total_chunk_count": 1,
    });
    let body = json!({ "source_info": source });
    let place = line.post("/v2/post/publish/inbox/video/init/", &body).await?;
    let text = |name: &str| place["data"][name].as_str().map(str::to_owned).ok_or(unknown());
    let (name, to) = (text("publish_id")?, text("upload_url")?);
    let range = format!("bytes 0-{}/{size}", size.saturating_sub(1));
    let request = line.hand_over(&to, &HOSTS)?.header("content-range", range);
    line.ask(request.header("content-type", "video/mp4").body(bytes.clone())).await?;
    Ok(name)
}

pub(super) async fn look(line: &Line, made: &str) -> Result<Readiness, SendError> {
    let told: Value =
        line.post("/v2/post/publish/status/fetch/", &json!({ "publish_id": made })).await?;
    Ok(match told["data"]["status"].as_str() {
        Some("SEND_TO_USER_INBOX" | "PUBLISH_COMPLETE") => Readiness::Inbox,
        Some("FAILED") => Readiness::Refused,
        Some(_) => Readiness::NotYet,
        None => return Err(unknown()),
    })
}
