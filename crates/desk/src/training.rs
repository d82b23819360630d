//! Training and competence: what the work asks for, what people have attained, and what is missing.

mod decider;
mod document;
mod matrix;
pub mod session;
pub mod table;

use domain::calendar::Date;
use domain::ids::{AttainmentId, CompetenceCode, CompetenceId, PersonId, Version};
use domain::people::Actor;
use domain::text::Name;
use domain::training::attainment::Attest;
use domain::training::competence::Define;
use domain::training::{Competence, Definition, Level, Refusal, manages};

pub use document::document;
pub use matrix::{Cell, Line, Matrix, Reading, matrix, one};

use crate::act::{Once, Terms, act as act_on};
use crate::{Desk, DeskError};
use decider::{Attesting, Defining};

/// A new definition of a competence, with what stands beside it.
#[derive(Clone, Debug)]
pub struct Defined {
    pub code: CompetenceCode,
    pub definition: Definition,
    /// The version that the sender looked at.
    pub seen: Option<Version>,
}

/// A level that somebody attained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attested {
    pub competence: CompetenceCode,
    pub level: Level,
    pub on: Date,
    /// The last day on which it counts; without one, what the competence says.
    pub until: Option<Date>,
    pub evidence: Name,
}

/// Changes a competence of the catalogue, or adds one.
///
/// # Errors
/// `Forbidden` for whoever does not look after the catalogue, `Refused`, `Stale`.
pub async fn define(desk: &Desk, actor: &Actor, wanted: Defined) -> Result<Competence, DeskError> {
    if !manages(actor) {
        return Err(DeskError::Forbidden);
    }
    let Defined { code, definition, seen } = wanted;
    let id = CompetenceId::new(desk.fresh_id());
    let wish = Define { id, code: code.clone(), definition };
    let deed = Defining::new(desk, actor, code, wish);
    let known = act_on(desk, deed, Terms { seen, once: None }).await?;
    known.ok_or(DeskError::NotFound)
}

/// Writes down what somebody can do. The same key is the same request, however often it comes.
///
/// # Errors
/// `Forbidden` for whoever does not lead this person, `NotFound` for nobody, `Refused` with the rule.
pub async fn attest(
    desk: &Desk,
    actor: &Actor,
    (person, wanted): (PersonId, Attested),
    key: Option<&str>,
) -> Result<(), DeskError> {
    let once = key.map(|key| Once::of(actor, "attest", key, &(&person, &wanted)));
    let Attested { competence, level, on, until, evidence } = wanted;
    let id = AttainmentId::new(desk.fresh_id());
    let attest = Attest { id, level, on, until, evidence };
    let deed = Attesting::new(desk, actor, (person, competence), attest);
    act_on(desk, deed, Terms { seen: None, once }).await?;
    Ok(())
}

/// What the rules say no with, in the desk's words.
fn refused(refusal: Refusal) -> DeskError {
    match refusal {
        Refusal::NotYours => DeskError::Forbidden,
        Refusal::NoSuchCompetence => DeskError::Unknown { field: "competence" },
        other => DeskError::from(other),
    }
}
