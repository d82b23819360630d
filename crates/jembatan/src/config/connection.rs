//! `[connection.NAME]`: one account of the hospital at one provider. A broken one closes only its
//! own door.

use channel::meta::Account;
use channel::{Connection, Secret, Settings};
use toml::{Table, Value};

use super::environment::Environment;
use super::section::Section;
use super::wrong::{Key, Wanted, Wrong};

const KEYS: &[&str] = &[
    "kind",
    "graph_url",
    "app_secret",
    "app_secret_file",
    "app_secret_old",
    "app_secret_old_file",
    "verify_token",
    "verify_token_file",
    "access_token",
    "access_token_file",
    "account_id",
    "phone_number_id",
    "business_id",
    "human_agent",
];

/// A connection that cannot be used, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub name: String,
    pub why: Wrong,
}

impl Broken {
    /// As the page of channel health shows it.
    pub fn shown(&self) -> desk::health::Broken {
        let (key, why, detail) = self.why.parts();
        let key = key.map_or_else(|| format!("connection.{}", self.name), str::to_owned);
        desk::health::Broken { name: self.name.clone(), key, why, detail }
    }
}

/// All connections of the file, each for itself.
pub fn all(table: Table, environment: &Environment) -> Vec<Result<Connection, Broken>> {
    let one = |(name, value): (String, Value)| {
        one(&name, value, environment).map_err(|why| Broken { name, why })
    };
    table.into_iter().map(one).collect()
}

fn one(name: &str, value: Value, environment: &Environment) -> Result<Connection, Wrong> {
    let place = format!("connection.{name}");
    let wrong = |wanted| Wrong::Value { key: Key(place.clone()), wanted };
    let lawful = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || !name.chars().all(lawful) {
        return Err(wrong(Wanted::Name));
    }
    let Value::Table(table) = value else { return Err(wrong(Wanted::Table)) };
    let section = Section::new(&place, table, KEYS, environment)?;
    let door = match section.required("kind")?.as_str() {
        "instagram" => Settings::Instagram(account(&section, "account_id")?),
        "facebook" => Settings::Facebook(account(&section, "account_id")?),
        "whatsapp" => Settings::WhatsApp(account(&section, "phone_number_id")?),
        _ => return Err(section.wrong("kind", Wanted::Kind)),
    };
    Ok(Connection { name: name.to_owned(), door })
}

/// An account at Meta; `id` is the key under which its id stands.
fn account(section: &Section<'_>, id: &str) -> Result<Account, Wrong> {
    let graph_url = section.required("graph_url")?;
    if !(graph_url.starts_with("https://") || graph_url.starts_with("http://")) {
        return Err(section.wrong("graph_url", Wanted::Url));
    }
    let needed = |key: &str| section.secret(key)?.ok_or_else(|| section.missing(key));
    Ok(Account {
        graph_url: graph_url.trim_end_matches('/').to_owned(),
        app_secrets: secrets(section)?,
        verify_token: Secret::new(needed("verify_token")?),
        access_token: Secret::new(needed("access_token")?),
        account_id: section.required(id)?,
        business_id: section.text("business_id")?,
        human_agent: section.flag("human_agent")?,
    })
}

/// The secret, and the one before it while it is being changed.
fn secrets(section: &Section<'_>) -> Result<Vec<Secret>, Wrong> {
    let new = section.secret("app_secret")?.ok_or_else(|| section.missing("app_secret"))?;
    let old = section.secret("app_secret_old")?;
    Ok([Some(new), old].into_iter().flatten().map(Secret::new).collect())
}
