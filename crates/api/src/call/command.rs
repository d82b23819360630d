//! The commands about a call, as they are sent.

use desk::Desk;
use domain::answer_bank::{Category, Quoted};
use domain::call::{Choice, Command as Meant, Ending};
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::code::{CategoryCode, ChoiceCode};
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::word;

/// Whose command it is: a case is found through the caller's sight.
type Here = (Desk, Actor);

commands! {
    /// What somebody wants done about a call.
    CallCommand in Here as Meant<Body>;
    "try" => Try;
    "settle" => Settle;
    "become" => Become;
}

/// What came of a call.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallResult {
    ending: ChoiceCode,
    /// What the question was about, where it was answered without a text of the bank.
    category: Option<CategoryCode>,
    answer: Option<Said>,
}

/// A text of the answer bank that was said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Said {
    id: String,
    edition: u16,
}

impl CallResult {
    /// # Errors
    /// `Invalid` with the field that means nothing here.
    pub fn ending(self) -> Result<Ending, Fault> {
        let answer = self.answer.map(|said| {
            let answer = said.id.parse().map_err(|_| Fault::of("result.answer.id", Why::NotKnown));
            answer.map(|answer| Quoted { answer, edition: said.edition })
        });
        Ok(match self.ending.0 {
            Choice::Answered => Ending::Answered {
                category: self.category.map_or(Category::Other, |code| code.0),
                answer: answer.transpose()?,
            },
            Choice::CaseDue => Ending::CaseDue,
            Choice::CallBack => Ending::CallBack,
            Choice::CalledBack => Ending::CalledBack,
            Choice::WrongNumber => Ending::WrongNumber,
            Choice::Missed => Ending::Missed,
        })
    }
}

/// Called back without reaching anybody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Try {
    note: Option<String>,
}

impl Means<Here> for Try {
    type Meant = Meant<Body>;

    async fn meaning(self, _: &Here) -> Result<Meant<Body>, Fault> {
        Ok(Meant::Try { words: word::maybe(self.note, "note")? })
    }
}

/// Writes down what came of it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Settle {
    result: CallResult,
    note: Option<String>,
}

impl Means<Here> for Settle {
    type Meant = Meant<Body>;

    async fn meaning(self, _: &Here) -> Result<Meant<Body>, Fault> {
        let words = word::maybe(self.note, "note")?;
        Ok(Meant::Settle { ending: self.result.ending()?, words })
    }
}

/// A case was written down from it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Become {
    /// Case number, `2026-00231`.
    case: String,
}

impl Means<Here> for Become {
    type Meant = Meant<Body>;

    async fn meaning(self, (desk, actor): &Here) -> Result<Meant<Body>, Fault> {
        let number: CaseNumber = self.case.parse().map_err(|_| Fault::of("case", Why::NotKnown))?;
        Ok(Meant::Become { case: desk::case::named(desk, actor, number).await? })
    }
}
