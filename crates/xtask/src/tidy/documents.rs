//! A document that names a file which is not there misleads whoever trusts it.

use super::Finding;
use crate::house::{File, House};

/// A path in backticks is one that begins here.
const ROOTS: [&str; 10] = [
    "crates/",
    "docs/",
    "bin/",
    "journeys/",
    "locales/",
    "assets/",
    "fixtures/",
    ".ci/",
    ".cargo/",
    "migrations/",
];

pub fn missing(house: &House) -> Vec<Finding> {
    let documents = house.files.iter().filter(|file| {
        let root = !file.path.contains('/');
        file.path.ends_with(".md") && (root || file.path.starts_with("docs/"))
    });
    documents.flat_map(|file| in_file(file, house)).collect()
}

/// Where decisions are listed.
const DECISIONS: &str = "docs/decisions/README.md";

/// The list of decisions names each once, in the order of their numbers, and leaves none out.
pub fn decisions(house: &House) -> Vec<Finding> {
    let Some(list) = house.find(DECISIONS) else { return Vec::new() };
    let rows: Vec<(usize, u16)> =
        list.lines().filter_map(|(at, line)| Some((at, decision(line)?))).collect();
    let before = rows.windows(2).filter(|pair| pair[0].1 >= pair[1].1);
    let before = before.map(|pair| {
        Finding::new(
            DECISIONS,
            pair[1].0,
            format!("{:03} stands behind {:03}", pair[1].1, pair[0].1),
        )
    });
    let records = house.files.iter().filter_map(|file| {
        let name = file.path.strip_prefix("docs/decisions/")?;
        Some((file, name.split_once('-')?.0.parse::<u16>().ok()?))
    });
    let unlisted = records.filter(|(_, number)| rows.iter().all(|(_, row)| row != number));
    let unlisted = unlisted.map(|(file, _)| Finding::new(&file.path, 1, "is not in the list"));
    before.chain(unlisted).collect()
}

/// The number of a row of the list.
fn decision(line: &str) -> Option<u16> {
    line.strip_prefix("| [")?.split_once(']')?.0.parse().ok()
}

fn in_file(file: &File, house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for (number, line) in file.lines() {
        let quoted = quoted(line).into_iter().filter(|path| is_path(path));
        let linked = linked(line).into_iter().map(|link| from_here(&file.path, link));
        for path in quoted.map(str::to_owned).chain(linked) {
            if !house.stands(&path) {
                found.push(Finding::new(
                    &file.path,
                    number,
                    format!("no file or folder at {path}"),
                ));
            }
        }
    }
    found
}

/// What stands in backticks.
fn quoted(line: &str) -> Vec<&str> {
    line.split('`').skip(1).step_by(2).collect()
}

fn is_path(text: &str) -> bool {
    let pattern =
        text.contains(|letter: char| letter.is_whitespace() || "*{}<>$…".contains(letter));
    let root_file = !text.contains('/') && text.ends_with(".md");
    !pattern && (root_file || ROOTS.iter().any(|root| text.starts_with(root)))
}

/// Where the links of a line lead, inside the house.
fn linked(line: &str) -> Vec<&str> {
    let ends = line.split("](").skip(1);
    let targets = ends.filter_map(|rest| rest.split([')', '#']).next());
    targets.filter(|target| !target.is_empty() && !target.contains(':')).collect()
}

/// A link's target as a path from the root of the house.
fn from_here(document: &str, link: &str) -> String {
    let mut steps: Vec<&str> = document.split('/').collect();
    steps.pop();
    for step in link.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
