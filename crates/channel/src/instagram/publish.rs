//! What Instagram shows to everybody: a container is made, looked at until it is finished, and
//! published once (*Content publishing*). It fetches pictures by their address.

use crate::meta::{Graph, LOOKED_AT, named, own, plain_id, same};
use crate::publish::{Found, Material, Picture, Readiness, Sought};
use crate::{SendError, Why};
use serde_json::{Value, json};

/// One picture, a reel, or several pictures one beside the other.
pub(crate) async fn make(graph: &Graph, material: Material<'_>) -> Result<String, SendError> {
    let text = material.text.text();
    match material.pictures {
        [] => Err(SendError::Refused(Why::BadRequest)),
        [one] => {
            let mut body = source(one)?;
            body["caption"] = json!(text);
            if film(one) {
                body["media_type"] = json!("REELS");
            }
            container(graph, body).await
        }
        several => {
            let mut children = Vec::with_capacity(several.len());
            for one in several {
                let mut body = source(one)?;
                body["is_carousel_item"] = json!(true);
                children.push(container(graph, body).await?);
            }
            let children = children.join(",");
            let body = json!({ "media_type": "CAROUSEL", "children": children, "caption": text });
            container(graph, body).await
        }
    }
}

async fn container(graph: &Graph, body: Value) -> Result<String, SendError> {
    named(&graph.post(&own(graph, "media")?, &body).await?)
}

fn film(picture: &Picture) -> bool {
    picture.file.paper().media_type.starts_with("video/")
}

fn source(picture: &Picture) -> Result<Value, SendError> {
    let address = picture.address.as_deref().ok_or(SendError::Refused(Why::BadRequest))?;
    Ok(match film(picture) {
        true => json!({ "video_url": address }),
        false => json!({ "image_url": address, "alt_text": picture.alt }),
    })
}

pub(crate) async fn look(graph: &Graph, made: &str) -> Result<Readiness, SendError> {
    let path = plain_id(made).map_err(SendError::Refused)?;
    let told = graph.get(path, "fields=status_code").await?;
    Ok(match told["status_code"].as_str() {
        Some("FINISHED") => Readiness::Ready,
        Some("PUBLISHED") => Readiness::Out,
        Some("EXPIRED") => Readiness::Lost,
        Some("ERROR") => Readiness::Refused,
        _ => Readiness::NotYet,
    })
}

pub(crate) async fn put_out(graph: &Graph, made: &str) -> Result<String, SendError> {
    let body = json!({ "creation_id": made });
    named(&graph.post(&own(graph, "media_publish")?, &body).await?)
}

/// The container says whether it was published; its post is found by its words.
pub(crate) async fn find(graph: &Graph, sought: Sought<'_>) -> Result<Found, SendError> {
    let state = look(graph, sought.made).await?;
    if matches!(state, Readiness::Ready | Readiness::NotYet) {
        return Ok(Found::NotOut);
    }
    let query = format!("fields=id,caption,timestamp&limit={LOOKED_AT}");
    let posts = graph.get(&own(graph, "media")?, &query).await?;
    Ok(match (same(&posts, ("caption", "timestamp"), sought), state) {
        (Some(name), _) => Found::Out(name),
        (None, Readiness::Out) => Found::Somewhere,
        (None, _) => Found::NotOut,
    })
}
