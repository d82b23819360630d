//! What Threads has counted of a post (*Threads Insights API*, metrics of a media object). What it calls a
//! reply is a comment here; posted again, with or without own words, is shared.

use crate::SendError;
use crate::counted::Names;
use crate::meta::{Graph, insight};
use crate::publish::Insight;
use domain::content::Metric;

const NAMES: Names = &[
    ("views", Metric::Views),
    ("likes", Metric::Likes),
    ("replies", Metric::Comments),
    ("reposts", Metric::Shares),
    ("quotes", Metric::Shares),
];

pub(crate) async fn told(graph: &Graph, post: &str) -> Result<Insight, SendError> {
    insight(graph, ("threads", post), NAMES).await
}
