//! Four questions after a case was closed. They are bound to the case and say so, are asked once, and
//! never of the bereaved. What was answered is counted apart from every other survey.

use super::score::{FEWEST, showable};
use crate::case::{Case, closed};
use crate::ids::{AfterId, CaseId, Version};
use crate::people::Actor;
use crate::rules::{Basis, Kind, Outcome, Relation};
use crate::text::coded;

coded! {
    /// What is asked.
    AfterQuestion {
        Helped = "helped",
        Fair = "fair",
        TellAgain = "tell_again",
        Care = "care",
    }
}

coded! {
    /// Whether care changed because somebody complained.
    Care { Same = "same", Better = "better", Worse = "worse" }
}

/// The four answers of one complainant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    pub helped: bool,
    pub fair: bool,
    pub tell_again: bool,
    pub care: Care,
}

/// What became of the four questions for one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub id: AfterId,
    pub case: CaseId,
    pub version: Version,
    /// Somebody of the office said that this house is in mourning: nobody asks.
    pub spared: bool,
    /// A message was sent on its way that asks for answers.
    pub invited: bool,
    pub told: Option<Told>,
}

/// What somebody wants done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterCommand {
    /// Ask nothing, or ask after all.
    Spare { on: bool },
    /// A message asks for answers, once a case.
    Invite {},
    /// The complainant's answers.
    Tell(Told),
}

/// One thing that happened. Never changed afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterEvent {
    Opened {
        id: AfterId,
        case: CaseId,
    },
    Spared {
        on: bool,
    },
    /// A message asks for answers.
    Invited,
    Told(Told),
}

/// One entry of the history.
pub type AfterEntry = crate::history::Entry<AfterEvent>;

/// Why the rules say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterRefusal {
    NotYours,
    /// The case goes on, was joined to another, or its people are not asked.
    NotAsked,
}

impl AfterRefusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            AfterRefusal::NotYours => "not_yours",
            AfterRefusal::NotAsked => "not_asked",
        }
    }
}

impl AfterEvent {
    /// The stable name under which the journal keeps it.
    pub fn kind(&self) -> &'static str {
        match self {
            AfterEvent::Opened { .. } => "opened",
            AfterEvent::Spared { .. } => "spared",
            AfterEvent::Invited => "invited",
            AfterEvent::Told(_) => "told",
        }
    }
}

/// Does an heir speak, or did somebody of the office say that there was a death?
pub fn bereaved(case: &Case, known: Option<&After>) -> bool {
    let heir = case.entitlement.is_some_and(|given| given.basis == Basis::Heir);
    let marked = known.is_some_and(|known| known.spared);
    heir || marked || case.intake.complainant.relation == Relation::Heir
}

/// Are the four questions asked now? Of whoever praised or asked, and of a duplicate, they are not.
pub fn asks(case: &Case, known: Option<&After>) -> bool {
    let complained = matches!(case.kind, Kind::Complaint | Kind::Suggestion);
    let ended = closed(case).is_ok() && case.merged_into.is_none();
    let told = known.is_some_and(|known| known.told.is_some());
    complained && ended && !told && !bereaved(case, known)
}

/// How many hours after the closing a message may ask: the office has had a day to say that there
/// was a death, and the complainant to say that it is not over.
pub const INVITED_AFTER_HOURS: i64 = 24;

/// So many hours after the closing nobody is written to any more.
pub const INVITED_WITHIN_HOURS: i64 = 7 * 24;

/// Does a message ask for the answers now? Once a case, and only of whoever was given an end: not
/// of those who took the complaint back, were sent elsewhere, or did not reply before.
pub fn invites(case: &Case, known: Option<&After>) -> bool {
    let Ok(end) = closed(case) else { return false };
    let ended = matches!(end.outcome, Outcome::Resolved | Outcome::NotUpheld | Outcome::Unresolved);
    ended && asks(case, known) && !known.is_some_and(|known| known.invited)
}

