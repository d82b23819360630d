//! X (*Media upload*, *Create Post*, API v2): pictures and films are handed in piece by piece and seen
//! by nobody, then one post names them. X itself refuses the same words within a day.

use super::{Line, count};
use crate::counted::Names;
use crate::meta::{LOOKED_AT, earliest, id, moment, plain_id, unknown};
use crate::publish::{Found, Insight, Material, Picture, Readiness, Sought};
use crate::{SendError, Why};
use domain::approval::Cleared;
use domain::content::Metric;
use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

/// Of one piece, in bytes: a segment may have five megabytes.
const PIECE: usize = 4 * 1024 * 1024;
/// The name of what is held ready where there is no picture: nothing.
const NOTHING: &str = "-";
/// Before the number of a film, which is looked at before it is ready. No id holds it.
const FILM: &str = "film:";
const DEFINITION: &str = "x-api-v2";
/// *Public metrics*. Posted again, with or without own words, is shared.
const NAMES: Names = &[
    ("impression_count", Metric::Impressions),
    ("like_count", Metric::Likes),
    ("reply_count", Metric::Comments),
    ("retweet_count", Metric::Shares),
    ("quote_count", Metric::Shares),
    ("bookmark_count", Metric::Saves),
];

/// The pictures or the film, handed in and not shown; their numbers, joined.
pub(super) async fn make(line: &Line, material: Material<'_>) -> Result<String, SendError> {
    let mut names = Vec::with_capacity(material.pictures.len());
    for one in material.pictures {
        names.push(handed_in(line, one).await?);
    }
    let film = material.pictures.iter().any(Picture::is_film);
    Ok(match &names[..] {
        [] => NOTHING.to_owned(),
        [only] if film => format!("{FILM}{only}"),
        _ if film => return Err(SendError::Refused(Why::BadRequest)),
        several => several.join(","),
    })
}

async fn handed_in(line: &Line, one: &Picture) -> Result<String, SendError> {
    let paper = one.file.paper();
    let category = if one.is_film() { "tweet_video" } else { "tweet_image" };
    let body = json!({
        "media_type": paper.media_type,
        "total_bytes": paper.bytes.len(),
        "media_category": category,
    });
    let begun = line.post("/2/media/upload/initialize", &body).await?;
    let name = id(&begun["data"]["id"]).ok_or(unknown())?;
    let path = format!("/2/media/upload/{}", plain_id(&name).map_err(SendError::Refused)?);
    for (nth, piece) in paper.bytes.chunks(PIECE).enumerate() {
        let form = Form::new().text("segment_index", nth.to_string());
        let form = form.part("media", Part::bytes(piece.to_vec()).file_name("media"));
        let request = line.request(Method::POST, &format!("{path}/append"))?;
        let request = request.timeout(line.settings.patience.file).multipart(form);
        line.ask(request).await?;
    }
    line.post(&format!("{path}/finalize"), &json!({})).await?;
    if !one.is_film() && !one.alt.is_empty() {
        let alt = json!({ "id": name, "metadata": { "alt_text": { "text": one.alt } } });
        line.post("/2/media/metadata", &alt).await?;
    }
    Ok(name)
}

/// Pictures are ready at once; a film is worked on for a while.
pub(super) async fn look(line: &Line, made: &str) -> Result<Readiness, SendError> {
    let Some(film) = made.strip_prefix(FILM) else { return Ok(Readiness::Ready) };
    let film = plain_id(film).map_err(SendError::Refused)?;
    let told = line.get(&format!("/2/media/upload?command=STATUS&media_id={film}")).await;
    let told = match told {
        Err(SendError::Refused(Why::BadRequest)) => return Ok(Readiness::Lost),
        told => told?,
    };
    Ok(match told["data"]["processing_info"]["state"].as_str() {
        Some("pending" | "in_progress") => Readiness::NotYet,
        Some("failed") => Readiness::Refused,
        Some(_) => Readiness::Ready,
        // Nothing is worked on any more; but an answer about nothing is none.
        None if told["data"].is_object() => Readiness::Ready,
        None => return Err(unknown()),
    })
}

