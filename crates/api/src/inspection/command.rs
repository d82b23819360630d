//! The commands on an audit, as they are sent.

use desk::Desk;
use desk::inspection::Command as Meant;
use domain::inspection::{Answered, Sheet};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::code::AuditAnswerCode;
use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::word;

commands! {
    /// What somebody wants done to an audit.
    InspectionCommand in Desk as Meant;
    "check" => CheckCase;
    "close" => CloseInspection;
    "stop" => StopInspection;
}

/// The sheet of one case, also where it was filled in before. Nobody is named.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckCase {
    /// The place of the case in the sample, from 0.
    case: usize,
    /// One for each question, in the order of the checklist.
    answers: Vec<QuestionAnswer>,
}

/// The answer to one question.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionAnswer {
    #[schema(inline)]
    answer: AuditAnswerCode,
    /// A `not_kept` says what was found.
    remark: Option<String>,
}

/// Every sheet is filled in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseInspection {
    summary: String,
}

/// It is left without a result.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StopInspection {}

impl Means<Desk> for CheckCase {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let answer = |(nth, one): (usize, QuestionAnswer)| {
            let remark = word::maybe(one.remark, &format!("answers.{nth}.remark"))?;
            Ok(Answered { answer: one.answer.0, remark })
        };
        let answers = self.answers.into_iter().enumerate().map(answer);
        let answers = answers.collect::<Result<_, Fault>>()?;
        Ok(Meant::Check(Sheet { place: self.case, answers }))
    }
}

impl Means<Desk> for CloseInspection {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Close { summary: word::body(&self.summary, "summary")? })
    }
}

impl Means<Desk> for StopInspection {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Stop {})
    }
}
