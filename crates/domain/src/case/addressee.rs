//! Who can be asked, and who can owe the next step.

use crate::calendar::Instant;
use crate::ids::{AnswerNo, AskNo, PersonId, UnitCode};
use crate::people::{Role, Staff, Who};
use crate::rules::Nature;
use crate::text::Words;

/// Somebody in the house who can be asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Addressee {
    Unit(UnitCode),
    /// The patient's responsible physician: this one, or whoever it is.
    Dpjp(Option<PersonId>),
    Committee,
    Management,
}

impl Addressee {
    /// Is this staff member the one who was asked?
    pub fn is(&self, staff: &Staff) -> bool {
        match self {
            Addressee::Unit(unit) => staff.role == Role::UnitHead && staff.units.contains(unit),
            Addressee::Dpjp(Some(person)) => staff.id == *person,
            Addressee::Dpjp(None) => staff.role == Role::Dpjp,
            Addressee::Committee => staff.role == Role::Committee,
            Addressee::Management => staff.role == Role::Management,
        }
    }

    /// People could answer, and every one of them is accused. Nobody at all is another matter: a
    /// hospital may name its heads later.
    pub fn is_mute(&self, people: &[Staff], accused: &[PersonId]) -> bool {
        let mut those = people.iter().filter(|one| self.is(one)).peekable();
        those.peek().is_some() && those.all(|one| accused.contains(&one.id))
    }

    /// Asks to physicians and their committee are medical unless somebody says otherwise.
    pub fn usual_nature(&self, of_case: Option<Nature>) -> Nature {
        match self {
            Addressee::Unit(_) => Nature::NonMedical,
            Addressee::Dpjp(_) | Addressee::Committee => Nature::Medical,
            Addressee::Management => of_case.unwrap_or(Nature::NonMedical),
        }
    }

    pub fn party(&self) -> Party {
        match self {
            Addressee::Unit(unit) => Party::Unit(unit.clone()),
            Addressee::Dpjp(person) => Party::Dpjp(*person),
            Addressee::Committee => Party::Committee,
            Addressee::Management => Party::Management,
        }
    }
}

/// Whoever can owe the next step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    Complainant,
    Humas,
    Unit(UnitCode),
    Dpjp(Option<PersonId>),
    Committee,
    Management,
    Director,
    Owner,
    /// The program itself, which has a message to carry.
    Desk,
}

impl Party {
    /// Whoever can be asked, as a question names them.
    pub fn addressee(&self) -> Option<Addressee> {
        match self {
            Party::Unit(unit) => Some(Addressee::Unit(unit.clone())),
            Party::Dpjp(person) => Some(Addressee::Dpjp(*person)),
            Party::Committee => Some(Addressee::Committee),
            Party::Management => Some(Addressee::Management),
            _ => None,
        }
    }

    pub fn code(&self) -> &'static str {
        match self {
            Party::Complainant => "complainant",
            Party::Humas => "officer",
            Party::Unit(_) => "unit",
            Party::Dpjp(_) => "dpjp",
            Party::Committee => "committee",
            Party::Management => "management",
            Party::Director => "director",
            Party::Owner => "owner",
            Party::Desk => "desk",
        }
    }
}

/// A question to somebody in the house, with its due time and, one day, its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    pub no: AskNo,
    pub to: Addressee,
    pub question: Words,
    pub nature: Nature,
    pub due: Instant,
    pub state: AskState,
    /// Put by hands that have since lost the case: whoever was asked sees it no more.
    pub lapsed: bool,
}

/// How far an ask has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskState {
    Open,
    Answered(AnswerNo),
    /// "Not ours", and nobody else was named; or taken back by the office.
    Dropped,
}

impl Ask {
    pub fn is_open(&self) -> bool {
        self.state == AskState::Open
    }
}

/// A text that may become the hospital's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub no: AnswerNo,
    pub by: Who,
    pub words: Words,
    /// Holds medical words: only for the entitled, only by the ways of the rules.
    pub medical: bool,
    pub ask: Option<AskNo>,
    pub follow_up: Option<Words>,
}

impl Answer {
    /// The member of staff who wrote it.
    pub fn author(&self) -> Option<PersonId> {
        match self.by {
            Who::Person(person) => Some(person),
            _ => None,
        }
    }
}
