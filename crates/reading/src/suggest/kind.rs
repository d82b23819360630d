//! What a message wants: to complain, to ask, to praise, to propose. Or whether it is none of ours.

use std::sync::LazyLock;

use super::grade::suffered;
use super::mood::Leaning;
use super::{Message, chosen, weight};
use crate::signs::{Hit, Signs};

static KINDS: LazyLock<Signs> =
    LazyLock::new(|| Signs::read(include_str!("../words/signs/kind.txt")));
static PLACES: LazyLock<Signs> =
    LazyLock::new(|| Signs::read(include_str!("../words/signs/place.txt")));

/// From this weight on an advertisement is one.
const SPAM: i32 = 5;
/// What makes a matter of the town out of a message that names nothing of health care.
const OUTSIDE: i32 = 3;

/// So many words tell a story; then only a clear question makes a question of it.
const LONG: usize = 12;
const CLEARLY: i32 = 4;
/// A last question of so few words, behind a story, is no question: "Mana tanggung jawabnya?"
const RHETORICAL: usize = 4;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Complaint,
    Question,
    Praise,
    Suggestion,
    OutOfScope,
    Spam,
}

impl Kind {
    pub const ALL: [Kind; 6] = [
        Kind::Complaint,
        Kind::Question,
        Kind::Praise,
        Kind::Suggestion,
        Kind::OutOfScope,
        Kind::Spam,
    ];

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Kind::Complaint => "complaint",
            Kind::Question => "question",
            Kind::Praise => "praise",
            Kind::Suggestion => "suggestion",
            Kind::OutOfScope => "out_of_scope",
            Kind::Spam => "spam",
        }
    }
}

/// What speaks for each kind.
struct Weights {
    complaint: i32,
    question: i32,
    request: i32,
    praise: i32,
    suggestion: i32,
    spam: i32,
    outside: i32,
    care: i32,
    /// A kind word weighs little beside it: "Hebat ya, bapak saya dibiarkan kejang".
    suffered: i32,
}

pub(super) fn of(message: &Message<'_>, leaning: &Leaning) -> (Kind, Vec<Hit>) {
    // "Karena tidak mampu bagaimana caranya" asks; only praise can be taken back by a denial.
    let hits = KINDS.found(&message.words).into_iter();
    let hits: Vec<Hit> =
        hits.map(|hit| Hit { denied: hit.denied && hit.name == "praise", ..hit }).collect();
    let weights = Weights::of(message, &hits, leaning);
    let kind = weights.kind(message.length());
    let names: &[&str] = match kind {
        Kind::Complaint => &["complaint"],
        Kind::Question => &["question", "request"],
        Kind::Praise => &["praise"],
        Kind::Suggestion => &["suggestion"],
        Kind::OutOfScope => &["outside"],
        Kind::Spam => &["spam"],
    };
    (kind, chosen(&hits, names))
}

/// Whether it tells a program what to do; whatever else it says is meant all the same.
pub(super) fn orders(message: &Message<'_>) -> bool {
    KINDS.found(&message.words).iter().any(|hit| hit.name == "order")
}

impl Weights {
    fn of(message: &Message<'_>, hits: &[Hit], leaning: &Leaning) -> Self {
        let of = |name| weight(hits, name, &message.words);
        let asked = if asks_by_mark(message.text) { 2 } else { 0 };
        let care = PLACES.found(&message.words);
        Weights {
            complaint: of("complaint") + leaning.bad + (-leaning.voice).max(0),
            question: of("question") + asked,
            request: of("request"),
            praise: of("praise") + leaning.good + leaning.voice.max(0),
            suggestion: of("suggestion"),
            spam: of("spam"),
            outside: of("outside"),
            care: care.iter().map(|hit| hit.weight).sum(),
            suffered: suffered(message),
        }
    }

    fn kind(&self, length: usize) -> Kind {
        if self.spam >= SPAM && self.spam > self.care + self.complaint / 2 {
            return Kind::Spam;
        }
        if self.outside >= OUTSIDE && self.outside > 2 * self.care {
            return Kind::OutOfScope;
        }
        let asks = self.question.max(self.request) + self.question.min(self.request) / 2;
        let blamed = self.complaint + self.suffered;
        if self.praise > blamed && self.praise > asks && self.praise > self.suggestion {
            return Kind::Praise;
        }
        if self.suggestion > self.complaint && self.suggestion >= asks {
            return Kind::Suggestion;
        }
        let at_length = length > LONG && asks < CLEARLY && self.praise == 0;
        if asks > self.complaint && !at_length {
            return Kind::Question;
        }
        if self.complaint == 0 && self.suggestion > 0 {
            return Kind::Suggestion;
        }
        // A message of a few words that blames nothing is at most a question.
        if self.complaint == 0 && length < 3 { Kind::Question } else { Kind::Complaint }
    }
}

fn asks_by_mark(text: &str) -> bool {
    let mut sentences =
        text.split_inclusive(['.', '!', '?', '\n']).filter(|one| !one.trim().is_empty());
    let alone = sentences.clone().count() == 1;
    sentences
        .any(|one| one.ends_with('?') && (alone || one.split_whitespace().count() > RHETORICAL))
}
