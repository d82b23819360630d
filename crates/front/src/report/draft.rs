//! What was answered so far, as it travels from page to page.

use locale::Words;
use web::{Faults, Sent};

use super::step::Step;

/// Where a button leads that does not simply go on.
pub const TO: &str = "_ke";
/// Set on a step that was opened from the last page: from there the way leads back to it.
pub const BACK: &str = "_lalu";
/// Set by the page that holds all questions.
pub const ALL: &str = "_semua";

/// The field of the photos, which no page carries along.
pub const PHOTO: &str = "foto";

/// The suggestion box whose sign was read: no page asks for it, every page carries it along.
pub const BOX: &str = "kotak";

const LONGEST_KEY: usize = 64;

/// The answers as they were typed.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    answers: Vec<(&'static str, String)>,
    /// Makes sending twice harmless; comes with the first page and stays.
    pub key: String,
    /// Whether the step was opened from the last page.
    pub changing: bool,
    /// Whether all questions stand on one page.
    pub whole: bool,
}

impl Draft {
    /// An empty form with its key.
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), ..Self::default() }
    }

    /// What a page sent, and what in it is no question of ours. Without a sound key a fresh one is taken.
    pub fn read(sent: &Sent, fresh_key: &str, t: &Words) -> (Self, Faults) {
        let mut once: Vec<&str> = fields().collect();
        once.extend([TO, BACK, ALL]);
        // Without its bytes a file field sends the name of the file.
        let faults = sent.check(t, &once, &[PHOTO]);
        let answers = fields().map(|field| (field, sent.text(field).to_owned()));
        let sound =
            |key: &&str| key.len() <= LONGEST_KEY && key.bytes().all(|b| b.is_ascii_alphanumeric());
        let draft = Self {
            answers: answers.filter(|(_, answer)| !answer.is_empty()).collect(),
            key: sent.key().filter(sound).unwrap_or(fresh_key).to_owned(),
            changing: sent.ticked(BACK),
            whole: sent.ticked(ALL),
        };
        (draft, faults)
    }

    /// The answer of a field; empty when there is none.
    pub fn of(&self, field: &str) -> &str {
        self.answers.iter().find(|(name, _)| *name == field).map_or("", |(_, answer)| answer)
    }

    /// The same, but nothing for an empty answer.
    pub fn filled(&self, field: &str) -> Option<&str> {
        Some(self.of(field)).filter(|answer| !answer.is_empty())
    }

    /// Whether a field has this answer.
    pub fn is(&self, field: &str, answer: impl AsRef<str>) -> bool {
        self.of(field) == answer.as_ref()
    }

    /// An answer that was given beforehand, for example by the sign at a unit.
    pub fn set(&mut self, field: &'static str, answer: &str) {
        self.answers.retain(|(name, _)| *name != field);
        self.answers.push((field, answer.to_owned()));
    }

    /// The answers that a page carries along without showing them.
    pub fn carried(&self, showing: Step) -> impl Iterator<Item = &(&'static str, String)> {
        self.answers.iter().filter(move |(name, _)| !showing.fields().contains(name))
    }
}

fn fields() -> impl Iterator<Item = &'static str> {
    let asked = Step::ALL.iter().flat_map(|step| step.fields()).copied();
    asked.filter(|field| *field != PHOTO).chain([BOX])
}
