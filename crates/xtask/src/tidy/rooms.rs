//! Who may use whom. The manifests are the doors between the rooms, so the law reads manifests;
//! what a room needs for its own tests is its own affair.

use toml::{Table, Value};

use super::Finding;
use crate::house::{File, House};

/// Every room and the rooms it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("locale", &[]),
    ("reading", &[]),
    ("db", &[]),
    ("store", &["domain", "db", "reading"]),
    ("channel", &["domain"]),
    ("paper", &["domain", "locale"]),
    ("press", &["paper"]),
    ("desk", &["domain", "locale", "reading", "store", "channel", "paper"]),
    ("web", &["domain", "locale", "desk", "paper"]),
    ("front", &["web", "desk", "domain", "locale", "paper"]),
    ("staff", &["web", "desk", "domain", "locale", "paper"]),
    ("api", &["web", "desk", "domain", "locale", "paper"]),
    ("jembatan", &EVERY),
    ("xtask", &["db", "reading"]),
];

const EVERY: [&str; 13] = [
    "domain", "locale", "reading", "db", "store", "channel", "paper", "press", "desk", "web",
    "front", "staff", "api",
];

/// What only some rooms may know of the world outside.
const KNOWN_ALONE: &[(&str, &[&str])] = &[
    ("rusqlite", &["db", "xtask"]),
    // Gammu keeps short messages in a database of its own: to `channel` it is a provider.
    ("tokio-postgres", &["db", "channel"]),
    ("deadpool-postgres", &["db"]),
    ("typst", &["press"]),
    ("typst-layout", &["press"]),
    ("typst-pdf", &["press"]),
    ("rust_xlsxwriter", &["paper"]),
    ("aes-gcm-siv", &["store"]),
    ("reqwest", &["channel"]),
    ("axum", &["channel", "web", "front", "staff", "api", "jembatan"]),
    ("askama", &["web", "front", "staff"]),
    ("anyhow", &["jembatan", "xtask"]),
];

/// All that `domain` may use of the world outside: date arithmetic.
const DOMAIN_USES: [&str; 1] = ["jiff"];

pub fn uses(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, room, dependency, line) in dependencies(house) {
        if !EVERY.contains(&dependency.as_str()) {
            continue;
        }
        match ROOMS.iter().find(|(name, _)| *name == room) {
            None => found.push(finding(file, line, "this room is not in the table of rooms")),
            Some((_, may)) if !may.contains(&dependency.as_str()) => {
                found.push(finding(file, line, &format!("{room} may not use {dependency}")));
            }
            Some(_) => {}
        }
    }
    found
}

pub fn known_alone(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, room, dependency, line) in dependencies(house) {
        if EVERY.contains(&dependency.as_str()) {
            continue;
        }
        let only = KNOWN_ALONE.iter().find(|(name, _)| *name == dependency);
        if only.is_some_and(|(_, rooms)| !rooms.contains(&room)) {
            found.push(finding(file, line, &format!("{room} may not know {dependency}")));
        }
        if room == "domain" && !DOMAIN_USES.contains(&dependency.as_str()) {
            found.push(finding(
                file,
                line,
                &format!("domain is pure and may not know {dependency}"),
            ));
        }
    }
    found
}

fn finding(file: &File, line: usize, says: &str) -> Finding {
    Finding::new(&file.path, line, says)
}

type Dependency<'a> = (&'a File, &'a str, String, usize);

/// Every dependency of a room that ships with it or builds it.
fn dependencies(house: &House) -> Vec<Dependency<'_>> {
    let manifests = house.files.iter().filter_map(|file| {
        let room = file.room()?;
        (file.path == format!("crates/{room}/Cargo.toml")).then_some((file, room))
    });
    manifests.flat_map(|(file, room)| of_manifest(file, room)).collect()
}

fn of_manifest<'a>(file: &'a File, room: &'a str) -> Vec<Dependency<'a>> {
    let Ok(manifest) = file.text.parse::<Table>() else {
        return Vec::new();
    };
    let sections = ["dependencies", "build-dependencies"];
    let tables = sections.iter().filter_map(|name| manifest.get(*name).and_then(Value::as_table));
    let names = tables.flat_map(|table| table.keys().cloned().collect::<Vec<_>>());
    names.map(|name| (file, room, name.clone(), line_of(file, &name))).collect()
}

fn line_of(file: &File, name: &str) -> usize {
    let begins = |line: &str| {
        let rest = line.strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with(['.', ' ', '=']))
    };
    file.lines().find(|(_, line)| begins(line)).map_or(1, |(number, _)| number)
}
