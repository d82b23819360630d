//! The laws of the house, held against its sources. `LAWS` is the list; each law is one function
//! from the sources to what breaks it, so a test can try it on a few lines of bad sample.

pub mod documents;
pub mod errors;
pub mod functions;
pub mod glossary;
pub mod leftovers;
pub mod names;
pub mod order;
pub mod paths;
pub mod rooms;
pub mod size;
pub mod sql;

use anyhow::{Result, bail};

use crate::exceptions::{EXCEPTIONS, Exception, MOST};
use crate::house::{House, root};
use crate::shell::say;

/// Where a law is broken. `place` is a path, or `path::function`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub place: String,
    pub line: usize,
    pub says: String,
}

impl Finding {
    pub fn new(place: impl Into<String>, line: usize, says: impl Into<String>) -> Finding {
        Finding { place: place.into(), line, says: says.into() }
    }
}

/// A law: its name, as the exceptions call it, and the function that finds what breaks it.
pub type Law = (&'static str, fn(&House) -> Vec<Finding>);

pub const LAWS: &[Law] = &[
    ("file-length", size::files),
    ("template-length", size::templates),
    ("function-length", functions::lengths),
    ("handler-length", functions::handlers),
    ("parameters", functions::parameters),
    ("test-title", functions::titles),
    ("error-text", errors::texts),
    ("room", rooms::uses),
    ("outside-crate", rooms::known_alone),
    ("order", order::upward),
    ("sql", sql::outside_store),
    ("written-path", paths::written),
    ("file-name", names::banned),
    ("orphan", names::orphans),
    ("machine-path", leftovers::machine),
    ("leftover", leftovers::unfinished),
    ("document-path", documents::missing),
    ("decision-list", documents::decisions),
    ("glossary", glossary::words),
];

/// Holds every law; prints what breaks them, an error if anything does.
pub fn run() -> Result<()> {
    let findings = judge(&House::read(&root())?, EXCEPTIONS);
    for (law, finding) in &findings {
        say(&format!("{}:{}: {law}: {}", finding.place, finding.line, finding.says));
    }
    match findings.len() {
        0 => {
            say(&format!("tidy: {} laws kept, {} exceptions", LAWS.len(), EXCEPTIONS.len()));
            Ok(())
        }
        count => bail!("tidy: {count} findings"),
    }
}

/// All findings that no exception covers, and every exception that covers nothing.
pub fn judge(house: &House, exceptions: &[Exception]) -> Vec<(&'static str, Finding)> {
    let mut used = vec![false; exceptions.len()];
    let mut open = Vec::new();
    for (law, find) in LAWS {
        for finding in find(house) {
            match exceptions.iter().position(|made| made.covers(law, &finding)) {
                Some(index) => used[index] = true,
                None => open.push((*law, finding)),
            }
        }
    }
    let idle = exceptions.iter().zip(used).filter(|(_, used)| !used).map(|(made, _)| made);
    open.extend(idle.map(|made| ("exception", made.idle())));
    if exceptions.len() > MOST {
        let says = format!("{} exceptions; the list may only shrink from {MOST}", exceptions.len());
        open.push(("exception", Finding::new(Exception::HOME, 1, says)));
    }
    open
}
