//! One table of the file: every key is known, every value has its form, or the key is named.

use std::path::PathBuf;

use toml::{Table, Value};

use super::environment::Environment;
use super::wrong::{Key, Wanted, Wrong};

/// A table with its place in the file.
pub struct Section<'a> {
    place: String,
    table: Table,
    environment: &'a Environment,
}

impl<'a> Section<'a> {
    /// # Errors
    /// `UnknownKey` for a key that is not among `known`.
    pub fn new(
        place: &str,
        table: Table,
        known: &'static [&'static str],
        environment: &'a Environment,
    ) -> Result<Self, Wrong> {
        let section = Self { place: place.to_owned(), table, environment };
        match section.table.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(Wrong::UnknownKey { key: section.key(key), known }),
            None => Ok(section),
        }
    }

    pub fn key(&self, name: &str) -> Key {
        match self.place.as_str() {
            "" => Key(name.to_owned()),
            place => Key(format!("{place}.{name}")),
        }
    }

    pub fn wrong(&self, name: &str, wanted: Wanted) -> Wrong {
        Wrong::Value { key: self.key(name), wanted }
    }

    pub fn missing(&self, name: &str) -> Wrong {
        Wrong::Missing { key: self.key(name) }
    }

    /// The environment wins over the file.
    pub fn text(&self, name: &str) -> Result<Option<String>, Wrong> {
        if let Some(given) = self.environment.setting(&self.variable(name)) {
            return Ok(Some(given.to_owned()));
        }
        match self.table.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(self.wrong(name, Wanted::Text)),
        }
    }

    /// A text that must be there and say something.
    pub fn required(&self, name: &str) -> Result<String, Wrong> {
        let given = self.text(name)?.filter(|text| !text.trim().is_empty());
        given.ok_or_else(|| self.missing(name))
    }

    /// A secret: itself, or the file that holds it (`NAME_file`), also by the environment.
    pub fn secret(&self, name: &str) -> Result<Option<String>, Wrong> {
        if let Some(text) = self.text(name)? {
            return Ok(Some(text));
        }
        let Some(path) = self.text(&format!("{name}_file"))? else { return Ok(None) };
        let path = PathBuf::from(path);
        let read = std::fs::read_to_string(&path).map_err(|_| Wrong::Unreadable { path })?;
        Ok(Some(read.trim().to_owned()))
    }

    pub fn texts(&self, name: &str) -> Result<Vec<String>, Wrong> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        match self.table.get(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(all)) => all
                .iter()
                .map(|each| text(each).ok_or_else(|| self.wrong(name, Wanted::Texts)))
                .collect(),
            Some(_) => Err(self.wrong(name, Wanted::Texts)),
        }
    }

    pub fn number(&self, name: &str) -> Result<Option<usize>, Wrong> {
        if let Some(given) = self.environment.setting(&self.variable(name)) {
            return given.parse().map(Some).map_err(|_| self.wrong(name, Wanted::Number));
        }
        let number = |value: &Value| value.as_integer().and_then(|each| usize::try_from(each).ok());
        let given = self.table.get(name);
        given.map(|value| number(value).ok_or_else(|| self.wrong(name, Wanted::Number))).transpose()
    }

    /// A decimal number with a dot, as a number or in quotes.
    pub fn decimal(&self, name: &str) -> Result<Option<String>, Wrong> {
        let set = self.environment.setting(&self.variable(name)).is_some();
        let given = match self.table.get(name).filter(|_| !set) {
            Some(Value::Float(number)) => Some(number.to_string()),
            Some(Value::Integer(number)) => Some(number.to_string()),
            _ => self.text(name)?,
        };
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|one| one.is_ascii_digit());
        let good = |text: &String| match text.split_once('.') {
            Some((whole, part)) => digits(whole) && digits(part),
            None => digits(text),
        };
        match given {
            Some(text) if !good(&text) => Err(self.wrong(name, Wanted::Decimal)),
            given => Ok(given),
        }
    }

    pub fn flag(&self, name: &str) -> Result<bool, Wrong> {
        match self.table.get(name) {
            None => Ok(false),
            Some(Value::Boolean(flag)) => Ok(*flag),
            Some(_) => Err(self.wrong(name, Wanted::Flag)),
        }
    }

    pub fn table(&self, name: &str) -> Result<Option<Table>, Wrong> {
        match self.table.get(name) {
            None => Ok(None),
            Some(Value::Table(table)) => Ok(Some(table.clone())),
            Some(_) => Err(self.wrong(name, Wanted::Table)),
        }
    }

    fn variable(&self, name: &str) -> String {
        self.key(name).0.replace('.', "_")
    }
}
