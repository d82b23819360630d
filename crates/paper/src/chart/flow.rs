//! A procedure as a flow chart: one box a step, downwards. What the program does has a firm line and a
//! bar at its side, what people do a broken line, so that a black-and-white copy still tells them apart.

use super::frame::{LINE, Place, drawing, lines, words, wrapped};
use super::legend::toned;
use super::tone::Tone;

/// Width of the drawing in its own units: narrow enough to be read on half a sheet and on a phone.
const WIDTH: f64 = 420.0;
const BOX: (f64, f64) = (20.0, 380.0);
/// Where the words of a step begin, and how far they run.
const WORDS: (f64, f64) = (64.0, 322.0);
/// More lines than these are read in the list of the steps.
const MOST_LINES: usize = 6;
const ARROW: f64 = 22.0;
const PILL: f64 = 26.0;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowStep {
    pub number: String,
    pub text: String,
    /// What the program does at this step; nothing where people do it without the program.
    pub bond: Option<String>,
}

/// A whole procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    pub title: String,
    /// Every step in words, for those who do not see the drawing.
    pub description: String,
    pub begin: String,
    pub end: String,
    pub steps: Vec<FlowStep>,
    /// Before the number of the step with which the next sheet goes on.
    pub onward: String,
}

impl Flow {
    /// One drawing of all steps.
    pub fn svg(&self) -> String {
        self.sheet(&self.steps, (true, true))
    }

    /// Drawings of at most `height` units each, for sheets of paper; a step is never cut.
    pub fn sheets(&self, height: f64) -> Vec<String> {
        let room = height - 2.0 * (PILL + ARROW);
        let mut cuts: Vec<usize> = vec![0];
        let mut used = 0.0;
        for (at, step) in self.steps.iter().enumerate() {
            let needs = Drawn::of(step).height() + ARROW;
            if used + needs > room && used > 0.0 {
                cuts.push(at);
                used = 0.0;
            }
            used += needs;
        }
        let ends = cuts.iter().skip(1).copied().chain([self.steps.len()]);
        let sheet = |(from, to): (usize, usize)| {
            self.sheet(&self.steps[from..to], (from == 0, to == self.steps.len()))
        };
        cuts.iter().copied().zip(ends).map(sheet).collect()
    }

    /// Some of the steps; the first sheet begins, the last one ends.
    fn sheet(&self, steps: &[FlowStep], (first, last): (bool, bool)) -> String {
        let mut y = 4.0;
        let mut body = String::new();
        if first {
            body += &pill(&self.begin, y);
            y += PILL;
        }
        for (at, step) in steps.iter().enumerate() {
            if first || at > 0 {
                body += &arrow(y);
                y += ARROW;
            }
            let drawn = Drawn::of(step);
            body += &drawn.at(y);
            y += drawn.height();
        }
        body += &arrow(y);
        y += ARROW;
        body += &pill(&if last { self.end.clone() } else { self.next(steps) }, y);
        drawing((&self.title, &self.description), (WIDTH, y + PILL + 4.0), &body)
    }

    /// The step after these.
    fn next(&self, steps: &[FlowStep]) -> String {
        let last = steps.last().map(|step| step.number.as_str());
        let at = self.steps.iter().position(|step| Some(step.number.as_str()) == last);
        let next = at.and_then(|at| self.steps.get(at + 1)).map(|step| step.number.as_str());
        format!("{} {}", self.onward, next.unwrap_or_default())
    }
}

/// A step with its words broken into lines.
struct Drawn<'a> {
    step: &'a FlowStep,
    text: Vec<String>,
    bond: Vec<String>,
}

impl Drawn<'_> {
    fn of(step: &FlowStep) -> Drawn<'_> {
        let (_, room) = WORDS;
        let bond = step.bond.as_deref().map(|words| wrapped(words, room, 3));
        Drawn { step, text: wrapped(&step.text, room, MOST_LINES), bond: bond.unwrap_or_default() }
    }

    fn height(&self) -> f64 {
        LINE * (self.text.len() + self.bond.len()) as f64 + 16.0
    }

    fn at(&self, y: f64) -> String {
        let (tone, dashes, bar) = match self.step.bond {
            Some(_) => (Tone::Accent, "none", bar(y, self.height())),
            None => (Tone::Quiet, "6 4", String::new()),
        };
        let (x, wide) = BOX;
        let high = self.height();
        let outline = format!(
            concat!(
                r#"<rect x="{:.1}" y="{:.1}" width="{:.1}" height="{:.1}" rx="6" fill="none" "#,
                r#"stroke="currentColor" stroke-width="1.5" stroke-dasharray="{}"/>{}"#,
            ),
            x, y, wide, high, dashes, bar
        );
        let (left, _) = WORDS;
        let place =
            |row: usize| Place { x: left, y: y + 20.0 + LINE * row as f64, anchor: "start" };
        let number = words(Place { x: x + 24.0, y: y + 20.0, anchor: "middle" }, &self.step.number);
        let bond = toned(Tone::Accent, &lines(place(self.text.len()), &self.bond));
        toned(tone, &outline) + &number + &lines(place(0), &self.text) + &bond
    }
}

fn bar(y: f64, height: f64) -> String {
    let (x, _) = BOX;
    format!(
        r#"<rect x="{x:.1}" y="{y:.1}" width="6" height="{height:.1}" rx="3" fill="currentColor"/>"#
    )
}

/// Down to what comes next.
fn arrow(y: f64) -> String {
    let (x, tip) = (WIDTH / 2.0, y + ARROW - 2.0);
    let head =
        format!("{:.1},{:.1} {:.1},{:.1} {x:.1},{tip:.1}", x - 5.0, tip - 8.0, x + 5.0, tip - 8.0);
    let line =
        format!(r#"<path d="M{x:.1} {:.1}V{:.1}" stroke="currentColor"/>"#, y + 1.0, tip - 8.0);
    toned(Tone::Quiet, &format!(r#"{line}<polygon points="{head}" fill="currentColor"/>"#))
}

/// A beginning, an end, or the way to the next sheet.
fn pill(said: &str, y: f64) -> String {
    let (wide, x) = (150.0, WIDTH / 2.0);
    let outline = format!(
        concat!(
            r#"<rect x="{:.1}" y="{:.1}" width="{:.1}" height="{:.1}" rx="13" fill="none" "#,
            r#"stroke="currentColor" stroke-width="1.5"/>"#,
        ),
        x - wide / 2.0,
        y,
        wide,
        PILL
    );
    toned(Tone::Quiet, &outline) + &words(Place { x, y: y + 17.0, anchor: "middle" }, said)
}
