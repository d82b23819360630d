//! Proof for whoever examines the hospital: the elements of its standards, and which papers of the
//! house show each of them.
//!
//! A hospital begins with [`template`], in the order of the hospital accreditation standards (KMK
//! HK.01.07/MENKES/1596/2024): the codes are theirs, the words are ours, and a hospital changes both.
//! How often a document is reviewed, and which elements are asked for, is the hospital's to say.

mod template;

use std::collections::BTreeSet;

use crate::ids::{ElementCode, ElementId, Version};
use crate::people::{Actor, Role};
use crate::text::{Name, coded};

pub use template::{catalogue, template};

coded! {
    /// How a surveyor wants to see it (*R-D-O-W-S*).
    Proof {
        /// *Regulasi*: what the hospital has laid down.
        Regulation = "r",
        /// *Dokumen*: what it has written since.
        Document = "d",
        /// *Observasi*: what can be looked at.
        Observation = "o",
        /// *Wawancara*: who can be asked.
        Interview = "w",
        /// *Simulasi*: what can be shown from end to end.
        Simulation = "s",
    }
}

coded! {
    /// What the program itself has to show.
    Source {
        /// The decrees that held on the last day of the period, and who sat in their teams.
        Team = "team",
        /// Every SPO in force on the last day of the period.
        Procedures = "procedures",
        /// The register of SPOs: number, edition, who signed, since when.
        Register = "register",
        /// Who has read what is in force, and when.
        Readers = "readers",
        /// Was each SPO kept? Clause by clause.
        Compliance = "compliance",
        /// The monthly reports with the national indicator.
        Monthly = "monthly",
        /// Internal audits of the period: sample, findings, what is done about them.
        Audits = "audits",
        /// Minutes of the evaluation meetings of the period.
        Meetings = "meetings",
        Improvements = "improvements",
        /// Survey results with what was done about the last ones.
        Surveys = "surveys",
        /// Who can do what, and what is missing.
        Training = "training",
        /// Training sessions and who attended.
        Sessions = "sessions",
        /// Suggestion boxes and their openings.
        Boxes = "boxes",
        /// Where a complaint can be brought: boxes and pages to look at.
        Places = "places",
        /// Whom to ask.
        People = "people",
        /// Closed complaints to follow from end to end.
        Examples = "examples",
    }
}

impl Source {
    /// What kind of proof it is.
    pub fn proof(self) -> Proof {
        match self {
            Source::Team | Source::Procedures => Proof::Regulation,
            Source::Places => Proof::Observation,
            Source::People => Proof::Interview,
            Source::Examples => Proof::Simulation,
            _ => Proof::Document,
        }
    }
}

/// All that the hospital decides about an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// What it asks for, in a few words.
    pub name: Name,
    /// How a surveyor wants to see it.
    pub proofs: BTreeSet<Proof>,
    /// What the package holds for it.
    pub sources: BTreeSet<Source>,
    /// No longer asked for.
    pub retired: bool,
}

impl Definition {
    /// The kinds of proof that are asked for and of which the program holds nothing: the hospital
    /// brings them from elsewhere.
    pub fn unshown(&self) -> Vec<Proof> {
        let shown: BTreeSet<Proof> = self.sources.iter().map(|source| source.proof()).collect();
        self.proofs.difference(&shown).copied().collect()
    }
}

/// One element of a standard; one of the template has no row and version 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub id: ElementId,
    pub version: Version,
    pub code: ElementCode,
    pub definition: Definition,
}

/// What somebody wants done to the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Define {
    /// For one that is not there yet.
    pub id: ElementId,
    pub code: ElementCode,
    pub definition: Definition,
}

/// One thing that happened to an element. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Defined { id: ElementId, code: ElementCode, definition: Definition },
}

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Defined { .. } => "defined",
        }
    }
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Element of Event }

/// Who edits the catalogue: the head of public relations, the quality committee, the administrator,
/// and the house itself (its command line).
pub fn manages(actor: &Actor) -> bool {
    let role = matches!(actor.role(), Some(Role::Head | Role::Quality | Role::Admin));
    *actor == Actor::Desk || role
}

/// Who takes the package: those who answer for it, and those who examine it.
pub fn collects(actor: &Actor) -> bool {
    let role =
        matches!(actor.role(), Some(Role::Head | Role::Quality | Role::Auditor | Role::Director));
    *actor == Actor::Desk || role
}

/// What follows from a definition by somebody who [`manages`]: nothing new, or one event. `known` is
/// the element with this code, also one of the template.
pub fn decide(known: Option<&Element>, wanted: Define) -> Vec<Event> {
    let Define { id, code, definition } = wanted;
    if known.is_some_and(|known| known.definition == definition) {
        return Vec::new();
    }
    let id = known.map_or(id, |known| known.id);
    vec![Event::Defined { id, code, definition }]
}

/// The element after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Element>, entry: &Entry) -> Option<Element> {
    let Event::Defined { id, code, definition } = &entry.event;
    let version = known.map_or(0, |known| known.version.0) + 1;
    Some(Element {
        id: *id,
        version: Version(version),
        code: code.clone(),
        definition: definition.clone(),
    })
}

/// The element that a whole history adds up to; `None` for an empty one.
pub fn fold(history: &[Entry]) -> Option<Element> {
    history.iter().fold(None, apply)
}
