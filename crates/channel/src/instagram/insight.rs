//! What Instagram has counted of a post; names as of 2026 (`impressions` and `plays` are gone since
//! 21 April 2025).

use crate::SendError;
use crate::counted::Names;
use crate::meta::{Graph, insight};
use crate::publish::Insight;
use domain::content::Metric;

const NAMES: Names = &[
    ("reach", Metric::Reach),
    ("views", Metric::Views),
    ("total_interactions", Metric::Engagement),
    ("likes", Metric::Likes),
    ("comments", Metric::Comments),
    ("shares", Metric::Shares),
    ("saved", Metric::Saves),
];

pub(crate) async fn told(graph: &Graph, post: &str) -> Result<Insight, SendError> {
    insight(graph, ("instagram", post), NAMES).await
}
