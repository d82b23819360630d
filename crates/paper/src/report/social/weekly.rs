//! A metric week by week: a chart for each channel, a line for each of its definitions.

use std::collections::BTreeMap;

use domain::calendar::Date;
use domain::consent::Outlet;
use domain::report::Weekly;
use locale::Words;

use crate::chart::{Chart, Measure, Series, Shape, Tone};

/// A line more would need a tone that stands for a grade.
const TONES: [Tone; 3] = [Tone::Accent, Tone::Quiet, Tone::Late];

/// The name of a line, and its values week by week.
type Drawn = (String, Vec<Option<i64>>);

/// The charts of a metric, in the order of the channels; at most three lines in each.
pub fn weekly_charts(weekly: &Weekly, t: &Words) -> Vec<Chart> {
    let mut outlets: BTreeMap<Outlet, Vec<Drawn>> = BTreeMap::new();
    for (line, values) in &weekly.lines {
        let whole = |value: &Option<u64>| value.and_then(|value| i64::try_from(value).ok());
        let values = values.iter().map(whole).collect();
        let name = t.definition_word(line.definition.as_str());
        outlets.entry(line.outlet).or_default().push((name, values));
    }
    let drawn = |(outlet, lines): (Outlet, Vec<Drawn>)| {
        let some = lines.chunks(TONES.len()).map(<[_]>::to_vec).collect::<Vec<_>>();
        some.into_iter().map(move |lines| (outlet, lines))
    };
    let all = outlets.into_iter().flat_map(drawn);
    all.map(|(outlet, lines)| chart(weekly, (outlet, lines), t)).collect()
}

fn chart(weekly: &Weekly, (outlet, lines): (Outlet, Vec<Drawn>), t: &Words) -> Chart {
    let metric = t.content_metric(weekly.metric.code());
    let day = |week: &Date| format!("{}/{}", week.day(), week.month());
    let series = lines.into_iter().zip(TONES);
    let series = series.map(|((name, values), tone)| Series::new(name, tone, values));
    Chart {
        shape: Shape::Line,
        measure: Measure::Count,
        title: t.result_weekly(metric, t.content_outlet(outlet.code())),
        description: t.result_weekly_says(),
        categories: weekly.weeks.iter().map(day).collect(),
        series: series.collect(),
        target: None,
        absent: t.social_report_nothing(),
    }
}
