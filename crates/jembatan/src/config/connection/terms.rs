//! `quiet`, `pace`, `price` and `hears`: on which terms a connection of any kind is used.

use channel::{Hears, Kind, Pace, Quiet, Terms};
use toml::Table;

use super::super::environment::Environment;
use super::super::section::Section;
use super::super::wrong::{Wanted, Wrong};

pub const KEYS: &[&str] = &["quiet", "pace", "price", "hears", "hears_daily"];

/// Takes its own keys out of the table, so that each kind knows only its own.
pub fn split(table: &mut Table) -> Table {
    KEYS.iter().filter_map(|key| table.remove_entry(*key)).collect()
}

/// What is said in place of what is usual.
pub fn read(
    (place, table): (&str, Table),
    environment: &Environment,
    kind: Kind,
) -> Result<Terms, Wrong> {
    let usual = Terms::usual(kind);
    let section = Section::new(place, table, KEYS, environment)?;
    let said = |name| section.text(name);
    let quiet = match said("quiet")?.as_deref() {
        None => usual.quiet,
        Some("off") => None,
        Some(hours) => {
            Some(Quiet::parse(hours).ok_or_else(|| section.wrong("quiet", Wanted::Quiet))?)
        }
    };
    let pace = match said("pace")?.as_deref() {
        None => usual.pace,
        Some("off") => None,
        Some(pace) => Some(Pace::parse(pace).ok_or_else(|| section.wrong("pace", Wanted::Pace))?),
    };
    let price = section.number("price")?.map(u32::try_from).transpose();
    let price = price.map_err(|_| section.wrong("price", Wanted::Number))?;
    Ok(Terms { quiet, pace, price, hears: hears(&section, kind)? })
}

/// What is heard besides, each by its name; a door that cannot hear it says so.
fn hears(section: &Section<'_>, kind: Kind) -> Result<Hears, Wrong> {
    let (wanted, possible) = (section.texts("hears")?, Hears::possible(kind));
    if wanted.iter().any(|one| !possible.contains(&one.as_str())) {
        return Err(section.wrong("hears", Wanted::Hears));
    }
    let daily = section.number("hears_daily")?.map(u32::try_from).transpose();
    let daily = daily.map_err(|_| section.wrong("hears_daily", Wanted::Number))?;
    let named = |name: &str| wanted.iter().any(|one| one == name);
    Ok(Hears {
        mentions: named("mentions"),
        tags: named("tags"),
        daily: daily.unwrap_or(Hears::default().daily),
    })
}
