//! Which mark belongs to which series, and what the dashed line is.

use super::frame::{LINE, Place, WIDTH, fitting, width, words};
use super::{Chart, Tone};

/// The longest name that the legend prints whole, in units.
const ROOM: f64 = 260.0;

/// The legend and the height it takes; a single series without a target needs none.
pub(super) fn legend(chart: &Chart) -> (String, f64) {
    let entries = entries(chart);
    if entries.is_empty() {
        return (String::new(), 8.0);
    }
    let (mut drawn, mut x, mut y) = (String::new(), 8.0, 12.0);
    for (mark, name) in entries {
        let room = width(&name) + 42.0;
        if x + room > WIDTH && x > 8.0 {
            (x, y) = (8.0, y + LINE + 4.0);
        }
        drawn += &entry(mark, &name, (x, y));
        x += room;
    }
    (drawn, y + 16.0)
}

/// A tone and a name for each series, no tone for the target.
fn entries(chart: &Chart) -> Vec<(Option<Tone>, String)> {
    if chart.series.len() < 2 && chart.target.is_none() {
        return Vec::new();
    }
    let series = chart.series.iter().map(|one| (Some(one.tone), one.name.as_str()));
    let target = chart.target.iter().map(|target| (None, target.label.as_str()));
    series.chain(target).map(|(mark, name)| (mark, fitting(name, ROOM))).collect()
}

fn entry(mark: Option<Tone>, name: &str, (x, y): (f64, f64)) -> String {
    let middle = y - 4.0;
    let drawn = match mark {
        Some(tone) => toned(tone, &tone.mark(x + 10.0, middle)),
        None => format!(
            r#"<path d="M{x:.1} {middle:.1}h20" stroke="currentColor" stroke-dasharray="6 4"/>"#
        ),
    };
    drawn + &words(Place { x: x + 24.0, y, anchor: "start" }, name)
}

/// A group whose `currentColor` is the tone.
pub(super) fn toned(tone: Tone, drawn: &str) -> String {
    format!(r#"<g class="{}" color="{}">{drawn}</g>"#, tone.class(), tone.print())
}
