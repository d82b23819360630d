//! A clock of the rules as it stands in their document.

use domain::calendar::{Span, Unit};
use domain::rules::{
    Applies, Channel, ClockName, ClockRule, Kind, Limit, MarkKind, Nature, Source, SourceStatus,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::document::{Misfit, all_known, codes, known};

/// So many hours, days or working days.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleSpan {
    amount: u32,
    /// `hours`, `days` (elapsed) or `working_days`.
    unit: String,
}

/// Where a rule comes from.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleSource {
    text: String,
    /// `in_force`, `replaced` or `not_yet_checked`.
    status: String,
}

/// A limit that depends on the grade.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RuleGrades {
    red: RuleSpan,
    yellow: RuleSpan,
    green: RuleSpan,
}

/// One clock; without `limit` and `by_grade` somebody gives the instant.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleClock {
    name: String,
    starts: Vec<String>,
    stops: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    restarts: Vec<String>,
    /// From one mark to another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pauses: Vec<String>,
    #[serde(default)]
    only_warns: bool,
    /// Only for these kinds; empty for any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    kinds: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nature: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    channels: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<RuleSpan>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by_grade: Option<RuleGrades>,
    source: RuleSource,
}

impl RuleSpan {
    pub fn of(span: Span) -> Self {
        Self { amount: span.amount, unit: span.unit.code().to_owned() }
    }

    pub fn meant(self, field: &'static str) -> Result<Span, Misfit> {
        Ok(Span { amount: self.amount, unit: known(field, &self.unit, Unit::parse)? })
    }
}

impl RuleSource {
    pub fn of(source: &Source) -> Self {
        Self { text: source.text.clone(), status: source.status.code().to_owned() }
    }

    pub fn meant(self, field: &'static str) -> Result<Source, Misfit> {
        let status = known(field, &self.status, SourceStatus::parse)?;
        Ok(Source { text: self.text, status })
    }
}

impl RuleClock {
    pub fn of(clock: &ClockRule) -> Self {
        let (limit, by_grade) = match clock.limit {
            Limit::Fixed(span) => (Some(RuleSpan::of(span)), None),
            Limit::ByGrade { red, yellow, green } => {
                let [red, yellow, green] = [red, yellow, green].map(RuleSpan::of);
                (None, Some(RuleGrades { red, yellow, green }))
            }
            Limit::Given => (None, None),
        };
        let pauses: Vec<MarkKind> =
            clock.pauses.iter().flat_map(|(from, to)| [*from, *to]).collect();
        Self {
            name: clock.name.code().to_owned(),
            starts: codes(&clock.starts, MarkKind::code),
            stops: codes(&clock.stops, MarkKind::code),
            restarts: codes(&clock.restarts, MarkKind::code),
            pauses: codes(&pauses, MarkKind::code),
            only_warns: clock.only_warns,
            kinds: codes(&clock.applies.kinds, Kind::code),
            nature: clock.applies.nature.map(|nature| nature.code().to_owned()),
            channels: codes(&clock.applies.channels, Channel::code),
            limit,
            by_grade,
            source: RuleSource::of(&clock.source),
        }
    }

    pub fn meant(self) -> Result<ClockRule, Misfit> {
        let marks = |all: &[String]| all_known("clocks", all, MarkKind::parse);
        let pauses = match marks(&self.pauses)?[..] {
            [] => None,
            [from, to] => Some((from, to)),
            _ => return Err(Misfit { field: "clocks" }),
        };
        let nature = self.nature.map(|code| known("clocks", &code, Nature::parse)).transpose()?;
        Ok(ClockRule {
            name: known("clocks", &self.name, ClockName::parse)?,
            starts: marks(&self.starts)?,
            stops: marks(&self.stops)?,
            limit: limit(self.limit, self.by_grade)?,
            applies: Applies {
                kinds: all_known("clocks", &self.kinds, Kind::parse)?,
                nature,
                channels: all_known("clocks", &self.channels, Channel::parse)?,
            },
            pauses,
            restarts: marks(&self.restarts)?,
            only_warns: self.only_warns,
            source: self.source.meant("clocks")?,
        })
    }
}

fn limit(fixed: Option<RuleSpan>, by_grade: Option<RuleGrades>) -> Result<Limit, Misfit> {
    match (fixed, by_grade) {
        (None, None) => Ok(Limit::Given),
        (Some(span), None) => Ok(Limit::Fixed(span.meant("clocks")?)),
        (None, Some(RuleGrades { red, yellow, green })) => Ok(Limit::ByGrade {
            red: red.meant("clocks")?,
            yellow: yellow.meant("clocks")?,
            green: green.meant("clocks")?,
        }),
        (Some(_), Some(_)) => Err(Misfit { field: "clocks" }),
    }
}
