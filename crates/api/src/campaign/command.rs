//! The commands on a campaign, as they are sent.

use desk::Desk;
use domain::campaign::{Command, Reading, Spending};
use domain::ids::CollaboratorId;
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use super::plan::{CampaignMeasure, CampaignPlan, rupiah};
use crate::code::CampaignCostCode;
use crate::collaborator::item;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::{stamp, word};

type Meant = Command<Body>;

commands! {
    /// What somebody wants done to a campaign.
    CampaignCommand in Desk as Meant;
    "edit" => EditCampaign;
    "submit" => SubmitCampaign;
    "approve" => ApproveCampaign;
    "return" => ReturnCampaign;
    "begin" => BeginCampaign;
    "add_item" => AddCampaignItem;
    "drop_item" => DropCampaignItem;
    "engage" => EngageCollaborator;
    "release" => ReleaseCollaborator;
    "spend" => SpendOnCampaign;
    "strike" => StrikeSpending;
    "record" => RecordReading;
    "evaluate" => EvaluateCampaign;
    "close" => CloseCampaign;
    "withdraw" => WithdrawCampaign;
}

macro_rules! plain {
    ($($(#[$doc:meta])* $name:ident => $command:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {}

        impl Means<Desk> for $name {
            type Meant = Meant;

            async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
                Ok(Command::$command {})
            }
        }
    )*};
}

plain! {
    /// The plan is ready for the director.
    SubmitCampaign => Submit;
    /// The director approves the plan.
    ApproveCampaign => Approve;
    /// It runs from now on.
    BeginCampaign => Begin;
    /// It is over.
    CloseCampaign => Close;
}

/// The plan is written otherwise; an approval counts no more.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditCampaign {
    plan: Box<CampaignPlan>,
}

/// Back to its author.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnCampaign {
    why: String,
}

/// An item belongs to it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddCampaignItem {
    /// The id of the item.
    content: String,
}

/// An item belongs to it no more.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DropCampaignItem {
    /// The id of the item.
    content: String,
}

/// A collaborator works in it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EngageCollaborator {
    /// The id of the entry in the register.
    collaborator: String,
}

/// A collaborator works in it no more.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseCollaborator {
    /// The id of the entry in the register.
    collaborator: String,
}

/// Something was paid, in whole rupiah.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SpendOnCampaign {
    cost: CampaignCostCode,
    what: String,
    rupiah: u64,
    on: String,
}

/// What was written down as paid was not.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StrikeSpending {
    /// Its number in the list, from 0.
    spending: u16,
}

/// What a measure said on a day.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordReading {
    measure: CampaignMeasure,
    as_of: String,
    value: u32,
    source: String,
}

/// Looked back at, with lessons.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EvaluateCampaign {
    lessons: String,
}

/// It is not run, or not to its end.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawCampaign {
    why: String,
}

fn partner(text: &str) -> Result<CollaboratorId, Fault> {
    text.parse().map_err(|_| Fault::of("collaborator", Why::NotKnown))
}

impl Means<Desk> for EditCampaign {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Edit { plan: self.plan.meant()? })
    }
}

impl Means<Desk> for ReturnCampaign {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Return { why: word::body(&self.why, "why")? })
    }
}

impl Means<Desk> for AddCampaignItem {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::AddItem { content: item(&self.content)? })
    }
}

impl Means<Desk> for DropCampaignItem {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::DropItem { content: item(&self.content)? })
    }
}

impl Means<Desk> for EngageCollaborator {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Engage { collaborator: partner(&self.collaborator)? })
    }
}

impl Means<Desk> for ReleaseCollaborator {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Release { collaborator: partner(&self.collaborator)? })
    }
}

impl Means<Desk> for SpendOnCampaign {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Spend(Spending {
            cost: self.cost.0,
            what: word::named(&self.what, "what")?,
            rupiah: rupiah(self.rupiah, "rupiah")?,
            on: stamp::date(&self.on, "on")?,
        }))
    }
}

impl Means<Desk> for StrikeSpending {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Strike { nth: self.spending })
    }
}

impl Means<Desk> for RecordReading {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Record(Reading {
            measure: self.measure.meant("measure")?,
            as_of: stamp::date(&self.as_of, "as_of")?,
            value: self.value,
            source: word::named(&self.source, "source")?,
        }))
    }
}

impl Means<Desk> for EvaluateCampaign {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Evaluate { lessons: word::body(&self.lessons, "lessons")? })
    }
}

impl Means<Desk> for WithdrawCampaign {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Withdraw { why: word::body(&self.why, "why")? })
    }
}
