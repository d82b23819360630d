//! Measures, and writes `docs/benchmarks.md`. Every figure of one run stands beside the raw
//! database measured in the same run, because a bare number says more about the machine.

mod burst;
mod own;
mod program;
pub mod raw;
mod watch;

use std::fmt::Write;
use std::time::Duration;

use anyhow::{Result, bail};

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

/// What can be measured; each measures in its own file and may take about this long a figure.
type Measure = fn(Duration) -> Result<Vec<Chapter>>;
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

/// Measures the named parts, or all of them.
pub fn run(named: &[String]) -> Result<()> {
    let known = |name: &String| PARTS.iter().any(|(part, _)| part == name);
    if let Some(unknown) = named.iter().find(|name| !known(name)) {
        let parts: Vec<&str> = PARTS.iter().map(|(part, _)| *part).collect();
        bail!("no part is called {unknown}; there are {}", parts.join(", "));
    }
    let mut chapters = Vec::new();
    for (part, measure) in PARTS {
        if named.is_empty() || named.iter().any(|name| name == part) {
            chapters.extend(measure(EACH)?);
        }
    }
    let page = page(&chapters, &machine());
    std::fs::write(root().join("docs/benchmarks.md"), &page)?;
    say(&page);
    Ok(())
}

/// The page as it is kept.
pub fn page(chapters: &[Chapter], machine: &str) -> String {
    let mut page = String::from("# Benchmarks\n\n");
    page.push_str("Written by `bin/bench`; do not edit. All figures are of one run on one machine");
    let _ = writeln!(page, ":\n{machine}.");
    for chapter in chapters {
        let _ =
            writeln!(page, "\n## {}\n\n| what | measured | note |\n|---|---|---|", chapter.title);
        for Figure { what, value, note } in &chapter.figures {
            let _ = writeln!(page, "| {what} | {value} | {note} |");
        }
    }
    page
}

/// Cores, memory and whether this program was built for speed.
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
