//! A competence of the catalogue: what it is called, how long it holds, and which level each role
//! needs.

use std::collections::BTreeMap;

use super::{Level, Refusal, manages};
use crate::ids::{CompetenceCode, CompetenceId, Version};
use crate::people::{Actor, Role};
use crate::text::{Name, coded};

/// Longer than this nothing is attested: ten years, in months.
pub const MOST_MONTHS: u16 = 120;

coded! {
    /// Two kinds of competence, as the customer-service procedure names them.
    Area {
        Technical = "technical",
        NonTechnical = "non_technical",
    }
}

/// All that the hospital decides about a competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    pub name: Name,
    pub area: Area,
    /// After so many months it must be attested again; without a number it never expires.
    pub valid_months: Option<u16>,
    /// The level that each role needs; a role that is not named needs none.
    pub targets: BTreeMap<Role, Level>,
    /// No longer asked for; what was attested stays known.
    pub retired: bool,
}

/// A competence as its row holds it; one of the template has no row and version 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Competence {
    pub id: CompetenceId,
    pub version: Version,
    pub code: CompetenceCode,
    pub definition: Definition,
}

impl Competence {
    /// The level that a role needs; `None` where nothing is asked of it.
    pub fn target(&self, role: Role) -> Option<Level> {
        self.definition.targets.get(&role).copied().filter(|level| *level != Level::None)
    }
}

/// What somebody wants done to the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Define {
    /// For one that is not there yet.
    pub id: CompetenceId,
    pub code: CompetenceCode,
    pub definition: Definition,
}

/// One thing that happened to a competence. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Defined { id: CompetenceId, code: CompetenceCode, definition: Definition },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Competence of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Defined { .. } => "defined",
        }
    }
}

/// What follows from a definition: nothing new, or one event. `known` is the competence with this
/// code, also one of the template.
///
/// # Errors
/// `NotYours` for whoever does not look after the catalogue, `Validity` for one beyond
/// [`MOST_MONTHS`] or of no month at all.
pub fn decide(
    known: Option<&Competence>,
    actor: &Actor,
    wanted: Define,
) -> Result<Vec<Event>, Refusal> {
    if !manages(actor) {
        return Err(Refusal::NotYours);
    }
    let Define { id, code, definition } = wanted;
    if definition.valid_months.is_some_and(|months| !(1..=MOST_MONTHS).contains(&months)) {
        return Err(Refusal::Validity { most: MOST_MONTHS });
    }
    if known.is_some_and(|known| known.definition == definition) {
        return Ok(Vec::new());
    }
    let id = known.map_or(id, |known| known.id);
    Ok(vec![Event::Defined { id, code, definition }])
}

/// The competence after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Competence>, entry: &Entry) -> Option<Competence> {
    let Event::Defined { id, code, definition } = &entry.event;
    let version = known.map_or(0, |known| known.version.0) + 1;
    Some(Competence {
        id: *id,
        version: Version(version),
        code: code.clone(),
        definition: definition.clone(),
    })
}

/// The competence that a whole history adds up to; `None` for an empty one.
pub fn fold(history: &[Entry]) -> Option<Competence> {
    history.iter().fold(None, apply)
}
