//! The signed procedure, clause by clause, bound to what the program does.

use crate::ids::RulesRevision;
use crate::text::coded;

coded! {
    /// What a clause obliges to. The first eleven are those of RSUD Banyumas,
    /// SPO 445/04-08.003 of 10 February 2025; their wording on screen is our own.
    Duty {
        Receive = "receive",
        AskForTime = "ask_for_time",
        RelayUnitAnswer = "relay_unit_answer",
        OtherUnit = "other_unit",
        ApprovedAnswer = "approved_answer",
        MedicalOpinion = "medical_opinion",
        NonMedicalInTime = "non_medical_in_time",
        InPersonDelivery = "in_person_delivery",
        Documented = "documented",
        Improvement = "improvement",
        NoDiscrimination = "no_discrimination",
    }
}

/// One clause with the duty it is bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    pub number: u8,
    pub duty: Duty,
}

/// The document in force, as its header names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procedure {
    pub number: String,
    pub revision: RulesRevision,
    pub title: String,
    pub clauses: Vec<Clause>,
}

impl Procedure {
    /// Clauses numbered from 1 in the order of their duties.
    pub fn of(number: &str, title: &str, duties: &[Duty]) -> Self {
        let clauses = (1..).zip(duties).map(|(number, duty)| Clause { number, duty: *duty });
        Self {
            number: number.to_owned(),
            revision: RulesRevision(0),
            title: title.to_owned(),
            clauses: clauses.collect(),
        }
    }
}