pub(super) async fn put_out(line: &Line, made: &str, text: &Cleared) -> Result<String, SendError> {
    let mut body = json!({ "text": text.text() });
    if made != NOTHING {
        let names = made.strip_prefix(FILM).unwrap_or(made);
        body["media"] = json!({ "media_ids": names.split(',').collect::<Vec<_>>() });
    }
    let taken = line.post("/2/tweets", &body).await?;
    id(&taken["data"]["id"]).ok_or(unknown())
}

/// The youngest posts of the account; X changes links in them, so these are not compared.
pub(super) async fn find(line: &Line, sought: Sought<'_>) -> Result<Found, SendError> {
    let account = plain_id(&line.settings.account_id).map_err(SendError::Refused)?;
    let query = format!("max_results={LOOKED_AT}&tweet.fields=created_at");
    let posts = line.get(&format!("/2/users/{account}/tweets?{query}")).await?;
    // Not a single post is said so; an answer that says nothing at all is none.
    if posts["data"].is_null() && posts["meta"].is_null() {
        return Err(unknown());
    }
    let (since, wanted) = (earliest(sought), said(sought.text));
    let fits = |post: &&Value| {
        let text = post["text"].as_str().unwrap_or_default();
        let young = moment(&post["created_at"]).is_none_or(|at| at >= since);
        young && said(text) == wanted
    };
    let all = posts["data"].as_array().into_iter().flatten();
    Ok(all.filter(fits).find_map(|post| id(&post["id"])).map_or(Found::NotOut, Found::Out))
}

/// The words without what looks like a link, as X gives them back.
fn said(text: &str) -> Vec<String> {
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let link = |word: &&str| {
        let mut inner = word.split('.').map(|part| part.chars().next());
        let dotted =
            inner.next().is_some() && inner.any(|begin| begin.is_some_and(char::is_alphanumeric));
        word.contains("://") || dotted
    };
    plain.split_whitespace().filter(|word| !link(word)).map(str::to_owned).collect()
}

/// What X has counted of a post; it takes money for each that is read.
pub(super) async fn told(line: &Line, name: &str) -> Result<Insight, SendError> {
    let post = plain_id(name).map_err(SendError::Refused)?;
    let told = line.get(&format!("/2/tweets?ids={post}&tweet.fields=public_metrics")).await?;
    let posts = told["data"].as_array().map_or(&[][..], Vec::as_slice);
    match posts.iter().find(|post| id(&post["id"]).as_deref() == Some(name)) {
        Some(post) => Ok(count::insight(DEFINITION, &post["public_metrics"], NAMES)),
        // X answers 200 and says in words that there is no such post.
        None if told["errors"].is_array() => Err(SendError::Refused(Why::BadRequest)),
        None => Err(unknown()),
    }
}

/// Takes a post down. One that X does not know any more is down.
pub(super) async fn take_down(line: &Line, name: &str) -> Result<(), SendError> {
    let name = plain_id(name).map_err(SendError::Refused)?;
    let told = line.delete(&format!("/2/tweets/{name}")).await?;
    match (&told["data"]["deleted"], &told["errors"]) {
        (Value::Bool(true), _) => Ok(()),
        // X answers 200 and says in words that there is no such post.
        (_, Value::Array(_)) => Ok(()),
        _ => Err(unknown()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_changed_by_x_and_do_not_make_another_text() {
        let ours = "Cuci tangan & air. Lihat rsud.example/cuci, https://rsud.example/a.";
        let theirs =
            "Cuci tangan &amp; air. Lihat https://t.co/abc https://t.co/def https://t.co/gambar";
        assert_eq!(said(ours), said(theirs));
        assert_ne!(said(ours), said("Cuci tangan dan air. Lihat https://t.co/abc"));
    }
}
