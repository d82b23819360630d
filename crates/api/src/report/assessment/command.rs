//! The commands on a sheet, as they are sent.

use std::collections::BTreeMap;

use desk::Desk;
use domain::assessment::{Aspect, Command};
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::node::Slip;
use crate::word;

type Meant = Command<Body>;

commands! {
    /// What the head does with the sheet of a month.
    AssessmentCommand in Desk as Meant;
    "write" => WriteAssessment;
    "sign" => SignAssessment;
    "reopen" => ReopenAssessment;
}

/// The notes, all of them anew.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteAssessment {
    /// By `activity`, `consistency`, `engagement`, `responsiveness`, `complaints_closed`.
    notes: BTreeMap<String, String>,
}

/// What is measured now stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignAssessment {}

/// It is opened again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenAssessment {
    why: String,
}

impl Means<Desk> for WriteAssessment {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let mut notes = BTreeMap::new();
        for (code, note) in &self.notes {
            let field = format!("notes.{code}");
            let aspect = Aspect::parse(code);
            let aspect = aspect.ok_or(Fault::of(&field, Why::Slip(Slip::NotAChoice)))?;
            notes.insert(aspect, word::body(note, &field)?);
        }
        Ok(Command::Write { notes })
    }
}

impl Means<Desk> for SignAssessment {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Sign {})
    }
}

impl Means<Desk> for ReopenAssessment {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Command::Reopen { why: word::body(&self.why, "why")? })
    }
}
