//! The signed procedure, clause by clause, over the cases of a month.

use desk::report::{ClauseStanding, Deviation};
use domain::calendar::Month;
use locale::Words;
use serde::Serialize;
use utoipa::ToSchema;

use super::monthly::ClauseCount;
use crate::stamp::month_text;

/// The procedure in force, and how it was kept.
#[derive(Serialize, ToSchema)]
pub struct Procedure {
    month: String,
    /// The number of the document that the director signed.
    number: String,
    revision: u32,
    title: String,
    clauses: Vec<ClauseSeen>,
}

/// One clause, and the cases in which it was not kept.
#[derive(Serialize, ToSchema)]
struct ClauseSeen {
    #[serde(flatten)]
    count: ClauseCount,
    /// The duty in words.
    says: String,
    /// Protected cases are counted and never named.
    deviating: Vec<Deviating>,
}

/// A case in which a clause was not kept.
#[derive(Serialize, ToSchema)]
struct Deviating {
    case: String,
    why: &'static str,
    /// The entries of its timeline that show it.
    because: Vec<u32>,
}

impl Procedure {
    pub fn of(found: &desk::report::Procedure, month: Month, t: &Words) -> Self {
        let document = &found.procedure;
        Self {
            month: month_text(month),
            number: document.number.clone(),
            revision: document.revision.0,
            title: document.title.clone(),
            clauses: found.clauses.iter().map(|clause| standing(clause, t)).collect(),
        }
    }
}

fn standing(clause: &ClauseStanding, t: &Words) -> ClauseSeen {
    ClauseSeen {
        count: ClauseCount::of(&clause.summary),
        says: t.duty(clause.summary.clause.duty.code()),
        deviating: clause.deviating.iter().map(deviating).collect(),
    }
}

fn deviating(deviation: &Deviation) -> Deviating {
    Deviating {
        case: deviation.case.to_string(),
        why: deviation.why.code(),
        because: deviation.because.clone(),
    }
}
