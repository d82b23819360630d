//! The answer bank: approved texts for the questions that need no case.
//!
//! A decider like `improvement`. A wording is an edition that never changes; the one that is
//! approved stays in use while the next one waits for the head of Humas.

mod command;
mod event;
mod guard;
mod refusal;

pub use command::{Act, Command, Wording};
pub use event::{Entry, Event, apply, fold, open};
pub use guard::{allowed, guard, may_draft};
pub use refusal::Refusal;

use crate::calendar::{Calendar, Date, Instant, days_after};
use crate::ids::{BankAnswerId, PersonId, Version};
use crate::people::{Actor, Who};
use crate::text::{Words, coded};

/// So many days before it expires an answer is shown to those who have to renew it.
pub const WARNED_DAYS: i32 = 14;

coded! {
    /// What callers ask about.
    Category {
        Hours = "hours",
        Tariffs = "tariffs",
        Bpjs = "bpjs",
        Visiting = "visiting",
        Referral = "referral",
        Other = "other",
    }
}

coded! {
    /// Where an answer stands on a day. Expired is derived from the day, never stored.
    Standing {
        Draft = "draft",
        Usable = "usable",
        /// Usable for [`WARNED_DAYS`] more days at most.
        Expiring = "expiring",
        Expired = "expired",
        Withdrawn = "withdrawn",
    }
}

/// One wording of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// 1, 2, 3 in the order of writing.
    pub no: u16,
    pub category: Category,
    pub question: Words,
    pub text: Words,
    /// Who answers for it being right.
    pub owner: PersonId,
    /// The last day on which it may be used.
    pub valid_until: Date,
    pub author: Who,
}

/// An edition that may be used, with who approved it and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    pub edition: Edition,
    pub by: Who,
    pub at: Instant,
}

/// An answer as its row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankAnswer {
    pub id: BankAnswerId,
    pub version: Version,
    pub approved: Option<Approved>,
    /// What waits for approval.
    pub draft: Option<Edition>,
    /// How many editions were written.
    pub editions: u16,
    pub opened_at: Instant,
    pub withdrawn_at: Option<Instant>,
}

/// Which edition of which answer was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quoted {
    pub answer: BankAnswerId,
    pub edition: u16,
}

/// All that a decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub now: Instant,
    pub calendar: &'a Calendar,
}

impl Facts<'_> {
    /// The hospital's day.
    pub fn today(&self) -> Date {
        self.calendar.day_of(self.now)
    }
}

impl BankAnswer {
    /// The edition that is shown: the approved one, or else the draft.
    pub fn shown(&self) -> Option<&Edition> {
        self.approved.as_ref().map(|approved| &approved.edition).or(self.draft.as_ref())
    }

    /// Where it stands on a day.
    pub fn standing(&self, today: Date) -> Standing {
        let Some(approved) = self.approved.as_ref().filter(|_| self.withdrawn_at.is_none()) else {
            return match self.withdrawn_at {
                Some(_) => Standing::Withdrawn,
                None => Standing::Draft,
            };
        };
        let until = approved.edition.valid_until;
        match until {
            _ if until < today => Standing::Expired,
            _ if until <= warned_until(today) => Standing::Expiring,
            _ => Standing::Usable,
        }
    }
}

/// The last day of which an answer is shown as expiring on `today`.
pub fn warned_until(today: Date) -> Date {
    days_after(today, WARNED_DAYS)
}

/// The edition that may be said or sent on a day.
///
/// # Errors
/// `NotApproved`, `Withdrawn` or `Expired` with its last day.
pub fn usable(answer: &BankAnswer, today: Date) -> Result<&Edition, Refusal> {
    if answer.withdrawn_at.is_some() {
        return Err(Refusal::Withdrawn);
    }
    let approved = answer.approved.as_ref().ok_or(Refusal::NotApproved)?;
    match approved.edition.valid_until < today {
        true => Err(Refusal::Expired { until: approved.edition.valid_until }),
        false => Ok(&approved.edition),
    }
}

/// What follows from a command: nothing new, some events, or a refusal that says why.
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way; then nothing happens.
pub fn decide(
    answer: &BankAnswer,
    actor: &Actor,
    command: Command<Words>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let guarded = guard(answer, actor, command.act());
    if holds_already(answer, &command) && !matches!(guarded, Err(Refusal::NotYours { .. })) {
        return Ok(Vec::new());
    }
    guarded?;
    let event = match command {
        Command::Revise(wording) => {
            Event::Revised(edition(wording, answer.editions + 1, actor, facts)?)
        }
        Command::Approve { edition } => approve(answer, edition, facts)?,
        Command::Withdraw { why } => Event::Withdrawn { why },
    };
    Ok(vec![event])
}

/// The first edition of a new answer.
///
/// # Errors
/// `NotYours` for anybody outside the office, `ValidPast` for a day that is over.
pub fn draft(
    wording: Wording<Words>,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Edition, Refusal> {
    match may_draft(actor) {
        true => edition(wording, 1, actor, facts),
        false => Err(Refusal::NotYours { act: Act::Revise }),
    }
}

fn edition(
    wording: Wording<Words>,
    no: u16,
    actor: &Actor,
    facts: &Facts<'_>,
) -> Result<Edition, Refusal> {
    if wording.valid_until < facts.today() {
        return Err(Refusal::ValidPast);
    }
    let Wording { category, question, text, owner, valid_until } = wording;
    Ok(Edition { no, category, question, text, owner, valid_until, author: actor.who() })
}

fn approve(answer: &BankAnswer, no: u16, facts: &Facts<'_>) -> Result<Event, Refusal> {
    match &answer.draft {
        Some(draft) if draft.no != no => Err(Refusal::OtherEdition),
        Some(draft) if draft.valid_until < facts.today() => Err(Refusal::ValidPast),
        _ => Ok(Event::Approved { edition: no }),
    }
}

/// A command whose result already holds succeeds and changes nothing.
fn holds_already(answer: &BankAnswer, command: &Command<Words>) -> bool {
    match command {
        Command::Approve { edition } => {
            answer.draft.is_none()
                && answer.approved.as_ref().is_some_and(|known| known.edition.no == *edition)
        }
        Command::Withdraw { .. } => answer.withdrawn_at.is_some(),
        Command::Revise(_) => false,
    }
}
