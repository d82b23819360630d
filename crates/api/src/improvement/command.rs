//! The commands on an improvement, as they are sent.

use desk::Desk;
use domain::improvement::Command as Meant;
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::{stamp, who, word};

commands! {
    /// What somebody wants done to an improvement.
    ImprovementCommand in Desk as Meant<Body>;
    "assign" => Assign;
    "start" => Start;
    "report" => Report;
    "finish" => Finish;
    "verify" => Verify;
    "send_back" => SendBack;
    "drop" => Drop;
}

/// Names who does it, and the last day on which it is in time.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// A login or name.
    owner: String,
    due: String,
}

impl Means<Desk> for Assign {
    type Meant = Meant<Body>;

    async fn meaning(self, desk: &Desk) -> Result<Meant<Body>, Fault> {
        let owner = who::person(desk, &self.owner, "owner").await?.id;
        Ok(Meant::Assign { owner, due: stamp::date(&self.due, "due")? })
    }
}

/// The work begins.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Start {}

impl Means<Desk> for Start {
    type Meant = Meant<Body>;

    async fn meaning(self, _: &Desk) -> Result<Meant<Body>, Fault> {
        Ok(Meant::Start {})
    }
}

macro_rules! saying {
    ($($(#[$doc:meta])* $name:ident: $field:ident as $part:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            #[serde(alias = "words", alias = "note", alias = "message", alias = "why")]
            $field: String,
        }

        impl Means<Desk> for $name {
            type Meant = Meant<Body>;

            async fn meaning(self, _: &Desk) -> Result<Meant<Body>, Fault> {
                Ok(Meant::$name { $part: word::body(&self.$field, stringify!($field))? })
            }
        }
    )*};
}

saying! {
    /// How far it has come.
    Report: text as words;
    /// It is done.
    Finish: text as words;
    /// Somebody else has seen that it works.
    Verify: text as words;
    /// It is not done yet.
    SendBack: reason as why;
    /// It will not be done.
    Drop: reason as why;
}
