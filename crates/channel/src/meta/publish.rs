//! Publishing through the Graph API: what Instagram and a Page do alike, and which of them it is.

use super::door::{MetaDoor, plain_id};
use super::graph::Graph;
use super::id;
use crate::publish::{Doing, Found, Material, Publisher, Readiness, Sought};
use crate::{SendError, Trouble, Why, facebook, instagram};
use domain::approval::Cleared;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use std::time::Duration;

/// Clocks of two houses differ by less.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(2);
/// So many of the youngest posts are looked at. More than a hospital publishes in an hour.
pub(crate) const LOOKED_AT: u32 = 25;

/// How one product publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Publishes {
    Instagram,
    Page,
}

impl Publisher for MetaDoor {
    fn fetches(&self) -> bool {
        self.manner.publishes == Some(Publishes::Instagram)
    }

    fn make<'a>(&'a self, material: Material<'a>) -> Doing<'a, String> {
        match self.manner.publishes {
            Some(Publishes::Instagram) => Box::pin(instagram::publish::make(&self.graph, material)),
            Some(Publishes::Page) => Box::pin(facebook::publish::make(&self.graph, material)),
            None => refused(),
        }
    }

    fn look<'a>(&'a self, made: &'a str) -> Doing<'a, Readiness> {
        match self.manner.publishes {
            Some(Publishes::Instagram) => Box::pin(instagram::publish::look(&self.graph, made)),
            // What a Page holds ready is ready.
            _ => Box::pin(std::future::ready(Ok(Readiness::Ready))),
        }
    }

    fn put_out<'a>(&'a self, made: &'a str, text: &'a Cleared) -> Doing<'a, String> {
        match self.manner.publishes {
            Some(Publishes::Instagram) => Box::pin(instagram::publish::put_out(&self.graph, made)),
            Some(Publishes::Page) => Box::pin(facebook::publish::put_out(&self.graph, made, text)),
            None => refused(),
        }
    }

    fn find<'a>(&'a self, sought: Sought<'a>) -> Doing<'a, Found> {
        match self.manner.publishes {
            Some(Publishes::Instagram) => Box::pin(instagram::publish::find(&self.graph, sought)),
            Some(Publishes::Page) => Box::pin(facebook::publish::find(&self.graph, sought)),
            None => refused(),
        }
    }

    fn address<'a>(&'a self, name: &'a str) -> Doing<'a, String> {
        let field = match self.manner.publishes {
            Some(Publishes::Page) => "permalink_url",
            _ => "permalink",
        };
        Box::pin(async move {
            let path = plain_id(name).map_err(SendError::Refused)?;
            let told = self.graph.get(path, &format!("fields={field}")).await?;
            told[field].as_str().map(str::to_owned).ok_or(unknown())
        })
    }

    fn take_down<'a>(&'a self, name: &'a str) -> Doing<'a, ()> {
        match self.manner.publishes {
            Some(Publishes::Page) => Box::pin(facebook::publish::take_down(&self.graph, name)),
            _ => refused(),
        }
    }

    fn takes_down(&self) -> bool {
        self.manner.publishes == Some(Publishes::Page)
    }
}

fn refused<'a, T: Send + 'a>() -> Doing<'a, T> {
    Box::pin(std::future::ready(Err(SendError::Refused(Why::NotPermitted))))
}

/// Taken, but not said as what: as good as no answer.
pub(crate) fn unknown() -> SendError {
    SendError::Later { why: Trouble::NoAnswer, after: Duration::from_secs(60) }
}

/// The id in an answer.
pub(crate) fn named(answer: &Value) -> Result<String, SendError> {
    id(&answer["id"]).ok_or(unknown())
}

/// Where an account keeps what is its own.
pub(crate) fn own(graph: &Graph, what: &str) -> Result<String, SendError> {
    let account = plain_id(&graph.account.account_id).map_err(SendError::Refused)?;
    Ok(format!("{account}/{what}"))
}

/// The youngest of these posts with exactly this text, unless it is older than the word to put it out.
pub(crate) fn same(
    posts: &Value,
    (words, moment): (&str, &str),
    sought: Sought<'_>,
) -> Option<String> {
    let since = sought.since.checked_sub(CLOCKS_DIFFER).unwrap_or(Timestamp::MIN);
    let fits = |post: &&Value| {
        let text = post[words].as_str().unwrap_or_default();
        let at = super::moment(&post[moment]);
        text.trim() == sought.text.trim() && at.is_none_or(|at| at >= since)
    };
    posts["data"].as_array()?.iter().find(fits).and_then(|post| id(&post["id"]))
}
