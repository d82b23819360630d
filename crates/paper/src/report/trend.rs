//! The months side by side, as two charts. One month alone is no trend.

use domain::indicator::{Percent, TARGET};
use domain::report::TrendMonth;

use super::setting::Setting;
use crate::chart::{Chart, Measure, Series, Shape, Target, Tone};
use crate::document::Block;

pub(super) fn blocks(months: &[TrendMonth], setting: &Setting<'_>) -> Vec<Block> {
    let [first, .., last] = months else { return Vec::new() };
    let t = setting.t();
    let named = |month: &TrendMonth| t.month_of(month.month.start());
    let said = t.paper_trend_said(named(first), named(last));
    let counts = months.iter().map(|month| Some(i64::from(month.complaints)));
    let shares = months.iter().map(|month| month.on_time.map(Percent::hundredths));
    let chart = Chart {
        shape: Shape::Stacked,
        measure: Measure::Count,
        title: t.paper_trend_complaints(),
        description: said,
        categories: months.iter().map(|month| short(month, setting)).collect(),
        series: vec![Series::new(t.paper_complaints(), Tone::Accent, counts.collect())],
        target: None,
        absent: t.paper_no_complaint(),
    };
    let target = t.paper_target_value(t.percent(TARGET.hundredths()));
    let on_time = Chart {
        shape: Shape::Line,
        measure: Measure::Percent,
        title: t.paper_trend_on_time(),
        series: vec![Series::new(t.paper_on_time(), Tone::Accent, shares.collect())],
        target: Some(Target {
            label: format!("{} {target}", t.paper_target()),
            value: TARGET.hundredths(),
        }),
        ..chart.clone()
    };
    vec![Block::Chart(chart), Block::Chart(on_time)]
}

fn short(month: &TrendMonth, setting: &Setting<'_>) -> String {
    setting.t().time_month_short(format!("m{}", month.month.number()))
}
