//! The commands on a meeting, as they are sent.

use desk::Desk;
use desk::meeting::Command as Meant;
use serde::Deserialize;
use utoipa::ToSchema;

use super::MeetingPlan;
use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::{who, word};

commands! {
    /// What somebody wants done to a meeting.
    MeetingCommand in Desk as Meant;
    "change" => ChangeMeeting;
    "hold" => HoldMeeting;
    "close" => CloseMeeting;
    "cancel" => CancelMeeting;
}

/// It is planned otherwise.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeMeeting {
    plan: MeetingPlan,
}

/// Who was there and what was said; the figures of the agenda are frozen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HoldMeeting {
    /// By login, id or name.
    attended: Vec<String>,
    minutes: String,
}

/// The chair signs the minutes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseMeeting {}

/// It does not take place.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelMeeting {
    why: String,
}

impl Means<Desk> for ChangeMeeting {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Change(self.plan.meant(desk).await?))
    }
}

impl Means<Desk> for HoldMeeting {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        let mut attended = Vec::with_capacity(self.attended.len());
        for (nth, one) in self.attended.iter().enumerate() {
            attended.push(who::person(desk, one, &format!("attended.{nth}")).await?.id);
        }
        Ok(Meant::Hold { attended, minutes: word::body(&self.minutes, "minutes")? })
    }
}

impl Means<Desk> for CloseMeeting {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Close {})
    }
}

impl Means<Desk> for CancelMeeting {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Cancel { why: word::body(&self.why, "why")? })
    }
}
