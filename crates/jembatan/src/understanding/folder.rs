//! A folder with training data: which table is which, and what its README says of the licence.

use std::path::{Path, PathBuf};

use desk::understanding::Card;
use desk::{Clock, SystemClock};

/// In a folder of several sets this one may train a model that is shipped; see its README.
const SHIPPABLE: &str = "smsa";
const TASK: &str = "sentiment";

/// The tables of one folder, and the card of a model trained on them.
pub struct Set {
    pub training: PathBuf,
    /// What a model is measured on while it is made; never the test split.
    pub held_out: Option<PathBuf>,
    pub card: Card,
}

pub fn find(folder: &Path) -> Option<Set> {
    let of =
        |folder: &Path| table(folder, &["train"]).map(|training| (folder.to_owned(), training));
    let (folder, training) = of(folder).or_else(|| of(&folder.join(SHIPPABLE)))?;
    let held_out = table(&folder, &["valid", "dev", "val"]);
    Some(Set { training, held_out, card: card(&folder) })
}

/// The first table of the folder, by name, that begins with one of these words.
fn table(folder: &Path, beginnings: &[&str]) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    let mut tables: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    tables.sort();
    tables.into_iter().find(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let begins = beginnings.iter().any(|beginning| name.starts_with(beginning));
        begins && [".tsv", ".csv", ".txt"].iter().any(|ending| name.ends_with(ending))
    })
}

fn card(folder: &Path) -> Card {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (data, licence) = said(folder, &name).unwrap_or((name, String::new()));
    let date = SystemClock.now().strftime("%Y-%m-%d").to_string();
    Card { task: TASK.to_owned(), data, licence, date, ..Card::default() }
}

/// Name, origin and licence from the table in the README of the folder or of the one around it.
fn said(folder: &Path, name: &str) -> Option<(String, String)> {
    let readmes = [Some(folder), folder.parent()].into_iter().flatten();
    let texts = readmes.filter_map(|folder| std::fs::read_to_string(folder.join("README.md")).ok());
    texts.into_iter().find_map(|text| {
        let rows = text.lines().map(|line| line.trim_matches('|').split('|').map(str::trim));
        let rows = rows.map(Iterator::collect::<Vec<_>>);
        let row = rows.into_iter().find(|cells| cells.len() > 2 && cells[0] == name)?;
        let (licence, origin) = (row[row.len() - 1], row[row.len() - 2]);
        Some((format!("{name} ({origin})"), licence.to_owned()))
    })
}
