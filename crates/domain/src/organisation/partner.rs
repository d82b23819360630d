//! Whom the hospital works with: insurers (BPJS), suppliers, clinics; how to reach them, which way a
//! complaint goes there, and who in the house keeps the contact.

use super::{Entry, Facts, Refusal, Register, keeps, unless};
use crate::ids::{PartnerId, PersonId, Version};
use crate::people::Actor;
use crate::text::{Body, Email, Name, Phone, coded};

coded! {
    /// What a partner is to the hospital.
    Kind {
        Insurer = "insurer",
        /// Clinics, health centres and hospitals that send or take patients.
        Referral = "referral",
        Supplier = "supplier",
        Authority = "authority",
        Education = "education",
        Community = "community",
        Other = "other",
    }
}

/// All that is written down about a partner. A post, not a person, is the contact: who sits there
/// changes, and a register of offices holds no personal data of outsiders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub name: Name,
    pub kind: Kind,
    /// The post or counter that takes complaints there.
    pub contact: Option<Name>,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
    /// Which way a complaint goes there, and what has to go with it.
    pub route: Option<Body>,
    /// Who in the house keeps the contact.
    pub keeper: Option<PersonId>,
    /// One that rests is no longer offered.
    pub active: bool,
}

/// A partner as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    pub id: PartnerId,
    pub version: Version,
    pub card: Card,
}

/// What somebody wants done to a partner: the whole card, new or anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// For one that is not there yet.
    pub id: PartnerId,
    pub card: Card,
}

/// One thing that happened to a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Written { id: PartnerId, card: Card },
}

impl Register for Partner {
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
        Write { id, card }: Write,
        facts: &Facts<'_, Self>,
    ) -> Result<Vec<Event>, Refusal> {
        if !keeps(actor) {
            return Err(Refusal::NotYours);
        }
        let id = known.map_or(id, |partner| partner.id);
        let name = card.name.as_str().to_lowercase();
        let taken = |one: &Partner| one.id != id && one.card.name.as_str().to_lowercase() == name;
        if facts.all.iter().any(taken) {
            return Err(Refusal::NameTaken);
        }
        let same = known.is_some_and(|partner| partner.card == card);
        Ok(unless(same, Event::Written { id, card }))
    }

    fn apply(known: Option<Self>, entry: &Entry<Event>) -> Option<Self> {
        let Event::Written { id, card } = &entry.event;
        let version = known.map_or(0, |partner| partner.version.0) + 1;
        Some(Partner { id: *id, version: Version(version), card: card.clone() })
    }
}

impl super::Event for Event {
    fn kind(&self) -> &'static str {
        match self {
            Event::Written { .. } => "written",
        }
    }
}
