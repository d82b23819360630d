//! The customer-service indicators as JSON.

use desk::report::{NamedAim, Service as Found};
use domain::indicator::Percent;
use domain::report::{ServiceFigure, ServiceMonth};
use locale::Words;
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::month_text;

/// The catalogue of customer-service indicators over at most six months.
#[derive(Serialize, ToSchema)]
pub struct ServiceIndicators {
    month: String,
    /// Seconds to the first answer, of which half are shorter; null without answers.
    median_first_answer_seconds: Option<i64>,
    indicators: Vec<ServiceIndicator>,
}

/// One indicator of the catalogue.
#[derive(Serialize, ToSchema)]
struct ServiceIndicator {
    indicator: &'static str,
    name: String,
    /// Its profile in words: what is counted, of what, and what is left out.
    numerator: String,
    denominator: String,
    left_out: String,
    /// Fewer is better: a target is a ceiling.
    ceiling: bool,
    /// What the SPOs in force ask for.
    targets: Vec<ServiceTarget>,
    /// The months, the asked one last.
    months: Vec<ServiceShare>,
}

/// What an SPO asks for.
#[derive(Serialize, ToSchema)]
struct ServiceTarget {
    sop: String,
    number: String,
    percent: u8,
    /// Null where the month has no figure.
    met: Option<bool>,
}

/// The figure of one month.
#[derive(Serialize, ToSchema)]
struct ServiceShare {
    month: String,
    /// Null where so few answered that somebody could be picked out.
    count: Option<u32>,
    of: u32,
    /// Hundredths of a percent: 8333 is 83.33 %. Null where nothing was counted.
    share: Option<i64>,
}

impl ServiceIndicators {
    /// `None` of nothing.
    pub fn of(found: &Found, t: &Words) -> Option<Self> {
        let asked = found.asked()?;
        let one = |figure: &ServiceFigure| ServiceIndicator::of(figure, found, t);
        Some(Self {
            month: month_text(asked.month),
            median_first_answer_seconds: asked.median_first_answer_seconds,
            indicators: asked.figures.iter().map(one).collect(),
        })
    }
}

impl ServiceIndicator {
    fn of(figure: &ServiceFigure, found: &Found, t: &Words) -> Self {
        let (measure, code) = (figure.measure, figure.measure.code());
        let share = figure.percent().map(Percent::hundredths);
        let target = |named: &NamedAim| ServiceTarget {
            sop: named.sop.to_string(),
            number: named.number.clone(),
            percent: named.aim.percent,
            met: share.map(|share| named.aim.is_met(share)),
        };
        let months = found.months.iter();
        Self {
            indicator: code,
            name: t.service_name(code),
            numerator: t.service_counts(code),
            denominator: t.service_of(code),
            left_out: t.service_apart(code),
            ceiling: measure.is_ceiling(),
            targets: found.of(measure).map(target).collect(),
            months: months
                .filter_map(|one| Some(ServiceShare::of(one, one.of(measure)?)))
                .collect(),
        }
    }
}

impl ServiceShare {
    fn of(month: &ServiceMonth, figure: &ServiceFigure) -> Self {
        Self {
            month: month_text(month.month),
            count: (!figure.withheld).then_some(figure.count),
            of: figure.of,
            share: figure.percent().map(Percent::hundredths),
        }
    }
}
