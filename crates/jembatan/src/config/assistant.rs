//! `[assistant]`: a server of the hospital's own network that writes drafts and summaries. Without this
//! table there is none.

use std::time::Duration;

use channel::Secret;
use channel::assistant::{Settings, Url, is_inside};
use toml::Table;

use super::environment::Environment;
use super::section::Section;
use super::wrong::{Wanted, Wrong};

const KEYS: &[&str] = &["url", "model", "key", "key_file", "timeout", "allow_public"];
/// Seconds, where nothing is said, and at most: below the patience of a request.
const USUAL: usize = 20;
const MOST: usize = 60;

/// # Errors
/// The first key that is unknown, missing or of another form; an address outside private networks
/// without `allow_public`, or over plain HTTP with it.
pub fn read(table: Table, environment: &Environment) -> Result<Settings, Wrong> {
    let section = Section::new("assistant", table, KEYS, environment)?;
    let wrong = || section.wrong("url", Wanted::Inside);
    let url = section.required("url")?;
    let url: Url = url.parse().map_err(|_| section.wrong("url", Wanted::Url))?;
    let web = matches!(url.scheme(), "http" | "https") && url.username().is_empty();
    if !web || url.password().is_some() || url.host_str().is_none() {
        return Err(section.wrong("url", Wanted::Url));
    }
    let allow_public = section.flag("allow_public")?;
    let bare = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let outside = bare.parse().is_ok_and(|address| !is_inside(address));
    if outside && !(allow_public && url.scheme() == "https") {
        return Err(wrong());
    }
    let seconds = section.number("timeout")?.unwrap_or(USUAL);
    if !(1..=MOST).contains(&seconds) {
        return Err(section.wrong("timeout", Wanted::Number));
    }
    Ok(Settings {
        model: section.required("model")?,
        key: section.secret("key")?.filter(|key| !key.is_empty()).map(Secret::new),
        timeout: Duration::from_secs(u64::try_from(seconds).unwrap_or(1)),
        url,
        allow_public,
    })
}
