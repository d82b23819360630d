//! What Meta has counted of a post (*Insights*). Names and versions belong together: a number is kept
//! under the version of the interface that told it. What it leaves out, or gives as less than nothing
//! (few people, hidden), was not told.

use super::{Graph, plain_id};
use crate::SendError;
use crate::counted::{Names, counted, whole};
use crate::publish::Insight;
use domain::content::{Definition, Metric};
use serde_json::Value;
use std::collections::BTreeMap;

/// Asks for these metrics of a post.
pub(crate) async fn told(
    graph: &Graph,
    (product, post): (&str, &str),
    names: Names,
) -> Result<Insight, SendError> {
    let path = format!("{}/insights", plain_id(post).map_err(SendError::Refused)?);
    let wanted: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
    let answer = graph.get(&path, &format!("metric={}", wanted.join(","))).await?;
    let definition = definition(product, &graph.account.graph_url);
    Ok(Insight { definition, numbers: numbers(&answer, names) })
}

/// `instagram-graph-v26.0`; without a version where the address has none.
fn definition(product: &str, graph_url: &str) -> Definition {
    let version = |part: &&str| {
        part.strip_prefix('v').is_some_and(|number| {
            number.starts_with(|sign: char| sign.is_ascii_digit())
                && number.chars().all(|sign| sign.is_ascii_digit() || sign == '.')
        })
    };
    let version = graph_url.rsplit('/').find(version).map(|version| format!("-{version}"));
    let name = format!("{product}-graph{}", version.unwrap_or_default());
    Definition::parse(&name).unwrap_or_default()
}

fn numbers(answer: &Value, names: Names) -> BTreeMap<Metric, u32> {
    let all = answer["data"].as_array().map_or(&[][..], Vec::as_slice);
    counted(names, |name| {
        let one = all.iter().find(|one| one["name"] == name)?;
        value(&one["values"][0]["value"])
    })
}

/// A count, or counts by kind that make one together.
fn value(told: &Value) -> Option<u32> {
    match told {
        Value::Object(kinds) if !kinds.is_empty() => {
            kinds.values().map(whole).try_fold(0_u32, |sum, one| sum.checked_add(one?))
        }
        one => whole(one),
    }
}
