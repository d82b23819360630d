//! What a Page shows to everybody: pictures are handed in unseen, then one post names them (*Page feed*,
//! *Page photos*); a film is a reel ([`super::reel`]). All of it can be taken down again. What is shown for a
//! day is a story ([`super::story`]).

use super::{reel, story};
use crate::meta::{Graph, LOOKED_AT, named, own, same};
use crate::publish::{Found, Material, Picture, Readiness, Sought};
use crate::{SendError, Why};
use domain::approval::Cleared;
use domain::consent::Outlet;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

/// The name of what is held ready where there is no picture: nothing.
const NOTHING: &str = "-";

/// A film, or the pictures, handed in and not shown; their ids, joined.
pub(crate) async fn make(graph: &Graph, material: Material<'_>) -> Result<String, SendError> {
    match material.pictures {
        _ if material.outlet == Outlet::FacebookStory => return story::make(graph, material).await,
        [film] if film.is_film() => return reel::make(graph, film).await,
        several if several.iter().any(Picture::is_film) => {
            return Err(SendError::Refused(Why::BadRequest));
        }
        _ => {}
    }
    let mut names = Vec::with_capacity(material.pictures.len());
    for one in material.pictures {
        let answer = graph.hand_in(&own(graph, "photos")?, form(one)?).await?;
        names.push(named(&answer)?);
    }
    Ok(if names.is_empty() { NOTHING.to_owned() } else { names.join(",") })
}

pub(super) fn form(picture: &Picture) -> Result<Form, SendError> {
    let paper = picture.file.paper();
    let part = Part::bytes(paper.bytes.clone()).file_name(paper.name.clone());
    let part = part.mime_str(&paper.media_type);
    let part = part.map_err(|_| SendError::Refused(Why::BadRequest))?;
    let form = Form::new().text("published", "false");
    Ok(form.text("alt_text_custom", picture.alt.clone()).part("source", part))
}

/// What a Page holds ready is ready; a film once it has come whole.
pub(crate) async fn look(graph: &Graph, made: &str) -> Result<Readiness, SendError> {
    match (reel::of(made), story::of(made)) {
        (Some(film), _) => reel::look(graph, film).await,
        (None, Some(story)) => story::look(graph, story).await,
        (None, None) => Ok(Readiness::Ready),
    }
}

/// One post; a second word would be a second post, but not of a film.
pub(crate) async fn put_out(
    graph: &Graph,
    made: &str,
    text: &Cleared,
) -> Result<String, SendError> {
    if let Some(film) = reel::of(made) {
        return reel::put_out(graph, film, text).await;
    }
    if let Some(story) = story::of(made) {
        return story::put_out(graph, story).await;
    }
    let mut body = json!({ "message": text.text() });
    if made != NOTHING {
        let photo = |name: &str| json!({ "media_fbid": name });
        body["attached_media"] = made.split(',').map(photo).collect::<Vec<Value>>().into();
    }
    named(&graph.post(&own(graph, "feed")?, &body).await?)
}

pub(crate) async fn find(graph: &Graph, sought: Sought<'_>) -> Result<Found, SendError> {
    if let Some(film) = reel::of(sought.made) {
        return reel::find(graph, film).await;
    }
    if let Some(story) = story::of(sought.made) {
        return story::find(graph, story).await;
    }
    let query = format!("fields=id,message,created_time&limit={LOOKED_AT}");
    let posts = graph.get(&own(graph, "feed")?, &query).await?;
    let found = same(&posts, ("message", "created_time"), sought);
    Ok(found.map_or(Found::NotOut, Found::Out))
}
