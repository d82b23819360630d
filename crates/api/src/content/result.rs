//! Results, many at a time: written line by line, and listed with what stood when.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use desk::Desk;
use desk::content::result::{self, Fate, Judged, MOST_LINES, Wanted, Wish};
use domain::calendar::days_after;
use domain::consent::Permalink;
use domain::content::{Definition, Metric, Outcome};
use domain::report::SocialPost;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::code::{OutletCode, PurposeCode};
use crate::fault::{Fault, Why};
use crate::node::Slip;
use crate::problem::Problem;
use crate::sent::{Body, Query};
use crate::stamp::{self, Stamp};

/// Without a span the last so many days are listed.
const LATELY: i32 = 56;
const LONGEST: i32 = 366;

/// Results to be written.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResults {
    /// At most 2,000.
    results: Vec<NewResult>,
    /// Look at every line and write nothing.
    #[serde(default)]
    preview: bool,
}

/// What was counted of one item on one channel up to a day.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewResult {
    /// The id of the item; or `link`.
    content: Option<String>,
    /// The address under which it stands.
    link: Option<String>,
    /// Needed where it stands on several, and no link says on which.
    #[schema(value_type = Option<String>)]
    channel: Option<OutletCode>,
    as_of: String,
    /// Under which definition it was counted: `shown` (read off the channel, the default), or the
    /// interface or tool with its version.
    definition: Option<String>,
    /// `reach`, `views`, `impressions`, `engagement`, `likes`, `comments`, `shares`, `saves`, `clicks`,
    /// `questions`, `replies`.
    numbers: BTreeMap<String, u32>,
}

/// What became of each line.
#[derive(Serialize, ToSchema)]
pub struct TakenResults {
    /// Written, or in a preview to be written.
    new: usize,
    known: usize,
    refused: usize,
    lines: Vec<TakenResult>,
}

/// What became of one line.
#[derive(Serialize, ToSchema)]
struct TakenResult {
    /// From 1.
    line: u64,
    content: Option<String>,
    channel: Option<&'static str>,
    /// `new`, `known`, `flawed` or `refused`.
    fate: &'static str,
    /// The code of the flaw or of the rule that says no.
    why: Option<&'static str>,
}

/// Which posts.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ResultsWanted {
    /// `2026-11-01`; eight weeks before `until` if nothing is said.
    from: Option<String>,
    /// The last day; today if nothing is said. At most 366 days.
    until: Option<String>,
    #[param(value_type = Option<String>)]
    channel: Option<OutletCode>,
    #[param(value_type = Option<String>)]
    purpose: Option<PurposeCode>,
    /// The id of a campaign.
    campaign: Option<String>,
}

/// What stood in a span of days, with what was counted of it.
#[derive(Serialize, ToSchema)]
pub struct ContentResults {
    from: String,
    until: String,
    posts: Vec<ContentResult>,
}

/// One item on one channel.
#[derive(Serialize, ToSchema)]
pub struct ContentResult {
    content: String,
    title: String,
    purpose: &'static str,
    channel: &'static str,
    published_at: String,
    /// The newest reading of each definition; empty where nothing was told, which is not 0.
    readings: Vec<ContentReading>,
}

/// What was counted under one definition up to a day.
#[derive(Serialize, ToSchema)]
pub struct ContentReading {
    definition: String,
    as_of: String,
    numbers: BTreeMap<&'static str, u32>,
}

