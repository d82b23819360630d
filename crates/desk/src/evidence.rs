//! The package for a surveyor: the elements of the standards, and what the house has to show for
//! each, collected at one moment for one period.

mod decider;
mod evaluation;
mod gather;
mod register;
mod scan;

use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use domain::calendar::Date;
use domain::evidence::{Define, Definition, Element, Source, catalogue, collects, manages};
use domain::ids::{ElementCode, ElementId, Version};
use domain::people::Actor;
use domain::survey::Period;
use locale::Language;
use paper::{Document, Paper};

use crate::act::{Terms, act as act_on, boxed};
use crate::{Desk, DeskError};
use decider::Defining;

/// A new definition of an element, with what stands beside it.
#[derive(Clone, Debug)]
pub struct Defined {
    pub code: ElementCode,
    pub definition: Definition,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
}

/// Of which time, and of which elements.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub period: Period,
    /// All that are asked for, where none is named.
    pub codes: Vec<ElementCode>,
    pub language: Language,
    pub size: Paper,
}

/// One paper, ready to be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Plain letters and digits, with its ending.
    pub name: String,
    /// What a person calls it.
    pub title: String,
    pub bytes: Vec<u8>,
}

/// Everything for the surveyor.
#[derive(Clone, Debug)]
pub struct Package {
    pub hospital: String,
    /// Where the hospital's pages are, if it has said so.
    pub address: Option<String>,
    pub period: Period,
    pub made_on: Date,
    pub elements: Vec<Element>,
    /// What was found for each source that an element names; an empty list is a gap.
    pub found: BTreeMap<Source, Vec<File>>,
}

/// A paper that is not yet set.
struct Piece {
    name: String,
    document: Document,
    /// A register is a workbook; everything else a letter.
    register: bool,
}

/// The catalogue, by code.
///
/// # Errors
/// `Forbidden` for whoever neither edits nor takes the package.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<Element>, DeskError> {
    if !collects(actor) && !manages(actor) {
        return Err(DeskError::Forbidden);
    }
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::evidence::list(tx, scope).await?) })
    });
    desk.store().db.read(job).await.map(catalogue)
}

/// Changes an element of the catalogue, or adds one.
///
/// # Errors
/// `Forbidden` for whoever does not look after the catalogue, `Stale`.
pub async fn define(desk: &Desk, actor: &Actor, wanted: Defined) -> Result<Element, DeskError> {
    if !manages(actor) {
        return Err(DeskError::Forbidden);
    }
    let Defined { code, definition, seen } = wanted;
    let id = ElementId::new(desk.fresh_id());
    let wish = Define { id, code: code.clone(), definition };
    let deed = Defining::new(desk, actor, code, wish);
    let known = act_on(desk, deed, Terms { seen, once: None }).await?;
    known.ok_or(DeskError::NotFound)
}

/// Collects and sets everything, as far as this actor may see it. Setting the type of a year takes a
/// minute or two.
///
/// # Errors
/// `Forbidden` for whoever does not take the package, `Unknown` for an element that there is not,
/// `NotFound` for a time to come, `Unprintable`.
pub async fn package(desk: &Desk, actor: &Actor, wanted: Wanted) -> Result<Package, DeskError> {
    if !collects(actor) {
        return Err(DeskError::Forbidden);
    }
    let mut elements = list(desk, actor).await?;
    let missing = wanted.codes.iter().any(|code| elements.iter().all(|one| one.code != *code));
    if missing {
        return Err(DeskError::Unknown { field: "element" });
    }
    elements.retain(|one| match wanted.codes.is_empty() {
        true => !one.definition.retired,
        false => wanted.codes.contains(&one.code),
    });
    let rules = desk.rules().await?;
    let today = rules.calendar.day_of(desk.now());
    if wanted.period.from > today {
        return Err(DeskError::NotFound);
    }
    let span = gather::Span {
        from: wanted.period.from,
        until: wanted.period.until.min(today),
        calendar: rules.calendar.clone(),
        language: wanted.language,
        size: wanted.size,
    };
    let sources: BTreeSet<Source> =
        elements.iter().flat_map(|one| one.definition.sources.iter().copied()).collect();
    let mut found = BTreeMap::new();
    for source in sources {
        let pieces = gather::pieces(desk, actor, source, &span).await?;
        let mut files = set(desk, pieces).await?;
        if source == Source::Team {
            files.extend(scan::decrees(desk, actor, &span).await?);
        }
        found.insert(source, files);
    }
    Ok(Package {
        hospital: desk.hospital().await?.name,
        address: desk.0.public_url.clone(),
        period: wanted.period,
        made_on: today,
        elements,
        found,
    })
}

async fn set(desk: &Desk, pieces: Vec<Piece>) -> Result<Vec<File>, DeskError> {
    let mut files = Vec::with_capacity(pieces.len());
    for Piece { name, document, register } in pieces {
        let (bytes, ending) = match register {
            true => (crate::report::xlsx(&document)?, "xlsx"),
            false => (crate::report::pdf(desk, &document).await?, "pdf"),
        };
        let title = document.name().to_owned();
        files.push(File { name: format!("{}.{ending}", plain(&name)), title, bytes });
    }
    Ok(files)
}

/// A file's name that every system takes.
fn plain(name: &str) -> String {
    let lawful = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let name: String = name.chars().map(lawful).collect();
    name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
