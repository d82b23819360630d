//! The brand sheet (*lembar merek*): how the hospital speaks of itself. Every item is held against it.

use crate::calendar::Date;
use crate::text::Name;

/// More lines than this are no sheet.
pub const MOST_LINES: usize = 40;

/// One edition of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    /// Its own name, written as it is always written.
    pub name: Option<Name>,
    pub tagline: Option<Name>,
    /// Which logo is the right one, and where its files lie.
    pub logo: Option<Name>,
    /// How it speaks, in a few words.
    pub tone: Option<Name>,
    pub colours: Vec<Colour>,
    pub facts: Vec<KeyFact>,
    /// Words that never stand in a text of this house.
    pub forbidden: Vec<Name>,
}

/// A colour of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue, eight bits each.
    pub rgb: u32,
    pub name: Name,
}

impl Colour {
    /// One typed line: `#0B6E4F | hijau utama`.
    pub fn parse(line: &str) -> Option<Colour> {
        let (code, name) = line.split_once('|')?;
        let digits = code.trim().strip_prefix('#')?;
        let whole = digits.len() == 6 && digits.bytes().all(|one| one.is_ascii_hexdigit());
        let rgb = u32::from_str_radix(digits, 16).ok().filter(|_| whole)?;
        Some(Colour { rgb, name: Name::parse(name.trim()).ok()? })
    }

    /// `#0B6E4F`
    pub fn code(&self) -> String {
        format!("#{:06X}", self.rgb)
    }

    /// The line as it is typed.
    pub fn line(&self) -> String {
        format!("{} | {}", self.code(), self.name.as_str())
    }
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

    /// Does a text say a fact that nobody should say any more?
    pub fn says_stale(&self, text: &str, today: Date) -> bool {
        let text = spaced(text);
        let stale = self.facts.iter().filter(|fact| fact.is_stale(today));
        stale.map(|fact| spaced(fact.says.as_str())).any(|says| text.contains(&says))
    }

    /// Does the name stand in a text with other capitals than the sheet has?
    pub fn misnamed(&self, text: &str) -> bool {
        let name = self.name.as_ref().map_or("", Name::as_str);
        let anyhow = text.to_lowercase().matches(&name.to_lowercase()).count();
        !name.is_empty() && anyhow > text.matches(name).count()
    }
}

/// Small letters, one blank between words and around them all.
fn spaced(text: &str) -> String {
    let plain: String = text.chars().flat_map(char::to_lowercase).collect();
    let words: Vec<&str> =
        plain.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
