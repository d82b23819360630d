//! The commands on an SPO, as they are sent.

use desk::Desk;
use desk::sop::{habit, revision};
use domain::sop::{Command as Meant, Part, Place};
use serde::Deserialize;
use utoipa::ToSchema;

use super::wording::SopWording;
use crate::code::SopPartCode;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::node::Slip;
use crate::{stamp, who, word};

commands! {
    /// What somebody wants done to an SPO.
    SopCommand in Desk as Meant;
    "revise" => ReviseSop;
    "submit" => SubmitSop;
    "comment" => CommentSop;
    "resolve" => ResolveComment;
    "approve" => ApproveSop;
    "return" => ReturnSop;
    "bring_into_force" => BringIntoForce;
    "withdraw" => WithdrawSop;
    "acknowledge" => AcknowledgeSop;
}

/// The whole wording anew; the edition in force stays meanwhile.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviseSop {
    wording: SopWording,
}

/// Puts a complete draft before its reviewers and the director.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitSop {
    /// Logins or names; one of them must not have written it.
    #[serde(default)]
    reviewers: Vec<String>,
}

/// A remark at a step, or at a paragraph of a part.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CommentSop {
    #[serde(default)]
    step: Option<u16>,
    #[serde(default)]
    part: Option<SopPartCode>,
    /// From 1; the first one if nothing is said.
    #[serde(default)]
    paragraph: Option<u16>,
    text: String,
}

/// The remark is settled.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResolveComment {
    comment: u16,
}

/// The director, or the delegate within the dates, signs exactly this wording.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveSop {
    /// The digest of the wording that was read.
    #[serde(default)]
    digest: Option<String>,
}

/// Back to its author.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnSop {
    reason: String,
}

/// It runs from this day on, and its bound steps are the rules of the hospital.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BringIntoForce {
    /// `2026-12-01`; without it from now on.
    #[serde(default)]
    from: Option<String>,
}

/// Takes it out of circulation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawSop {
    reason: String,
}

/// Read and understood. With questions it counts once all answers are right; a try with a wrong one
/// is answered with what to read again, in `tried`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcknowledgeSop {
    /// The edition that was read; another one than is in force is refused.
    #[serde(default)]
    edition: Option<u16>,
    /// The number of the choice for each question, from 1, in their order.
    #[serde(default)]
    answers: Vec<u8>,
}

/// What a wording means here.
///
/// # Errors
/// `Invalid` with the field whose code is unknown.
pub async fn meant(
    wording: SopWording,
    desk: &Desk,
    within: &str,
) -> Result<domain::sop::Content, Fault> {
    let months = habit(desk).await?.review_months;
    let unknown = |misfit: crate::rules::Misfit| {
        Fault::of(format!("{within}{}", misfit.field), Why::NotKnown)
    };
    wording.meant(months).map_err(unknown)
}

impl Means<Desk> for ReviseSop {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        Ok(revision(meant(self.wording, desk, "wording.").await?))
    }
}

impl Means<Desk> for SubmitSop {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        let mut reviewers = Vec::with_capacity(self.reviewers.len());
        for name in &self.reviewers {
            reviewers.push(who::person(desk, name, "reviewers").await?.id);
        }
        Ok(Meant::Submit { reviewers })
    }
}

impl Means<Desk> for CommentSop {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let place = match (self.step, self.part) {
            (Some(step), None) => Place::Step(step),
            (None, Some(part)) if part.0 != Part::Procedure => {
                Place::Paragraph(part.0, self.paragraph.unwrap_or(1))
            }
            (None, None) => return Err(Fault::of("step", Why::Slip(Slip::Missing))),
            _ => return Err(Fault::of("part", Why::NotKnown)),
        };
        Ok(Meant::Comment { place, text: word::body(&self.text, "text")? })
    }
}

impl Means<Desk> for ResolveComment {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Resolve { comment: self.comment })
    }
}

impl Means<Desk> for ApproveSop {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let read = |text: String| {
            let mut digest = [0; 32];
            hex::decode_to_slice(text.trim(), &mut digest).map(|()| digest)
        };
        let digest = self.digest.map(read).transpose();
        let digest = digest.map_err(|_| Fault::of("digest", Why::NotKnown))?;
        Ok(Meant::Approve { digest })
    }
}

impl Means<Desk> for ReturnSop {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Return { why: word::body(&self.reason, "reason")? })
    }
}

impl Means<Desk> for BringIntoForce {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let from = self.from.map(|text| stamp::date(&text, "from")).transpose()?;
        Ok(Meant::BringIntoForce { from })
    }
}

impl Means<Desk> for WithdrawSop {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Withdraw { why: word::body(&self.reason, "reason")? })
    }
}

impl Means<Desk> for AcknowledgeSop {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Acknowledge { edition: self.edition, answers: self.answers })
    }
}
