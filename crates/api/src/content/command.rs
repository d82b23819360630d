//! The commands on a content item, as they are sent.

use std::collections::BTreeMap;

use desk::Desk;
use domain::consent::Permalink;
use domain::content::media::Look;
use domain::content::{Command, Definition, Judged, Metric, Outcome};
use domain::ids::FileId;
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use super::ContentDraft;
use super::media::rights;
use crate::code::{ContentRuleCode, MediaBasisCode, OutletCode};
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::node::Slip;
use crate::{stamp, word};

type Meant = Command<Body>;

commands! {
    /// What somebody wants done to a content item.
    ContentCommand in Desk as Meant;
    "edit" => EditContent;
    "describe_medium" => DescribeMedium;
    "place_medium" => PlaceMedium;
    "examine_medium" => ExamineMedium;
    "drop_copy" => DropCopy;
    "drop_medium" => DropMedium;
    "submit" => SubmitContent;
    "fact_check" => FactCheckContent;
    "approve" => ApproveContent;
    "return" => ReturnContent;
    "schedule" => ScheduleContent;
    "publish" => PublishContent;
    "fail" => FailContent;
    "retry" => RetryContent;
    "record_result" => RecordResult;
    "withdraw" => WithdrawContent;
}

/// It is written otherwise; an approval counts no more.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditContent {
    draft: ContentDraft,
}

/// It shows something else, or belongs to somebody else, than was said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DescribeMedium {
    /// The id of the picture or film.
    medium: String,
    /// What it shows, in words.
    alt: Option<String>,
    basis: MediaBasisCode,
    source: String,
    /// The last day on which it may be shown.
    until: Option<String>,
}

/// It stands at another place of the order.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceMedium {
    medium: String,
    /// From 0.
    to: u32,
}

/// Somebody has looked at it, also for those of the staff who can be recognised.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExamineMedium {
    medium: String,
    /// A face by which somebody can be recognised.
    #[serde(default)]
    faces: bool,
    /// A name that can be read.
    #[serde(default)]
    names: bool,
    /// A record number, a screen or a paper about a patient.
    #[serde(default)]
    records: bool,
}

/// The copy for a channel is taken away; it gets what was brought.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DropCopy {
    medium: String,
    channel: OutletCode,
}

/// It is taken away.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DropMedium {
    medium: String,
}

/// It is ready to be looked at.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitContent {
    /// Why words that look like a breach are none; each finding needs an answer.
    #[serde(default)]
    judged: Vec<JudgedWords>,
}

/// Words that are no breach, and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgedWords {
    rule: ContentRuleCode,
    words: String,
    why: String,
}

/// A doctor says that the health claims are right.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FactCheckContent {}

/// The head has looked at language and ethics, or the director approves.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveContent {}

/// Back to its author.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnContent {
    why: String,
}

/// When it goes out.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleContent {
    /// `2026-11-21T09:00:00+07:00`; without a distance from UTC it is the hospital's own.
    at: String,
    /// Why it goes out in quiet hours.
    why: Option<String>,
}

/// It stands on a channel.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishContent {
    channel: OutletCode,
    link: String,
}

/// It could not be put out; it stays owed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FailContent {
    channel: OutletCode,
    why: String,
}

/// The program tries once more what it could not put out.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RetryContent {
    channel: OutletCode,
}

/// What was counted on one channel up to a day.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordResult {
    channel: OutletCode,
    as_of: String,
    /// Under which definition it was counted; `shown` (read off the channel) if nothing is said.
    definition: Option<String>,
    /// `reach`, `views`, `impressions`, `engagement`, `likes`, `comments`, `shares`, `saves`, `clicks`,
    /// `questions`, `replies`.
    numbers: BTreeMap<String, u32>,
}

/// It is not published, or must come down.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawContent {
    why: String,
}

impl Means<Desk> for EditContent {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Edit { draft: self.draft.meant()? })
    }
}

impl Means<Desk> for DescribeMedium {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let rights = rights(self.basis.0, &self.source, self.until.as_deref())?;
        let (id, alt) = (medium(&self.medium)?, word::maybe(self.alt, "alt")?);
        Ok(Command::DescribeMedium { id, alt, rights })
    }
}

impl Means<Desk> for PlaceMedium {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::PlaceMedium { id: medium(&self.medium)?, to: self.to as usize })
    }
}

impl Means<Desk> for ExamineMedium {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let Self { faces, names, records, .. } = self;
        let id = medium(&self.medium)?;
        Ok(Command::ExamineMedium { id, look: Look { faces, names, records } })
    }
}

impl Means<Desk> for DropCopy {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::DropCopy { id: medium(&self.medium)?, outlet: self.channel.0 })
    }
}

impl Means<Desk> for DropMedium {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::DropMedium { id: medium(&self.medium)? })
    }
}

pub(super) fn medium(text: &str) -> Result<FileId, Fault> {
    text.parse().map_err(|_| Fault::of("medium", Why::NotKnown))
}

impl Means<Desk> for SubmitContent {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let mut judged = Vec::with_capacity(self.judged.len());
        for (nth, one) in self.judged.into_iter().enumerate() {
            let why = word::named(&one.why, &format!("judged.{nth}.why"))?;
            judged.push(Judged { rule: one.rule.0, words: one.words, why });
        }
        Ok(Command::Submit { judged })
    }
}

impl Means<Desk> for FactCheckContent {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::FactCheck {})
    }
}

impl Means<Desk> for ApproveContent {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Approve {})
    }
}

impl Means<Desk> for ReturnContent {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Return { why: word::body(&self.why, "why")? })
    }
}

impl Means<Desk> for ScheduleContent {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        let calendar = desk.rules().await?.calendar.clone();
        let why = word::maybe(self.why, "why")?;
        Ok(Command::Schedule { at: stamp::instant(&self.at, "at", &calendar)?, why })
    }
}

impl Means<Desk> for PublishContent {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let link = Permalink::parse(&self.link).ok_or(Fault::of("link", Why::NotALink))?;
        Ok(Command::Publish { outlet: self.channel.0, link })
    }
}

impl Means<Desk> for FailContent {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Fail { outlet: self.channel.0, why: word::named(&self.why, "why")? })
    }
}

impl Means<Desk> for RetryContent {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Retry { outlet: self.channel.0 })
    }
}

impl Means<Desk> for RecordResult {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let number = |(code, number): (&String, &u32)| {
            let metric = Metric::parse(code).map(|metric| (metric, *number));
            metric.ok_or(Fault::of(format!("numbers.{code}"), Why::Slip(Slip::NotAChoice)))
        };
        let slip = Why::Slip(Slip::NotAChoice);
        let definition = match self.definition.as_deref().map(Definition::parse) {
            None => Definition::shown(),
            Some(definition) => definition.ok_or(Fault::of("definition", slip))?,
        };
        Ok(Command::RecordResult(Outcome {
            outlet: self.channel.0,
            definition,
            as_of: stamp::date(&self.as_of, "as_of")?,
            numbers: self.numbers.iter().map(number).collect::<Result<_, Fault>>()?,
        }))
    }
}

impl Means<Desk> for WithdrawContent {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Withdraw { why: word::body(&self.why, "why")? })
    }
}
