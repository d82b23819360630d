//! Publishing through the Graph API: what Instagram, a Page and Threads do alike, and which of them it is.

use super::door::{MetaDoor, plain_id};
use super::graph::Graph;
use super::id;
use crate::facebook::{self, story};
use crate::publish::{Doing, Found, Insight, Material, Publisher, Readiness, Sought};
use crate::{SendError, Trouble, Why, instagram, threads};
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
    Threads,
}

impl Publisher for MetaDoor {
    fn fetches(&self) -> bool {
        matches!(self.manner.publishes, Some(Publishes::Instagram | Publishes::Threads))
    }

    fn make<'a>(&'a self, material: Material<'a>) -> Doing<'a, String> {
        match self.manner.publishes {
            Some(Publishes::Instagram) => Box::pin(instagram::publish::make(&self.graph, material)),
            Some(Publishes::Threads) => Box::pin(threads::make(&self.graph, material)),
            Some(Publishes::Page) => Box::pin(facebook::publish::make(&self.graph, material)),
            None => refused(),
        }
    }

    fn join<'a>(&'a self, made: &'a str, text: &'a Cleared) -> Doing<'a, String> {
        match self.manner.publishes {
            Some(Publishes::Instagram) => {
                Box::pin(instagram::publish::CONTAINERS.join(&self.graph, made, text))
            }
            Some(Publishes::Threads) => Box::pin(threads::CONTAINERS.join(&self.graph, made, text)),
            _ => refused(),
        }
    }

    fn look<'a>(&'a self, made: &'a str) -> Doing<'a, Readiness> {
        match self.manner.publishes {
            Some(Publishes::Instagram) => {
                Box::pin(instagram::publish::CONTAINERS.look(&self.graph, made))
            }
            Some(Publishes::Threads) => Box::pin(threads::CONTAINERS.look(&self.graph, made)),
            Some(Publishes::Page) => Box::pin(facebook::publish::look(&self.graph, made)),
            None => refused(),
        }
    }

    fn put_out<'a>(&'a self, made: &'a str, material: Material<'a>) -> Doing<'a, String> {
        match self.manner.publishes {
            Some(Publishes::Instagram) => {
                Box::pin(instagram::publish::CONTAINERS.put_out(&self.graph, made))
            }
            Some(Publishes::Threads) => Box::pin(threads::CONTAINERS.put_out(&self.graph, made)),
            Some(Publishes::Page) => {
                Box::pin(facebook::publish::put_out(&self.graph, made, material.text))
            }
            None => refused(),
        }
    }

    fn find<'a>(&'a self, sought: Sought<'a>) -> Doing<'a, Found> {
        match self.manner.publishes {
            Some(Publishes::Instagram) => Box::pin(instagram::publish::find(&self.graph, sought)),
            Some(Publishes::Threads) => Box::pin(threads::CONTAINERS.find(&self.graph, sought)),
            Some(Publishes::Page) => Box::pin(facebook::publish::find(&self.graph, sought)),
            None => refused(),
        }
    }

    fn address<'a>(&'a self, name: &'a str) -> Doing<'a, String> {
        let page = self.manner.publishes == Some(Publishes::Page);
        let field = if page { "permalink_url" } else { "permalink" };
        Box::pin(async move {
            if let Some(story) = story::of(name) {
                return story::address(&self.graph, story).await;
            }
            let path = plain_id(name).map_err(SendError::Refused)?;
            let told = self.graph.get(path, &format!("fields={field}")).await?;
            let address = told[field].as_str().ok_or(unknown())?;
            // A film of a Page is named without its host.
            let bare = address.starts_with('/');
            Ok(if bare { format!("https://www.facebook.com{address}") } else { address.to_owned() })
        })
    }

    fn take_down<'a>(&'a self, name: &'a str) -> Doing<'a, ()> {
        // A story goes by itself after a day; Meta names no call that takes it down before.
        match self.takes_down() && story::of(name).is_none() {
            true => Box::pin(take_down(&self.graph, name)),
            false => refused(),
        }
    }

    fn takes_down(&self) -> bool {
        matches!(self.manner.publishes, Some(Publishes::Page | Publishes::Threads))
    }

    fn counts(&self) -> bool {
        self.manner.publishes.is_some()
    }

    fn insight<'a>(&'a self, name: &'a str) -> Doing<'a, Insight> {
        match self.manner.publishes {
            Some(Publishes::Instagram) => Box::pin(instagram::insight::told(&self.graph, name)),
            Some(Publishes::Page) => Box::pin(facebook::insight::told(&self.graph, name)),
            Some(Publishes::Threads) => Box::pin(threads::insight::told(&self.graph, name)),
            None => refused(),
        }
    }
}

/// Takes a post down. One that the account does not know any more is down.
async fn take_down(graph: &Graph, name: &str) -> Result<(), SendError> {
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

/// Not offered here.
pub(crate) fn refused<'a, T: Send + 'a>() -> Doing<'a, T> {
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
    let since = earliest(sought);
    let fits = |post: &&Value| {
        let text = post[words].as_str().unwrap_or_default();
        let at = super::moment(&post[moment]);
        text.trim() == sought.text.trim() && at.is_none_or(|at| at >= since)
    };
    posts["data"].as_array()?.iter().find(fits).and_then(|post| id(&post["id"]))
}

/// Those that are not older than the word to put it out.
pub(crate) fn younger(posts: &Value, moment: &str, sought: Sought<'_>) -> Vec<String> {
    let since = earliest(sought);
    let young = |post: &&Value| super::moment(&post[moment]).is_none_or(|at| at >= since);
    let all = posts["data"].as_array().into_iter().flatten();
    all.filter(young).filter_map(|post| id(&post["id"])).collect()
}

/// Before this it was surely not put out.
pub(crate) fn earliest(sought: Sought<'_>) -> Timestamp {
    sought.since.checked_sub(CLOCKS_DIFFER).unwrap_or(Timestamp::MIN)
}
