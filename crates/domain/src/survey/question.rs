//! What a survey asks: the block of unsur, whose scale is fixed, and the hospital's own questions.

use super::{Key, Unsur};
use crate::text::{Invalid, coded};

/// One sentence of the hospital's own, at most 300 characters, in the language of the hospital.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence(String);

impl Sentence {
    /// # Errors
    /// `Empty`, `TooLong`, `ControlCharacter`.
    pub fn parse(text: &str) -> Result<Sentence, Invalid> {
        let text = text.trim();
        match text {
            "" => Err(Invalid::Empty),
            _ if text.chars().count() > 300 => Err(Invalid::TooLong { max: 300 }),
            _ if text.chars().any(char::is_control) => Err(Invalid::ControlCharacter),
            _ => Ok(Sentence(text.to_owned())),
        }
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// One of the nine, 1 to 4.
    Unsur(Unsur),
    /// An unsur of the hospital's own, 1 to 4; every unsur then weighs 1/n.
    Extra,
    /// One of some, by key; each with its words where they are the hospital's own.
    Choice(Vec<(Key, Option<Sentence>)>),
    /// 1 to so many.
    Scale(u8),
    /// A whole number from the first to the second.
    Number(u32, u32),
    /// Would you recommend us, 0 to 10.
    Recommend,
    /// Free words.
    Text,
}

coded! {
    /// The kind of a question, as the interface names it.
    AskKind {
        Unsur = "unsur",
        Extra = "extra_unsur",
        Choice = "choice",
        Scale = "scale",
        Number = "number",
        Recommend = "recommend",
        Text = "text",
    }
}

impl Ask {
    /// Its kind.
    pub fn kind(&self) -> AskKind {
        match self {
            Ask::Unsur(_) => AskKind::Unsur,
            Ask::Extra => AskKind::Extra,
            Ask::Choice(_) => AskKind::Choice,
            Ask::Scale(_) => AskKind::Scale,
            Ask::Number(..) => AskKind::Number,
            Ask::Recommend => AskKind::Recommend,
            Ask::Text => AskKind::Text,
        }
    }

    /// Does it count for the index?
    pub fn is_scored(&self) -> bool {
        matches!(self, Ask::Unsur(_) | Ask::Extra)
    }

    /// Can this be an answer to it?
    pub(super) fn offers(&self, answer: &str) -> bool {
        let between = |least: u32, most: u32| {
            let number = answer.parse::<u32>().ok();
            number.is_some_and(|number| (least..=most).contains(&number))
        };
        match self {
            Ask::Unsur(_) | Ask::Extra => between(1, 4),
            Ask::Choice(choices) => choices.iter().any(|(key, _)| key.as_str() == answer),
            Ask::Scale(most) => between(1, u32::from(*most)),
            Ask::Number(least, most) => between(*least, *most),
            Ask::Recommend => between(0, 10),
            Ask::Text => true,
        }
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub key: Key,
    pub ask: Ask,
    /// The hospital's own words; without them the question is one that the program knows.
    pub words: Option<Sentence>,
    pub required: bool,
    /// Asked only when an earlier question was answered so.
    pub only_if: Option<(Key, String)>,
}

/// Why a list of questions is no survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misasked {
    /// More than [`MOST_QUESTIONS`].
    TooMany,
    /// Two questions with one key, or one that a field of the page has.
    Twice { key: Key },
    /// A question of the hospital's own without words.
    Wordless { key: Key },
    /// It depends on a question that does not come before it, or on an answer that is not offered.
    NoSuchBranch { key: Key },
    /// Fewer than two choices or more than twelve, a scale below 2 or above 10, a number whose
    /// least is above its most.
    NoChoice { key: Key },
}

impl Misasked {
    /// Stable key of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Misasked::TooMany => "too_many",
            Misasked::Twice { .. } => "twice",
            Misasked::Wordless { .. } => "wordless",
            Misasked::NoSuchBranch { .. } => "no_such_branch",
            Misasked::NoChoice { .. } => "no_choice",
        }
    }
}

/// Fields that a page has beside its questions, and those that begin with `_`.
const TAKEN: [&str; 3] = ["u", "unit", "besar"];

/// More than anybody answers.
pub const MOST_QUESTIONS: usize = 40;

/// Is this list a survey? `own` are those that the hospital added.
///
/// # Errors
/// The first [`Misasked`].
pub fn check(questions: &[Question], own: usize) -> Result<(), Misasked> {
    if questions.len() > MOST_QUESTIONS {
        return Err(Misasked::TooMany);
    }
    let known = questions.len().saturating_sub(own);
    for (place, question) in questions.iter().enumerate() {
        let (key, before) = (question.key.clone(), &questions[..place]);
        let taken = TAKEN.contains(&key.as_str()) || key.as_str().starts_with('_');
        if taken || before.iter().any(|other| other.key == key) {
            return Err(Misasked::Twice { key });
        }
        if place >= known && question.words.is_none() {
            return Err(Misasked::Wordless { key });
        }
        if !question.only_if.as_ref().is_none_or(|branch| leads(before, branch)) {
            return Err(Misasked::NoSuchBranch { key });
        }
        if !has_choice(&question.ask) {
            return Err(Misasked::NoChoice { key });
        }
    }
    Ok(())
}

fn leads(before: &[Question], (key, answer): &(Key, String)) -> bool {
    before.iter().any(|other| {
        other.key == *key && other.ask.kind() != AskKind::Text && other.ask.offers(answer)
    })
}

fn has_choice(ask: &Ask) -> bool {
    match ask {
        Ask::Choice(choices) => (2..=12).contains(&choices.len()),
        Ask::Scale(most) => (2..=10).contains(most),
        Ask::Number(least, most) => least <= most,
        _ => true,
    }
}
