//! Colours by meaning. Grades are told apart by lightness first, so that a colour-blind reader
//! and a black-and-white printer keep them apart; time never borrows a grade's colour.

/// What a colour stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The main thing that is shown.
    Accent,
    /// What it is compared with.
    Quiet,
    /// Time that ran out.
    Late,
    /// Grades of risk; never anything else.
    Red,
    Yellow,
    Green,
}

/// Rules for a page that carries charts: they give each tone the page's own colour, so that a
/// chart follows light and dark. Without them (on paper) the attributes hold.
pub const STYLE: &str = include_str!("chart.css");

impl Tone {
    pub(super) fn class(self) -> &'static str {
        match self {
            Tone::Accent => "tone-accent",
            Tone::Quiet => "tone-quiet",
            Tone::Late => "tone-late",
            Tone::Red => "tone-red",
            Tone::Yellow => "tone-yellow",
            Tone::Green => "tone-green",
        }
    }

    /// The colour on white paper.
    pub(super) fn print(self) -> &'static str {
        match self {
            Tone::Accent => "#0a5c8a",
            Tone::Quiet => "#6b7682",
            Tone::Late => "#4a2b8c",
            Tone::Red => "#86131f",
            Tone::Yellow => "#f6b531",
            Tone::Green => "#2c9b87",
        }
    }

    /// Attributes for words that stand on this tone: at least 4.5:1 in both themes.
    pub(super) fn words_on(self) -> &'static str {
        match self {
            Tone::Yellow | Tone::Green => r##"fill="#17212b""##,
            _ => r##"class="on-tone" fill="#fff""##,
        }
    }

    pub(super) fn dashes(self) -> &'static str {
        match self {
            Tone::Accent | Tone::Red => "none",
            Tone::Quiet | Tone::Yellow => "6 4",
            Tone::Late | Tone::Green => "2 3",
        }
    }

    /// An outline that says the tone without its colour, around a centre and 10 units wide.
    pub(super) fn mark(self, x: f64, y: f64) -> String {
        match self {
            Tone::Accent | Tone::Green => {
                format!(r#"<circle cx="{x:.1}" cy="{y:.1}" r="5" fill="currentColor"/>"#)
            }
            Tone::Quiet => square(x, y),
            Tone::Red => polygon(x, y, &[(0.0, -5.5), (5.5, 4.5), (-5.5, 4.5)]),
            Tone::Late => polygon(x, y, &[(0.0, 5.5), (5.5, -4.5), (-5.5, -4.5)]),
            Tone::Yellow => polygon(x, y, &[(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)]),
        }
    }
}

fn square(x: f64, y: f64) -> String {
    polygon(x, y, &[(-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)])
}

fn polygon(x: f64, y: f64, corners: &[(f64, f64)]) -> String {
    let points: Vec<String> =
        corners.iter().map(|(dx, dy)| format!("{:.1},{:.1}", x + dx, y + dy)).collect();
    format!(r#"<polygon points="{}" fill="currentColor"/>"#, points.join(" "))
}
