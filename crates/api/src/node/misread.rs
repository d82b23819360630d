//! What is wrong with a value, and where.

use std::fmt;

use serde::de::{Error, Expected, Unexpected};

/// The first value that is not what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    pub slip: Slip,
    /// The names on the way to it, the innermost first.
    path: Vec<String>,
}

/// How a value is wrong before anybody looked at what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A field that nobody here knows.
    Unknown,
    Missing,
    WrongType,
    /// Not one of the values that can be chosen.
    NotAChoice,
    /// One value under two of its names.
    Twice,
}

impl Slip {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            Slip::Unknown => "unknown_field",
            Slip::Missing => "missing",
            Slip::WrongType => "wrong_type",
            Slip::NotAChoice => "not_a_choice",
            Slip::Twice => "twice",
        }
    }
}

impl Misread {
    pub fn of(slip: Slip) -> Self {
        Self { slip, path: Vec::new() }
    }

    /// The same, seen from the object that holds the field.
    pub fn within(mut self, field: impl Into<String>) -> Self {
        self.path.push(field.into());
        self
    }

    /// The field's name, as in `command.asks.0.to`; empty for the whole.
    pub fn field(&self) -> String {
        let names: Vec<&str> = self.path.iter().rev().map(String::as_str).collect();
        names.join(".")
    }
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field(), self.slip.code())
    }
}

impl std::error::Error for Misread {}

impl Error for Misread {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::of(Slip::WrongType)
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::of(Slip::WrongType)
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self::of(Slip::NotAChoice)
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self::of(Slip::Unknown).within(field)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::of(Slip::Missing).within(field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::of(Slip::Twice).within(field)
    }
}