/// Writes many results; what is known already changes nothing, a line that cannot be taken is told and
/// the others go on.
#[utoipa::path(post, path = "/contents/results", tag = "content", request_body = NewResults,
    responses((status = 200, body = TakenResults), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn take(
    State(desk): State<Desk>,
    caller: Caller,
    Body(sent): Body<NewResults>,
) -> Result<Json<TakenResults>, Fault> {
    if sent.results.is_empty() || sent.results.len() > MOST_LINES {
        let most = u16::try_from(MOST_LINES).unwrap_or(u16::MAX);
        return Err(Fault::of("results", Why::OutOfRange { least: 1, most }));
    }
    let lines = sent.results.iter().enumerate().map(|(nth, one)| one.meant(nth).map(Ok));
    let lines = lines.collect::<Result<Vec<result::Read>, Fault>>()?;
    let judged = match sent.preview {
        true => result::preview(&desk, &caller.actor, lines).await?,
        false => result::take(&desk, &caller.actor, lines).await?,
    };
    Ok(Json(TakenResults::of(&judged)))
}

/// What stood in a span of days, with what was counted of it.
#[utoipa::path(get, path = "/contents/results", tag = "content", params(ResultsWanted),
    responses((status = 200, body = ContentResults), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<ResultsWanted>,
) -> Result<Json<ContentResults>, Fault> {
    let stamp = Stamp::here(&desk).await?;
    let wish = wanted.wish(&desk).await?;
    let (from, until) = (wish.from.to_string(), wish.until.to_string());
    let found = result::list(&desk, &caller.actor, wish).await?;
    let posts = found.posts.iter().map(|post| ContentResult::of(post, stamp)).collect();
    Ok(Json(ContentResults { from, until, posts }))
}

impl NewResult {
    fn meant(&self, nth: usize) -> Result<Wanted, Fault> {
        let field = |name: &str| format!("results.{nth}.{name}");
        let unknown = |name: &str| Fault::of(field(name), Why::NotKnown);
        let item = self.content.as_deref().map(|id| id.parse().map_err(|_| unknown("content")));
        let link = self.link.as_deref().map(|link| {
            Permalink::parse(link).ok_or_else(|| Fault::of(field("link"), Why::NotALink))
        });
        let definition = self.definition.as_deref().map(|name| {
            let slip = Why::Slip(Slip::NotAChoice);
            Definition::parse(name).ok_or_else(|| Fault::of(field("definition"), slip))
        });
        let number = |(code, number): (&String, &u32)| {
            let metric = Metric::parse(code).map(|metric| (metric, *number));
            let name = field(&format!("numbers.{code}"));
            metric.ok_or_else(|| Fault::of(name, Why::Slip(Slip::NotAChoice)))
        };
        Ok(Wanted {
            line: nth as u64 + 1,
            item: item.transpose()?,
            link: link.transpose()?,
            outlet: self.channel.as_ref().map(|code| code.0),
            definition: definition.transpose()?.unwrap_or_default(),
            as_of: stamp::date(&self.as_of, &field("as_of"))?,
            numbers: self.numbers.iter().map(number).collect::<Result<_, Fault>>()?,
        })
    }
}

impl ResultsWanted {
    async fn wish(self, desk: &Desk) -> Result<Wish, Fault> {
        let today = desk.rules().await?.calendar.day_of(desk.now());
        let until = self.until.map(|day| stamp::date(&day, "until")).transpose()?.unwrap_or(today);
        let from = self.from.map(|day| stamp::date(&day, "from")).transpose()?;
        let from = from.unwrap_or_else(|| days_after(until, -LATELY));
        if from > until || days_after(from, LONGEST) <= until {
            return Err(Fault::of("until", Why::OutOfRange { least: 0, most: 366 }));
        }
        let campaign =
            self.campaign.map(|id| id.parse().map_err(|_| Fault::of("campaign", Why::NotKnown)));
        Ok(Wish {
            from,
            until,
            outlet: self.channel.map(|code| code.0),
            purpose: self.purpose.map(|code| code.0),
            campaign: campaign.transpose()?,
        })
    }
}

impl TakenResults {
    fn of(judged: &[Judged]) -> Self {
        let count = |fate: &Fate| judged.iter().filter(|one| one.fate == *fate).count();
        let (new, known) = (count(&Fate::New), count(&Fate::Known));
        Self {
            new,
            known,
            refused: judged.len() - new - known,
            lines: judged.iter().map(TakenResult::of).collect(),
        }
    }
}

impl TakenResult {
    fn of(judged: &Judged) -> Self {
        let (fate, why) = match &judged.fate {
            Fate::New => ("new", None),
            Fate::Known => ("known", None),
            Fate::Flawed(flaw, _) => ("flawed", Some(flaw.code())),
            Fate::Refused(refusal) => ("refused", Some(refusal.code())),
        };
        Self {
            line: judged.line,
            content: judged.item.as_ref().map(|(id, _)| id.to_string()),
            channel: judged.outcome.as_ref().map(|one| one.outlet.code()),
            fate,
            why,
        }
    }
}

impl ContentResult {
    pub fn of(post: &SocialPost, stamp: Stamp) -> Self {
        Self {
            content: post.content.to_string(),
            title: post.title.as_str().to_owned(),
            purpose: post.purpose.code(),
            channel: post.outlet.code(),
            published_at: stamp.at(post.at),
            readings: post.newest.iter().map(ContentReading::of).collect(),
        }
    }
}

impl ContentReading {
    pub fn of(outcome: &Outcome) -> Self {
        Self {
            definition: outcome.definition.as_str().to_owned(),
            as_of: outcome.as_of.to_string(),
            numbers: outcome.numbers.iter().map(|(one, number)| (one.code(), *number)).collect(),
        }
    }
}
