//! `quiet`, `pace` and `price`: on which terms a connection of any kind is used.

use channel::{Pace, Quiet, Terms};
use toml::Table;

use super::super::environment::Environment;
use super::super::section::Section;
use super::super::wrong::{Wanted, Wrong};

pub const KEYS: &[&str] = &["quiet", "pace", "price"];

/// Takes its own keys out of the table, so that each kind knows only its own.
pub fn split(table: &mut Table) -> Table {
    KEYS.iter().filter_map(|key| table.remove_entry(*key)).collect()
}

/// What is said in place of what is usual.
pub fn read(
    (place, table): (&str, Table),
    environment: &Environment,
    usual: Terms,
) -> Result<Terms, Wrong> {
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
    Ok(Terms { quiet, pace, price: price.map_err(|_| section.wrong("price", Wanted::Number))? })
}
