//! What a message seems to be, for whoever screens it: a suggestion with the words behind it, never a
//! decision. Here: lists of signs that know denial and idiom.
//! A text that orders a program to do something is a text like any other.

mod grade;
mod kind;
mod mood;
mod nature;
mod topic;
mod unit;

use crate::model::Model;
use crate::said::{Word, said};
use crate::signs::Hit;

pub use grade::Grade;
pub use kind::Kind;
pub use mood::Mood;
pub use nature::Nature;
pub use topic::spot;

/// So many phrases say why.
pub(crate) const REASONS: usize = 6;

/// What the program would tick, and the words of the message that made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub kind: Kind,
    pub nature: Nature,
    pub grade: Grade,
    /// The code of a unit or topic that the message names, the likeliest.
    pub unit: Option<&'static str>,
    pub mood: Mood,
    pub because: Vec<String>,
}

/// What the lists make of a message. With a model of moods its voice counts besides theirs.
pub(crate) fn by_signs(message: &Message<'_>, moods: Option<&Model>) -> Suggestion {
    let leaning = mood::leaning(message, moods);
    let (kind, kind_hits) = kind::of(message, &leaning);
    let (nature, nature_hits) = nature::of(message, kind);
    let (grade, grade_hits) = grade::of(message, kind, nature);
    let (unit, unit_hits) = unit::of(message, kind);
    let hits = grade_hits.into_iter().chain(kind_hits).chain(nature_hits).chain(unit_hits);
    let mut because = message.phrases(hits);
    if because.is_empty() {
        because = leaning.words.clone();
        because.truncate(REASONS);
    }
    Suggestion { kind, nature, grade, unit, mood: leaning.mood(kind), because }
}

/// A text and its words.
pub(crate) struct Message<'a> {
    pub text: &'a str,
    pub words: Vec<Word>,
}

impl<'a> Message<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Message { text, words: said(text) }
    }

    /// How grave the lists take it, were it of this kind and nature.
    pub(crate) fn grade(&self, kind: Kind, nature: Nature) -> Grade {
        grade::of(self, kind, nature).0
    }

    /// The unit that the lists see in it, were it of this kind.
    pub(crate) fn unit(&self, kind: Kind) -> Option<&'static str> {
        unit::of(self, kind).0
    }

    /// Whether it tells a program what to do.
    pub(crate) fn orders(&self) -> bool {
        kind::orders(self)
    }

    /// Whether a grade of the lists above green may be taken back: never where a death is named.
    pub(crate) fn may_be_green(&self) -> bool {
        grade::names_no_death(self)
    }

    /// How many words it has, ends of sentences not counted.
    fn length(&self) -> usize {
        self.words.iter().filter(|word| !word.ends()).count()
    }

    /// The written words of the hits, each phrase once.
    fn phrases(&self, hits: impl Iterator<Item = Hit>) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for hit in hits {
            let written: Vec<&str> =
                self.words[hit.from..hit.to].iter().map(|word| word.written.as_str()).collect();
            let phrase = written.join(" ");
            if !found.contains(&phrase) && found.len() < REASONS {
                found.push(phrase);
            }
        }
        found
    }
}

/// What the hits of one name weigh together; a phrase that is repeated counts once.
fn weight(hits: &[Hit], name: &str, words: &[Word]) -> i32 {
    let mut seen: Vec<&str> = Vec::new();
    let mut sum = 0;
    for hit in hits.iter().filter(|hit| hit.name == name && !hit.denied) {
        let first = words[hit.from].root.as_str();
        if !seen.contains(&first) {
            seen.push(first);
            sum += hit.weight;
        }
    }
    sum
}

fn chosen(hits: &[Hit], names: &[&str]) -> Vec<Hit> {
    hits.iter().filter(|hit| !hit.denied && names.contains(&hit.name)).copied().collect()
}
