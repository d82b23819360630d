//! The commands on a round, as they are sent.

use desk::Desk;
use desk::observation::round::Command as Meant;
use domain::observation::round::{Answered, Findings, Own};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::code::ObservationAnswerCode;
use crate::command::{Means, commands};
use crate::fault::Fault;
use crate::word;

commands! {
    /// What somebody wants done to a round.
    RoundCommand in Desk as Meant;
    "finish" => FinishRound;
    "stop" => StopRound;
}

/// Everything that was seen. Nobody is named.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FinishRound {
    /// One for each thing on the list, in its order.
    answers: Vec<ItemAnswer>,
    /// What was found besides, at most 10.
    #[serde(default)]
    findings: Vec<OwnFinding>,
}

/// It is left without a result.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StopRound {}

/// The answer to one thing.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemAnswer {
    #[schema(inline)]
    answer: ObservationAnswerCode,
    /// A `no` says what was seen.
    remark: Option<String>,
}

/// Something that nobody had put on the list.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnFinding {
    /// A category of the rules.
    topic: String,
    text: String,
}

impl Means<Desk> for FinishRound {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let answer = |(nth, one): (usize, ItemAnswer)| {
            let remark = word::maybe(one.remark, &format!("answers.{nth}.remark"))?;
            Ok(Answered { answer: one.answer.0, remark })
        };
        let own = |(nth, one): (usize, OwnFinding)| {
            let words = word::body(&one.text, &format!("findings.{nth}.text"))?;
            Ok(Own { topic: one.topic, words })
        };
        Ok(Meant::Finish(Findings {
            answers: self
                .answers
                .into_iter()
                .enumerate()
                .map(answer)
                .collect::<Result<_, Fault>>()?,
            own: self.findings.into_iter().enumerate().map(own).collect::<Result<_, Fault>>()?,
        }))
    }
}

impl Means<Desk> for StopRound {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Stop {})
    }
}
