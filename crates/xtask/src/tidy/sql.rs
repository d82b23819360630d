//! Only `store` knows tables and only `db` knows engines, so SQL text stands nowhere else.

use super::Finding;
use crate::house::House;
use crate::tokens::strings;

/// The rooms that may write SQL; `xtask` measures the raw database beside ours.
const ROOMS: [&str; 3] = ["store", "db", "xtask"];

/// The tables of another program, spoken to as a provider is.
const FOREIGN: &str = "crates/channel/src/sms/gammu/";

pub fn outside_store(house: &House) -> Vec<Finding> {
    let sources = house
        .rust()
        .filter(|file| file.is_source() && file.room().is_some_and(|room| !ROOMS.contains(&room)))
        .filter(|file| !file.path.starts_with(FOREIGN));
    sources
        .flat_map(|file| {
            let told = strings(&file.text).into_iter().filter(|text| is_sql(&text.value));
            told.map(|text| Finding::new(&file.path, text.line, "SQL text outside store and db"))
        })
        .collect()
}

/// Whether a text reads like a statement and not like a sentence that begins with "select".
fn is_sql(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["select", rest @ ..] => rest.contains(&"from") && !rest.contains(&"the"),
        ["insert", "into", ..] | ["delete", "from", _, ..] | ["alter", "table", ..] => true,
        ["create" | "drop", "table" | "index" | "view" | "trigger" | "role", ..] => true,
        ["create", "unique", "index", ..] | ["begin", "immediate", ..] => true,
        ["update", _, "set", ..] => true,
        ["with", _, "as", rest @ ..] => rest.contains(&"select") || rest.contains(&"(select"),
        [first, ..] => *first == "pragma" || first.starts_with("pragma_"),
        [] => false,
    }
}
