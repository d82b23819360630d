//! Containers: how Instagram and Threads hold ready what is to be shown. One is made, looked at until
//! it is finished, and published once; they fetch pictures and films by their address.

use super::door::plain_id;
use super::graph::Graph;
use super::publish::{LOOKED_AT, named, own, same};
use crate::publish::{Found, Material, Picture, Readiness, Sought};
use crate::{SendError, Why};
use domain::approval::Cleared;
use serde_json::{Value, json};

/// How one product names what all of them do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Containers {
    /// Where containers are made, put out, and where what stands is listed.
    pub make: &'static str,
    pub out: &'static str,
    pub list: &'static str,
    /// The field of the words.
    pub words: &'static str,
    /// The field that says how far a container is.
    pub status: &'static str,
    /// A picture or film in a container, at this address.
    pub medium: fn(&Picture, &str, Setting) -> Value,
}

/// Where a picture or film stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    Alone,
    /// One of several, side by side.
    InRow,
}

/// Between the pieces of a row. No container's own name holds it.
const BETWEEN: char = ',';

impl Containers {
    /// A container with this body; gives its name.
    pub async fn hold(&self, graph: &Graph, body: Value) -> Result<String, SendError> {
        named(&graph.post(&own(graph, self.make)?, &body).await?)
    }

    /// One picture or film, or several side by side. A film among several takes a while: then only
    /// the pieces are made, and joined once they are ready.
    pub async fn make(&self, graph: &Graph, material: Material<'_>) -> Result<String, SendError> {
        let text = material.text.text();
        if let [one] = material.pictures {
            let mut body = self.source(one, Setting::Alone)?;
            body[self.words] = json!(text);
            return self.hold(graph, body).await;
        }
        let mut pieces = Vec::with_capacity(material.pictures.len());
        for one in material.pictures {
            let mut body = self.source(one, Setting::InRow)?;
            body["is_carousel_item"] = json!(true);
            pieces.push(self.hold(graph, body).await?);
        }
        let pieces = pieces.join(&BETWEEN.to_string());
        match material.pictures.iter().any(Picture::is_film) {
            true => Ok(pieces),
            false => self.join(graph, &pieces, material.text).await,
        }
    }

    /// The whole of pieces that are ready.
    pub async fn join(
        &self,
        graph: &Graph,
        pieces: &str,
        text: &Cleared,
    ) -> Result<String, SendError> {
        let mut body = json!({ "media_type": "CAROUSEL", "children": pieces });
        body[self.words] = json!(text.text());
        self.hold(graph, body).await
    }

    pub fn source(&self, one: &Picture, setting: Setting) -> Result<Value, SendError> {
        let address = one.address.as_deref().ok_or(SendError::Refused(Why::BadRequest))?;
        Ok((self.medium)(one, address, setting))
    }

    /// How far it is; of pieces, as far as the slowest, and as bad as the worst.
    pub async fn look(&self, graph: &Graph, made: &str) -> Result<Readiness, SendError> {
        let mut all = Readiness::Ready;
        let mut count = 0;
        for one in made.split(BETWEEN) {
            count += 1;
            match self.look_at(graph, one).await? {
                Readiness::Ready => {}
                Readiness::NotYet => all = Readiness::NotYet,
                other => return Ok(other),
            }
        }
        let pieces = count > 1 && all == Readiness::Ready;
        Ok(if pieces { Readiness::Pieces } else { all })
    }

    async fn look_at(&self, graph: &Graph, made: &str) -> Result<Readiness, SendError> {
        let path = plain_id(made).map_err(SendError::Refused)?;
        let told = graph.get(path, &format!("fields={}", self.status)).await?;
        Ok(match told[self.status].as_str() {
            Some("FINISHED") => Readiness::Ready,
            Some("PUBLISHED") => Readiness::Out,
            Some("EXPIRED") => Readiness::Lost,
            Some("ERROR") => Readiness::Refused,
            _ => Readiness::NotYet,
        })
    }

    pub async fn put_out(&self, graph: &Graph, made: &str) -> Result<String, SendError> {
        let body = json!({ "creation_id": made });
        named(&graph.post(&own(graph, self.out)?, &body).await?)
    }

    /// The container says whether it was published; its post is found by its words.
    pub async fn find(&self, graph: &Graph, sought: Sought<'_>) -> Result<Found, SendError> {
        let state = self.look(graph, sought.made).await?;
        if matches!(state, Readiness::Ready | Readiness::NotYet | Readiness::Pieces) {
            return Ok(Found::NotOut);
        }
        let query = format!("fields=id,{},timestamp&limit={LOOKED_AT}", self.words);
        let posts = graph.get(&own(graph, self.list)?, &query).await?;
        Ok(match (same(&posts, (self.words, "timestamp"), sought), state) {
            (Some(name), _) => Found::Out(name),
            (None, Readiness::Out) => Found::Somewhere,
            (None, _) => Found::NotOut,
        })
    }
}
