//! What a person made of a message, and what is asked about it.

use crate::builtin::suggest;
use crate::chance::{FNV_SEED, fnv_of, mixed};
use crate::suggest::Suggestion;
use crate::table::{NotATable, Row, Table};
use crate::tokens::tokens;

/// What is asked about a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Kind,
    Nature,
    Grade,
    Unit,
    Mood,
}

impl Question {
    pub const ALL: [Question; 5] =
        [Question::Kind, Question::Nature, Question::Grade, Question::Unit, Question::Mood];

    pub fn code(self) -> &'static str {
        match self {
            Question::Kind => "kind",
            Question::Nature => "nature",
            Question::Grade => "grade",
            Question::Unit => "unit",
            Question::Mood => "mood",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.code() == code)
    }
}

/// A message and the answers of whoever screened it, by the codes of the suggestion; `unit` by the
/// hospital's own code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    pub text: String,
    pub kind: Option<String>,
    pub nature: Option<String>,
    pub grade: Option<String>,
    pub unit: Option<String>,
    pub mood: Option<String>,
}

/// Stands in a table where a question has no answer.
const NO_ANSWER: &str = "-";

impl Lesson {
    /// The lessons of a table with a column `text` and one for each question, by its code; `-` stands
    /// where a question has no answer.
    ///
    /// # Errors
    /// [`NotATable`] if it has no such columns.
    pub fn all(source: &str) -> Result<Vec<Lesson>, NotATable> {
        let Table { aspects, rows, .. } = Table::read(source)?;
        let lesson = |row: Row| {
            let answer = |question: Question| {
                let at = aspects.iter().position(|name| name == question.code())?;
                row.labels.get(at).filter(|answer| *answer != NO_ANSWER).cloned()
            };
            let [kind, nature, grade, unit, mood] = Question::ALL.map(answer);
            Lesson { text: row.text, kind, nature, grade, unit, mood }
        };
        Ok(rows.into_iter().map(lesson).collect())
    }

    /// What the person answered, if the question was put.
    pub fn answer(&self, question: Question) -> Option<&str> {
        match question {
            Question::Kind => self.kind.as_deref(),
            Question::Nature => self.nature.as_deref(),
            Question::Grade => self.grade.as_deref(),
            Question::Unit => self.unit.as_deref(),
            Question::Mood => self.mood.as_deref(),
        }
    }

    /// Whether the built-in reader said the same of kind, nature and grade as the person.
    pub fn confirms(&self) -> bool {
        let ruled = suggest(&self.text, None);
        let same = |given: Option<&str>, ruled: &str| given.is_none_or(|given| given == ruled);
        same(self.kind.as_deref(), ruled.kind.code())
            && same(self.nature.as_deref(), ruled.nature.code())
            && same(self.grade.as_deref(), ruled.grade.code())
    }
}

/// Stands before what the reader before says, so that nobody's own word is taken for it.
const SIGN: &str = "daftarbawaan";

/// The message, and what the reader before says of it as words beside it.
pub(crate) fn prompt(text: &str, ruled: &Suggestion) -> String {
    let unit = ruled.unit.unwrap_or("none");
    let said =
        [ruled.kind.code(), ruled.nature.code(), ruled.grade.code(), unit, ruled.mood.code()];
    let mut prompt = text.to_owned();
    for (question, said) in Question::ALL.into_iter().zip(said) {
        let said = said.replace('_', "");
        prompt.push_str(&format!(" {SIGN}{}{said}", question.code()));
    }
    prompt
}

pub(super) fn is_sign(word: &str) -> bool {
    word.starts_with(SIGN)
}

/// Every fifth text is never learned from, by its words: the same text is held out for ever, so the
/// model of today and that of next year are asked the same.
pub fn held_out(text: &str) -> bool {
    let sum = tokens(text).iter().fold(FNV_SEED, |sum, word| fnv_of(sum, word.as_bytes()));
    mixed(sum).is_multiple_of(5)
}
