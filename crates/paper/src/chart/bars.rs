//! Horizontal bars: names at the left, values written at the end of each bar.

use super::frame::{LINE, Place, WIDTH, framed, lines, nothing, width, words, wrapped};
use super::legend::{legend, toned};
use super::scale::Scale;
use super::{Chart, Series};
use crate::document::Language;

const NAMES: f64 = 190.0;
const BAR: f64 = 16.0;
const GAP: f64 = 12.0;

/// Everything a bar needs to know about its place.
struct Field<'a> {
    chart: &'a Chart,
    language: Language,
    scale: Scale,
    left: f64,
    /// Units from 0 to the top of the scale.
    room: f64,
}

pub(super) fn draw(chart: &Chart, language: Language) -> String {
    if chart.empty() {
        return nothing(chart);
    }
    let scale = Scale::reaching(chart.highest(), chart.measure);
    let values = width(&chart.measure.printed(scale.top, language)).max(60.0);
    let (left, room) = (NAMES + 10.0, WIDTH - NAMES - 10.0 - values - 10.0);
    let field = Field { chart, language, scale, left, room };
    let (mut body, start) = legend(chart);
    let mut y = start;
    for (place, name) in chart.categories.iter().enumerate() {
        let (drawn, height) = group(&field, place, name, y);
        body += &drawn;
        y += height + GAP;
    }
    let target = target(&field, start, y);
    framed(chart, y, &format!("{body}{}{target}", axis(&field, start, y)))
}

/// All bars of one category, with its name.
fn group(field: &Field, place: usize, name: &str, y: f64) -> (String, f64) {
    let said = wrapped(name, NAMES, 2);
    let bars = BAR * field.chart.series.len() as f64;
    let names = LINE * said.len() as f64;
    let height = bars.max(names);
    let first = y + (height - names) / 2.0 + 12.0;
    let mut drawn = lines(Place { x: NAMES, y: first, anchor: "end" }, &said);
    let mut top = y + (height - bars) / 2.0;
    for series in &field.chart.series {
        drawn += &bar(field, series, place, top);
        top += BAR;
    }
    (drawn, height)
}

fn bar(field: &Field, series: &Series, place: usize, top: f64) -> String {
    let Some(value) = series.value(place) else {
        let at = Place { x: field.left + 6.0, y: top + 12.0, anchor: "start" };
        return words(at, &field.chart.absent);
    };
    let long = field.room * field.scale.share(value);
    let rect = format!(
        r#"<rect x="{:.1}" y="{:.1}" width="{long:.1}" height="{:.1}" fill="currentColor"/>"#,
        field.left,
        top + 1.0,
        BAR - 2.0
    );
    let at = Place { x: field.left + long + 6.0, y: top + 12.0, anchor: "start" };
    toned(series.tone, &rect) + &words(at, &field.chart.measure.printed(value, field.language))
}

fn axis(field: &Field, top: f64, bottom: f64) -> String {
    format!(
        r#"<path d="M{x:.1} {top:.1}V{end:.1}" stroke="currentColor" fill="none"/>"#,
        x = field.left,
        end = bottom - GAP / 2.0,
        top = top - 4.0,
    )
}

fn target(field: &Field, top: f64, bottom: f64) -> String {
    let Some(target) = &field.chart.target else { return String::new() };
    let x = field.left + field.room * field.scale.share(target.value);
    let (top, bottom) = (top - 4.0, bottom - GAP / 2.0);
    format!(
        r#"<path d="M{x:.1} {top:.1}V{bottom:.1}" stroke="currentColor" stroke-dasharray="6 4"/>"#
    )
}
