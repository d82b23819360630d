//! TikTok (*Content Posting API*): a film is laid into the inbox of the account, from where a person puts
//! it out (*Upload*), or put out by the program where the settings say so ([`direct`]). What was put out by
//! the program is known by its number, so that TikTok can be asked what it has counted (*Display API*).

mod direct;
mod places;

pub(super) use places::Places;

use super::{Line, count};
use crate::counted::Names;
use crate::meta::{id, plain_id, unknown};
use crate::publish::{Found, Insight, Material, Readiness};
use crate::{SendError, Why};
use domain::content::Metric;
use reqwest::Method;
use serde_json::{Value, json};

/// Where films are handed in.
const HOSTS: [&str; 1] = ["tiktokapis.com"];
const DEFINITION: &str = "tiktok-display-v2";
const NAMES: Names = &[
    ("view_count", Metric::Views),
    ("like_count", Metric::Likes),
    ("comment_count", Metric::Comments),
    ("share_count", Metric::Shares),
];

/// A film, laid into the inbox, or a place for one that is put out; its name.
pub(super) async fn make(
    line: &Line,
    places: &Places,
    material: Material<'_>,
) -> Result<String, SendError> {
    let [film] = material.pictures else { return Err(SendError::Refused(Why::BadRequest)) };
    if let Some(way) = &line.settings.direct {
        return direct::make(line, (way, places), (material, film)).await;
    }
    let bytes = &film.file.paper().bytes;
    let body = json!({ "source_info": source(bytes.len()) });
    let (name, to) = place(line, "/v2/post/publish/inbox/video/init/", &body).await?;
    hand_in(line, &to, bytes).await?;
    Ok(name)
}

/// It goes in one piece: TikTok takes up to 64 MB so (*Media transfer guide*), and a film of this house is
/// smaller.
fn source(size: usize) -> Value {
    json!({
        "source": "FILE_UPLOAD",
        "video_size": size,
        "chunk_size": size,
        "total_chunk_count": 1,
    })
}

/// Asks for a place: its number, and the address to which the bytes go.
async fn place(line: &Line, path: &str, body: &Value) -> Result<(String, String), SendError> {
    let place = line.post(path, body).await?;
    let text = |name: &str| place["data"][name].as_str().map(str::to_owned).ok_or(unknown());
    Ok((text("publish_id")?, text("upload_url")?))
}

async fn hand_in(line: &Line, to: &str, bytes: &[u8]) -> Result<(), SendError> {
    let size = bytes.len();
    let range = format!("bytes 0-{}/{size}", size.saturating_sub(1));
    let request = line.hand_over(to, &HOSTS)?.header("content-range", range);
    line.ask(request.header("content-type", "video/mp4").body(bytes.to_vec())).await.map(drop)
}

/// How far an upload is, as TikTok says it.
async fn status(line: &Line, name: &str) -> Result<Value, SendError> {
    let asked = json!({ "publish_id": name });
    let mut told = line.post("/v2/post/publish/status/fetch/", &asked).await?;
    let told = told.get_mut("data").map(Value::take).unwrap_or_default();
    if told["status"].is_string() { Ok(told) } else { Err(unknown()) }
}

pub(super) async fn look(line: &Line, places: &Places, made: &str) -> Result<Readiness, SendError> {
    if let Some(held) = direct::Held::of(made) {
        return direct::look(line, places, held).await;
    }
    Ok(match status(line, made).await?["status"].as_str() {
        Some("SEND_TO_USER_INBOX" | "PUBLISH_COMPLETE") => Readiness::Inbox,
        Some("FAILED") => Readiness::Refused,
        _ => Readiness::NotYet,
    })
}

/// Hands the film in: TikTok shows it as soon as it has come whole. What lies in the inbox only a person
/// shows.
pub(super) async fn put_out(
    line: &Line,
    places: &Places,
    (made, material): (&str, Material<'_>),
) -> Result<String, SendError> {
    match (direct::Held::of(made), material.pictures) {
        (Some(held), [film]) => direct::put_out(line, places, (held, film)).await,
        (Some(_), _) => Err(SendError::Refused(Why::BadRequest)),
        (None, _) => Err(SendError::Refused(Why::NotPermitted)),
    }
}

pub(super) async fn find(line: &Line, made: &str) -> Result<Found, SendError> {
    match direct::Held::of(made) {
        Some(held) => direct::find(line, held).await,
        None => Err(SendError::Refused(Why::NotPermitted)),
    }
}

/// The address of a film, under the name of the account.
pub(super) async fn address(line: &Line, name: &str) -> Result<String, SendError> {
    let film = plain_id(name).map_err(SendError::Refused)?;
    let creator = direct::creator(line).await?;
    let account = creator["creator_username"].as_str().ok_or(unknown())?;
    let account = plain_id(account).map_err(SendError::Refused)?;
    Ok(format!("https://www.tiktok.com/@{account}/video/{film}"))
}

/// What TikTok has counted of a film (*Query Videos*); the right `video.list` is needed.
pub(super) async fn told(line: &Line, name: &str) -> Result<Insight, SendError> {
    let fields: Vec<&str> = NAMES.iter().map(|(name, _)| *name).collect();
    let path = format!("/v2/video/query/?fields=id,{}", fields.join(","));
    let asked = json!({ "filters": { "video_ids": [name] } });
    let told = line.ask(line.request(Method::POST, &path)?.json(&asked)).await?.json;
    let films = told["data"]["videos"].as_array().ok_or(unknown())?;
    let film = films.iter().find(|film| id(&film["id"]).as_deref() == Some(name));
    let film = film.ok_or(SendError::Refused(Why::BadRequest))?;
    Ok(count::insight(DEFINITION, film, NAMES))
}
