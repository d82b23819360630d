//! What Instagram shows to everybody: posts, reels, carousels and stories (*Content publishing*). It
//! fetches pictures by their address.

use crate::meta::{Containers, Graph, LOOKED_AT, Setting, own, younger};
use crate::publish::{Found, Material, Picture, Readiness, Sought};
use crate::{SendError, Why};
use domain::consent::Outlet;
use serde_json::{Value, json};

pub(crate) static CONTAINERS: Containers = Containers {
    make: "media",
    out: "media_publish",
    list: "media",
    words: "caption",
    status: "status_code",
    medium,
};

/// One picture, a reel, or several pictures and films one beside the other; or a story.
pub(crate) async fn make(graph: &Graph, material: Material<'_>) -> Result<String, SendError> {
    match material.pictures {
        [] => Err(SendError::Refused(Why::BadRequest)),
        [one] if material.outlet == Outlet::InstagramStory => {
            let mut body = CONTAINERS.source(one, Setting::Alone)?;
            body["media_type"] = json!("STORIES");
            CONTAINERS.hold(graph, body).await
        }
        _ if material.outlet == Outlet::InstagramStory => Err(SendError::Refused(Why::BadRequest)),
        _ => CONTAINERS.make(graph, material).await,
    }
}

fn medium(picture: &Picture, address: &str, setting: Setting) -> Value {
    match (picture.is_film(), setting) {
        (true, Setting::Alone) => json!({ "video_url": address, "media_type": "REELS" }),
        (true, Setting::InRow) => json!({ "video_url": address, "media_type": "VIDEO" }),
        (false, _) => json!({ "image_url": address, "alt_text": picture.alt }),
    }
}

/// A story has no words to be found by: its container says whether it stands, and the only one since then
/// is it.
pub(crate) async fn find(graph: &Graph, sought: Sought<'_>) -> Result<Found, SendError> {
    if sought.outlet != Outlet::InstagramStory {
        return CONTAINERS.find(graph, sought).await;
    }
    if CONTAINERS.look(graph, sought.made).await? != Readiness::Out {
        return Ok(Found::NotOut);
    }
    let query = format!("fields=id,timestamp&limit={LOOKED_AT}");
    let stories = graph.get(&own(graph, "stories")?, &query).await?;
    Ok(match &younger(&stories, "timestamp", sought)[..] {
        [only] => Found::Out(only.clone()),
        _ => Found::Somewhere,
    })
}
