//! What a Page shows to everybody: pictures are handed in unseen, then one post names them (*Page feed*,
//! *Page photos*). A post can be taken down again.

use crate::meta::{Graph, LOOKED_AT, named, own, plain_id, same};
use crate::publish::{Found, Material, Picture, Sought};
use crate::{SendError, Why};
use domain::approval::Cleared;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

/// The name of what is held ready where there is no picture: nothing.
const NOTHING: &str = "-";

/// The pictures, handed in and not shown; their ids, joined.
pub(crate) async fn make(graph: &Graph, material: Material<'_>) -> Result<String, SendError> {
    let mut names = Vec::with_capacity(material.pictures.len());
    for one in material.pictures {
        let answer = graph.hand_in(&own(graph, "photos")?, form(one)?).await?;
        names.push(named(&answer)?);
    }
    Ok(if names.is_empty() { NOTHING.to_owned() } else { names.join(",") })
}

fn form(picture: &Picture) -> Result<Form, SendError> {
    let paper = picture.file.paper();
    let part = Part::bytes(paper.bytes.clone()).file_name(paper.name.clone());
    let part = part.mime_str(&paper.media_type);
    let part = part.map_err(|_| SendError::Refused(Why::BadRequest))?;
    let form = Form::new().text("published", "false");
    Ok(form.text("alt_text_custom", picture.alt.clone()).part("source", part))
}

/// One post; a second word would be a second post.
pub(crate) async fn put_out(
    graph: &Graph,
    made: &str,
    text: &Cleared,
) -> Result<String, SendError> {
    let mut body = json!({ "message": text.text() });
    if made != NOTHING {
        let photo = |name: &str| json!({ "media_fbid": name });
        body["attached_media"] = made.split(',').map(photo).collect::<Vec<Value>>().into();
    }
    named(&graph.post(&own(graph, "feed")?, &body).await?)
}

pub(crate) async fn find(graph: &Graph, sought: Sought<'_>) -> Result<Found, SendError> {
    let query = format!("fields=id,message,created_time&limit={LOOKED_AT}");
    let posts = graph.get(&own(graph, "feed")?, &query).await?;
    let found = same(&posts, ("message", "created_time"), sought);
    Ok(found.map_or(Found::NotOut, Found::Out))
}

/// Takes a post down. One that the account does not know any more is down.
pub(crate) async fn take_down(graph: &Graph, name: &str) -> Result<(), SendError> {
    let path = plain_id(name).map_err(SendError::Refused)?;
    match graph.delete(path).await {
        Err(SendError::Refused(Why::BadRequest)) => match graph.get(path, "fields=id").await {
            Err(SendError::Refused(Why::BadRequest)) => Ok(()),
            Err(error) => Err(error),
            Ok(_) => Err(SendError::Refused(Why::BadRequest)),
        },
        other => other.map(drop),
    }
}
