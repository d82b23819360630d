//! A URL that a person meets is written once, in `web/src/paths.rs` or a room of it. A quoted path elsewhere in
//! the pages would be the second place to change.

use super::Finding;
use crate::house::{File, House};
use crate::tokens::strings;

const HOME: &str = "crates/web/src/paths.rs";
const ITS_ROOMS: &str = "crates/web/src/paths/";
const ROOMS: [&str; 4] = ["web", "front", "staff", "api"];

/// The attributes of a page through which a browser goes somewhere.
const ATTRIBUTES: [&str; 9] = [
    "href=\"/",
    "src=\"/",
    "action=\"/",
    "formaction=\"/",
    "hx-get=\"/",
    "hx-post=\"/",
    "hx-put=\"/",
    "hx-delete=\"/",
    "sse-connect=\"/",
];

pub fn written(house: &House) -> Vec<Finding> {
    let home = |file: &File| file.path == HOME || file.path.starts_with(ITS_ROOMS);
    let pages = house.files.iter().filter(|file| !home(file));
    let pages = pages.filter(|file| file.room().is_some_and(|room| ROOMS.contains(&room)));
    pages.flat_map(in_file).collect()
}

fn in_file(file: &File) -> Vec<Finding> {
    if file.is_source() && !file.is_generated() {
        let texts = strings(&file.text).into_iter().filter(|text| is_path(&text.value));
        return texts.map(|text| finding(file, text.line, &text.value)).collect();
    }
    if file.path.split('/').nth(2) != Some("templates") {
        return Vec::new();
    }
    let written = file.lines().filter_map(|(number, line)| {
        let attribute = ATTRIBUTES.iter().find(|attribute| line.contains(*attribute))?;
        Some(finding(file, number, attribute))
    });
    written.collect()
}

fn finding(file: &File, line: usize, what: &str) -> Finding {
    Finding::new(&file.path, line, format!("the path {what} belongs in {HOME}"))
}

/// A file that a build script wrote (`include!`) is no path of a browser.
fn is_path(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next() == Some('/')
        && letters.next().is_some_and(|second| second.is_ascii_lowercase() || second == '{')
        && !text.contains(char::is_whitespace)
        && !text.ends_with(".rs")
}