/// What follows from a command. The first answer stands: another one changes nothing.
///
/// # Errors
/// `NotYours`, `NotAsked`.
pub fn decide_after(
    (case, known): (&Case, Option<&After>),
    actor: &Actor,
    (command, id): (AfterCommand, AfterId),
) -> Result<Vec<AfterEvent>, AfterRefusal> {
    let event = match command {
        AfterCommand::Spare { .. } if !actor.role().is_some_and(|role| role.is_humas()) => {
            return Err(AfterRefusal::NotYours);
        }
        AfterCommand::Spare { on } if known.is_some_and(|known| known.spared) == on => None,
        AfterCommand::Spare { on } => Some(AfterEvent::Spared { on }),
        AfterCommand::Invite {} if *actor != Actor::Clock => return Err(AfterRefusal::NotYours),
        AfterCommand::Invite {} if known.is_some_and(|known| known.invited) => None,
        AfterCommand::Invite {} if !invites(case, known) => return Err(AfterRefusal::NotAsked),
        AfterCommand::Invite {} => Some(AfterEvent::Invited),
        AfterCommand::Tell(_) if *actor != Actor::Complainant => {
            return Err(AfterRefusal::NotYours);
        }
        AfterCommand::Tell(_) if known.is_some_and(|known| known.told.is_some()) => None,
        AfterCommand::Tell(_) if !asks(case, known) => return Err(AfterRefusal::NotAsked),
        AfterCommand::Tell(told) => Some(AfterEvent::Told(told)),
    };
    let first = known.is_none().then_some(AfterEvent::Opened { id, case: case.id });
    Ok(event.map(|event| first.into_iter().chain([event]).collect()).unwrap_or_default())
}

/// What a whole history adds up to; `None` if it does not begin with its opening.
pub fn fold_after(history: &[AfterEntry]) -> Option<After> {
    history.iter().fold(None, apply_after)
}

/// The row after one more entry. Total: no rule, no clock, cannot fail.
pub fn apply_after(known: Option<After>, entry: &AfterEntry) -> Option<After> {
    if let AfterEvent::Opened { id, case } = entry.event {
        let (version, told) = (Version(1), None);
        return Some(After { id, case, version, spared: false, invited: false, told });
    }
    let mut known = known?;
    known.version.0 += 1;
    match entry.event {
        AfterEvent::Opened { .. } => {}
        AfterEvent::Spared { on } => known.spared = on,
        AfterEvent::Invited => known.invited = true,
        AfterEvent::Told(told) => known.told = Some(told),
    }
    Some(known)
}

/// How often each answer was given to one question; `None` where somebody could be picked out.
pub type AfterCount = (AfterQuestion, Vec<(&'static str, Option<u32>)>);

/// All answers counted, and how many answered; `None` while these are too few.
pub fn count_after(told: &[(Told, u32)]) -> Option<(u32, Vec<AfterCount>)> {
    let n: u32 = told.iter().map(|(_, many)| many).sum();
    let counts = |question: &AfterQuestion| {
        let offered = offered(*question);
        let many = |answer: &&'static str| {
            let gave = told.iter().filter(|(told, _)| answered(told, *question) == *answer);
            gave.map(|(_, many)| many).sum()
        };
        let sizes: Vec<u32> = offered.iter().map(many).collect();
        let shown = showable(&sizes);
        // Where nothing is hidden, nobody is picked out by an answer that nobody gave.
        let nothing_hidden = sizes.iter().zip(&shown).all(|(many, shown)| *shown || *many == 0);
        let each = offered.iter().zip(sizes).zip(shown);
        let told = |((answer, many), shown): ((&&'static str, u32), bool)| {
            (*answer, (shown || nothing_hidden).then_some(many))
        };
        (*question, each.map(told).collect())
    };
    (n >= FEWEST).then(|| (n, AfterQuestion::ALL.iter().map(counts).collect()))
}

/// The answers that a question offers.
pub fn offered(question: AfterQuestion) -> &'static [&'static str] {
    match question {
        AfterQuestion::Care => &["same", "better", "worse"],
        _ => &["yes", "no"],
    }
}

fn answered(told: &Told, question: AfterQuestion) -> &'static str {
    let yes = |yes: bool| if yes { "yes" } else { "no" };
    match question {
        AfterQuestion::Helped => yes(told.helped),
        AfterQuestion::Fair => yes(told.fair),
        AfterQuestion::TellAgain => yes(told.tell_again),
        AfterQuestion::Care => told.care.code(),
    }
}
