//! Mentions from a file: CSV with a header, or one JSON object a line.

use domain::calendar::{Calendar, DateTime, Instant};
use domain::mention::{Source, Tone};
use domain::text::{Body, Invalid, Link, Name};
use jiff::Timestamp;
use serde::Deserialize;

use super::NewMention;

/// A line that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Counted from 1; the header of a table is the first.
    pub line: usize,
    pub why: Flaw,
}

/// Why a line was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Not CSV, not a JSON object, or without a text.
    Form,
    Source,
    Tone,
    Time,
    Reach,
    Value(Invalid),
}

impl Flaw {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Source => "source",
            Self::Tone => "tone",
            Self::Time => "time",
            Self::Reach => "reach",
            Self::Value(invalid) => invalid.code(),
        }
    }
}

/// What was read: what can be written down, each with its line, and what cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub found: Vec<(usize, NewMention)>,
    pub unread: Vec<Unread>,
}

/// The columns of a table, the names of an object. Others are passed over.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Line {
    text: String,
    source: Option<String>,
    #[serde(alias = "id")]
    source_id: Option<String>,
    title: Option<String>,
    outlet: Option<String>,
    #[serde(alias = "url")]
    link: Option<String>,
    author: Option<String>,
    tone: Option<String>,
    reach: Option<Reach>,
    #[serde(alias = "at", alias = "date")]
    published_at: Option<String>,
}

/// A number, also where it was written as text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Reach {
    Number(u32),
    Text(String),
}

/// Reads a file; a line that starts with `{` makes it one of JSON lines.
pub fn read(text: &str, calendar: &Calendar) -> Table {
    let text = text.trim_start_matches('\u{feff}');
    let lines: Vec<(usize, Result<Line, Flaw>)> = match text.trim_start().starts_with('{') {
        true => objects(text).collect(),
        false => rows(text),
    };
    let mut table = Table::default();
    for (line, read) in lines {
        match read.and_then(|read| meant(read, calendar)) {
            Ok(new) => table.found.push((line, new)),
            Err(why) => table.unread.push(Unread { line, why }),
        }
    }
    table
}

fn objects(text: &str) -> impl Iterator<Item = (usize, Result<Line, Flaw>)> + '_ {
    let filled = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    filled.map(|(nth, line)| (nth, serde_json::from_str(line).map_err(|_| Flaw::Form)))
}

fn rows(text: &str) -> Vec<(usize, Result<Line, Flaw>)> {
    let header = text.lines().next().unwrap_or_default();
    let delimiter = if header.contains(';') && !header.contains(',') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let rows = reader.deserialize::<Line>();
    (2..).zip(rows).map(|(nth, row)| (nth, row.map_err(|_| Flaw::Form))).collect()
}

fn meant(line: Line, calendar: &Calendar) -> Result<NewMention, Flaw> {
    let link = parsed(&line.link, Link::parse)?;
    let usual = if link.is_some() { Source::Link } else { Source::Other };
    let source = match filled(&line.source) {
        Some(code) => Source::parse(code).ok_or(Flaw::Source)?,
        None => usual,
    };
    let text = match filled(&line.title) {
        Some(title) => format!("{title}\n\n{}", line.text),
        None => line.text.clone(),
    };
    let tone = filled(&line.tone).map(|code| Tone::parse(code).ok_or(Flaw::Tone));
    let at = filled(&line.published_at).map(|at| instant(at, calendar).ok_or(Flaw::Time));
    Ok(NewMention {
        source,
        source_id: line.source_id.clone(),
        text: Body::parse(&text).map_err(Flaw::Value)?,
        outlet: parsed(&line.outlet, Name::parse)?,
        link,
        author: line.author.clone(),
        tone: tone.transpose()?,
        reach: reach(line.reach)?,
        published_at: at.transpose()?,
    })
}

fn reach(written: Option<Reach>) -> Result<Option<u32>, Flaw> {
    match written {
        Some(Reach::Number(reach)) => Ok(Some(reach)),
        Some(Reach::Text(text)) if !text.trim().is_empty() => {
            text.trim().parse().map(Some).map_err(|_| Flaw::Reach)
        }
        _ => Ok(None),
    }
}

fn filled(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

fn parsed<T>(
    text: &Option<String>,
    parse: impl Fn(&str) -> Result<T, Invalid>,
) -> Result<Option<T>, Flaw> {
    filled(text).map(parse).transpose().map_err(Flaw::Value)
}

/// RFC 3339, wall-clock time of the hospital, or a day.
fn instant(text: &str, calendar: &Calendar) -> Option<Instant> {
    let local = || {
        let local: DateTime = text.parse().ok()?;
        calendar.zone.offset().to_timestamp(local).ok()
    };
    let at = text.parse::<Timestamp>().ok().or_else(local)?;
    Timestamp::from_millisecond(at.as_millisecond()).ok()
}

#[cfg(test)]
mod tests {
    use domain::calendar::Zone;

    use super::*;

    fn table(text: &str) -> Table {
        read(text, &Calendar::indonesian(Zone::Wib))
    }

    #[test]
    fn a_table_is_read_row_by_row() {
        let text = "source;text;url;tone;reach;date\n\
                    clipping;\"Antre\nlama\";https://contoh.id/1;negative;900;2026-03-01\n\
                    rumor;Antre;;;;\n;Ramah;;;banyak;\n;Ramah;;;;kemarin\n;Baik;;;;\n";
        let read = table(text);
        let (line, first) = &read.found[0];
        assert_eq!((*line, first.text.as_str(), first.reach), (2, "Antre\nlama", Some(900)));
        assert_eq!((first.source, first.tone), (Source::Clipping, Some(Tone::Negative)));
        assert_eq!(
            first.published_at.map(|at| at.to_string()).as_deref(),
            Some("2026-02-28T17:00:00Z")
        );
        let why: Vec<_> = read.unread.iter().map(|one| (one.line, one.why)).collect();
        assert_eq!(why, [(3, Flaw::Source), (4, Flaw::Reach), (5, Flaw::Time)]);
        assert_eq!((read.found.len(), read.found[1].1.source), (2, Source::Other));
    }

    #[test]
    fn json_is_read_line_by_line() {
        let text = "{\"text\":\"Antre\",\"link\":\"https://contoh.id/1\",\"reach\":5}\n\n\
                    {\"text\":\"\"}\n{\"text\":\nbukan json\n\
                    {\"text\":\"Ramah\",\"at\":\"2026-03-01T08:00:00+07:00\",\"author\":\"warga\"}\n";
        let read = table(text);
        let lines: Vec<_> = read.found.iter().map(|(line, _)| *line).collect();
        assert_eq!((lines, read.found[0].1.source), (vec![1, 6], Source::Link));
        let why: Vec<_> = read.unread.iter().map(|one| (one.line, one.why.code())).collect();
        assert_eq!(why, [(3, "empty"), (4, "form"), (5, "form")]);
    }
}
