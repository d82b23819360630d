//! Posts that the recent search of X finds (API v2, `GET /2/tweets/search/recent`). It finds those of the
//! last seven days; only what is younger than the last one that was read is paid for.

use domain::mention::feed::Trouble;
use domain::text::Link;
use serde_json::Value;

use super::line::{Line, asked, url};
use super::walk::{Page, Walk};
use super::{POSTS, X};
use crate::feed::Entry;

pub(super) async fn page(
    line: &Line,
    account: &X,
    address: &Link,
    walk: &Walk,
) -> Result<Option<Page>, Trouble> {
    let words = asked(address.as_str(), "q").ok_or(Trouble::Gone)?;
    let since = walk.since.as_deref().unwrap_or_default();
    match read(line, account, (&words, since), walk.next.as_deref()).await? {
        // The last one that was read is older than the search looks back.
        None if !since.is_empty() && !walk.is_on_its_way() => {
            read(line, account, (&words, ""), None).await
        }
        page => Ok(page),
    }
}

async fn read(
    line: &Line,
    account: &X,
    (words, since): (&str, &str),
    next: Option<&str>,
) -> Result<Option<Page>, Trouble> {
    let most = POSTS.to_string();
    let wanted = [
        ("query", words),
        ("max_results", most.as_str()),
        ("tweet.fields", "created_at,author_id"),
        ("since_id", since),
        ("next_token", next.unwrap_or_default()),
    ];
    let place = url(&account.base, "/2/tweets/search/recent", &wanted)?;
    let request = line.client()?.get(place).bearer_auth(account.token.reveal());
    let Some(found) = line.json(request).await? else { return Ok(None) };
    let meta = found.get("meta").ok_or(Trouble::Malformed)?;
    let text = |name: &str| meta[name].as_str().map(str::to_owned);
    let posts = found["data"].as_array().map_or(&[][..], Vec::as_slice);
    Ok(Some(Page {
        entries: posts.iter().filter_map(entry).collect(),
        newest: text("newest_id"),
        next: text("next_token"),
    }))
}

fn entry(post: &Value) -> Option<Entry> {
    let id = post["id"].as_str().filter(|id| id.bytes().all(|sign| sign.is_ascii_digit()))?;
    let place = format!("https://x.com/i/web/status/{id}");
    Some(Entry {
        id: Some(place.clone()),
        link: Some(place),
        words: post["text"].as_str()?.to_owned(),
        author: post["author_id"].as_str().map(str::to_owned),
        published: post["created_at"].as_str().and_then(|at| at.parse().ok()),
        ..Entry::default()
    })
}
