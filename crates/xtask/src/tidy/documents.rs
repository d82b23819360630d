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
