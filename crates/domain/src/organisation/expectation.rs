//! What those who are served need and expect, on what evidence, and what the hospital does about it:
//! an SPO that serves it, an improvement, or the reason why not.

use super::{Entry, Facts, Refusal, Register};
use crate::calendar::Date;
use crate::ids::{ExpectationId, ImprovementId, PersonId, SopId, Version};
use crate::people::{Actor, Role};
use crate::survey::Unsur;
use crate::text::{Body, Name, coded};

coded! {
    /// What must be, or what would please.
    Sort { Need = "need", Wish = "wish" }
}

coded! {
    /// Whose it is.
    Party {
        Patient = "patient",
        Family = "family",
        Community = "community",
        Insurer = "insurer",
        Staff = "staff",
        Other = "other",
    }
}

coded! {
    /// From where it is known.
    Source {
        Survey = "survey",
        Complaint = "complaint",
        Suggestion = "suggestion",
        Observation = "observation",
        Interview = "interview",
        Meeting = "meeting",
    }
}

coded! {
    /// How far it is.
    Standing {
        Heard = "heard",
        Acting = "acting",
        Met = "met",
        /// It cannot be met, and whoever asks may know why.
        Declined = "declined",
    }
}

/// How it is known. At least one of topic, unsur and note stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub source: Source,
    /// A category of complaints: the row of this topic in the voice of the patient proves it.
    pub topic: Option<String>,
    /// What a survey measures it by.
    pub unsur: Option<Unsur>,
    pub note: Option<Body>,
}

/// All that is written down about one need or expectation. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// In one sentence.
    pub words: Name,
    pub sort: Sort,
    pub party: Party,
    pub evidence: Evidence,
    /// What is done, or why nothing is.
    pub action: Option<Body>,
    /// The SPOs that serve it, each once.
    pub sops: Vec<SopId>,
    pub improvement: Option<ImprovementId>,
    pub standing: Standing,
    /// The hospital's day on which somebody looks at it again.
    pub review: Date,
    /// Who looks.
    pub keeper: Option<PersonId>,
}

/// An expectation as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    pub id: ExpectationId,
    pub version: Version,
    pub card: Card,
}

/// What somebody wants done to one: the whole card, new or anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// For one that is not there yet.
    pub id: ExpectationId,
    pub card: Card,
}

/// One thing that happened to an expectation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Written { id: ExpectationId, card: Card },
}

/// Who writes expectations down: the office that hears the patients, and quality.
pub fn listens(actor: &Actor) -> bool {
    let role = matches!(actor.role(), Some(Role::Head | Role::Officer | Role::Quality));
    role || *actor == Actor::Desk
}

impl Expectation {
    /// Does somebody have to look at it again? What cannot be met is looked at too: it may be later.
    pub fn is_due(&self, today: Date) -> bool {
        self.card.review <= today
    }
}

impl Evidence {
    fn is_empty(&self) -> bool {
        self.topic.is_none() && self.unsur.is_none() && self.note.is_none()
    }
}

impl Card {
    /// What is only heard needs no action yet; what cannot be met needs its reason in words.
    fn says_enough(&self) -> bool {
        match self.standing {
            Standing::Heard => true,
            Standing::Declined => self.action.is_some(),
            Standing::Acting | Standing::Met => {
                self.action.is_some() || !self.sops.is_empty() || self.improvement.is_some()
            }
        }
    }
}

impl Register for Expectation {
    type Command = Write;
    type Event = Event;

    fn key(&self) -> u128 {
        self.id.bits()
    }

    fn version(&self) -> Version {
        self.version
    }

    fn decide(
        known: Option<&Self>,
        actor: &Actor,
        Write { id, mut card }: Write,
        facts: &Facts<'_, Self>,
    ) -> Result<Vec<Event>, Refusal> {
        if !listens(actor) {
            return Err(Refusal::NotYours);
        }
        let id = known.map_or(id, |one| one.id);
        card.sops.sort_unstable();
        card.sops.dedup();
        if known.is_some_and(|one| one.card == card) {
            return Ok(Vec::new());
        }
        let words = card.words.as_str().to_lowercase();
        let taken =
            |one: &Expectation| one.id != id && one.card.words.as_str().to_lowercase() == words;
        if facts.all.iter().any(taken) {
            return Err(Refusal::NameTaken);
        }
        if card.evidence.is_empty() {
            return Err(Refusal::EvidenceMissing);
        }
        if !card.says_enough() {
            return Err(Refusal::ActionMissing);
        }
        if card.review <= facts.today {
            return Err(Refusal::ReviewPast);
        }
        Ok(vec![Event::Written { id, card }])
    }

    fn apply(known: Option<Self>, entry: &Entry<Event>) -> Option<Self> {
        let Event::Written { id, card } = &entry.event;
        let version = known.map_or(0, |one| one.version.0) + 1;
        Some(Expectation { id: *id, version: Version(version), card: card.clone() })
    }
}

impl super::Event for Event {
    fn kind(&self) -> &'static str {
        match self {
            Event::Written { .. } => "written",
        }
    }
}
