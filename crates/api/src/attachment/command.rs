//! The commands on a paper, as they are sent.

use desk::Desk;
use domain::attachment::Command as Meant;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::command::{Means, commands};
use crate::fault::Fault;

commands! {
    /// What somebody wants done to a paper.
    AttachmentCommand in Desk as Meant;
    "confirm" => ConfirmAttachment;
    "remove" => RemoveAttachment;
}

/// It is the right one: from now on it stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmAttachment {}

/// Taken away, while nobody has confirmed it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveAttachment {}

impl Means<Desk> for ConfirmAttachment {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Confirm {})
    }
}

impl Means<Desk> for RemoveAttachment {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Remove {})
    }
}
