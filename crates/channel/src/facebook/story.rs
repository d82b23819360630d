//! A story of a Page (*Page Stories API*): a picture is handed in unseen, or a film to a place that was given,
//! and one word shows it for a day. No words are shown with it. The list of stories names the picture or
//! film of each, so that one that went out without an answer is surely found; it is only told where the Page
//! keeps its stories (*story archive*). An empty list therefore says nothing.

use super::publish::form;
use super::reel;
use crate::meta::{Graph, id, named, own, plain_id, unknown};
use crate::publish::{Found, Material, Picture, Readiness};
use crate::{SendError, Why};
use serde_json::{Value, json};

/// Before the name of what is held ready, and of what stands. No id holds it.
const MARK: &str = "story:";
/// Before the number of a film in that name.
const FILM: &str = "film:";

/// The rest of the name, if this is one of a story.
pub(crate) fn of(name: &str) -> Option<&str> {
    name.strip_prefix(MARK)
}

/// The picture or film, handed in and not shown.
pub(super) async fn make(graph: &Graph, material: Material<'_>) -> Result<String, SendError> {
    let [one] = material.pictures else { return Err(SendError::Refused(Why::BadRequest)) };
    match one.is_film() {
        true => film(graph, one).await,
        false => {
            let answer = graph.hand_in(&own(graph, "photos")?, form(one)?).await?;
            Ok(format!("{MARK}{}", named(&answer)?))
        }
    }
}

async fn film(graph: &Graph, film: &Picture) -> Result<String, SendError> {
    let number = reel::handed_in(graph, "video_stories", film).await?;
    Ok(format!("{MARK}{FILM}{number}"))
}

/// A picture is ready at once, a film once it has come whole.
pub(super) async fn look(graph: &Graph, made: &str) -> Result<Readiness, SendError> {
    match made.strip_prefix(FILM) {
        Some(film) => reel::look(graph, film).await,
        None => Ok(Readiness::Ready),
    }
}

pub(super) async fn put_out(graph: &Graph, made: &str) -> Result<String, SendError> {
    let (path, body) = match made.strip_prefix(FILM) {
        Some(film) => ("video_stories", json!({ "upload_phase": "finish", "video_id": film })),
        None => ("photo_stories", json!({ "photo_id": made })),
    };
    let taken = graph.post(&own(graph, path)?, &body).await?;
    let name = id(&taken["post_id"]).filter(|_| taken["success"] == true);
    Ok(format!("{MARK}{}", name.ok_or(unknown())?))
}

/// The story that shows this picture or film.
pub(super) async fn find(graph: &Graph, made: &str) -> Result<Found, SendError> {
    let shown = made.strip_prefix(FILM).unwrap_or(made);
    let stories = listed(graph).await?;
    let own = stories.iter().find(|one| id(&one["media_id"]).as_deref() == Some(shown));
    match own.and_then(|one| id(&one["post_id"])) {
        Some(name) => Ok(Found::Out(format!("{MARK}{name}"))),
        None if !stories.is_empty() => Ok(Found::NotOut),
        // A film says itself whether it is shown; of a picture nobody can tell.
        None if made.starts_with(FILM) => match reel::find(graph, shown).await? {
            Found::NotOut => Ok(Found::NotOut),
            _ => Ok(Found::Somewhere),
        },
        None => Err(unknown()),
    }
}

/// The address of the story with this name, as long as it stands.
pub(crate) async fn address(graph: &Graph, name: &str) -> Result<String, SendError> {
    let name = plain_id(name).map_err(SendError::Refused)?;
    let stories = listed(graph).await?;
    let own = stories.iter().find(|one| id(&one["post_id"]).as_deref() == Some(name));
    own.and_then(|one| one["url"].as_str()).map(str::to_owned).ok_or(unknown())
}

async fn listed(graph: &Graph) -> Result<Vec<Value>, SendError> {
    let told = graph.get(&own(graph, "stories")?, "fields=post_id,media_id,url").await?;
    told["data"].as_array().cloned().ok_or(unknown())
}
