//! What a reader learns from the people of one office: for each question a linear model on the words
//! of a message and on what the built-in lists say of it. Where too few examples stand, the lists
//! answer alone; a red grade of the lists is never taken away.

mod compared;
mod file;
mod lesson;

pub use compared::{Compared, compared, confusion};
pub use lesson::{Lesson, Question, held_out};

use crate::model::{Card, Model};
use crate::suggest::{Grade, Kind, Mood, Nature, Suggestion, may_be_green, suggest};
use crate::train::{Labelled, train};

/// So many examples of a question at least, before anything is learned from them.
pub const ENOUGH: usize = 40;
/// So many examples of one answer at least, before it is one.
const ENOUGH_OF_ONE: usize = 4;
/// So many answers of one question at most, the most frequent: a model stays below 2 MB.
const MOST_ANSWERS: usize = 14;
/// From this certainty on a model is believed; below it the lists are.
const SURE: f32 = 0.5;
/// A lower grade than the lists say needs more.
const VERY_SURE: f32 = 0.8;

/// One model a question that had enough examples.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Learned {
    heads: Vec<(Question, Model)>,
}

/// A message as a trained reader reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub suggestion: Suggestion,
    /// The unit by the hospital's own code, if it was learned; else what the lists name.
    pub unit: Option<String>,
}

fn head(question: Question, lessons: &[&Lesson], card: &Card) -> Option<Model> {
    let answered = |one: &&Lesson| Some((one.prompt(), one.answer(question)?.to_owned()));
    let examples: Vec<(String, String)> = lessons.iter().filter_map(answered).collect();
    let answers = frequent(&examples);
    let examples: Vec<Labelled<'_>> = examples
        .iter()
        .filter(|(_, class)| answers.contains(class))
        .map(|(text, class)| Labelled { text, class })
        .collect();
    if examples.len() < ENOUGH || answers.len() < 2 {
        return None;
    }
    let card = Card { task: question.code().to_owned(), examples: examples.len(), ..card.clone() };
    Some(train(&examples, card))
}

fn frequent(examples: &[(String, String)]) -> Vec<String> {
    let mut classes: Vec<&String> = examples.iter().map(|(_, class)| class).collect();
    classes.sort();
    let mut counted: Vec<(usize, &String)> = classes
        .chunk_by(|one, next| one == next)
        .filter(|run| run.len() >= ENOUGH_OF_ONE)
        .map(|run| (run.len(), run[0]))
        .collect();
    counted.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)));
    counted.into_iter().take(MOST_ANSWERS).map(|(_, class)| class.clone()).collect()
}

impl Learned {
    /// Learns one question from those lessons that are not held out, in place of what it knew of it.
    /// Few examples, or one answer alone, teach nothing.
    pub fn learn(&mut self, question: Question, lessons: &[Lesson], card: &Card) {
        let lessons: Vec<&Lesson> = lessons.iter().filter(|one| !held_out(&one.text)).collect();
        self.heads.retain(|(known, _)| *known != question);
        self.heads.extend(head(question, &lessons, card).map(|model| (question, model)));
    }

    /// Learns every question.
    pub fn of(lessons: &[Lesson], card: &Card) -> Self {
        let mut learned = Self::default();
        Question::ALL.into_iter().for_each(|question| learned.learn(question, lessons, card));
        learned
    }

    /// Which questions it learned.
    pub fn questions(&self) -> impl Iterator<Item = (Question, &Card)> {
        self.heads.iter().map(|(question, model)| (*question, model.card()))
    }

    /// Reads a message: the lists first, then what was learned.
    pub fn read(&self, text: &str) -> Reading {
        let ruled = suggest(text, None);
        let prompt = lesson::prompt(text, &ruled);
        let said = |question| self.said(question, &prompt);
        let kind = said(Question::Kind).and_then(|(class, _)| Kind::parse(class));
        let nature = said(Question::Nature).and_then(|(class, _)| Nature::parse(class));
        let grade =
            said(Question::Grade).and_then(|(class, sure)| Some((Grade::parse(class)?, sure)));
        let mood = said(Question::Mood).and_then(|(class, _)| Mood::parse(class));
        let own = said(Question::Unit).map(|(class, _)| class.to_owned());
        let unit = own.or_else(|| ruled.unit.map(str::to_owned));
        let grade = graded(text, ruled.grade, grade);
        let suggestion = Suggestion {
            kind: kind.unwrap_or(ruled.kind),
            nature: nature.unwrap_or(ruled.nature),
            grade,
            mood: mood.unwrap_or(ruled.mood),
            because: self.because(&prompt, &ruled, grade),
            ..ruled
        };
        Reading { suggestion, unit }
    }

    fn model(&self, question: Question) -> Option<&Model> {
        self.heads.iter().find(|(known, _)| *known == question).map(|(_, model)| model)
    }

    /// The answer and its certainty, where it is believed.
    fn said(&self, question: Question, prompt: &str) -> Option<(&str, f32)> {
        let verdict = self.model(question)?.verdict(prompt)?;
        (verdict.certainty >= SURE).then_some((verdict.class, verdict.certainty))
    }

    /// The words of the lists; where the grade is another one, those of the model that weighed most.
    fn because(&self, prompt: &str, ruled: &Suggestion, grade: Grade) -> Vec<String> {
        if grade == ruled.grade && !ruled.because.is_empty() {
            return ruled.because.clone();
        }
        let Some(model) = self.model(Question::Grade) else { return ruled.because.clone() };
        let words = model.because(prompt, grade.code(), 4);
        words.into_iter().filter(|word| !lesson::is_sign(word)).collect()
    }
}

/// The grade of the lists, unless the model has reason for another one.
fn graded(text: &str, ruled: Grade, learned: Option<(Grade, f32)>) -> Grade {
    match learned {
        Some((grade, _)) if grade > ruled => grade,
        Some((grade, sure)) if ruled != Grade::Red && sure >= VERY_SURE && may_be_green(text) => {
            grade
        }
        _ => ruled,
    }
}
