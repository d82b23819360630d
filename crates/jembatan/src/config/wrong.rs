//! What can be wrong with the configuration: which key, and what to do.

use std::path::PathBuf;

use desk::health::Why;
use locale::Words;

/// The full name of a key: `connection.instagram.app_secret`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key(pub String);

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Text,
    Texts,
    Number,
    Flag,
    Table,
    Address,
    Url,
    /// An address of the hospital's own network.
    Inside,
    Kind,
    Zone,
    Preset,
    Name,
    Brand,
    Imap,
    Smtp,
    Postgres,
    Exchange,
    Email,
    Quiet,
    Pace,
    Hears,
    Decimal,
    Currency,
    Day,
}

impl Wanted {
    fn code(self) -> &'static str {
        match self {
            Wanted::Text => "text",
            Wanted::Texts => "texts",
            Wanted::Number => "number",
            Wanted::Flag => "flag",
            Wanted::Table => "table",
            Wanted::Address => "address",
            Wanted::Url => "url",
            Wanted::Inside => "inside",
            Wanted::Kind => "kind",
            Wanted::Zone => "zone",
            Wanted::Preset => "preset",
            Wanted::Name => "name",
            Wanted::Brand => "brand",
            Wanted::Imap => "imap",
            Wanted::Smtp => "smtp",
            Wanted::Postgres => "postgres",
            Wanted::Exchange => "exchange",
            Wanted::Email => "email",
            Wanted::Quiet => "quiet",
            Wanted::Pace => "pace",
            Wanted::Hears => "hears",
            Wanted::Decimal => "decimal",
            Wanted::Currency => "currency",
            Wanted::Day => "day",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the configuration cannot be used")]
pub enum Wrong {
    Unreadable { path: PathBuf },
    NotToml { line: usize },
    UnknownKey { key: Key, known: &'static [&'static str] },
    Missing { key: Key },
    Value { key: Key, wanted: Wanted },
}

impl Wrong {
    /// The key if one is named, what is wrong with it, and what a sentence needs beside that.
    pub fn parts(&self) -> (Option<&str>, Why, String) {
        match self {
            Wrong::Unreadable { path } => (None, Why::Unreadable, path.display().to_string()),
            Wrong::NotToml { line } => (None, Why::Unreadable, line.to_string()),
            Wrong::UnknownKey { key, known } => (Some(&key.0), Why::Unknown, known.join(", ")),
            Wrong::Missing { key } => (Some(&key.0), Why::Missing, String::new()),
            Wrong::Value { key, wanted } => (Some(&key.0), Why::Value, wanted.code().to_owned()),
        }
    }

    pub fn sentence(&self, t: &Words) -> String {
        match self {
            Wrong::Unreadable { path } => t.cli_config_unreadable(path.display().to_string()),
            Wrong::NotToml { line } => t.cli_config_not_toml(line.to_string()),
            Wrong::UnknownKey { key, known } => t.cli_config_unknown_key(&key.0, known.join(", ")),
            Wrong::Missing { key } => t.cli_config_missing(&key.0),
            Wrong::Value { key, wanted } => t.cli_config_wrong_value(&key.0, wanted.code()),
        }
    }
}
