//! Praise that names somebody reaches them: the office passes it on, in words that do not tell who
//! gave it. Nobody is counted or ranked by it.
//!
//! One case of praise is passed on at most once; what was passed on by mistake is taken back. What
//! may follow from it is a [`recognition`], by criteria that the hospital wrote beforehand.

pub mod recognition;
mod refusal;

use std::collections::BTreeSet;

use crate::calendar::Instant;
use crate::ids::{CaseId, CaseNumber, PersonId, PraiseId, UnitCode, Version};
use crate::intake::Identity;
use crate::observation::round::speaks_of;
use crate::people::{Actor, Role, Staff};
use crate::rules::Kind;
use crate::text::{Name, Words};

pub use refusal::Refusal;

/// Praise as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Praise {
    pub id: PraiseId,
    pub version: Version,
    pub case: CaseId,
    pub number: CaseNumber,
    pub passed: Passed<Words>,
    pub at: Instant,
    pub taken_back: Option<Instant>,
}

/// What is passed on, and to whom. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed<W> {
    pub words: W,
    pub units: BTreeSet<UnitCode>,
    pub people: BTreeSet<PersonId>,
}

/// All that passing on needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub kind: Kind,
    /// Sealed, or about the director or the office itself.
    pub protected: bool,
    /// Those behind the case: who praises, and the patient.
    pub known: &'a [Identity],
    /// The text as it would be passed on.
    pub text: &'a str,
}

/// One thing that happened to praise. Never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    PassedOn { id: PraiseId, case: CaseId, number: CaseNumber, passed: Passed<Words> },
    TakenBack { why: Name },
}

/// One entry of the history.
pub type Entry = crate::history::Entry<Event>;

crate::history::life! { Praise of Event }

impl Event {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::PassedOn { .. } => "passed_on",
            Event::TakenBack { .. } => "taken_back",
        }
    }
}

/// May this actor pass praise on, and see all of it? The office, which reads the cases too.
pub fn passes_on(actor: &Actor) -> bool {
    actor.role().is_some_and(Role::is_humas)
}

/// May this actor read it? The office, whoever is named, and the head of a unit: `about` are the
/// units that are named, and those of the people who are.
pub fn reads(actor: &Actor, praise: &Praise, about: &BTreeSet<UnitCode>) -> bool {
    let heads = |staff: &Staff| {
        staff.role == Role::UnitHead && staff.units.iter().any(|unit| about.contains(unit))
    };
    let named = |staff: &Staff| praise.passed.people.contains(&staff.id);
    let concerned = actor.staff().is_some_and(|staff| named(staff) || heads(staff));
    passes_on(actor) || (praise.taken_back.is_none() && concerned)
}

/// Passes praise on, once: what was taken back may be passed on anew.
///
/// # Errors
/// `NotYours`, `PassedOn`, `NotPraise`, `Protected`, `Nobody`, `Own` or `TellsWho`, in this order.
pub fn pass_on(
    known: Option<&Praise>,
    actor: &Actor,
    (id, case, number): (PraiseId, CaseId, CaseNumber),
    passed: Passed<Words>,
    facts: &Facts<'_>,
) -> Result<Event, Refusal> {
    let own = actor.staff().is_some_and(|staff| passed.people.contains(&staff.id));
    match () {
        () if !passes_on(actor) => Err(Refusal::NotYours),
        () if known.is_some_and(|known| known.taken_back.is_none()) => Err(Refusal::PassedOn),
        () if facts.kind != Kind::Compliment => Err(Refusal::NotPraise),
        () if facts.protected => Err(Refusal::Protected),
        () if passed.people.is_empty() && passed.units.is_empty() => Err(Refusal::Nobody),
        () if own => Err(Refusal::Own),
        () if facts.known.iter().any(|one| tells_who(facts.text, one)) => Err(Refusal::TellsWho),
        () => Ok(Event::PassedOn { id, case, number, passed }),
    }
}

/// Takes back what was passed on by mistake; twice is once.
///
/// # Errors
/// `NotYours`.
pub fn take_back(known: &Praise, actor: &Actor, why: Name) -> Result<Vec<Event>, Refusal> {
    match known.taken_back {
        _ if !passes_on(actor) => Err(Refusal::NotYours),
        Some(_) => Ok(Vec::new()),
        None => Ok(vec![Event::TakenBack { why }]),
    }
}

/// Does this text hold a name, number or address of this person, however it is written?
pub fn tells_who(text: &str, who: &Identity) -> bool {
    let plain = |text: &str| -> String {
        text.chars().filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (phone, email) = (who.phone.as_ref(), who.email.as_ref());
    // A number is the same with or without the country before it.
    let phone = phone.map(|phone| phone.as_str().trim_start_matches("+62"));
    let written = [phone, email.map(|email| email.as_str())];
    let written = written.into_iter().flatten().chain(who.thread.as_deref());
    let mut written = written.chain(who.record_number.as_deref()).map(plain);
    let named = who.name.as_ref().is_some_and(|name| speaks_of(text, name.as_str()));
    let text = plain(text);
    named || written.any(|one| !one.is_empty() && text.contains(&one))
}

/// The praise after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply(known: Option<Praise>, entry: &Entry) -> Option<Praise> {
    let version = Version(known.as_ref().map_or(0, |known| known.version.0) + 1);
    match &entry.event {
        Event::PassedOn { id, case, number, passed } => Some(Praise {
            id: *id,
            version,
            case: *case,
            number: *number,
            passed: passed.clone(),
            at: entry.at,
            taken_back: None,
        }),
        Event::TakenBack { .. } => {
            known.map(|known| Praise { version, taken_back: Some(entry.at), ..known })
        }
    }
}

/// The praise that a whole history adds up to; `None` for an empty one.
pub fn fold(history: &[Entry]) -> Option<Praise> {
    history.iter().fold(None, apply)
}
