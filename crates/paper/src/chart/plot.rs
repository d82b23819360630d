//! The field under columns and lines: gridlines with numbers, names below, a target across.

use super::Chart;
use super::frame::{LINE, Place, WIDTH, fitting, lines, width, words, wrapped};
use super::scale::Scale;
use crate::document::Language;

/// Height of the field in which values stand.
const HEIGHT: f64 = 190.0;
/// Above the highest point its value is written.
const VALUE: f64 = 14.0;
/// Names take at most this many lines below the field.
const NAME_LINES: usize = 3;

pub(super) struct Plot<'a> {
    pub chart: &'a Chart,
    pub language: Language,
    scale: Scale,
    left: f64,
    top: f64,
}

impl<'a> Plot<'a> {
    /// A field that begins at `top` and reaches up to `highest`.
    pub fn new(chart: &'a Chart, language: Language, top: f64, highest: i64) -> Self {
        let scale = Scale::reaching(highest, chart.measure);
        let left = width(&chart.measure.tick(scale.top, language)) + 14.0;
        Plot { chart, language, scale, left, top: top.max(VALUE) + 10.0 }
    }

    pub fn y(&self, value: i64) -> f64 {
        self.top + HEIGHT * (1.0 - self.scale.share(value))
    }

    /// Width that one category has.
    pub fn pitch(&self) -> f64 {
        (WIDTH - self.left - 8.0) / self.chart.categories.len().max(1) as f64
    }

    pub fn middle(&self, place: usize) -> f64 {
        self.left + self.pitch() * (place as f64 + 0.5)
    }

    pub fn printed(&self, value: i64) -> String {
        self.chart.measure.printed(value, self.language)
    }

    /// The height of the whole drawing.
    pub fn bottom(&self) -> f64 {
        self.top + HEIGHT + 12.0 + LINE * (self.name_lines() + usize::from(self.silent())) as f64
    }

    pub fn grid(&self) -> String {
        self.scale.ticks().map(|tick| self.gridline(tick)).collect()
    }

    fn gridline(&self, tick: i64) -> String {
        let y = self.y(tick);
        let faint = if tick == 0 { "1" } else { "0.2" };
        let line = format!(
            r#"<path d="M{:.1} {y:.1}H{:.1}" stroke="currentColor" stroke-opacity="{faint}"/>"#,
            self.left,
            WIDTH - 8.0
        );
        let at = Place { x: self.left - 6.0, y: y + 4.0, anchor: "end" };
        line + &words(at, &self.chart.measure.tick(tick, self.language))
    }

    /// Names below the field; when they are too many for the width, every second, third, ...
    pub fn names(&self) -> String {
        let below = |place| Place { x: self.middle(place), y: self.y(0) + 18.0, anchor: "middle" };
        self.named().map(|(place, name)| lines(below(place), &name)).collect()
    }

    fn named(&self) -> impl Iterator<Item = (usize, Vec<String>)> + '_ {
        let every = (36.0 / self.pitch()).ceil().max(1.0) as usize;
        let room = self.pitch() * every as f64 - 4.0;
        let named = self.chart.categories.iter().enumerate().step_by(every);
        named.map(move |(place, name)| (place, wrapped(name, room, NAME_LINES)))
    }

    fn name_lines(&self) -> usize {
        self.named().map(|(_, name)| name.len()).max().unwrap_or(1)
    }

    fn silent(&self) -> bool {
        let mut places = 0..self.chart.categories.len();
        let silent = |place: usize| self.chart.series.iter().any(|one| one.value(place).is_none());
        !self.chart.absent.is_empty() && places.any(silent)
    }

    /// Why some places are empty.
    pub fn absence(&self) -> String {
        if !self.silent() {
            return String::new();
        }
        let at = Place { x: WIDTH - 8.0, y: self.bottom() - 4.0, anchor: "end" };
        words(at, &fitting(&format!("– {}", self.chart.absent), WIDTH / 2.0))
    }

    /// A dash where a whole category is silent.
    pub fn dash(&self, place: usize) -> String {
        words(Place { x: self.middle(place), y: self.y(0) - 6.0, anchor: "middle" }, "–")
    }

    pub fn target(&self) -> String {
        let Some(target) = &self.chart.target else { return String::new() };
        let (y, left, right) = (self.y(target.value), self.left, WIDTH - 8.0);
        format!(
            r#"<path d="M{left:.1} {y:.1}H{right:.1}" stroke="currentColor" stroke-dasharray="6 4"/>"#,
        )
    }
}
