//! Words that people give us, parsed once and good for ever after.

use crate::ids::WordsId;

/// An enum whose every value has one stable code: in the API, in rows and as key of its phrase.
#[macro_export]
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $value:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$each])* $value),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$value),*];

            /// The stable code of this value.
            pub const fn code(self) -> &'static str {
                match self { $($name::$value => $code),* }
            }

            /// The value with this code, if there is one.
            pub fn parse(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$value),)* _ => None }
            }
        }
    };
}
pub use coded;

coded! {
    /// In which language a complainant is written to.
    Language {
        Id = "id",
        En = "en",
    }
}

/// A reference to a text in the vault: which one, and a salted digest of exactly these words.
///
/// Two `Words` are equal only if the text is the same one: an approval holds on to this pair, so
/// that a changed text is another text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Words {
    pub id: WordsId,
    pub digest: [u8; 32],
}

/// Why a value was not accepted; shown beside its field, the typed words kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invalid {
    Empty,
    TooLong { max: u32 },
    NotAName,
    NotAPhone,
    NotAnEmail,
    NotALink,
    ControlCharacter,
}

impl Invalid {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::NotAName => "not_a_name",
            Self::NotAPhone => "not_a_phone",
            Self::NotAnEmail => "not_an_email",
            Self::NotALink => "not_a_link",
            Self::ControlCharacter => "control_character",
        }
    }
}

fn clean(text: &str, max: u32) -> Result<String, Invalid> {
    let text = text.trim().replace("\r\n", "\n");
    if text.is_empty() {
        return Err(Invalid::Empty);
    }
    if text.chars().count() > max as usize {
        return Err(Invalid::TooLong { max });
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Invalid::ControlCharacter);
    }
    Ok(text)
}

macro_rules! wrapped {
    ($name:ident) => {
        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }

            pub fn into_string(self) -> String {
                self.0
            }
        }
    };
}

/// A running text: a complaint, an answer, a note. 1 to 20,000 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body(String);
wrapped!(Body);

impl Body {
    pub const MAX: u32 = 20_000;

    /// # Errors
    /// `Empty`, `TooLong`, or `ControlCharacter` (line breaks and tabs are welcome).
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        clean(text, Self::MAX).map(Self)
    }
}

/// A person's name as it was given. 1 to 120 characters, one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(String);
wrapped!(Name);

impl Name {
    /// # Errors
    /// `Empty`, `TooLong`, `NotAName` (a line break or no letter at all).
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let name = clean(text, 120)?;
        if name.contains(['\n', '\t']) || !name.chars().any(char::is_alphabetic) {
            return Err(Invalid::NotAName);
        }
        Ok(Self(name))
    }
}

/// What a paper is found by: its number, which may hold no letter. 1 to 120 characters, one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference(String);
wrapped!(Reference);

impl Reference {
    /// # Errors
    /// `Empty`, `TooLong` or `ControlCharacter` (also a line break).
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = clean(text, 120)?;
        match text.contains(['\n', '\t']) {
            true => Err(Invalid::ControlCharacter),
            false => Ok(Self(text)),
        }
    }
}

/// A telephone number in E.164, `+6281234567890`. Numbers written `0812...` are Indonesian.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone(String);
wrapped!(Phone);

impl Phone {
    /// # Errors
    /// `Empty` or `NotAPhone` (fewer than 8 or more than 15 digits, or letters).
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = clean(text, 40)?;
        let filler = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')');
        let bare: String = text.chars().filter(|c| !filler(*c)).collect();
        let digits = bare.strip_prefix('+').unwrap_or(&bare);
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Invalid::NotAPhone);
        }
        let national = match digits.strip_prefix('0') {
            Some(rest) if !bare.starts_with('+') => format!("62{rest}"),
            _ => digits.to_owned(),
        };
        match national.len() {
            9..=15 => Ok(Self(format!("+{national}"))),
            _ => Err(Invalid::NotAPhone),
        }
    }
}

/// An e-mail address: one `@`, a dot in the domain, no spaces. At most 254 characters (RFC 5321).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);
wrapped!(Email);

impl Email {
    /// # Errors
    /// `Empty`, `TooLong` or `NotAnEmail`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = clean(text, 254)?;
        let (local, host) = text.split_once('@').ok_or(Invalid::NotAnEmail)?;
        let spaced = text.chars().any(|c| c.is_whitespace() || matches!(c, ',' | '<' | '>' | '"'));
        let dotted = host.split('.').count() >= 2 && host.split('.').all(|label| !label.is_empty());
        if local.is_empty() || spaced || !dotted || host.contains('@') {
            return Err(Invalid::NotAnEmail);
        }
        Ok(Self(text))
    }
}

/// The address of a page, `https://...`. At most 2,000 characters, without blanks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link(String);
wrapped!(Link);

impl Link {
    pub const MAX: u32 = 2_000;

    /// # Errors
    /// `Empty`, `TooLong` or `NotALink` (another scheme than `http` and `https`, no host, a blank).
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = clean(text, Self::MAX)?;
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        let signs = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\');
        match host.is_empty() || text.chars().any(signs) {
            true => Err(Invalid::NotALink),
            false => Ok(Self(text)),
        }
    }

    /// The same page without the marks that networks add when somebody shares it: shared twice, it
    /// is one page.
    pub fn unmarked(&self) -> String {
        let Some((page, rest)) = self.0.split_once('?') else { return self.0.clone() };
        let (query, within) = rest.split_at(rest.find('#').unwrap_or(rest.len()));
        let kept: Vec<&str> = query.split('&').filter(|pair| !is_mark(pair)).collect();
        match kept.is_empty() {
            true => format!("{page}{within}"),
            false => format!("{page}?{}{within}", kept.join("&")),
        }
    }
}

/// What a network adds to an address that is shared: who shared it, from where.
const MARKS: [&str; 10] = [
    "fbclid",
    "gclid",
    "igsh",
    "igshid",
    "mibextid",
    "ref_src",
    "_t",
    "_r",
    "is_from_webapp",
    "sender_device",
];

fn is_mark(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default();
    name.starts_with("utm_") || MARKS.contains(&name)
}
