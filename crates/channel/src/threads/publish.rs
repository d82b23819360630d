//! What Threads shows to everybody: a text, a picture, a film, or several side by side (*Threads
//! Posts*). It fetches pictures and films by their address.

use crate::SendError;
use crate::meta::{Containers, Graph, Setting};
use crate::publish::{Material, Picture};
use serde_json::{Value, json};

pub(crate) static CONTAINERS: Containers = Containers {
    make: "threads",
    out: "threads_publish",
    list: "threads",
    words: "text",
    status: "status",
    medium,
};

pub(crate) async fn make(graph: &Graph, material: Material<'_>) -> Result<String, SendError> {
    match material.pictures {
        [] => {
            let body = json!({ "media_type": "TEXT", "text": material.text.text() });
            CONTAINERS.hold(graph, body).await
        }
        _ => CONTAINERS.make(graph, material).await,
    }
}

fn medium(picture: &Picture, address: &str, _: Setting) -> Value {
    match picture.is_film() {
        true => json!({ "media_type": "VIDEO", "video_url": address, "alt_text": picture.alt }),
        false => json!({ "media_type": "IMAGE", "image_url": address, "alt_text": picture.alt }),
    }
}
