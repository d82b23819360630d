//! What somebody left behind: paths of their own machine, work that was not finished.

use super::Finding;
use crate::house::House;

/// Written in two halves, so that this list does not find itself.
const MACHINE: [&str; 6] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/tm", "p/"),
    concat!("/Us", "ers/"),
    concat!("registry.npmjs", ".org"),
];

const UNFINISHED: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];

/// Lock files name their registries by themselves.
const LOCKS: [&str; 2] = ["Cargo.lock", "package-lock.json"];

/// The files in which unfinished work would run; documents may speak of it.
const KINDS: [&str; 8] = [".rs", ".html", ".js", ".css", ".sh", ".sql", ".ftl", ".toml"];

pub fn machine(house: &House) -> Vec<Finding> {
    found(house, &MACHINE, "a path or host of one machine", |path| {
        !LOCKS.iter().any(|lock| path.ends_with(lock))
    })
}

pub fn unfinished(house: &House) -> Vec<Finding> {
    found(house, &UNFINISHED, "unfinished work", |path| {
        KINDS.iter().any(|kind| path.ends_with(kind))
    })
}

fn found(house: &House, words: &[&str], says: &str, looks: fn(&str) -> bool) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in house.files.iter().filter(|file| looks(&file.path)) {
        for (number, line) in file.lines() {
            if let Some(word) = words.iter().find(|word| stands_alone(line, word)) {
                found.push(Finding::new(&file.path, number, format!("{says}: {word}")));
            }
        }
    }
    found
}

/// Whether the word is in the line and is not the tail of a longer one.
fn stands_alone(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || "._-$})".contains(letter))
    })
}
