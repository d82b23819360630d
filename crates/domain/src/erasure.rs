//! Erasing a person (UU 27/2022, articles 43 and 44): who may, and what stands in the way.
//!
//! It cannot be undone, so it takes two: one who proposes it and another who confirms it.

mod refusal;

use jiff::SignedDuration;

use crate::calendar::Instant;
use crate::ids::{CaseId, CaseNumber, ErasureId, SubjectId};
use crate::people::{Actor, Role, Who};
use crate::text::{Words, coded};

pub use refusal::Refusal;

coded! {
    /// Why somebody is erased.
    Basis {
        /// The person asked for it (UU 27/2022, article 43).
        Request = "request",
        /// The time for which the archive schedule keeps a case is over (UU 27/2022, article 44).
        Retention = "retention",
    }
}

coded! {
    /// How far an erasure has come.
    State { Proposed = "proposed", Done = "done", Declined = "declined" }
}

/// One case of the person, as far as an erasure asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matter {
    pub number: CaseNumber,
    /// Whether the one who asks may see it; what they may not see is never named to them.
    pub seen: bool,
    pub closed_at: Option<Instant>,
    /// *Tahan pemusnahan*.
    pub hold: bool,
}

/// All that a decision needs to know of the person.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub now: Instant,
    pub matters: &'a [Matter],
    /// How long a closed case is kept.
    pub kept_for: SignedDuration,
    /// Arrivals of the person that nobody could read yet.
    pub unread: u32,
    /// What follows from a case and has not been begun.
    pub unfinished: bool,
    /// The person is erased already.
    pub erased: bool,
}

/// May this actor look at what would go, and propose it? The head of public relations, the
/// director and the owner, each for the cases in their sight; the house itself from its command
/// line.
///
/// # Errors
/// [`Refusal::NotYours`].
pub fn proposes(actor: &Actor) -> Result<(), Refusal> {
    let may = match actor.role() {
        Some(role) => matches!(role, Role::Head | Role::Director | Role::Owner),
        None => *actor == Actor::Desk,
    };
    if may { Ok(()) } else { Err(Refusal::NotYours) }
}

/// May this actor confirm, or decline, what `by` proposed? The director or the stand-in, and the
/// owner for what only the owner handles; never the one who proposed.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::OwnProposal`].
pub fn confirms(actor: &Actor, by: Who, now: Instant) -> Result<(), Refusal> {
    if !decides(actor, now) {
        return Err(Refusal::NotYours);
    }
    if actor.who() == by { Err(Refusal::OwnProposal) } else { Ok(()) }
}

/// Is this somebody who confirms or declines what others propose?
pub fn decides(actor: &Actor, now: Instant) -> bool {
    actor.is_director(now) || actor.role() == Some(Role::Owner)
}

/// May this actor read the list of erasures? Those who propose and confirm, and those who examine.
pub fn reads(actor: &Actor, now: Instant) -> bool {
    let examines = matches!(actor.role(), Some(Role::Auditor | Role::Admin));
    examines || actor.is_director(now) || proposes(actor).is_ok()
}

/// Everything that stands in the way; nothing when the person may be erased.
pub fn blocked(basis: Basis, facts: &Facts<'_>) -> Vec<Refusal> {
    if facts.erased {
        return vec![Refusal::Erased];
    }
    let mut found: Vec<Refusal> = Vec::new();
    for matter in facts.matters {
        match stands(matter, basis, facts) {
            Some(_) if !matter.seen && found.contains(&Refusal::Elsewhere) => {}
            Some(_) if !matter.seen => found.push(Refusal::Elsewhere),
            Some(refusal) => found.push(refusal),
            None => {}
        }
    }
    if facts.unread > 0 {
        found.push(Refusal::Unread { count: facts.unread });
    }
    if facts.unfinished {
        found.push(Refusal::Unfinished);
    }
    found
}

fn stands(matter: &Matter, basis: Basis, facts: &Facts<'_>) -> Option<Refusal> {
    let number = matter.number;
    if matter.hold {
        return Some(Refusal::Held { number });
    }
    let Some(closed) = matter.closed_at else { return Some(Refusal::Open { number }) };
    // An instant that no calendar holds never comes.
    let until = closed.checked_add(facts.kept_for).unwrap_or(Instant::MAX);
    (basis == Basis::Retention && facts.now < until).then_some(Refusal::Kept { number, until })
}

/// What goes, counted; or what went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    pub cases: u32,
    /// Complaints, messages, answers, notes.
    pub texts: u32,
    /// Names with what stands beside them: of the complainant, and of patients in their cases.
    pub identities: u32,
    /// Threads, numbers and addresses by which the person was known again.
    pub contacts: u32,
    pub files: u32,
    pub calls: u32,
    /// Exact bytes of what arrived.
    pub arrivals: u32,
    /// Messages and other work of the outbox.
    pub works: u32,
}

impl Gone {
    /// Each part with the key of its name, in the order in which it is shown.
    pub fn parts(&self) -> [(&'static str, u32); 8] {
        [
            ("cases", self.cases),
            ("texts", self.texts),
            ("identities", self.identities),
            ("contacts", self.contacts),
            ("files", self.files),
            ("calls", self.calls),
            ("arrivals", self.arrivals),
            ("works", self.works),
        ]
    }
}

/// An erasure as its row holds it. It never holds a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    pub id: ErasureId,
    pub subject: SubjectId,
    /// Who was taken for the same person when it was done, and went too.
    pub others: Vec<SubjectId>,
    /// The case from which it was proposed.
    pub case: CaseId,
    pub number: CaseNumber,
    pub basis: Basis,
    /// Under a key of the erasure's own: it outlives the person's.
    pub reason: Words,
    pub proposed_by: Who,
    pub proposed_at: Instant,
    pub state: State,
    /// Who confirmed or declined it, and when.
    pub settled: Option<(Who, Instant)>,
    /// What went, once it is done.
    pub gone: Option<Gone>,
}

/// Would this reason keep a name that is to go? Single letters and titles are no name.
pub fn names_somebody(reason: &str, names: &[&str]) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_alphanumeric());
        parts.filter(|part| part.chars().count() > 3).map(str::to_lowercase).collect()
    };
    let said = words(reason);
    names.iter().flat_map(|name| words(name)).any(|part| said.contains(&part))
}
