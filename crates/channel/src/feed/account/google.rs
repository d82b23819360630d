//! Reviews of a place (Google Business Profile, My Business API v4, `reviews.list`), those that changed
//! last first. The place has been proved to be the hospital's own, and Google has opened the API to it.

use domain::mention::feed::Trouble;
use domain::text::Link;
use reqwest::Url;
use reqwest::header::CONTENT_TYPE;
use serde_json::Value;

use super::Google;
use super::line::{Line, url};
use super::walk::{Page, Walk};
use crate::feed::Entry;

pub(super) async fn page(
    line: &Line,
    account: &Google,
    address: &Link,
    walk: &Walk,
) -> Result<Option<Page>, Trouble> {
    let path = named(address.as_str()).ok_or(Trouble::Gone)?;
    let wanted = [
        ("pageSize", "50"),
        ("orderBy", "updateTime desc"),
        ("pageToken", walk.next.as_deref().unwrap_or_default()),
    ];
    let place = url(&account.base, &path, &wanted)?;
    let key = key(line, account).await?;
    let request = line.client()?.get(place).bearer_auth(key);
    let Some(found) = line.json(request).await? else { return Ok(None) };
    // A place without reviews has no list of them.
    let reviews = found.as_object().ok_or(Trouble::Malformed)?.get("reviews");
    let reviews = reviews.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let all: Vec<(String, Entry)> = reviews.iter().filter_map(|one| entry(&path, one)).collect();
    let next = found["nextPageToken"].as_str().map(str::to_owned);
    Ok(Some(walk.page(all, next)))
}

/// `/v4/accounts/1/locations/2/reviews` of an address that names a place.
fn named(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let parts: Vec<&str> = url.path_segments()?.filter(|part| !part.is_empty()).collect();
    let behind = |name: &str| {
        let at = parts.iter().position(|part| *part == name)?;
        parts.get(at + 1).copied()
    };
    let (account, place) = (behind("accounts")?, behind("locations")?);
    Some(format!("/v4/accounts/{account}/locations/{place}/reviews"))
}

/// A key for an hour, out of the one that does not end.
pub(super) async fn key(line: &Line, account: &Google) -> Result<String, Trouble> {
    let wanted = [
        ("grant_type", "refresh_token"),
        ("client_id", account.client_id.as_str()),
        ("client_secret", account.client_secret.reveal()),
        ("refresh_token", account.refresh_token.reveal()),
    ];
    // The form is written like the query of an address, and sent as the body.
    let form = url(&account.keys, "/token", &wanted)?;
    let body = form.query().unwrap_or_default().to_owned();
    let request = line.client()?.post(url(&account.keys, "/token", &[])?);
    let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body);
    let found = line.json(request).await?.ok_or(Trouble::Refused)?;
    found["access_token"].as_str().map(str::to_owned).ok_or(Trouble::Malformed)
}

/// A review with the instant of its last change, which sorts as text.
fn entry(path: &str, review: &Value) -> Option<(String, Entry)> {
    let stars: u8 = match review["starRating"].as_str()? {
        "ONE" => 1,
        "TWO" => 2,
        "THREE" => 3,
        "FOUR" => 4,
        "FIVE" => 5,
        _ => return None,
    };
    let changed = review["updateTime"].as_str()?;
    let entry = Entry {
        id: Some(review["reviewId"].as_str()?.to_owned()),
        title: "★".repeat(stars.into()) + &"☆".repeat(5 - usize::from(stars)),
        words: review["comment"].as_str().unwrap_or_default().to_owned(),
        author: review["reviewer"]["displayName"].as_str().map(str::to_owned),
        published: review["createTime"].as_str().and_then(|at| at.parse().ok()),
        stars: Some(stars),
        place: Some(format!(
            "{}/{}",
            path.trim_start_matches("/v4/"),
            review["reviewId"].as_str()?
        )),
        ..Entry::default()
    };
    Some((changed.to_owned(), entry))
}
