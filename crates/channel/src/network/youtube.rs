//! YouTube (Data API v3, *videos.insert* with resumable upload): a film is handed in as a private one,
//! which nobody sees, and made public once. It keeps its number throughout.

use super::{Line, count};
use crate::counted::Names;
use crate::meta::{id, plain_id, unknown};
use crate::publish::{Found, Insight, Material, Picture, Readiness, Sought};
use crate::{SendError, Trouble, Why};
use domain::content::Metric;
use reqwest::Method;
use reqwest::header::HeaderMap;
use serde_json::{Value, json};

/// Where films are handed in.
const HOSTS: [&str; 1] = ["googleapis.com"];
/// Of a title, in characters (*videos*, `snippet.title`).
const TITLE: usize = 100;
/// A line that breaks is taken up again so often.
const BREAKS: u32 = 3;
const DEFINITION: &str = "youtube-data-v3";
/// *videos*, `statistics`; likes and comments are left out where they are hidden.
const NAMES: Names = &[
    ("viewCount", Metric::Views),
    ("likeCount", Metric::Likes),
    ("commentCount", Metric::Comments),
];

/// The film, handed in and seen by nobody; its number.
pub(super) async fn make(line: &Line, material: Material<'_>) -> Result<String, SendError> {
    let [film] = material.pictures else { return Err(SendError::Refused(Why::BadRequest)) };
    let text = material.text.text();
    let kids = line.settings.made_for_kids;
    let about = json!({
        "snippet": { "title": title(text), "description": text },
        "status": { "privacyStatus": "private", "selfDeclaredMadeForKids": kids },
    });
    let path = "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status";
    let paper = film.file.paper();
    let request = line.request(Method::POST, path)?.json(&about);
    let request = request.header("x-upload-content-type", &paper.media_type);
    let request = request.header("x-upload-content-length", paper.bytes.len());
    let begun = line.ask(request).await?;
    let to = begun.headers.get("location").and_then(|to| to.to_str().ok()).ok_or(unknown())?;
    handed_in(line, to, film).await
}

/// The first line, as far as a title goes.
fn title(text: &str) -> String {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    first.trim().chars().filter(|one| !"<>".contains(*one)).take(TITLE).collect()
}

/// From where the last line broke.
async fn handed_in(line: &Line, to: &str, film: &Picture) -> Result<String, SendError> {
    let bytes = &film.file.paper().bytes;
    let size = bytes.len();
    let (mut from, mut breaks) = (0, 0);
    loop {
        let rest = bytes.get(from..).unwrap_or_default().to_vec();
        let request = line.hand_over(to, &HOSTS)?;
        let request = match from {
            0 => request,
            _ => request.header("content-range", format!("bytes {from}-{}/{size}", size - 1)),
        };
        let error = match line.ask(request.body(rest)).await {
            Ok(answer) if answer.status != 308 => return id(&answer.json["id"]).ok_or(unknown()),
            Ok(_) => unknown(),
            Err(error @ SendError::Refused(_)) => return Err(error),
            Err(error) => error,
        };
        breaks += 1;
        let limited = matches!(error, SendError::Later { why: Trouble::RateLimited, .. });
        if breaks > BREAKS || limited {
            return Err(error);
        }
        // How much has come?
        let asked = line.hand_over(to, &HOSTS)?.header("content-range", format!("bytes */{size}"));
        let told = line.ask(asked.body(Vec::new())).await?;
        match told.status {
            308 => from = come(&told.headers).min(size.saturating_sub(1)),
            _ => return id(&told.json["id"]).ok_or(unknown()),
        }
    }
}

/// `Range: bytes=0-99` says that a hundred have come; without it none has.
fn come(headers: &HeaderMap) -> usize {
    let range = headers.get("range").and_then(|range| range.to_str().ok());
    let last = range.and_then(|range| range.rsplit_once('-')?.1.parse::<usize>().ok());
    last.map_or(0, |last| last.saturating_add(1))
}

/// One part of what YouTube says of a film; `None` where it knows no such film.
async fn part(line: &Line, part: &str, film: &str) -> Result<Option<Value>, SendError> {
    let film = plain_id(film).map_err(SendError::Refused)?;
    let told = line.get(&format!("/youtube/v3/videos?part={part}&id={film}")).await?;
    let items = told["items"].as_array().ok_or(unknown())?;
    Ok(items.first().map(|item| item[part].clone()))
}

async fn status(line: &Line, film: &str) -> Result<Option<Value>, SendError> {
    part(line, "status", film).await
}

/// What YouTube has counted of a film: one unit of the project's quota.
pub(super) async fn told(line: &Line, name: &str) -> Result<Insight, SendError> {
    let told = part(line, "statistics", name).await?;
    let told = told.ok_or(SendError::Refused(Why::BadRequest))?;
    Ok(count::insight(DEFINITION, &told, NAMES))
}

pub(super) async fn look(line: &Line, made: &str) -> Result<Readiness, SendError> {
    let Some(status) = status(line, made).await? else { return Ok(Readiness::Lost) };
    Ok(match status["uploadStatus"].as_str() {
        Some("failed" | "rejected") => Readiness::Refused,
        Some("deleted") => Readiness::Lost,
        Some("processed") if status["privacyStatus"] == "public" => Readiness::Out,
        Some("processed") => Readiness::Ready,
        _ => Readiness::NotYet,
    })
}

/// A project that nobody has audited keeps its films private, whatever it is told.
pub(super) async fn put_out(line: &Line, made: &str) -> Result<String, SendError> {
    let kids = line.settings.made_for_kids;
    let status = json!({ "privacyStatus": "public", "selfDeclaredMadeForKids": kids });
    let body = json!({ "id": made, "status": status });
    let told = line.put("/youtube/v3/videos?part=status", &body).await?;
    match told["status"]["privacyStatus"].as_str() {
        Some("public") => Ok(made.to_owned()),
        Some(_) => Err(SendError::Refused(Why::NotPermitted)),
        None => Err(unknown()),
    }
}

pub(super) async fn find(line: &Line, sought: Sought<'_>) -> Result<Found, SendError> {
    let status = status(line, sought.made).await?;
    let public = status.is_some_and(|status| status["privacyStatus"] == "public");
    Ok(if public { Found::Out(sought.made.to_owned()) } else { Found::NotOut })
}

/// Takes a film down. One that YouTube does not know any more is down.
pub(super) async fn take_down(line: &Line, name: &str) -> Result<(), SendError> {
    let film = plain_id(name).map_err(SendError::Refused)?;
    match line.delete(&format!("/youtube/v3/videos?id={film}")).await {
        Err(SendError::Refused(Why::BadRequest)) if status(line, name).await?.is_none() => Ok(()),
        other => other.map(drop),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_title_as_far_as_it_goes() {
        assert_eq!(title("\nCuci tangan <6 langkah>\nBaris kedua"), "Cuci tangan 6 langkah");
        assert_eq!(title(&"é".repeat(300)).chars().count(), TITLE);
    }

    #[test]
    fn how_much_has_come_is_read_from_the_answer() {
        let range = |text: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert("range", reqwest::header::HeaderValue::from_static(text));
            come(&headers)
        };
        assert_eq!((range("bytes=0-99"), range("bytes"), come(&HeaderMap::new())), (100, 0, 0));
    }
}
