//! The commands on a mention, as they are sent.

use desk::Desk;
use desk::mention::Command as Meant;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::code::ToneCode;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::word;

commands! {
    /// What somebody wants done to a mention.
    MentionCommand in Desk as Meant;
    "judge" => JudgeMention;
    "join" => JoinIssue;
    "leave" => LeaveIssue;
    "set_aside" => SetMentionAside;
    "restore" => RestoreMention;
}

/// How it speaks of the hospital.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgeMention {
    tone: ToneCode,
}

/// It belongs to an issue.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JoinIssue {
    /// The id of the issue.
    issue: String,
}

/// It does not belong to that issue.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LeaveIssue {}

/// Nothing follows from it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetMentionAside {
    why: String,
}

/// It is looked at again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreMention {}

impl Means<Desk> for JudgeMention {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Judge { tone: self.tone.0 })
    }
}

impl Means<Desk> for JoinIssue {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let issue = self.issue.parse().map_err(|_| Fault::of("issue", Why::NotKnown))?;
        Ok(Meant::Join { issue })
    }
}

impl Means<Desk> for LeaveIssue {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Leave {})
    }
}

impl Means<Desk> for SetMentionAside {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::SetAside { why: word::body(&self.why, "why")? })
    }
}

impl Means<Desk> for RestoreMention {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Restore {})
    }
}
