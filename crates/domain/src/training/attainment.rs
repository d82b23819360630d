//! One person's level in one competence, as somebody else attested it.

use super::{Competence, Level, Refusal, Trainee, attests};
use crate::calendar::{Date, months_after};
use crate::ids::{AttainmentId, CompetenceCode, PersonId, Version};
use crate::people::Actor;
use crate::text::Name;

/// A level with its day, its end and what proves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attained {
    pub level: Level,
    pub on: Date,
    /// The last day on which it counts; without one it never expires.
    pub until: Option<Date>,
    /// Where the proof is: the number of a certificate, a drawer, a training.
    pub evidence: Name,
}

impl Attained {
    /// Does it still count on this day?
    pub fn holds(&self, today: Date) -> bool {
        self.until.is_none_or(|until| today <= until)
    }
}

/// An attainment as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attainment {
    pub id: AttainmentId,
    pub version: Version,
    pub person: PersonId,
    pub competence: CompetenceCode,
    pub attained: Attained,
}

/// What somebody wants to attest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attest {
    /// For the first attestation of this person in this competence.
    pub id: AttainmentId,
    pub level: Level,
    pub on: Date,
    /// Without it, what the competence itself says.
    pub until: Option<Date>,
    pub evidence: Name,
}

/// All that the decision needs from outside.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Of the hospital's calendar.
    pub today: Date,
    pub trainee: Trainee,
    pub competence: Option<Competence>,
}

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Attested { id: AttainmentId, person: PersonId, competence: CompetenceCode, attained: Attained },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Attainment of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Attested { .. } => "attested",
        }
    }
}

/// What follows from an attestation: nothing new, or one event. `known` is what this person has in
/// this competence already. A mistake of the same day may be put right; an older paper never
/// replaces a younger one.
///
/// # Errors
/// `NotYours`, `Own`, `NoSuchCompetence`, `Retired`, `NotYet`, `EndsTooSoon`, `Older`.
pub fn decide(
    known: Option<&Attainment>,
    actor: &Actor,
    wanted: Attest,
    facts: &Facts,
) -> Result<Vec<Event>, Refusal> {
    attests(actor, &facts.trainee)?;
    let competence = facts.competence.as_ref().ok_or(Refusal::NoSuchCompetence)?;
    if competence.definition.retired {
        return Err(Refusal::Retired);
    }
    if wanted.on > facts.today {
        return Err(Refusal::NotYet);
    }
    if let Some(known) = known.filter(|known| known.attained.on > wanted.on) {
        return Err(Refusal::Older { on: known.attained.on });
    }
    let until = until(&wanted, competence);
    if until.is_some_and(|until| until < wanted.on) {
        return Err(Refusal::EndsTooSoon);
    }
    let Attest { id, level, on, evidence, .. } = wanted;
    let attained = Attained { level, on, until, evidence };
    if known.is_some_and(|known| known.attained == attained) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Attested {
        id: known.map_or(id, |known| known.id),
        person: facts.trainee.id,
        competence: competence.code.clone(),
        attained,
    }])
}

/// What is not there does not expire.
fn until(wanted: &Attest, competence: &Competence) -> Option<Date> {
    if wanted.level == Level::None {
        return None;
    }
    let usual = competence.definition.valid_months;
    wanted.until.or_else(|| usual.map(|months| months_after(wanted.on, months)))
}

/// The attainment after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Attainment>, entry: &Entry) -> Option<Attainment> {
    let Event::Attested { id, person, competence, attained } = &entry.event;
    let version = known.map_or(0, |known| known.version.0) + 1;
    Some(Attainment {
        id: *id,
        version: Version(version),
        person: *person,
        competence: competence.clone(),
        attained: attained.clone(),
    })
}

/// The attainment that a whole history adds up to; `None` for an empty one.
pub fn fold(history: &[Entry]) -> Option<Attainment> {
    history.iter().fold(None, apply)
}
