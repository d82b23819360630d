//! The plan of an activity: why, for whom, when, where, with whom.

use std::collections::BTreeSet;

use super::{Audience, Kind};
use crate::calendar::Instant;
use crate::ids::{CampaignId, CollaboratorId, PersonId};
use crate::text::{Link, Name};

/// Nobody listens to more.
pub const MOST_SPEAKERS: usize = 20;

/// Leaflets, slides, instruments.
pub const MOST_MATERIALS: usize = 40;

/// Somebody who speaks. `W` is a text: as typed on the way in,
/// [`Words`](crate::text::Words) once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker<W> {
    /// From the register of those with whom the office works.
    Collaborator(CollaboratorId),
    Staff(PersonId),
    /// Anybody else, by name.
    Outside {
        name: W,
        /// What they know about.
        field: Option<Name>,
    },
}

/// What a visit outside needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit<W> {
    /// Who receives us there, and how they are reached.
    pub contact: W,
    /// How we get there: a car, an ambulance.
    pub means: Name,
}

/// On which terms people register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Seats; none is as many as come.
    pub quota: Option<u16>,
    /// Until then.
    pub closes: Instant,
}

/// All that is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan<W> {
    pub title: Name,
    pub kind: Kind,
    /// Why it is needed: what people lack, and how that is known.
    pub need: W,
    /// What they know, can or do afterwards.
    pub aim: Name,
    pub audience: BTreeSet<Audience>,
    pub starts: Instant,
    pub ends: Instant,
    /// A room or an address; none where it is online.
    pub place: Option<Name>,
    /// Where it is online.
    pub link: Option<Link>,
    pub visit: Option<Visit<W>>,
    pub speakers: Vec<Speaker<W>>,
    /// Everybody may know of it and come.
    pub public: bool,
    pub entry: Option<Entry>,
    /// People ask before and during it.
    pub questions: bool,
    /// Whoever was there gets a certificate.
    pub certificate: bool,
    /// What whoever comes should bring.
    pub bring: Option<Name>,
    pub campaign: Option<CampaignId>,
    pub materials: Vec<Name>,
    /// Whole rupiah.
    pub budget: Option<u64>,
    /// Who is in charge of it.
    pub lead: PersonId,
}

impl<W> Plan<W> {
    /// The same with its texts put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Plan<V> {
        let visit = self.visit.map(|one| Visit { contact: f(one.contact), means: one.means });
        Plan {
            need: f(self.need),
            visit,
            speakers: self.speakers.into_iter().map(|one| one.map(f)).collect(),
            title: self.title,
            kind: self.kind,
            aim: self.aim,
            audience: self.audience,
            starts: self.starts,
            ends: self.ends,
            place: self.place,
            link: self.link,
            public: self.public,
            entry: self.entry,
            questions: self.questions,
            certificate: self.certificate,
            bring: self.bring,
            campaign: self.campaign,
            materials: self.materials,
            budget: self.budget,
            lead: self.lead,
        }
    }

    /// Does the other tell people something else? Names typed as text are told apart by whoever can
    /// read them.
    pub(super) fn tells_other<V>(&self, other: &Plan<V>) -> bool {
        let same = self.title == other.title
            && (self.starts, self.ends) == (other.starts, other.ends)
            && (&self.place, &self.link) == (&other.place, &other.link)
            && self.public == other.public
            && shapes(&self.speakers) == shapes(&other.speakers);
        !same
    }
}

impl<W> Speaker<W> {
    /// The same with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Speaker<V> {
        match self {
            Speaker::Collaborator(id) => Speaker::Collaborator(id),
            Speaker::Staff(id) => Speaker::Staff(id),
            Speaker::Outside { name, field } => Speaker::Outside { name: f(name), field },
        }
    }

    /// The same without its text.
    fn shape(&self) -> Speaker<()> {
        match self {
            Speaker::Collaborator(id) => Speaker::Collaborator(*id),
            Speaker::Staff(id) => Speaker::Staff(*id),
            Speaker::Outside { field, .. } => Speaker::Outside { name: (), field: field.clone() },
        }
    }
}

fn shapes<W>(all: &[Speaker<W>]) -> Vec<Speaker<()>> {
    all.iter().map(Speaker::shape).collect()
}

/// One typed line of somebody outside: `name | field`, the name as text.
pub fn speaks_as(line: &str) -> Option<(&str, Option<Name>)> {
    let (name, field) = match line.split_once('|') {
        None => (line, None),
        Some((name, field)) => (name, Some(Name::parse(field).ok()?)),
    };
    Some((name.trim(), field)).filter(|(name, _)| Name::parse(name).is_ok())
}
