//! What every drawing shares: the outer element, words as data, and room for them.

use super::Chart;
use crate::text;

/// Width of every drawing in its own units; heights differ.
pub(super) const WIDTH: f64 = 640.0;
/// Height of a line of words.
pub(super) const LINE: f64 = 16.0;

/// The finished element around `body`.
pub(super) fn framed(chart: &Chart, height: f64, body: &str) -> String {
    drawing((&chart.title, &chart.description), (WIDTH, height), body)
}

/// A drawing of its own size, with what it is and what it shows in words.
pub(super) fn drawing(
    (title, description): (&str, &str),
    (width, height): (f64, f64),
    body: &str,
) -> String {
    let (title, description) = (escaped(title), escaped(description));
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" "#,
            r#"viewBox="0 0 {width} {height}" width="{width}" height="{height}" "#,
            r#"font-family="Plus Jakarta Sans, Arimo, Arial, sans-serif" font-size="12" "#,
            r#"fill="currentColor"><title>{title}</title><desc>{description}</desc>{body}</svg>"#,
        ),
        width = width,
        height = height,
        title = title,
        description = description,
        body = body,
    )
}

/// A drawing of nothing says why there is nothing.
pub(super) fn nothing(chart: &Chart) -> String {
    let sentence = words(Place { x: WIDTH / 2.0, y: 44.0, anchor: "middle" }, &chart.absent);
    framed(chart, 80.0, &sentence)
}

#[derive(Clone, Copy)]
pub(super) struct Place {
    pub x: f64,
    pub y: f64,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
}

/// One line of words.
pub(super) fn words(place: Place, said: &str) -> String {
    let Place { x, y, anchor } = place;
    let said = escaped(said);
    format!(r#"<text x="{x:.1}" y="{y:.1}" text-anchor="{anchor}">{said}</text>"#)
}

/// Several lines, the first at `place`.
pub(super) fn lines(place: Place, said: &[String]) -> String {
    let below = |line: usize| Place { y: place.y + LINE * line as f64, ..place };
    said.iter().enumerate().map(|(line, said)| words(below(line), said)).collect()
}

/// Words as data: nothing in them can become markup.
pub(super) fn escaped(said: &str) -> String {
    text::clean(said)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\n', " ")
}

/// About how wide words of 12 units are in an Arial-like face. A guess on the wide side.
pub(super) fn width(said: &str) -> f64 {
    said.chars().map(letter_width).sum::<f64>() * 12.0
}

fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.28,
        'f' | 'r' | 't' | ' ' | '(' | ')' | '-' | '/' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.9,
        letter if letter.is_ascii_uppercase() => 0.72,
        letter if letter.is_ascii() => 0.57,
        _ => 1.0,
    }
}

/// Words broken into at most `most` lines of `room` units; what does not fit ends in `…`.
pub(super) fn wrapped(said: &str, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text::clean(said).split_whitespace() {
        let line = lines.last_mut().expect("the list starts with one line and only grows");
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || width(&longer) <= room {
            *line = longer;
        } else {
            lines.push(word.to_owned());
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        lines[most - 1].push('…');
    }
    lines.iter().map(|line| fitting(line, room)).collect()
}

/// One line cut to `room` units.
pub(super) fn fitting(said: &str, room: f64) -> String {
    if width(said) <= room {
        return said.to_owned();
    }
    let mut used = width("…");
    let keeps = |letter: &char| {
        used += letter_width(*letter) * 12.0;
        used <= room
    };
    let kept: String = said.chars().take_while(keeps).collect();
    format!("{}…", kept.trim_end().trim_end_matches('…'))
}
