//! The wording of an SPO: JSON for programs, and for files that are brought in.

use std::collections::BTreeMap;

use domain::calendar::{Span, Unit};
use domain::ids::UnitCode;
use domain::measure::{Aim, Measure};
use domain::people::Role;
use domain::rules::{ApprovalWhen, ClockName, Duty};
use domain::sop::{Audience, Basis, BasisStatus, Bond, Content, Part, Step, Term, Tie};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::question::SopQuestion;
use crate::rules::Misfit;

/// What stands in an SPO. A draft may lack parts; what is submitted may not.
#[derive(Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SopWording {
    title: String,
    /// The number that the document has already; without it the register gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    /// Running texts by part: `definition`, `purpose`, `scope`, `policy`, `units`, `responsibility`,
    /// `standards`, `situations`, `indicators`, `records`, `evaluation`.
    #[serde(default)]
    parts: BTreeMap<String, String>,
    /// The numbered steps of the procedure.
    #[serde(default)]
    steps: Vec<SopStep>,
    #[serde(default)]
    bases: Vec<SopBasis>,
    #[serde(default)]
    readers: SopReaders,
    /// At most three; none where nothing is asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    questions: Vec<SopQuestion>,
    /// The indicators of the catalogue that it is held to, with their targets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    aims: Vec<SopAim>,
    /// After so many months it is looked at again; without it as the hospital is used to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    review_months: Option<u8>,
}

/// One step, and what the program does at it.
#[derive(Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SopStep {
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bond: Option<SopBond>,
}

/// What a step is bound to.
#[derive(Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SopBond {
    /// `receive`, `ask_for_time`, `route`, `answer`, `approve`, `deliver`, `report`, `improve`,
    /// `guarantee`, `train` or `survey`.
    tie: String,
    /// The duty that is audited, where it is not the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    duty: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    limit: Option<SopLimit>,
    /// Of an approval: `always`, `medical`, `after_dissatisfaction`, `media_inquiry`, or a grade.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    approves: Vec<String>,
}

/// How long the step may take. Without a clock the first one of the tie is meant.
#[derive(Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SopLimit {
    amount: u32,
    /// `hours`, `days` or `working_days`.
    unit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    clock: Option<String>,
}

/// A legal basis.
#[derive(Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SopBasis {
    text: String,
    /// `in_force`, `replaced` or `not_yet_checked`.
    status: String,
    /// What replaced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    replaced_by: Option<String>,
}

/// An indicator and what the SPO asks of it.
#[derive(Clone, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SopAim {
    /// `first_answer`, `answer_red`, `answer_yellow`, `answer_green`, `returned_answers`,
    /// `satisfaction_after_closing`, `calls_answered` or `trained_staff`.
    indicator: String,
    /// At least so many percent; of `returned_answers` at most.
    percent: u8,
}

/// Who must read it.
#[derive(Clone, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SopReaders {
    #[serde(default)]
    roles: Vec<String>,
    /// Codes of units.
    #[serde(default)]
    units: Vec<String>,
}

impl SopWording {
    /// With the right answers to its questions, or without them.
    pub fn of(content: &Content, key: bool) -> Self {
        let asked = |question| SopQuestion::of(question, key);
        let parts = content.texts.iter();
        Self {
            title: content.title.clone(),
            number: content.number.clone(),
            parts: parts.map(|(part, text)| (part.code().to_owned(), text.clone())).collect(),
            steps: content.steps.iter().map(SopStep::of).collect(),
            bases: content.bases.iter().map(SopBasis::of).collect(),
            readers: SopReaders::of(&content.audience),
            questions: content.questions.iter().map(asked).collect(),
            aims: content.aims.iter().map(SopAim::of).collect(),
            review_months: Some(content.review_months),
        }
    }

    /// What it means; `months` where it does not say when it is looked at again.
    ///
    /// # Errors
    /// [`Misfit`] with the field whose code is unknown.
    pub fn meant(self, months: u8) -> Result<Content, Misfit> {
        let part = |(code, text): (String, String)| {
            let written = |part: &Part| *part != Part::Procedure;
            let part = Part::parse(&code).filter(written);
            Ok((part.ok_or(Misfit { field: "parts" })?, text))
        };
        let asked = self.questions.into_iter().map(SopQuestion::meant).collect::<Result<_, _>>()?;
        Ok(Content {
            title: self.title,
            number: self.number,
            texts: self.parts.into_iter().map(part).collect::<Result<_, _>>()?,
            steps: self.steps.into_iter().map(SopStep::meant).collect::<Result<_, _>>()?,
            bases: self.bases.into_iter().map(SopBasis::meant).collect::<Result<_, _>>()?,
            audience: self.readers.meant()?,
            questions: asked,
            aims: self.aims.into_iter().map(SopAim::meant).collect::<Result<_, _>>()?,
            review_months: self.review_months.unwrap_or(months),
        })
    }
}

