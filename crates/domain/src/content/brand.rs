//! The brand sheet (*lembar merek*): how the hospital speaks of itself. Every item is held against it.

use crate::calendar::Date;
use crate::text::Name;

/// More lines than this are no sheet.
pub const MOST_LINES: usize = 40;

/// One edition of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    pub tagline: Option<Name>,
    /// How it speaks, in a few words.
    pub tone: Option<Name>,
    pub facts: Vec<KeyFact>,
    /// Words that never stand in a text of this house.
    pub forbidden: Vec<Name>,
}

/// Something that is often said, where it comes from, and until when it is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFact {
    pub says: Name,
    pub source: Name,
    pub until: Option<Date>,
}

impl KeyFact {
    /// Nobody should say it any more.
    pub fn is_stale(&self, today: Date) -> bool {
        self.until.is_some_and(|until| until < today)
    }

    /// One typed line: `says | source | 2027-01-31`; the day may be missing.
    pub fn parse(line: &str) -> Option<KeyFact> {
        let mut parts = line.split('|').map(str::trim);
        let says = Name::parse(parts.next()?).ok()?;
        let source = Name::parse(parts.next()?).ok()?;
        let until = match parts.next().filter(|day| !day.is_empty()) {
            Some(day) => Some(day.parse().ok()?),
            None => None,
        };
        parts.next().is_none().then_some(KeyFact { says, source, until })
    }

    /// The line as it is typed.
    pub fn line(&self) -> String {
        let until = self.until.map(|day| format!(" | {day}")).unwrap_or_default();
        format!("{} | {}{until}", self.says.as_str(), self.source.as_str())
    }
}

impl Brand {
    /// The forbidden words that stand in a text, as whole words, each as it stands in the sheet.
    pub fn forbidden_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a str> {
        let text = spaced(text);
        let stands = move |word: &&str| text.contains(&spaced(word));
        self.forbidden.iter().map(Name::as_str).filter(stands)
    }
}

/// Small letters, one blank between words and around them all.
fn spaced(text: &str) -> String {
    let plain: String = text.chars().flat_map(char::to_lowercase).collect();
    let words: Vec<&str> =
        plain.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
