//! What a reader learns from people who screened: for each question a linear model on the words of a
//! message and on what a reader before it says of it. Where too few examples stand, that one answers
//! alone; a red grade of the lists is never taken away.

mod compared;
mod file;
mod lesson;

pub use compared::{Compared, compared, confusion};
pub(crate) use lesson::prompt;
pub use lesson::{Lesson, Question, held_out};

use crate::builtin;
use crate::features::{Vector, counted};
use crate::model::{Card, Model};
use crate::suggest::{Grade, Kind, Message, Mood, Nature, REASONS, Suggestion};
use crate::train::{Labelled, train};

/// So many examples of a question at least, before anything is learned from them.
pub const ENOUGH: usize = 40;
/// So many examples of one answer at least, before it is one.
const ENOUGH_OF_ONE: usize = 4;
/// So many answers of one question at most, the most frequent: a model stays below 2 MB.
const MOST_ANSWERS: usize = 14;
/// So many words of a model say why an answer is another one.
const EACH: usize = 3;
/// From this certainty on a model is believed; below it the reader before it is.
const SURE: f32 = 0.5;
/// What takes weight from a message, or gives it where it seldom has any, needs more.
const VERY_SURE: f32 = 0.8;
/// More than any certainty.
const NEVER: f32 = f32::INFINITY;

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

fn head(question: Question, examples: &[(String, String)], card: &Card) -> Option<Model> {
    let answers = frequent(examples);
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
        let lessons = lessons.iter().filter(|one| !held_out(&one.text));
        self.learn_from(question, lessons, card, |text| builtin::suggest(text, None));
    }

    /// Learns one question beside what the reader before this one says of each message.
    pub(crate) fn learn_from<'a>(
        &mut self,
        question: Question,
        lessons: impl Iterator<Item = &'a Lesson>,
        card: &Card,
        before: impl Fn(&str) -> Suggestion,
    ) {
        let answered = |one: &Lesson| {
            let answer = one.answer(question)?.to_owned();
            Some((lesson::prompt(&one.text, &before(&one.text)), answer))
        };
        let examples: Vec<(String, String)> = lessons.filter_map(answered).collect();
        self.heads.retain(|(known, _)| *known != question);
        self.heads.extend(head(question, &examples, card).map(|model| (question, model)));
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

    /// Reads a message: the program's own reader first, then what was learned.
    pub fn read(&self, text: &str) -> Reading {
        let message = Message::of(text);
        self.over(&message, builtin::read(&message, None))
    }

    /// What was learned, over what the reader before this one says.
    pub(crate) fn over(&self, message: &Message<'_>, before: Suggestion) -> Reading {
        let prompt = lesson::prompt(message.text, &before);
        let counts = &counted(&prompt);
        let other = |kind| leaving(message, before.kind, kind);
        let kind = self.sure(counts, (Question::Kind, Kind::parse), other).unwrap_or(before.kind);
        let nature = self.sure(counts, (Question::Nature, Nature::parse), |_| SURE);
        let nature = nature.unwrap_or(before.nature);
        let mood = self.sure(counts, (Question::Mood, Mood::parse), |mood| sounding(kind, mood));
        let same = (kind, nature) == (before.kind, before.nature);
        let stays = same || before.grade == Grade::Red;
        let listed = if stays { before.grade } else { message.grade(kind, nature) };
        let taken = |grade| grading(message, (kind, listed), grade);
        let grade = self.sure(counts, (Question::Grade, Grade::parse), taken).unwrap_or(listed);
        let unit = if kind == before.kind { before.unit } else { message.unit(kind) };
        let mood = mood.unwrap_or(before.mood);
        let after = Suggestion { kind, nature, grade, unit, mood, ..before.clone() };
        let because = self.because(&prompt, &before, &after);
        let own =
            self.sure(counts, (Question::Unit, |class: &str| Some(class.to_owned())), |_| SURE);
        let unit = own.or_else(|| unit.map(str::to_owned));
        Reading { suggestion: Suggestion { because, ..after }, unit }
    }

    fn model(&self, question: Question) -> Option<&Model> {
        self.heads.iter().find(|(known, _)| *known == question).map(|(_, model)| model)
    }

    /// The answer to a question, where the model is as sure of it as it needs to be.
    fn sure<T: Clone>(
        &self,
        counts: &Vector,
        (question, parse): (Question, impl Fn(&str) -> Option<T>),
        needed: impl Fn(T) -> f32,
    ) -> Option<T> {
        let verdict = self.model(question)?.verdict_of(counts.clone(), |_| true)?;
        let answer = parse(verdict.class)?;
        (verdict.certainty >= needed(answer.clone())).then_some(answer)
    }

    /// Where an answer is another one than before, the words that weighed most; then those from before.
    fn because(&self, prompt: &str, before: &Suggestion, after: &Suggestion) -> Vec<String> {
        let answers = [
            (Question::Grade, before.grade.code(), after.grade.code()),
            (Question::Kind, before.kind.code(), after.kind.code()),
            (Question::Nature, before.nature.code(), after.nature.code()),
        ];
        let mut because: Vec<String> = Vec::new();
        for (question, _, class) in answers.into_iter().filter(|(_, before, after)| before != after)
        {
            let words = self.model(question).map(|model| model.because(prompt, class, EACH));
            because.extend(words.into_iter().flatten().filter(|word| !lesson::is_sign(word)));
        }
        because.extend(before.because.iter().cloned());
        let mut seen: Vec<String> = Vec::new();
        because.retain(|word| {
            !seen.contains(word) && {
                seen.push(word.clone());
                true
            }
        });
        because.truncate(REASONS);
        because
    }
}

/// How sure a model must be of another kind: a complaint does not leave the office as an advertisement
/// because it may be one, and never because it orders a program about besides.
fn leaving(message: &Message<'_>, before: Kind, kind: Kind) -> f32 {
    let leaves = before == Kind::Complaint && matches!(kind, Kind::Spam | Kind::OutOfScope);
    match leaves {
        true if message.orders() => NEVER,
        true => VERY_SURE,
        false => SURE,
    }
}

/// How sure of a mood that such a message seldom has: a content complaint, a bitter praise.
fn sounding(kind: Kind, mood: Mood) -> f32 {
    match (kind, mood) {
        (Kind::Complaint, Mood::Positive) | (Kind::Praise, Mood::Negative) => VERY_SURE,
        _ => SURE,
    }
}

/// How sure of another grade than the lists give. Praise that tells of a danger which is over is no graver for
/// it; what is lowered must be clear, a red grade of the lists and a death never are.
fn grading(message: &Message<'_>, (kind, listed): (Kind, Grade), grade: Grade) -> f32 {
    match grade > listed {
        true if kind == Kind::Praise => VERY_SURE,
        true => SURE,
        false if listed == Grade::Red || !message.may_be_green() => NEVER,
        false => VERY_SURE,
    }
}
