//! What a Page has counted of a post; names as of 2026 (reach and impressions of before are gone since
//! 15 June 2026). Reactions of every kind are one number here.

use crate::SendError;
use crate::counted::Names;
use crate::meta::{Graph, insight};
use crate::publish::Insight;
use domain::content::Metric;

const NAMES: Names = &[
    ("post_total_media_view_unique", Metric::Reach),
    ("post_reactions_by_type_total", Metric::Likes),
    ("post_clicks", Metric::Clicks),
];

pub(crate) async fn told(graph: &Graph, post: &str) -> Result<Insight, SendError> {
    insight(graph, ("facebook", post), NAMES).await
}
