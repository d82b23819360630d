//! Two readers on the messages that neither has seen.

use super::lesson::{Lesson, Question, held_out};
use super::{Learned, Reading};
use crate::builtin::suggest;
use crate::measure::{Scores, scores};

/// How two readers did on one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    pub question: Question,
    /// So many messages were asked about.
    pub asked: usize,
    pub before: Scores,
    pub after: Scores,
}

/// The reader in use (`None`: the built-in one) and a new one, question by question, on what is
/// held out. A question that no held-out message answers is left out.
pub fn compared(lessons: &[Lesson], before: Option<&Learned>, after: &Learned) -> Vec<Compared> {
    let asked: Vec<&Lesson> = lessons.iter().filter(|one| held_out(&one.text)).collect();
    let read: Vec<(Reading, Reading)> =
        asked.iter().map(|one| (by(before, &one.text), after.read(&one.text))).collect();
    let of = |question: Question| {
        let answers: Vec<(&str, &(Reading, Reading))> = asked
            .iter()
            .zip(&read)
            .filter_map(|(one, read)| Some((one.answer(question)?, read)))
            .collect();
        let truth: Vec<&str> = answers.iter().map(|(truth, _)| *truth).collect();
        let first: Vec<&str> = answers.iter().map(|(_, read)| said(&read.0, question)).collect();
        let second: Vec<&str> = answers.iter().map(|(_, read)| said(&read.1, question)).collect();
        let (before, after) = (scores(&truth, &first), scores(&truth, &second));
        (!truth.is_empty()).then_some(Compared { question, asked: truth.len(), before, after })
    };
    Question::ALL.into_iter().filter_map(of).collect()
}

fn by(reader: Option<&Learned>, text: &str) -> Reading {
    match reader {
        Some(reader) => reader.read(text),
        None => {
            let suggestion = suggest(text, None);
            Reading { unit: suggestion.unit.map(str::to_owned), suggestion }
        }
    }
}

fn said(read: &Reading, question: Question) -> &str {
    let ruled = &read.suggestion;
    match question {
        Question::Kind => ruled.kind.code(),
        Question::Nature => ruled.nature.code(),
        Question::Grade => ruled.grade.code(),
        Question::Unit => read.unit.as_deref().unwrap_or_default(),
        Question::Mood => ruled.mood.code(),
    }
}

/// What is true (rows) against what was said (columns), by the names in their order.
pub fn confusion(names: &[&str], pairs: &[(&str, &str)]) -> Vec<(String, Vec<usize>)> {
    let row = |truth: &str| {
        let said = |name: &&str| pairs.iter().filter(|pair| **pair == (truth, *name)).count();
        names.iter().map(said).collect()
    };
    names.iter().map(|truth| ((*truth).to_owned(), row(truth))).collect()
}
