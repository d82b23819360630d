//! The commands on an answer of the bank, as they are sent.

use desk::Desk;
use domain::answer_bank::{Command as Meant, Wording};
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::code::CategoryCode;
use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::{stamp, who, word};

commands! {
    /// What somebody wants done to an answer of the bank.
    AnswerCommand in Desk as Meant<Body>;
    "revise" => Revise;
    "approve" => ApproveEdition;
    "withdraw" => Withdraw;
}

/// Writes the next edition, which waits for approval; the approved one stays in use.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Revise {
    category: CategoryCode,
    question: String,
    text: String,
    /// A login or name: who answers for it being right.
    owner: String,
    /// The last day on which it may be used, `2026-12-31`.
    valid_until: String,
}

impl Revise {
    /// # Errors
    /// `Invalid` with the field that means nothing here.
    pub async fn wording(self, desk: &Desk) -> Result<Wording<Body>, Fault> {
        Ok(Wording {
            category: self.category.0,
            question: word::body(&self.question, "question")?,
            text: word::body(&self.text, "text")?,
            owner: who::person(desk, &self.owner, "owner").await?.id,
            valid_until: stamp::date(&self.valid_until, "valid_until")?,
        })
    }
}

impl Means<Desk> for Revise {
    type Meant = Meant<Body>;

    async fn meaning(self, desk: &Desk) -> Result<Meant<Body>, Fault> {
        Ok(Meant::Revise(self.wording(desk).await?))
    }
}

/// Lets the edition that was read be used.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveEdition {
    edition: u16,
}

impl Means<Desk> for ApproveEdition {
    type Meant = Meant<Body>;

    async fn meaning(self, _: &Desk) -> Result<Meant<Body>, Fault> {
        Ok(Meant::Approve { edition: self.edition })
    }
}

/// Takes the answer out of use.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    reason: String,
}

impl Means<Desk> for Withdraw {
    type Meant = Meant<Body>;

    async fn meaning(self, _: &Desk) -> Result<Meant<Body>, Fault> {
        Ok(Meant::Withdraw { why: word::body(&self.reason, "reason")? })
    }
}
