//! `[listening]`: the accounts through which reviews, posts and comments are heard. Without them nothing
//! of it is asked. Own accounts at which somebody names the hospital are heard by their connection.

use channel::feed::{Accounts, Google, Own, X, Youtube};
use channel::{Connection, Secret};
use toml::Table;

use super::connection::Broken;
use super::environment::Environment;
use super::section::Section;
use super::wrong::{Wanted, Wrong};

const KEYS: &[&str] = &[
    "google_client_id",
    "google_client_secret",
    "google_client_secret_file",
    "google_refresh_token",
    "google_refresh_token_file",
    "x_token",
    "x_token_file",
    "x_monthly_posts",
    "youtube_key",
    "youtube_key_file",
    "youtube_daily_units",
];

/// Of the 10,000 units that YouTube gives a project a day.
const UNITS: u32 = 1_000;

/// # Errors
/// The first key that is unknown, missing beside its others, or has another form.
pub fn read(
    table: Table,
    environment: &Environment,
    connections: &[Result<Connection, Broken>],
) -> Result<Accounts, Wrong> {
    let section = Section::new("listening", table, KEYS, environment)?;
    let secret = |name: &str| {
        let given = section.secret(name)?.filter(|text| !text.is_empty());
        Ok::<_, Wrong>(given.map(Secret::new))
    };
    let number = |name: &str| {
        let given = section.number(name)?.map(u32::try_from).transpose();
        given.map_err(|_| section.wrong(name, Wanted::Number))
    };
    let units = number("youtube_daily_units")?.unwrap_or(UNITS);
    Ok(Accounts {
        google: google(&section)?,
        x: match secret("x_token")? {
            // What is paid for has an end that somebody named.
            Some(token) => {
                let most = number("x_monthly_posts")?;
                Some(X::new(token, most.ok_or_else(|| section.missing("x_monthly_posts"))?))
            }
            None => None,
        },
        youtube: secret("youtube_key")?.map(|key| Youtube::new(key, units)),
        own: connections.iter().flatten().filter_map(Own::of).collect(),
    })
}

/// How many posts of X may be read for money in a month, whoever reads them: the search, or the results of
/// what was put out.
///
/// # Errors
/// As [`read`].
pub fn paid_reads(table: Table, environment: &Environment) -> Result<Option<u32>, Wrong> {
    let section = Section::new("listening", table, KEYS, environment)?;
    let given = section.number("x_monthly_posts")?.map(u32::try_from).transpose();
    given.map_err(|_| section.wrong("x_monthly_posts", Wanted::Number))
}

/// All three or none.
fn google(section: &Section<'_>) -> Result<Option<Google>, Wrong> {
    let Some(client) = section.text("google_client_id")? else { return Ok(None) };
    let needed = |name: &str| {
        let given = section.secret(name)?.filter(|text| !text.is_empty());
        given.map(Secret::new).ok_or_else(|| section.missing(name))
    };
    let (secret, token) = (needed("google_client_secret")?, needed("google_refresh_token")?);
    Ok(Some(Google::new(client, secret, token)))
}
