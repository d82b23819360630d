//! The commands on a series, as they are sent.

use desk::Desk;
use desk::series::Command as Meant;
use serde::Deserialize;
use utoipa::ToSchema;

use super::SeriesReasons;
use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::word;

commands! {
    /// What somebody wants done to a series.
    SeriesCommand in Desk as Meant;
    "revise" => ReviseSeries;
    "approve" => ApproveSeries;
    "return" => ReturnSeries;
    "tell" => TellSeries;
    "end" => EndSeries;
}

/// It is proposed with other reasons.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviseSeries {
    reasons: SeriesReasons,
}

/// The director, or the stand-in, approves it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveSeries {}

/// The director gives it back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnSeries {
    why: String,
}

/// The complainant was told.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TellSeries {}

/// It ends before its day.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndSeries {
    why: String,
}

impl Means<Desk> for ReviseSeries {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Revise(Box::new(self.reasons.meant()?)))
    }
}

impl Means<Desk> for ApproveSeries {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Approve {})
    }
}

impl Means<Desk> for ReturnSeries {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Return { why: word::body(&self.why, "why")? })
    }
}

impl Means<Desk> for TellSeries {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Tell {})
    }
}

impl Means<Desk> for EndSeries {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::End { why: word::body(&self.why, "why")? })
    }
}
