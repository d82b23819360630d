//! Reading and writing the small values of which events and states on disk are made.
//!
//! Reading gives `None` for anything that is not what was written; the caller turns that into
//! one `Damaged`. Enums stand as their codes, ids and words as hexadecimal, instants as
//! milliseconds.

use domain::calendar::{Date, Instant};
use domain::ids::{PersonId, UnitCode};
use domain::people::Who;
use domain::text::Words;
use serde_json::{Map, Value, json};

/// An object on its way in.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    pub fn of(value: &'a Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    /// The value of a key that must be there, read by `read`.
    pub fn get<T>(self, key: &str, read: impl FnOnce(&'a Value) -> Option<T>) -> Option<T> {
        read(self.0.get(key)?)
    }

    /// The value of a key that may be missing or null; damaged if it is there and unreadable.
    pub fn maybe<T>(
        self,
        key: &str,
        read: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.0.get(key) {
            None | Some(Value::Null) => Some(None),
            Some(value) => read(value).map(Some),
        }
    }

    pub fn list<T>(self, key: &str, read: impl FnMut(&'a Value) -> Option<T>) -> Option<Vec<T>> {
        self.0.get(key)?.as_array()?.iter().map(read).collect()
    }

    pub fn code<T>(self, key: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        parse(self.0.get(key)?.as_str()?)
    }

    pub fn maybe_code<T>(
        self,
        key: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<Option<T>> {
        self.maybe(key, |value| parse(value.as_str()?))
    }

    pub fn at(self, key: &str) -> Option<Instant> {
        self.get(key, instant)
    }

    pub fn words(self, key: &str) -> Option<Words> {
        self.get(key, words)
    }

    pub fn maybe_words(self, key: &str) -> Option<Option<Words>> {
        self.maybe(key, words)
    }

    pub fn flag(self, key: &str) -> Option<bool> {
        self.0.get(key)?.as_bool()
    }

    pub fn number<T: TryFrom<i64>>(self, key: &str) -> Option<T> {
        T::try_from(self.0.get(key)?.as_i64()?).ok()
    }
}

pub(crate) fn instant(value: &Value) -> Option<Instant> {
    Instant::from_millisecond(value.as_i64()?).ok()
}

pub(crate) fn date(value: &Value) -> Option<Date> {
    value.as_str()?.parse().ok()
}

pub(crate) fn id<T: std::str::FromStr>(value: &Value) -> Option<T> {
    value.as_str()?.parse().ok()
}

pub(crate) fn unit(value: &Value) -> Option<UnitCode> {
    UnitCode::parse(value.as_str()?).ok()
}

pub(crate) fn words(value: &Value) -> Option<Words> {
    parse_words(value.as_str()?)
}

/// A reference to words from its text.
pub(crate) fn parse_words(text: &str) -> Option<Words> {
    let (id, digest) = text.split_once(':')?;
    let mut bytes = [0; 32];
    hex::decode_to_slice(digest, &mut bytes).ok()?;
    Some(Words { id: id.parse().ok()?, digest: bytes })
}

pub(crate) fn who(value: &Value) -> Option<Who> {
    parse_who(value.as_str()?)
}

/// The actor of an entry from its text in the journal.
pub fn parse_who(text: &str) -> Option<Who> {
    match text {
        "complainant" => Some(Who::Complainant),
        "clock" => Some(Who::Clock),
        "desk" => Some(Who::Desk),
        other => other.strip_prefix("person:")?.parse::<PersonId>().ok().map(Who::Person),
    }
}

/// The actor of an entry as text of the journal.
pub fn who_text(who: Who) -> String {
    match who {
        Who::Complainant => "complainant".to_owned(),
        Who::Clock => "clock".to_owned(),
        Who::Desk => "desk".to_owned(),
        Who::Person(person) => format!("person:{person}"),
    }
}

/// A reference to words as text.
pub(crate) fn words_text(words: Words) -> String {
    format!("{}:{}", words.id, hex::encode(words.digest))
}

pub(crate) fn put_words(words: Words) -> Value {
    json!(words_text(words))
}

pub(crate) fn put_maybe_words(words: Option<Words>) -> Value {
    words.map_or(Value::Null, put_words)
}

pub(crate) fn put_at(at: Instant) -> Value {
    json!(at.as_millisecond())
}

pub(crate) fn put_maybe_at(at: Option<Instant>) -> Value {
    at.map_or(Value::Null, put_at)
}
