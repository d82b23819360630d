//! Questions of an SPO, in a wording and as whoever has read it is asked.

use desk::sop::View;
use domain::sop::{Act, Part, Place, Question};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::rules::Misfit;

/// A question on "read and understood".
#[derive(Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SopQuestion {
    text: String,
    /// Two to four.
    choices: Vec<String>,
    /// Which choice is right, from 1; only for those who write, review or sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    right: Option<u8>,
    /// What is read again after a wrong answer.
    read_again: SopPlace,
}

/// A step, or a paragraph of a part, from 1.
#[derive(Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SopPlace {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    part: Option<String>,
    /// The first one if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    paragraph: Option<u16>,
}

/// How the caller fared with the questions of the edition in force.
#[derive(Serialize, ToSchema)]
pub struct SopTried {
    tries: u16,
    /// Questions whose answers were wrong the last time, and what to read again; empty once all was
    /// right.
    wrong: Vec<SopWrong>,
}

/// A question that was answered wrongly.
#[derive(Serialize, ToSchema)]
struct SopWrong {
    /// From 1.
    question: u8,
    read_again: SopPlace,
}

impl SopQuestion {
    /// With the right answer, or without it.
    pub fn of(question: &Question, key: bool) -> Self {
        Self {
            text: question.text.clone(),
            choices: question.choices.clone(),
            right: key.then_some(question.right),
            read_again: SopPlace::of(question.read_again),
        }
    }

    /// # Errors
    /// [`Misfit`] for a place that there cannot be, and for a question without an answer.
    pub fn meant(self) -> Result<Question, Misfit> {
        Ok(Question {
            text: self.text,
            choices: self.choices,
            right: self.right.ok_or(Misfit { field: "questions.right" })?,
            read_again: self.read_again.meant()?,
        })
    }
}

impl SopPlace {
    fn of(place: Place) -> Self {
        match place {
            Place::Step(step) => Self { step: Some(step), part: None, paragraph: None },
            Place::Paragraph(part, number) => {
                let part = Some(part.code().to_owned());
                Self { step: None, part, paragraph: Some(number) }
            }
        }
    }

    fn meant(self) -> Result<Place, Misfit> {
        let part = self.part.as_deref().map(Part::parse);
        match (self.step, part) {
            (Some(step), None) => Ok(Place::Step(step)),
            (None, Some(Some(part))) if part != Part::Procedure => {
                Ok(Place::Paragraph(part, self.paragraph.unwrap_or(1)))
            }
            _ => Err(Misfit { field: "questions.read_again" }),
        }
    }
}

impl SopTried {
    /// `None` for whoever never tried.
    pub fn of(view: &View) -> Option<Self> {
        let tries = view.tries.as_ref()?;
        let asked = questions(view);
        let wrong = |number: &u8| {
            let question = asked.get(usize::from(*number).checked_sub(1)?)?;
            Some(SopWrong { question: *number, read_again: SopPlace::of(question.read_again) })
        };
        Some(Self { tries: tries.count, wrong: tries.wrong.iter().filter_map(wrong).collect() })
    }
}

/// What the caller is asked now, without the answers.
pub fn asked(view: &View) -> Vec<SopQuestion> {
    let waits = view.allowed.contains(&Act::Acknowledge);
    let open = questions(view).iter().filter(|_| waits);
    open.map(|question| SopQuestion::of(question, false)).collect()
}

fn questions(view: &View) -> &[Question] {
    let edition = view.in_force.and_then(|no| view.wording(Some(no)));
    edition.map_or(&[], |edition| &edition.content.questions)
}
