//! Columns with the series upon each other, the sum above.

use super::frame::{Place, escaped, framed, nothing, width, words};
use super::legend::{legend, toned};
use super::plot::Plot;
use super::{Chart, Tone};
use crate::document::Language;

/// The lowest part of a column in which its value can be read.
const READABLE: f64 = 15.0;

pub(super) fn draw(chart: &Chart, language: Language) -> String {
    if chart.empty() {
        return nothing(chart);
    }
    let (legend, top) = legend(chart);
    let sums = (0..chart.categories.len()).filter_map(|place| sum(chart, place));
    let highest = sums.chain(chart.target.as_ref().map(|target| target.value)).max();
    let plot = Plot::new(chart, language, top, highest.unwrap_or(0));
    let columns: String = (0..chart.categories.len()).map(|place| column(&plot, place)).collect();
    let around = plot.names() + &plot.target() + &plot.absence();
    let body = format!("{legend}{}{columns}{around}", plot.grid());
    framed(chart, plot.bottom(), &body)
}

/// Nothing when every series is silent about this category.
fn sum(chart: &Chart, place: usize) -> Option<i64> {
    let values: Vec<i64> =
        chart.series.iter().filter_map(|series| series.value(place)).map(|v| v.max(0)).collect();
    (!values.is_empty()).then(|| values.iter().sum())
}

fn column(plot: &Plot, place: usize) -> String {
    let Some(sum) = sum(plot.chart, place) else {
        return plot.dash(place);
    };
    let mut drawn = String::new();
    let mut below = 0;
    for series in &plot.chart.series {
        let value = series.value(place).unwrap_or(0).max(0);
        drawn += &part(plot, series.tone, place, (below, below + value));
        below += value;
    }
    let above = Place { x: plot.middle(place), y: plot.y(sum) - 5.0, anchor: "middle" };
    let said = plot.printed(sum);
    if width(&said) <= plot.pitch() { drawn + &words(above, &said) } else { drawn }
}

/// One series in one column, from one value to another, with a hair of paper between parts.
fn part(plot: &Plot, tone: Tone, place: usize, (from, to): (i64, i64)) -> String {
    let (bottom, top) = (plot.y(from), plot.y(to));
    let wide = (plot.pitch() * 0.62).min(64.0);
    let high = (bottom - top - 0.8).max(0.0);
    if from == to {
        return String::new();
    }
    let rect = format!(
        r#"<rect x="{:.1}" y="{top:.1}" width="{wide:.1}" height="{high:.1}" fill="currentColor"/>"#,
        plot.middle(place) - wide / 2.0,
    );
    toned(tone, &rect) + &inside(plot, tone, place, (from, to))
}

/// The value inside its part, when several parts make the column and there is room to read it.
fn inside(plot: &Plot, tone: Tone, place: usize, (from, to): (i64, i64)) -> String {
    let (bottom, top) = (plot.y(from), plot.y(to));
    let said = plot.printed(to - from);
    let wide = (plot.pitch() * 0.62).min(64.0);
    if plot.chart.series.len() < 2 || bottom - top < READABLE || width(&said) > wide {
        return String::new();
    }
    let (x, y) = (plot.middle(place), (bottom + top) / 2.0 + 4.0);
    let colour = tone.words_on();
    let said = escaped(&said);
    format!(r#"<text x="{x:.1}" y="{y:.1}" text-anchor="middle" {colour}>{said}</text>"#)
}
