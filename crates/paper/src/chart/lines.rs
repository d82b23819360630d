//! Points in time, joined where both neighbours are known.

use super::frame::{Place, framed, nothing, width, words};
use super::legend::{legend, toned};
use super::plot::Plot;
use super::{Chart, Series};
use crate::document::Language;

pub(super) fn draw(chart: &Chart, language: Language) -> String {
    if chart.empty() {
        return nothing(chart);
    }
    let (legend, top) = legend(chart);
    let plot = Plot::new(chart, language, top, chart.highest());
    let drawn: String = chart.series.iter().map(|series| line(&plot, series)).collect();
    let under = plot.grid() + &plot.names() + &plot.target() + &plot.absence();
    let body = format!("{legend}{under}{}{drawn}", dashes(&plot));
    framed(chart, plot.bottom(), &body)
}

fn line(plot: &Plot, series: &Series) -> String {
    let path = format!(
        r#"<path d="{}" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="{}"/>"#,
        path(plot, series),
        series.tone.dashes()
    );
    let known = known(plot, series);
    let marks: String =
        known.iter().map(|(place, value)| mark(plot, series, (*place, *value))).collect();
    toned(series.tone, &(path + &marks)) + &values(plot, &known)
}

fn dashes(plot: &Plot) -> String {
    let silent = |place: &usize| plot.chart.series.iter().all(|one| one.value(*place).is_none());
    (0..plot.chart.categories.len()).filter(silent).map(|place| plot.dash(place)).collect()
}

fn known(plot: &Plot, series: &Series) -> Vec<(usize, i64)> {
    let places = 0..plot.chart.categories.len();
    places.filter_map(|place| Some((place, series.value(place)?))).collect()
}

fn mark(plot: &Plot, series: &Series, (place, value): (usize, i64)) -> String {
    series.tone.mark(plot.middle(place), plot.y(value))
}

/// A move after every gap, a line otherwise.
fn path(plot: &Plot, series: &Series) -> String {
    let mut steps = String::new();
    let mut drawing = false;
    for place in 0..plot.chart.categories.len() {
        let Some(value) = series.value(place) else {
            drawing = false;
            continue;
        };
        let letter = if drawing { 'L' } else { 'M' };
        steps += &format!("{letter}{:.1} {:.1}", plot.middle(place), plot.y(value));
        drawing = true;
    }
    steps
}

/// Every value when one series has room for them, else only where a series ends.
fn values(plot: &Plot, known: &[(usize, i64)]) -> String {
    let alone = plot.chart.series.len() == 1;
    let fits = |value: i64| width(&plot.printed(value)) <= plot.pitch();
    let shown = known.iter().enumerate().filter(|(order, (_, value))| {
        let last = order + 1 == known.len();
        last || (alone && fits(*value))
    });
    shown
        .map(|(_, (place, value))| {
            let at = Place { x: plot.middle(*place), y: plot.y(*value) - 10.0, anchor: "middle" };
            words(at, &plot.printed(*value))
        })
        .collect()
}
