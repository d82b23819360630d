//! `[connection.NAME]`: one account of the hospital at one provider. A broken one closes only its
//! own door.

mod email;
mod exchange;
mod gateway;
mod network;
mod sms;
mod terms;

use channel::meta::{self, Account};
use channel::{Connection, Secret, Settings};
use domain::calendar::Zone;
use jiff::tz::TimeZone;
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
    "publishes",
    "instagram_login",
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

/// All connections of the file, each for itself. `reads` is how many posts of X may be read for money in a
/// month.
pub fn all(
    table: Table,
    environment: &Environment,
    reads: Option<u32>,
) -> Vec<Result<Connection, Broken>> {
    let one = |(name, value): (String, Value)| {
        one((&name, value), environment, reads).map_err(|why| Broken { name, why })
    };
    table.into_iter().map(one).collect()
}

fn one(
    (name, value): (&str, Value),
    environment: &Environment,
    reads: Option<u32>,
) -> Result<Connection, Wrong> {
    let place = format!("connection.{name}");
    let wrong = |wanted| Wrong::Value { key: Key(place.clone()), wanted };
    let lawful = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || !name.chars().all(lawful) {
        return Err(wrong(Wanted::Name));
    }
    let Value::Table(mut table) = value else { return Err(wrong(Wanted::Table)) };
    let own_terms = terms::split(&mut table);
    let section = |known| Section::new(&place, table.clone(), known, environment);
    let kind = section(table_of(&table))?.required("kind")?;
    let meta = |id| account(&section(KEYS)?, id);
    let door = match kind.as_str() {
        "instagram" => Settings::Instagram(meta("account_id")?),
        "facebook" => Settings::Facebook(meta("account_id")?),
        "whatsapp" => Settings::WhatsApp(meta("phone_number_id")?),
        "whatsapp-gateway" => gateway::read(name, &section(gateway::KEYS)?)?,
        "email" => email::read(name, &section(email::KEYS)?)?,
        "android-sms" | "kannel" | "sms-gateway" => sms::read(name, &kind, &section(sms::KEYS)?)?,
        "gammu" => sms::gammu(name, &section(sms::GAMMU)?)?,
        "asterisk" => exchange::read(name, &section(exchange::KEYS)?)?,
        "threads" => network::threads(&section(network::THREADS)?)?,
        other => match network::of(other) {
            Some(network) => network::read((name, network), &section(network::KEYS)?, reads)?,
            None => return Err(section(table_of(&table))?.wrong("kind", Wanted::Kind)),
        },
    };
    let terms = terms::read((&place, own_terms), environment, door.kind())?;
    Ok(Connection { name: name.to_owned(), door, terms })
}

/// The keys of the kind that stands in the table; of any, where none does.
fn table_of(table: &Table) -> &'static [&'static str] {
    match table.get("kind").and_then(Value::as_str) {
        Some("whatsapp-gateway") => gateway::KEYS,
        Some("email") => email::KEYS,
        Some("android-sms" | "kannel" | "sms-gateway") => sms::KEYS,
        Some("gammu") => sms::GAMMU,
        Some("asterisk") => exchange::KEYS,
        Some("threads") => network::THREADS,
        Some("x" | "youtube" | "tiktok") => network::KEYS,
        _ => KEYS,
    }
}

/// A secret and the one before it while it is being changed; none where none is set.
fn both(section: &Section<'_>, name: &str, old: &str) -> Result<Vec<Secret>, Wrong> {
    let all = [section.secret(name)?, section.secret(old)?];
    Ok(all.into_iter().flatten().filter(|text| !text.is_empty()).map(Secret::new).collect())
}

/// An address with `http` in front, without a slash behind.
fn web(section: &Section<'_>, name: &str) -> Result<String, Wrong> {
    let url = section.required(name)?;
    match url.starts_with("https://") || url.starts_with("http://") {
        true => Ok(url.trim_end_matches('/').to_owned()),
        false => Err(section.wrong(name, Wanted::Url)),
    }
}

/// The clock of the machine at the other side; that of western Indonesia where none is named.
fn zone(section: &Section<'_>) -> Result<TimeZone, Wrong> {
    let named = section.text("zone")?.unwrap_or_else(|| Zone::Wib.code().to_owned());
    let zone = Zone::parse(&named).ok_or_else(|| section.wrong("zone", Wanted::Zone))?;
    Ok(TimeZone::fixed(zone.offset()))
}

/// An account at Meta; `id` is the key under which its id stands.
fn account(section: &Section<'_>, id: &str) -> Result<Account, Wrong> {
    let graph_url = web(section, "graph_url")?;
    let app_secrets = both(section, "app_secret", "app_secret_old")?;
    if app_secrets.is_empty() {
        return Err(section.missing("app_secret"));
    }
    let instagram_login =
        graph_url.starts_with("https://graph.instagram.com") || section.flag("instagram_login")?;
    let needed = |key: &str| section.secret(key)?.ok_or_else(|| section.missing(key));
    Ok(Account {
        graph_url,
        app_secrets,
        verify_token: Secret::new(needed("verify_token")?),
        access_token: meta::Key::new(needed("access_token")?),
        instagram_login,
        account_id: section.required(id)?,
        business_id: section.text("business_id")?,
        human_agent: section.flag("human_agent")?,
        publishes: section.flag("publishes")?,
    })
}
