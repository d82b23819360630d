//! The commands on a statement, as they are sent.

use desk::Desk;
use desk::statement::Command as Meant;
use domain::ids::CollaboratorId;
use domain::statement::Outcome;
use serde::Deserialize;
use utoipa::ToSchema;

use super::StatementWording;
use crate::code::MediaAnswerCode;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::{stamp, word};

commands! {
    /// What somebody wants done to a statement.
    StatementCommand in Desk as Meant;
    "edit" => EditStatement;
    "submit" => SubmitStatement;
    "approve" => ApproveStatement;
    "return" => ReturnStatement;
    "publish" => PublishStatement;
    "withdraw" => WithdrawStatement;
    "record_answer" => RecordMediaAnswer;
    "record_held" => RecordConferenceHeld;
    "send" => SendStatement;
}

/// It is worded otherwise; a signature under other words is gone.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditStatement {
    wording: Box<StatementWording>,
}

/// The director is asked.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitStatement {}

/// The director, or the stand-in, signs exactly these words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveStatement {}

/// The director gives it back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnStatement {
    why: String,
}

/// Everybody may read it, from its embargo on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishStatement {}

/// Nobody may read it any more; that it was withdrawn stays visible.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawStatement {
    /// For the house only.
    why: String,
}

/// What the medium did with a right of reply or correction.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordMediaAnswer {
    answer: MediaAnswerCode,
    on: String,
}

/// What came of a press conference.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordConferenceHeld {
    /// How many people of media came.
    came: u16,
    /// Who came, what was asked, where it was told.
    notes: String,
}

/// It goes to people of the media list, to each once: when its embargo is over, or `ahead` of it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SendStatement {
    /// Ids of collaborators who are sent releases and have an e-mail address.
    to: Vec<String>,
    /// Now, under the line of its embargo. Whoever waits for the end of it may be named again.
    #[serde(default)]
    ahead: bool,
}

impl Means<Desk> for SendStatement {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let known = |id: &String| {
            let id = id.parse::<CollaboratorId>();
            id.map_err(|_| Fault::of("to", Why::NotKnown))
        };
        let to = self.to.iter().map(known).collect::<Result<_, _>>()?;
        Ok(Meant::Send { to, ahead: self.ahead })
    }
}

impl Means<Desk> for EditStatement {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Edit(Box::new(self.wording.meant(desk).await?)))
    }
}

impl Means<Desk> for SubmitStatement {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Submit {})
    }
}

impl Means<Desk> for ApproveStatement {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Approve {})
    }
}

impl Means<Desk> for ReturnStatement {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Return { why: word::body(&self.why, "why")? })
    }
}

impl Means<Desk> for PublishStatement {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Publish {})
    }
}

impl Means<Desk> for WithdrawStatement {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Withdraw { why: word::body(&self.why, "why")? })
    }
}

impl Means<Desk> for RecordMediaAnswer {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::RecordAnswer { answer: self.answer.0, on: stamp::date(&self.on, "on")? })
    }
}

impl Means<Desk> for RecordConferenceHeld {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let notes = word::body(&self.notes, "notes")?;
        Ok(Meant::RecordHeld(Outcome { came: self.came, notes }))
    }
}
