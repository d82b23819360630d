//! Comments under the videos of a channel, or of one video (YouTube Data API v3, `commentThreads.list`,
//! one unit a page). The newest stand first.

use domain::mention::feed::Trouble;
use domain::text::Link;
use serde_json::Value;

use super::Youtube;
use super::line::{Line, asked, url};
use super::walk::{Page, Walk};
use crate::feed::Entry;

pub(super) async fn page(
    line: &Line,
    account: &Youtube,
    address: &Link,
    walk: &Walk,
) -> Result<Option<Page>, Trouble> {
    let (channel, video) = named(address.as_str()).ok_or(Trouble::Gone)?;
    let wanted = [
        ("part", "snippet"),
        ("maxResults", "100"),
        ("order", "time"),
        ("textFormat", "plainText"),
        ("allThreadsRelatedToChannelId", channel.as_str()),
        ("videoId", video.as_str()),
        ("pageToken", walk.next.as_deref().unwrap_or_default()),
    ];
    let place = url(&account.base, "/youtube/v3/commentThreads", &wanted)?;
    let request = line.client()?.get(place).header("x-goog-api-key", account.key.reveal());
    let Some(found) = line.json(request).await? else { return Ok(None) };
    let threads = found["items"].as_array().ok_or(Trouble::Malformed)?;
    let all: Vec<(String, Entry)> = threads.iter().filter_map(entry).collect();
    let next = found["nextPageToken"].as_str().map(str::to_owned);
    Ok(Some(walk.page(all, next)))
}

/// The channel or the video that an address names; one of them is empty.
fn named(address: &str) -> Option<(String, String)> {
    if let Some(video) = asked(address, "v") {
        return Some((String::new(), video));
    }
    let (_, rest) = address.split_once("/channel/")?;
    let channel = rest.split(['/', '?', '#']).next().filter(|channel| !channel.is_empty())?;
    Some((channel.to_owned(), String::new()))
}

/// A comment with its instant, which sorts as text.
fn entry(thread: &Value) -> Option<(String, Entry)> {
    let comment = &thread["snippet"]["topLevelComment"];
    let (said, id) = (&comment["snippet"], comment["id"].as_str()?);
    let video = said["videoId"].as_str().or(thread["snippet"]["videoId"].as_str())?;
    let place = format!("https://www.youtube.com/watch?v={video}&lc={id}");
    let at = said["publishedAt"].as_str()?;
    let author = said["authorChannelId"]["value"].as_str().or(said["authorDisplayName"].as_str());
    let words = said["textOriginal"].as_str().or(said["textDisplay"].as_str())?;
    let entry = Entry {
        id: Some(place.clone()),
        link: Some(place),
        words: words.to_owned(),
        author: author.map(str::to_owned),
        published: at.parse().ok(),
        ..Entry::default()
    };
    Some((at.to_owned(), entry))
}
