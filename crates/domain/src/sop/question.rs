//! Questions that whoever has read an SPO answers: "read and understood" counts when all are right.
//! A wrong answer is no fault of anybody; it says which paragraph is read again.

use std::ops::RangeInclusive;

use super::Place;

/// An author asks at most so many; more is an examination.
pub const MOST_QUESTIONS: usize = 3;
/// So many choices stand under a question.
pub const CHOICES: RangeInclusive<usize> = 2..=4;
/// Characters of a question, and of a choice.
pub const QUESTION: u32 = 300;
pub const CHOICE: u32 = 200;

/// One question with the answer that is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub text: String,
    pub choices: Vec<String>,
    /// Which choice is right, from 1.
    pub right: u8,
    /// What whoever answers wrongly reads again.
    pub read_again: Place,
}

/// The numbers of the questions, from 1, whose answers are wrong; `None` unless each question has
/// exactly one of its choices for an answer.
pub fn wrong(questions: &[Question], answers: &[u8]) -> Option<Vec<u8>> {
    let offered = |(question, answer): (&Question, &u8)| {
        (1..=question.choices.len()).contains(&usize::from(*answer))
    };
    let each = || questions.iter().zip(answers);
    if questions.len() != answers.len() || !each().all(offered) {
        return None;
    }
    let missed = (1..).zip(each()).filter(|(_, (question, answer))| question.right != **answer);
    Some(missed.map(|(number, _)| number).collect())
}
