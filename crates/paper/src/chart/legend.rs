//! Which mark belongs to which series.

use super::frame::{LINE, Place, WIDTH, fitting, width, words};
use super::{Series, Tone};

/// The longest name that the legend prints whole, in units.
const ROOM: f64 = 260.0;

/// The legend and the height it takes; a single series needs none.
pub(super) fn legend(series: &[Series]) -> (String, f64) {
    if series.len() < 2 {
        return (String::new(), 8.0);
    }
    let (mut drawn, mut x, mut y) = (String::new(), 8.0, 12.0);
    for one in series {
        let name = fitting(&one.name, ROOM);
        let room = width(&name) + 36.0;
        if x + room > WIDTH && x > 8.0 {
            (x, y) = (8.0, y + LINE + 4.0);
        }
        drawn += &marked(one.tone, x + 6.0, y - 4.0);
        drawn += &words(
            Place {
                x: x + 18.0,
                y,
                anchor: "start",
            },
            &name,
        );
        x += room;
    }
    (drawn, y + 16.0)
}

/// A mark in its tone.
pub(super) fn marked(tone: Tone, x: f64, y: f64) -> String {
    toned(tone, &tone.mark(x, y))
}

/// A group whose `currentColor` is the tone.
pub(super) fn toned(tone: Tone, drawn: &str) -> String {
    format!(
        r#"<g class="{}" color="{}">{drawn}</g>"#,
        tone.class(),
        tone.print()
    )
}
