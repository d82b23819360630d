//! The commands on a survey, as they are sent.

use desk::Desk;
use desk::survey::Command as Meant;
use domain::survey::Period;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::word;

commands! {
    /// What somebody wants done to a survey.
    SurveyCommand in Desk as Meant;
    "open" => OpenSurvey;
    "close" => CloseSurvey;
    "publish" => PublishSurvey;
    "unpublish" => UnpublishSurvey;
}

/// Answers are taken from now on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenSurvey {}

/// No more answers.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseSurvey {}

/// The result of a period goes on the public page as it stands.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishSurvey {
    /// `2026`, `2026-S1`, `2026-Q3` or `2026-11`.
    period: String,
}

/// Nothing of it is on the public page any more.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnpublishSurvey {}

impl Means<Desk> for OpenSurvey {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Open {})
    }
}

impl Means<Desk> for CloseSurvey {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Close {})
    }
}

impl Means<Desk> for PublishSurvey {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Publish { period: period(Some(self.period))? })
    }
}

impl Means<Desk> for UnpublishSurvey {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Unpublish {})
    }
}

/// The period that a text names; without one all days.
///
/// # Errors
/// `Invalid` with the field.
pub fn period(text: Option<String>) -> Result<Period, Fault> {
    match word::filled(text) {
        Some(text) => Period::parse(&text).ok_or_else(|| Fault::of("period", Why::NotKnown)),
        None => Ok(Period::whole()),
    }
}
