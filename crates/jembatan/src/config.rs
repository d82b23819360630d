//! What a person may set: flag before environment before file before default.
//!
//! Secrets stand in the file, in a file of their own (`app_secret_file`) or in the environment,
//! never on the command line. An unknown key is refused with its name.

mod assistant;
pub mod connection;
pub mod environment;
pub mod hospital;
mod listening;
mod retention;
mod section;
#[cfg(test)]
mod tests;
pub mod wrong;

use std::path::{Path, PathBuf};

use channel::Connection;
use channel::feed::Accounts;
use toml::Table;

use crate::cli::Place;
use connection::Broken;
use environment::Environment;
use hospital::NewHospital;
use section::Section;
use wrong::{Wanted, Wrong};

const KEYS: &[&str] = &[
    "listen",
    "data",
    "database",
    "database_file",
    "public_url",
    "trusted_hops",
    "hospital",
    "retention",
    "listening",
    "connection",
    "assistant",
];

/// The settings of one run.
#[derive(Clone, Debug)]
pub struct Config {
    /// From where it was read, if from anywhere.
    pub file: Option<PathBuf>,
    pub listen: String,
    pub data: PathBuf,
    /// A file or a `postgres://` address; it may hold a password and is never shown.
    pub database: String,
    pub public_url: Option<String>,
    pub trusted_hops: usize,
    /// A file with the key of the house, instead of the one in the data folder.
    pub key: Option<PathBuf>,
    pub hospital: Option<NewHospital>,
    /// How long is kept what is not needed for ever.
    pub retention: desk::Retention,
    /// The accounts through which reviews, posts and comments are heard.
    pub listening: Accounts,
    pub connections: Vec<Result<Connection, Broken>>,
    /// Whoever writes drafts and summaries, if anybody.
    pub assistant: Option<channel::assistant::Settings>,
}

/// Reads everything once.
///
/// # Errors
/// The first thing that is wrong, except inside a connection.
pub fn load(place: &Place, environment: &Environment) -> Result<Config, Wrong> {
    let named = environment.get("JEMBATAN_CONFIG").map(PathBuf::from);
    let file = place.config.clone().or(named);
    let table = file.as_deref().map(parsed).transpose()?.unwrap_or_default();
    let section = Section::new("", table, KEYS, environment)?;
    let text = |flag: Option<String>, name: &str| {
        flag.map_or_else(|| section.text(name), |it| Ok(Some(it)))
    };
    let data = place.data.clone().map_or_else(|| path(&section, "data"), |it| Ok(Some(it)))?;
    let data = data.unwrap_or_else(|| PathBuf::from("jembatan-data"));
    let database =
        place.database.clone().map_or_else(|| section.secret("database"), |it| Ok(Some(it)))?;
    let in_folder = || data.join("jembatan.sqlite").display().to_string();
    let hospital = section.table("hospital")?;
    let listening = section.table("listening")?.unwrap_or_default();
    let reads = listening::paid_reads(listening.clone(), environment)?;
    let connected = section.table("connection")?.unwrap_or_default();
    let connections = connection::all(connected, environment, reads);
    let assistant = section.table("assistant")?;
    Ok(Config {
        listen: listen(&section, text(place.listen.clone(), "listen")?)?,
        database: database.unwrap_or_else(in_folder),
        public_url: url(&section)?,
        trusted_hops: section.number("trusted_hops")?.unwrap_or(0),
        key: key(environment),
        hospital: hospital.map(|table| hospital::read(table, environment)).transpose()?,
        listening: listening::read(listening, environment, &connections)?,
        retention: retention::read(section.table("retention")?.unwrap_or_default(), environment)?,
        connections,
        assistant: assistant.map(|table| assistant::read(table, environment)).transpose()?,
        data,
        file,
    })
}

fn parsed(path: &Path) -> Result<Table, Wrong> {
    let unreadable = |_| Wrong::Unreadable { path: path.to_owned() };
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    text.parse().map_err(|fault: toml::de::Error| {
        let begin = fault.span().map_or(0, |span| span.start.min(text.len()));
        Wrong::NotToml {
            line: text.as_bytes()[..begin].iter().filter(|b| **b == b'\n').count() + 1,
        }
    })
}

fn listen(section: &Section<'_>, given: Option<String>) -> Result<String, Wrong> {
    let listen = given.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let port = listen.rsplit_once(':').map(|(_, port)| port.parse::<u16>());
    match port {
        Some(Ok(_)) => Ok(listen),
        _ => Err(section.wrong("listen", Wanted::Address)),
    }
}

fn url(section: &Section<'_>) -> Result<Option<String>, Wrong> {
    let given = section.text("public_url")?;
    match given.map(|url| url.trim_end_matches('/').to_owned()) {
        Some(url) if !url.starts_with("https://") && !url.starts_with("http://") => {
            Err(section.wrong("public_url", Wanted::Url))
        }
        given => Ok(given),
    }
}

fn path(section: &Section<'_>, name: &str) -> Result<Option<PathBuf>, Wrong> {
    Ok(section.text(name)?.map(PathBuf::from))
}

/// A key that the operator or systemd hands over.
fn key(environment: &Environment) -> Option<PathBuf> {
    let given = environment.get("JEMBATAN_KEY_FILE").map(PathBuf::from);
    given.or_else(|| environment.credential("house.key"))
}
