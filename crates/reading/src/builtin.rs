//! The reader that the program brings along: the lists of signs first, then what a linear model learned
//! from messages that were invented and labelled for it (`fixtures/reading/lessons`). The model
//! answers where a list does not know a turn of phrase; what a hospital's own people screen goes before it.

use std::sync::LazyLock;

use crate::chance::{FNV_SEED, fnv, fnv_of};
use crate::learned::{Learned, Lesson, Question, prompt};
use crate::model::{Card, Model};
use crate::suggest::{Message, Suggestion, by_signs};

/// Written by `cargo xtask reader`; a test says when the lessons or the lists are others than it learned from.
const LEARNED: &[u8] = include_bytes!("words/reader.model");

static READER: LazyLock<Learned> =
    LazyLock::new(|| Learned::from_bytes(LEARNED).unwrap_or_default());

/// The unit is left to the lists: which units there are, each hospital knows.
const QUESTIONS: [Question; 4] =
    [Question::Kind, Question::Nature, Question::Grade, Question::Mood];

/// Reads a message: a suggestion for whoever screens it, never a decision.
pub fn suggest(text: &str, moods: Option<&Model>) -> Suggestion {
    read(&Message::of(text), moods)
}

/// With a model of moods, that one says the mood.
pub(crate) fn read(message: &Message<'_>, moods: Option<&Model>) -> Suggestion {
    let listed = by_signs(message, moods);
    let mood = moods.map(|_| listed.mood);
    let found = READER.over(message, listed).suggestion;
    Suggestion { mood: mood.unwrap_or(found.mood), ..found }
}

/// The cards of what was learned, a question each.
pub fn built_in() -> impl Iterator<Item = (Question, &'static Card)> {
    READER.questions()
}

/// Learns from lessons what the program is to bring along; the cards bear the mark of the lessons.
pub fn learn_built_in(lessons: &[Lesson]) -> Learned {
    let licence = "AGPL-3.0-or-later".to_owned();
    let card = Card { data: mark_of_lessons(lessons), licence, ..Card::default() };
    let mut learned = Learned::default();
    for question in QUESTIONS {
        learned.learn_from(question, lessons.iter(), &card, listed);
    }
    learned
}

fn listed(text: &str) -> Suggestion {
    by_signs(&Message::of(text), None)
}

/// By which it is seen whether a model was learned from these very lessons, read by these very lists.
pub fn mark_of_lessons(lessons: &[Lesson]) -> String {
    let cells = lessons.iter().flat_map(|one| {
        let answers = QUESTIONS.map(|question| one.answer(question).unwrap_or_default().to_owned());
        answers.into_iter().chain([prompt(&one.text, &listed(&one.text))])
    });
    let sum = cells.fold(FNV_SEED, |sum, cell| fnv(fnv_of(sum, cell.as_bytes()), 0));
    format!("invented for Jembatan, {} messages, {sum:016x}", lessons.len())
}