fn known<T>(field: &'static str, code: &str, parse: fn(&str) -> Option<T>) -> Result<T, Misfit> {
    parse(code).ok_or(Misfit { field })
}

impl SopStep {
    fn of(step: &Step) -> Self {
        Self { text: step.text.clone(), bond: step.bond.as_ref().map(SopBond::of) }
    }

    fn meant(self) -> Result<Step, Misfit> {
        Ok(Step { text: self.text, bond: self.bond.map(SopBond::meant).transpose()? })
    }
}

impl SopBond {
    pub fn of(bond: &Bond) -> Self {
        Self {
            tie: bond.tie.code().to_owned(),
            duty: bond.duty.map(|duty| duty.code().to_owned()),
            limit: bond.term.map(|term| SopLimit {
                amount: term.limit.amount,
                unit: term.limit.unit.code().to_owned(),
                clock: Some(term.clock.code().to_owned()),
            }),
            approves: bond.approves.iter().map(|when| when.code().to_owned()).collect(),
        }
    }

    fn meant(self) -> Result<Bond, Misfit> {
        let tie = known("steps.bond.tie", &self.tie, Tie::parse)?;
        let approves = self
            .approves
            .iter()
            .map(|code| known("steps.bond.approves", code, ApprovalWhen::parse));
        Ok(Bond {
            tie,
            duty: self.duty.map(|code| known("steps.bond.duty", &code, Duty::parse)).transpose()?,
            term: self.limit.map(|limit| limit.meant(tie)).transpose()?,
            approves: approves.collect::<Result<_, _>>()?,
        })
    }
}

impl SopLimit {
    fn meant(self, tie: Tie) -> Result<Term, Misfit> {
        let field = "steps.bond.limit.clock";
        let clock = match self.clock {
            Some(code) => known(field, &code, ClockName::parse)?,
            None => tie.clocks().first().copied().ok_or(Misfit { field })?,
        };
        let unit = known("steps.bond.limit.unit", &self.unit, Unit::parse)?;
        Ok(Term { clock, limit: Span { amount: self.amount, unit } })
    }
}

impl SopBasis {
    fn of(basis: &Basis) -> Self {
        let replaced_by = match &basis.status {
            BasisStatus::ReplacedBy(by) => Some(by.clone()),
            BasisStatus::InForce | BasisStatus::NotChecked => None,
        };
        Self { text: basis.text.clone(), status: basis.status.code().to_owned(), replaced_by }
    }

    fn meant(self) -> Result<Basis, Misfit> {
        let status = match self.status.as_str() {
            "in_force" => BasisStatus::InForce,
            "not_yet_checked" => BasisStatus::NotChecked,
            "replaced" => BasisStatus::ReplacedBy(self.replaced_by.unwrap_or_default()),
            _ => return Err(Misfit { field: "bases.status" }),
        };
        Ok(Basis { text: self.text, status })
    }
}

impl SopAim {
    fn of(aim: &Aim) -> Self {
        Self { indicator: aim.measure.code().to_owned(), percent: aim.percent }
    }

    fn meant(self) -> Result<Aim, Misfit> {
        let measure = known("aims.indicator", &self.indicator, Measure::parse)?;
        Ok(Aim { measure, percent: self.percent })
    }
}

impl SopReaders {
    fn of(audience: &Audience) -> Self {
        Self {
            roles: audience.roles.iter().map(|role| role.code().to_owned()).collect(),
            units: audience.units.iter().map(|unit| unit.to_string()).collect(),
        }
    }

    fn meant(self) -> Result<Audience, Misfit> {
        let role = |code: &String| known("readers.roles", code, Role::parse);
        let unit =
            |code: &String| UnitCode::parse(code).map_err(|_| Misfit { field: "readers.units" });
        Ok(Audience {
            roles: self.roles.iter().map(role).collect::<Result<_, _>>()?,
            units: self.units.iter().map(unit).collect::<Result<_, _>>()?,
        })
    }
}
