//! Measures, and writes `docs/benchmarks.md`. Every figure of a whole run stands beside the raw
//! database measured in the same run, because a bare number says more about the machine.

mod burst;
mod own;
mod program;
pub mod raw;
mod watch;

use std::fmt::Write;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::house::root;
use crate::shell::say;

/// One line of the page: what was measured, and what came out.
#[derive(Debug)]
pub struct Figure {
    pub what: String,
    pub value: String,
    pub note: String,
}

/// A group of figures under one heading.
#[derive(Debug)]
pub struct Chapter {
    pub title: String,
    pub figures: Vec<Figure>,
}

/// How much is measured.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// A figure may take about this long.
    pub each: Duration,
    /// Over so many, where the part is told (`mention=5000000`).
    pub many: Option<u64>,
}

/// What can be measured; each measures in its own file.
type Measure = fn(Effort) -> Result<Vec<Chapter>>;
const PARTS: &[(&str, Measure)] = &[
    ("raw", raw::chapters),
    ("desk", own::desk),
    ("program", program::chapters),
    ("burst", burst::chapters),
    ("mail", own::hostile),
    ("survey", own::survey),
    ("compliance", own::compliance),
    ("calendar", own::calendar),
    ("mention", own::mention),
    ("watch", watch::chapters),
];

const EACH: Duration = Duration::from_secs(4);
const PAGE: &str = "docs/benchmarks.md";

/// Measures the named parts and puts them in the place of what the page said of them; or measures all.
pub fn run(named: &[String]) -> Result<()> {
    let parts = named.iter().map(|part| asked(part)).collect::<Result<Vec<_>>>()?;
    let mut chapters = Vec::new();
    for (part, measure) in PARTS {
        let many = match parts.iter().find(|(name, _)| name == part) {
            Some((_, many)) => *many,
            None if parts.is_empty() => None,
            None => continue,
        };
        chapters.extend(measure(Effort { each: EACH, many })?);
    }
    let kept = match named {
        [] => String::new(),
        _ => std::fs::read_to_string(root().join(PAGE)).unwrap_or_default(),
    };
    let page = page(&kept, &chapters, &measured()?);
    std::fs::write(root().join(PAGE), &page)?;
    say(&page);
    Ok(())
}

/// A part as it is named: `mention`, or `mention=5000000`.
fn asked(part: &str) -> Result<(&str, Option<u64>)> {
    let (name, many) = match part.split_once('=') {
        Some((name, many)) => (name, Some(many.parse().context("not a number behind the =")?)),
        None => (part, None),
    };
    if !PARTS.iter().any(|(known, _)| *known == name) {
        let parts: Vec<&str> = PARTS.iter().map(|(part, _)| *part).collect();
        bail!("no part is called {name}; there are {}", parts.join(", "));
    }
    Ok((name, many))
}

/// The page as it is kept: what was measured now takes the place of the chapter of its name, the others
/// stand as they were.
pub fn page(kept: &str, chapters: &[Chapter], measured: &str) -> String {
    let mut told: Vec<(String, String)> = kept.split("\n## ").skip(1).map(section).collect();
    for chapter in chapters {
        let section = section(&told_of(chapter, measured));
        match told.iter_mut().find(|(title, _)| *title == section.0) {
            Some(before) => *before = section,
            None => told.push(section),
        }
    }
    let mut page = String::from("# Benchmarks\n\n");
    page.push_str(
        "Written by `bin/bench`; do not edit. The figures of a chapter are of one run.\n",
    );
    for (title, text) in told {
        let _ = writeln!(page, "\n## {title}\n\n{text}");
    }
    page
}

/// Title and text of a chapter.
fn section(text: &str) -> (String, String) {
    let (title, text) = text.split_once('\n').unwrap_or((text, ""));
    (title.to_owned(), text.trim().to_owned())
}

fn told_of(chapter: &Chapter, measured: &str) -> String {
    let mut text =
        format!("{}\n{measured}\n\n| what | measured | note |\n|---|---|---|\n", chapter.title);
    for Figure { what, value, note } in &chapter.figures {
        let _ = writeln!(text, "| {what} | {value} | {note} |");
    }
    text
}

/// The day, cores, memory and whether this program was built for speed.
#[allow(clippy::disallowed_methods, reason = "this says when it measured")]
fn measured() -> Result<String> {
    let now = std::time::SystemTime::now();
    let day = jiff::Timestamp::try_from(now)?.strftime("%Y-%m-%d").to_string();
    Ok(format!("Measured {day} on {}.", machine()))
}

fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib: u64 = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:")?.trim().strip_suffix(" kB")?.parse().ok())
        .unwrap_or_default();
    let profile = if cfg!(debug_assertions) { "dev" } else { "release" };
    format!("{cores} cores, {} MiB of memory, profile {profile}", kib / 1024)
}
