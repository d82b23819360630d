//! The commands on a coaching note, as they are sent.

use desk::Desk;
use desk::coaching::Command as Meant;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::word;

commands! {
    /// What somebody does with a coaching note.
    CoachingCommand in Desk as Meant;
    "acknowledge" => AcknowledgeCoaching;
    "reply" => ReplyToCoaching;
    "end" => EndCoaching;
}

/// Whoever is coached has read it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcknowledgeCoaching {
    reply: Option<String>,
}

/// Words beneath it, of coach or coached.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplyToCoaching {
    text: String,
}

/// The coach ends it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndCoaching {}

impl Means<Desk> for AcknowledgeCoaching {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Acknowledge { reply: word::maybe(self.reply, "reply")? })
    }
}

impl Means<Desk> for ReplyToCoaching {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Reply { words: word::body(&self.text, "text")? })
    }
}

impl Means<Desk> for EndCoaching {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::End {})
    }
}
