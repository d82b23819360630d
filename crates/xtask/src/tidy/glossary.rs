//! One word per thing. Every word that the glossary puts on the screen stands in the Indonesian
//! phrases, and no word that it refuses does.

use super::Finding;
use crate::house::{File, House};

const HOME: &str = "GLOSSARY.md";

pub fn words(house: &House) -> Vec<Finding> {
    let Some(glossary) = house.find(HOME) else {
        return vec![Finding::new(HOME, 1, "the glossary is not there")];
    };
    let phrases = phrases(house);
    if phrases.is_empty() {
        return vec![Finding::new(
            HOME,
            1,
            "no Indonesian phrases (locales/id) to hold it against",
        )];
    }
    let lower = phrases.iter().map(|(_, _, text)| text.as_str()).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for (number, row) in rows(glossary) {
        let absent = row.screen.into_iter().filter(|word| !contains_word(&lower, word));
        found.extend(absent.map(|word| {
            Finding::new(HOME, number, format!("`{word}` stands in no Indonesian phrase"))
        }));
        for word in row.refused {
            found.extend(uses(&phrases, &word));
        }
    }
    found
}

fn uses(phrases: &[(&File, usize, String)], word: &str) -> Vec<Finding> {
    let using = phrases.iter().filter(|(_, _, text)| contains_word(text, word));
    using
        .map(|(file, line, _)| {
            Finding::new(&file.path, *line, format!("`{word}` is a word the glossary refuses"))
        })
        .collect()
}

struct Row {
    screen: Vec<String>,
    refused: Vec<String>,
}

/// The rows of every table: code | screen | not on the screen | meaning.
fn rows(glossary: &File) -> Vec<(usize, Row)> {
    let tables = glossary.lines().filter(|(_, line)| line.starts_with('|'));
    let cells = tables.map(|(number, line)| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        (number, cells)
    });
    cells
        .filter(|(_, cells)| cells.len() >= 3 && cells[0] != "code" && !cells[0].starts_with("--"))
        .map(|(number, cells)| {
            (number, Row { screen: listed(cells[1]), refused: listed(cells[2]) })
        })
        .collect()
}

fn listed(cell: &str) -> Vec<String> {
    let words = cell.split([',', '/']).map(|word| word.trim().to_lowercase());
    words.filter(|word| !word.is_empty() && word != "–").collect()
}

/// Every line of the Indonesian phrases without its key and without comments.
fn phrases(house: &House) -> Vec<(&File, usize, String)> {
    let files = house
        .files
        .iter()
        .filter(|file| file.path.contains("locales/id") && file.path.ends_with(".ftl"));
    let lines = files.flat_map(|file| file.lines().map(move |(number, line)| (file, number, line)));
    lines
        .filter(|(_, _, line)| !line.starts_with('#'))
        .map(|(file, number, line)| {
            let keyed = line.split_once(" =").filter(|(key, _)| !key.contains(' '));
            (file, number, keyed.map_or(line, |(_, text)| text).to_lowercase())
        })
        .collect()
}

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
