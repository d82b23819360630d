//! What stands in an SPO: the blocks of the hospitals' form and the eight parts of a customer-service
//! procedure, the steps with what they are bound to, the legal bases, and who must read it.

use super::{Bond, Place, Question, paragraphs};
use crate::ids::UnitCode;
use crate::measure::Aim;
use crate::people::{Role, Staff};
use crate::text::coded;

/// The hospitals' form has room for so many steps.
pub const MOST_STEPS: usize = 60;
/// So many legal bases are more than any SPO names.
pub const MOST_BASES: usize = 40;
/// Characters of a title, of a number, of a legal basis.
pub const TITLE: u32 = 200;
pub const NUMBER: u32 = 60;
pub const BASIS: u32 = 300;

coded! {
    /// The parts of which an SPO consists. *Pengertian*, *tujuan*, *kebijakan*, *prosedur* and *unit
    /// terkait* are the blocks of the hospitals' form; together with the others they are the eight
    /// parts: purpose and scope, terms, responsibility, service standards, steps by situation,
    /// indicators, records, evaluation.
    Part {
        Definition = "definition",
        Purpose = "purpose",
        Scope = "scope",
        Policy = "policy",
        /// The numbered steps. They are no running text.
        Procedure = "procedure",
        Units = "units",
        Responsibility = "responsibility",
        Standards = "standards",
        Situations = "situations",
        Indicators = "indicators",
        Records = "records",
        Evaluation = "evaluation",
    }
}

impl Part {
    /// The parts that are written as running text.
    pub fn texts() -> impl Iterator<Item = Part> {
        Part::ALL.iter().copied().filter(|part| *part != Part::Procedure)
    }
}

/// One numbered step of the procedure. Its number is its place, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub text: String,
    /// What the program does at this step, if it does something.
    pub bond: Option<Bond>,
}

/// Whether a legal basis is to be relied on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BasisStatus {
    InForce,
    /// Superseded: it is marked, not refused (hospitals cite old laws for years).
    ReplacedBy(String),
    NotChecked,
}

impl BasisStatus {
    /// The stable code of this status.
    pub fn code(&self) -> &'static str {
        match self {
            BasisStatus::InForce => "in_force",
            BasisStatus::ReplacedBy(_) => "replaced",
            BasisStatus::NotChecked => "not_yet_checked",
        }
    }
}

/// A law or decree on which the SPO rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    pub text: String,
    pub status: BasisStatus,
}

/// Who must read it: everybody of these roles, and everybody of these units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    pub roles: Vec<Role>,
    pub units: Vec<UnitCode>,
}

impl Audience {
    /// Must somebody of this role and these units read it?
    pub fn holds(&self, role: Role, units: &[UnitCode]) -> bool {
        self.roles.contains(&role) || units.iter().any(|unit| self.units.contains(unit))
    }

    /// Must this member of the staff read it?
    pub fn includes(&self, staff: &Staff) -> bool {
        self.holds(staff.role, &staff.units)
    }
}

/// The whole wording of one edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    pub title: String,
    /// The number that the document has already; without one the register gives it at the approval.
    pub number: Option<String>,
    /// Running texts by part, in the order of [`Part::ALL`]; what is empty is missing.
    pub texts: Vec<(Part, String)>,
    pub steps: Vec<Step>,
    pub bases: Vec<Basis>,
    pub audience: Audience,
    /// What whoever has read it answers; none where nothing is asked.
    pub questions: Vec<Question>,
    /// The indicators that it is held to, in the order of the catalogue.
    pub aims: Vec<Aim>,
    /// After so many months it is looked at again; the hospital's own decision, no law's.
    pub review_months: u8,
}

impl Content {
    /// The text of a part; empty where nothing was written.
    pub fn text(&self, part: Part) -> &str {
        let found = self.texts.iter().find(|(known, _)| *known == part);
        found.map_or("", |(_, text)| text.as_str())
    }

    /// Is there such a paragraph or step?
    pub fn has(&self, place: Place) -> bool {
        let (number, count) = match place {
            Place::Step(number) => (number, self.steps.len()),
            Place::Paragraph(part, number) => (number, paragraphs(self.text(part)).count()),
        };
        (1..=count).contains(&usize::from(number))
    }

    /// Steps that are bound, with their numbers from 1.
    pub fn bound(&self) -> impl Iterator<Item = (u16, &Bond)> {
        (1..).zip(&self.steps).filter_map(|(number, step)| Some((number, step.bond.as_ref()?)))
    }
}

/// The parts that are still missing, in the order of the document; empty where it is complete.
pub fn missing(content: &Content) -> Vec<Part> {
    let empty_step = |step: &Step| step.text.trim().is_empty();
    let lacks = |part: &Part| match part {
        Part::Procedure => content.steps.is_empty() || content.steps.iter().any(empty_step),
        // An indicator of the catalogue says itself how it is measured.
        Part::Indicators if !content.aims.is_empty() => false,
        part => content.text(*part).trim().is_empty(),
    };
    Part::ALL.iter().copied().filter(lacks).collect()
}
